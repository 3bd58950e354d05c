import { spawn } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { interleave, milliseconds, node, root, runProgram, summarise, timeProgram, toRow } from './measure.mjs';

const rounds = 5;
const goal = { kind: 'at least', value: 0.9 };
const sets = [
  { name: 'ten files of 64 MiB', count: 10, bytes: 64 * 1024 * 1024 },
  { name: '10,000 files of 4 KiB', count: 10_000, bytes: 4 * 1024 },
];

// Hashes the listed files once for every line that it is sent.
const program = `
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { hashFiles } from './index.ts';
const paths = readFileSync(process.argv[2], 'utf8').split('\\0').filter(Boolean);
for await (const wanted of createInterface({ input: process.stdin })) {
  const startedAt = performance.now();
  const hashes = await hashFiles(paths);
  const milliseconds = performance.now() - startedAt;
  console.log(JSON.stringify({ milliseconds, hashes: wanted === 'hashes' ? [...hashes].map(([path, { sha256 }]) => [path, sha256]) : [] }));
}
`;

async function bundleHasher(folder) {
  const outfile = join(folder, 'hash-files.mjs');
  const resolveDir = join(root, 'packages/core/src/files');
  await build({ stdin: { contents: program, resolveDir, loader: 'ts' }, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' });
  return outfile;
}

function writeFiles(folder, { count, bytes }) {
  mkdirSync(folder);
  const buffer = Buffer.allocUnsafe(bytes);
  randomFillSync(buffer);
  return Array.from({ length: count }, (_, index) => {
    buffer.writeUInt32LE(index, 0);
    const path = join(folder, `${index}.bin`);
    writeFileSync(path, buffer);
    return path;
  });
}

function parseOpenssl(text) {
  return text.trim().split('\n').map((line) => /^SHA2?-?256\((.+)\)= ([0-9a-f]{64})$/.exec(line)).map(([, path, hash]) => [path, hash]);
}

const toText = (hashes) => JSON.stringify(hashes.toSorted(([a], [b]) => (a < b ? -1 : 1)));

async function compare(folder, hasher, set) {
  const paths = writeFiles(join(folder, 'files'), set);
  const list = join(folder, 'list');
  writeFileSync(list, `${paths.join('\0')}\0`);
  const processes = availableParallelism();
  // Each process gets an equal share of the files at once, so that starting processes costs next to nothing.
  const toArguments = (atOnce) => ['-0', '-P', String(atOnce), '-n', String(Math.ceil(set.count / processes)), '-s', '1000000', '-a', list, 'openssl', 'dgst', '-sha256'];
  const runOpenssl = async () => {
    const { exitCode, milliseconds: whole } = await timeProgram('xargs', toArguments(processes));
    if (exitCode !== 0) throw new Error(`xargs ended with ${exitCode}`);
    return whole;
  };
  const ours = startHasher(hasher, list);
  try {
    const first = await ours.ask('hashes');
    // One process at a time, or two would write into each other's lines.
    if (toText(parseOpenssl((await runProgram('xargs', toArguments(1))).stdout)) !== toText(first.hashes)) throw new Error('hashFiles and openssl disagree');
    const samples = await interleave([{ name: 'openssl', run: runOpenssl }, { name: 'ours', run: async () => (await ours.ask('time')).milliseconds }, { name: 'first', run: () => timeFirst(hasher, list) }], rounds);
    const openssl = summarise(samples.get('openssl'));
    const row = (what, times, rowGoal) => toRow({ what, value: openssl.median / times.median, unit: '×', goal: rowGoal, detail: `ours ${milliseconds(times.median)}, openssl ${milliseconds(openssl.median)} (${((set.count * set.bytes) / 1e6 / (times.median / 1e3)).toFixed(0)} MB/s)` });
    return [row(set.name, summarise(samples.get('ours')), goal), row('  first in its process', summarise(samples.get('first')), null)];
  } finally {
    ours.end();
    rmSync(join(folder, 'files'), { recursive: true });
  }
}

function startHasher(hasher, list) {
  const child = spawn(node, [hasher, list], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(what) {
      child.stdin.write(`${what}\n`);
      return JSON.parse((await lines.next()).value);
    },
    end: () => child.stdin.end(),
  };
}

/** Of a process that has hashed nothing before: with cold code, and the start of the threads beside it. */
async function timeFirst(hasher, list) {
  const ours = startHasher(hasher, list);
  const { milliseconds: first } = await ours.ask('time');
  ours.end();
  return first;
}

/** Throughput of `hashFiles` against openssl with as many processes as there are cores. Files are in the page cache for both. */
export async function benchHashing() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-hashing-'));
  try {
    const hasher = await bundleHasher(folder);
    const rows = [];
    for (const set of sets) rows.push(...(await compare(folder, hasher, set)));
    return { title: `Hashing: throughput against \`openssl dgst -sha256\` in ${availableParallelism()} processes (median of ${rounds})`, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
