import { randomFillSync } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { interleave, milliseconds, node, root, runProgram, summarise, toRow } from './measure.mjs';

const rounds = 3;
const goal = { kind: 'at least', value: 0.9 };
// Smaller ones for a look in between: BENCH_BUNDLE_FILES=5000 BENCH_BUNDLE_LARGE_MB=200 npm run bench -- bundle
const files = Number(process.env.BENCH_BUNDLE_FILES ?? 100_000);
const largeMegabytes = Number(process.env.BENCH_BUNDLE_LARGE_MB ?? 4000);
const smallBytes = 10_000;
const megabyte = 1_000_000;

// A new process each time, as the command is one: it does one thing, and says how long that took and how much memory it needed.
const program = `
import { extractZip, openZip, writeZip } from '../../archive/index.ts';
import { listFiles } from '../../files/index.ts';
import { openFolder } from './open-folder.ts';
const [what, path, to] = process.argv.slice(2);
const limits = { maxBytes: 1e12, maxFiles: 1e7, maxRatio: 1100 };
const names = what === 'write' ? await listFiles(path) : [];
const zip = what === 'extract' ? await openZip(path, limits) : null;
const startedAt = performance.now();
let files = names;
if (what === 'folder') ({ files } = await openFolder({ absolute: path, path: 'bundle', id: 'bench' }, { areas: {} }));
if (what === 'write') await writeZip(path, names, to);
if (what === 'open') files = (await openZip(path, limits)).entries;
if (zip !== null) files = await extractZip(zip, to);
const milliseconds = performance.now() - startedAt;
console.log(JSON.stringify({ milliseconds, count: files.length, megabytes: process.resourceUsage().maxRSS / 1024, first: files[0]?.sha256 ?? null }));
process.exit();
`;

async function bundleProgram(folder) {
  const outfile = join(folder, 'bundle.mjs');
  const banner = { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' };
  await build({ stdin: { contents: program, resolveDir: join(root, 'packages/core/src/bundle/open'), loader: 'ts' }, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', banner, logLevel: 'error' });
  return outfile;
}

/** Files as evidence is: text that compresses somewhat, each another. */
function writeSmall(folder) {
  const noise = randomFillSync(Buffer.alloc(smallBytes / 2)).toString('hex');
  for (let index = 0; index < files; index += 1) {
    const area = join(folder, `area-${Math.floor(index / 1000)}`);
    if (index % 1000 === 0) mkdirSync(area, { recursive: true });
    writeFileSync(join(area, `${index}.csv`), `${String(index).padStart(9)}\n${noise.slice(10)}`);
  }
}

function writeLarge(folder) {
  mkdirSync(folder);
  const piece = randomFillSync(Buffer.alloc(megabyte));
  const file = openSync(join(folder, 'large.bin'), 'w');
  for (let index = 0; index < largeMegabytes; index += 1) {
    piece.writeUInt32LE(index);
    writeSync(file, piece);
  }
  closeSync(file);
}

async function benchFolder(hasher, folder, { name, bytes }) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  const list = `${folder}.list`;
  writeFileSync(list, `${paths.join('\0')}\0`);
  const processes = availableParallelism();
  const openssl = async () => (await runProgram('xargs', ['-0', '-P', String(processes), '-n', String(Math.ceil(paths.length / processes)), '-s', '2000000', '-a', list, 'openssl', 'dgst', '-sha256'])).milliseconds;
  const memory = [];
  const ours = async () => {
    const said = JSON.parse((await runProgram(node, [hasher, 'folder', folder])).stdout);
    if (said.count !== paths.length) throw new Error(`${said.count} of ${paths.length} files were hashed`);
    const expected = (await runProgram('openssl', ['dgst', '-sha256', '-r', paths[0]])).stdout.slice(0, 64);
    if (said.first !== expected) throw new Error('openFolder and openssl disagree');
    memory.push(said.megabytes);
    return said.milliseconds;
  };
  await openssl(); // so that both find the files in memory
  const samples = await interleave([{ name: 'openssl', run: openssl }, { name: 'ours', run: ours }], rounds);
  const [theirs, own] = [summarise(samples.get('openssl')), summarise(samples.get('ours'))];
  const speed = toRow({ what: name, value: theirs.median / own.median, unit: '×', goal, detail: `ours ${milliseconds(own.median)}, openssl ${milliseconds(theirs.median)} (${(bytes / 1e3 / own.median).toFixed(0)} MB/s)` });
  return [speed, toRow({ what: '  peak memory', value: summarise(memory).median, unit: ' MB', detail: 'of the process that lists and hashes' })];
}

async function benchZip(program_, folder, scratch) {
  const [zip, out] = [join(scratch, 'a.zip'), join(scratch, 'out')];
  const rows = [];
  for (const [what, from, to] of [['write', folder, zip], ['open', zip, ''], ['extract', zip, out]]) {
    const said = JSON.parse((await runProgram(node, [program_, what, from, to])).stdout);
    if (said.count !== files) throw new Error(`${what}: ${said.count} of ${files} entries`);
    rows.push(toRow({ what: `zip of ${files} entries: ${what}`, value: said.count / said.milliseconds, unit: 'k entries/s', detail: `${milliseconds(said.milliseconds)}, ${said.megabytes.toFixed(0)} MB` }));
    rmSync(out, { recursive: true, force: true });
  }
  try {
    const { milliseconds: unzip } = await runProgram('unzip', ['-q', zip, '-d', out]);
    rows.push(toRow({ what: '  unzip: extract', value: files / unzip, unit: 'k entries/s', detail: milliseconds(unzip) }));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return rows;
}

/** Opening a bundle of very many files, or of a very large one, against openssl in as many processes as there are cores; and zips. */
export async function benchBundle() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-bundle-'));
  try {
    const built = await bundleProgram(folder);
    const [small, large] = [join(folder, 'small'), join(folder, 'large')];
    writeSmall(small);
    const rows = await benchFolder(built, small, { name: `${files} files of 10 KB`, bytes: files * smallBytes });
    rows.push(...(await benchZip(built, small, folder)));
    rmSync(small, { recursive: true });
    writeLarge(large);
    rows.push(...(await benchFolder(built, large, { name: `one file of ${largeMegabytes} MB`, bytes: largeMegabytes * megabyte })));
    return { title: `Bundles: opening against \`openssl dgst -sha256\` in ${availableParallelism()} processes (median of ${rounds})`, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
