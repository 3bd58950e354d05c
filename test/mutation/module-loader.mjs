// Loads TypeScript into this process as jest would: `.js` names `.ts`, `@jest/globals` is the collector. Every round gets modules of tests of its
// own, for they keep state; sources are loaded once, but for those that depend on a module which is to be evaluated anew.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync, version } from 'esbuild';

const collector = new URL('collector.mjs', import.meta.url).href;

/** JavaScript of a file, from an earlier process where there was one: processes are replaced often, and all that they load is hundreds of files. */
function compile(file, cache) {
  const text = readFileSync(file, 'utf8');
  const kept = join(cache, `${createHash('sha256').update(`${version}\0${file.slice(-40)}\0${text}`).digest('hex')}.mjs`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code } = transformSync(text, { loader: 'ts', format: 'esm', target: 'node22', sourcefile: file });
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept);
  return code;
}

/** @param {string} root Folder of the instrumented copy. Packages of the repository are found through its `node_modules`, which may be a link to elsewhere. */
export function openLoader(root) {
  const here = pathToFileURL(root + sep).href;
  const elsewhere = pathToFileURL(realpathSync(`${root}/node_modules`).slice(0, -'node_modules'.length)).href;
  const cache = fileURLToPath(new URL('.cache/mutation/code/', elsewhere));
  const importers = new Map();
  const codes = new Map();
  let [renewed, generation, round] = [new Set(), 0, 0];

  const toHere = (url) => (!url.startsWith(here) && url.startsWith(elsewhere) && !url.includes('/node_modules/') ? here + url.slice(elsewhere.length) : url);
  const isOfTests = (url) => url.includes('/test/');

  function resolve(specifier, context, next) {
    if (specifier === '@jest/globals') return { url: collector, shortCircuit: true };
    const parent = context.parentURL ?? '';
    if (!parent.startsWith(here) || specifier.startsWith('file:')) return next(specifier, context);
    const typed = specifier.replace(/\.js$/, '.ts');
    const wanted = specifier.startsWith('.') && existsSync(new URL(typed, parent)) ? typed : specifier;
    const found = next(wanted, context);
    const url = toHere(found.url);
    if (!url.startsWith(here) || url.includes('/node_modules/') || !url.includes('.ts')) return { ...found, url };
    const [plain] = url.split('?');
    if (!importers.has(plain)) importers.set(plain, new Set());
    importers.get(plain).add(parent.split('?')[0]);
    const query = isOfTests(plain) ? new URL(parent).search : renewed.has(plain) ? `?renewed=${generation}` : '';
    return { ...found, url: plain + query, format: 'module' };
  }

  function load(url, context, next) {
    const [plain] = url.split('?');
    if (!plain.startsWith(here) || !plain.endsWith('.ts')) return next(url, context);
    if (!codes.has(plain)) codes.set(plain, compile(fileURLToPath(plain), cache));
    return { format: 'module', source: codes.get(plain), shortCircuit: true };
  }

  registerHooks({ resolve, load });

  return {
    /** A test file with what it shares with nobody. */
    importTest: (file) => import(`${pathToFileURL(file).href}?round=${(round += 1)}`),
    /** Lets `file`, and whatever reaches it by imports, be evaluated anew from now on; null: nothing. */
    renew(file) {
      renewed = file === null ? new Set() : this.dependentsOf(file);
      generation += 1;
    },
    /** URLs of the module and of all that reach it, as far as they were loaded. */
    dependentsOf(file) {
      const reached = new Set([pathToFileURL(file).href]);
      for (const url of reached) for (const importer of importers.get(url) ?? []) reached.add(importer);
      return reached;
    },
  };
}
