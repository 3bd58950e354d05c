import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './run-program.js';
import { root } from './tools.js';

/** A program of this folder with GitHub's own artifact client in it, as an action would hold it: one module that needs nothing else. */
export async function bundleNodeAction(name: string): Promise<Buffer> {
  const target = mkdtempSync(join(tmpdir(), 'node-action-'));
  const source = fileURLToPath(new URL(name, import.meta.url));
  const banner = "import { createRequire as toRequire } from 'node:module'; const require = toRequire(import.meta.url);";
  const args = [source, '--bundle', '--format=esm', '--platform=node', '--target=node24', '--log-level=error', `--banner:js=${banner}`, `--outfile=${join(target, 'index.mjs')}`];
  try {
    const build = await runProgram(join(root, 'node_modules/.bin/esbuild'), args, { cwd: root, env: { PATH: process.env['PATH'] ?? '' }, timeoutMs: 30_000 });
    if (build.exitCode !== 0) throw new Error(build.stderr);
    return readFileSync(join(target, 'index.mjs'));
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}
