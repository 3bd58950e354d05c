import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './repository.mjs';

/** The bytes of a file of the repository; null when there is none. */
export function readBytes(path) {
  try {
    return readFileSync(join(root, path));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Brings files to the contents they should have, or, with `--check`, only says which are stale and what to run.
 * @param {ReadonlyMap<string, string | Uint8Array>} wanted   Contents by path.
 * @param {{ command: string, isCheck: boolean, surplus: readonly string[] }} options   `surplus`: files that should not exist.
 */
export function writeOrCheck(wanted, { command, isCheck, surplus }) {
  const stale = [...wanted].filter(([path, content]) => readBytes(path)?.equals(Buffer.from(content)) !== true).map(([path]) => path);
  const faults = [...stale, ...surplus.map((path) => `${path} (should not exist)`)];
  if (isCheck) {
    if (faults.length === 0) return;
    console.error(`Stale:\n${faults.map((path) => `  ${path}`).join('\n')}\nRun \`${command}\` and commit what it writes.`);
    process.exitCode = 1;
    return;
  }
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), wanted.get(path));
  }
  for (const path of surplus) rmSync(join(root, path));
  console.log(faults.length === 0 ? 'Everything is up to date.' : `Written:\n${faults.map((path) => `  ${path}`).join('\n')}`);
}
