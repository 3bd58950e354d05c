import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './repository.mjs';

/** Imports TypeScript sources of this repository, given as the text of a module that exports what is wanted. */
export async function loadTypeScript(contents, plugins = []) {
  const folder = join(root, '.cache', 'tooling');
  const outfile = join(folder, `${process.pid}-${Date.now()}.mjs`);
  mkdirSync(folder, { recursive: true });
  try {
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' }, absWorkingDir: root, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning', plugins,
      banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}
