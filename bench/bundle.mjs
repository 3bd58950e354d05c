import { randomFillSync } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
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
const ndjsonMegabytes = Number(process.env.BENCH_BUNDLE_NDJSON_MB ?? 1000);
const megabyte = 1_000_000;
/** So many paths fit into one command line, and the shares of the processes stay equal. */
const mostPaths = 12_500;

// A new process each time, as the command is one: it does one thing, and says how long that took and how much memory it needed.
const program = `
import { extractZip, openZip, writeZip } from '../../archive/index.ts';
import { listFiles } from '../../files/index.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { hashFile } from '../../files/index.ts';
import { parseQuery } from '../gates/query/parse-query.ts';
import { askSource } from '../gates/source/ask-source.ts';
import { scanFile } from '../redaction/scan-file.ts';
import { findMalformed } from '../requirements/find-malformed.ts';
import { openFolder } from './open-folder.ts';
const [what, path, to] = process.argv.slice(2);
const limits = { maxBytes: 1e12, maxFiles: 1e7, maxRatio: 1100 };
const names = what === 'write' ? await listFiles(path) : [];
const zip = what === 'extract' ? await openZip(path, limits) : null;
const question = (text, ending) => ({ query: parseQuery(text).query, ending, atLeast: 1 });
const questions = [question('[].QueueDelayMs', { kind: 'percentile', percent: 95 }), question('sum([].QueueDelayMs)', { kind: 'value' }), question('[]', { kind: 'each', each: parseQuery("Status != 'Skipped'").query })];
// Bytes that this process has read, from wherever; only Linux counts them.
const readSoFar = () => (existsSync('/proc/self/io') ? Number(/rchar: (\\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))[1]) : null);
const readBefore = readSoFar();
const startedAt = performance.now();
let files = names;
if (what === 'hash') await hashFile(path);
if (what === 'well-formed') files = await findMalformed(path, path, 10);
if (what === 'redaction') files = (await scanFile(path, () => false)).hits;
if (what === 'gates') files = (await askSource({ files: [{ path, absolute: path, bytes: statSync(path).size }], as: 'auto', rows: false, isJoined: false }, questions)).filter(({ state }) => state !== 'answered');
if (what === 'folder') ({ files } = await openFolder({ absolute: path, path: 'bundle', id: 'bench' }, { areas: {} }));
if (what === 'write') await writeZip(path, names, to);
if (what === 'open') files = (await openZip(path, limits)).entries;
if (zip !== null) files = await extractZip(zip, to);
const milliseconds = performance.now() - startedAt;
console.log(JSON.stringify({ milliseconds, count: files.length, megabytes: process.resourceUsage().maxRSS / 1024, read: readBefore === null ? null : readSoFar() - readBefore, first: files[0]?.sha256 ?? null }));
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
  const share = Math.min(mostPaths, Math.ceil(paths.length / processes));
  const openssl = async () => (await runProgram('xargs', ['-0', '-P', String(processes), '-n', String(share), '-s', '2000000', '-a', list, 'openssl', 'dgst', '-sha256'])).milliseconds;
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

/** One row as a measuring program writes it, about 170 bytes. */
function toRecord(index) {
  return JSON.stringify({ Timestamp: new Date(1.76e12 + index * 1000).toISOString(), Site: `SITE${index % 40}`, QueueDelayMs: ((index * 7919) % 100) + 0.5, Status: 'Executed', Host: `worker-${index % 12}`, Message: `request ${index} was served from the cache` });
}

function writeNdjson(path) {
  const file = openSync(path, 'w');
  for (let [index, bytes] = [0, 0]; bytes < ndjsonMegabytes * megabyte;) {
    const lines = [];
    for (const end = index + 5000; index < end; index += 1) lines.push(`${toRecord(index)}\n`);
    bytes += writeSync(file, lines.join(''));
  }
  closeSync(file);
}

/** What `verify` does with one large file, and how often each part reads it: bytes as the system counts them. */
async function benchNdjson(program_, folder) {
  const path = join(folder, 'rows.ndjson');
  writeNdjson(path);
  const bytes = statSync(path).size;
  const rows = [];
  for (const [what, part] of [['hash', 'hash'], ['well-formed', 'well-formed'], ['redaction', 'redaction'], ['three gates', 'gates']]) {
    const said = JSON.parse((await runProgram(node, [program_, part, path])).stdout);
    if (said.count !== 0) throw new Error(`${what}: ${said.count} things were found in a file without fault`);
    const passes = said.read === null ? null : said.read / bytes;
    rows.push(toRow({ what: `NDJSON of ${ndjsonMegabytes} MB: ${what}`, value: passes ?? 0, unit: ' passes', goal: passes === null ? null : { kind: 'at most', value: 1.01 }, detail: `${milliseconds(said.milliseconds)}, ${(bytes / 1e3 / said.milliseconds).toFixed(0)} MB/s, ${said.megabytes.toFixed(0)} MB` }));
  }
  rmSync(path);
  return rows;
}

/** Opening a bundle of very many files, or of a very large one, against openssl in as many processes as there are cores; zips; and one large file of rows. */
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
    rmSync(large, { recursive: true });
    rows.push(...(await benchNdjson(built, folder)));
    return { title: `Bundles: opening against \`openssl dgst -sha256\` in ${availableParallelism()} processes (median of ${rounds})`, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
