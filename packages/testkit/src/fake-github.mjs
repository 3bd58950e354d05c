// The fake GitHub as a program: node packages/testkit/src/fake-github.mjs '{"options":{},"world":{}}' (or a path to that JSON).
// Prints its address, and a report for every line it is sent; ends when its standard input ends.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = await mkdtemp(join(tmpdir(), 'fake-github-'));
try {
  const bundle = join(folder, 'fake-github.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('github/fake-github-program.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // openapi.json is read from beside its source, not from beside the bundle.
    define: { 'import.meta.url': JSON.stringify(new URL('github/index.ts', import.meta.url).href) },
    banner: { js: "import { createRequire as toRequire } from 'node:module'; const require = toRequire('/');" },
  });
  const { runProgram } = await import(pathToFileURL(bundle).href);
  await runProgram(process.argv[2]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
