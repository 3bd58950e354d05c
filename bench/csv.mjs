import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { interleave, milliseconds, node, root, runProgram, summarise, toRow } from './measure.mjs';

const rounds = 7;
const [rows, manyRows] = [1_000_000, 10_000_000];
const mostMemory = { kind: 'at most', value: 220 };

// Prints rows added, removed and changed. Every changed row of these tables has one changed cell.
const program = `
import { compareFiles } from './index.ts';
const [expected, actual] = process.argv.slice(2);
const { state, why, counts } = await compareFiles(expected, actual, { as: 'csv', key: ['id'], tolerance: { '/ratio': { absolute: 0.001 } } });
console.log(state === 'different' ? [counts.added, counts.removed, counts.changed].join(' ') : state + ': ' + why);
`;

/**
 * Where the peers are looked for; those that are not there are left out.
 * - csvdiff: in an empty Go module, `go get github.com/aswinkarthik/csvdiff@v1.4.0` and `GOFLAGS=-mod=mod go build -o .tools/bin/csvdiff github.com/aswinkarthik/csvdiff`
 * - csv-diff: `cargo build --release` in bench/peers/csv-diff, then copy target/release/csv-diff-peer to .tools/bin/csv-diff
 * - DuckDB: `npm install --prefix .tools/duckdb @duckdb/node-api`
 */
const peers = [
  { name: 'csv-diff (Rust)', needs: '.tools/bin/csv-diff', toCommand: (tool, files) => [tool, ...files], toCounts: (stdout) => stdout.trim(), goal: { kind: 'at most', value: 1.2 } },
  { name: 'csvdiff (Go)', needs: '.tools/bin/csvdiff', toCommand: (tool, files) => [tool, ...files, '--primary-key', '0', '--format', 'json'], toCounts: toCsvdiffCounts, goal: { kind: 'at most', value: 0.6 } },
  { name: 'DuckDB', needs: '.tools/duckdb/node_modules/@duckdb/node-api', toCommand: (_, files) => [node, join(root, 'bench/peers/duckdb.mjs'), ...files], toCounts: (stdout) => stdout.trim(), goal: null },
];

function toCsvdiffCounts(stdout) {
  const { Additions, Deletions, Modifications } = JSON.parse(stdout);
  return [Additions, Deletions, Modifications].map((list) => list?.length ?? 0).join(' ');
}

/** Nine columns, 0.4 % of the rows removed and 0.6 % changed. */
function writeTables(folder, count) {
  const paths = ['before', 'after'].map((name) => join(folder, `${name}-${count}.csv`));
  const files = paths.map((path) => openSync(path, 'w'));
  const texts = ['id,name,email,city,amount,ratio,created,status,note\n', 'id,name,email,city,amount,ratio,created,status,note\n'];
  let state = 12345;
  const draw = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let id = 0; id < count; id += 1) {
    const [a, b, fate] = [draw(), draw(), draw() % 1000];
    const toLine = (amount) => `${id},name ${a % 9973},u${b % 100_003}@example.com,city ${a % 97},${amount},0.${a % 1000},2026-0${1 + (a % 9)}-1${b % 10},${a % 3 ? 'open' : 'closed'},"note, ${b % 1009}"\n`;
    texts[0] += toLine(b % 10_000);
    if (fate >= 4) texts[1] += toLine(fate < 10 ? 'other' : b % 10_000);
    if (texts[0].length < 1024 * 1024 && id < count - 1) continue;
    files.forEach((file, index) => writeSync(file, texts[index]));
    texts.fill('');
  }
  files.forEach((file) => closeSync(file));
  return paths;
}

const clock = '/usr/bin/time';

/** Runs a command; with its peak memory in MiB where GNU time is there to tell. */
async function run([command, ...args]) {
  const isTold = existsSync(clock);
  const result = isTold ? await runProgram(clock, ['-f', 'maxRSS=%M', command, ...args]) : await runProgram(command, args);
  return { ...result, memory: isTold ? Number(/maxRSS=([0-9]+)/.exec(result.stderr)?.[1]) / 1024 : Number.NaN };
}

/** Comparing tables by key: time, memory and what is found, beside programs that do nothing else. */
export async function benchCsv() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-csv-'));
  try {
    const bundle = join(folder, 'compare.mjs');
    await build({ stdin: { contents: program, resolveDir: join(root, 'packages/core/src/compare'), loader: 'ts' }, outfile: bundle, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error', banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } });
    const files = writeTables(folder, rows);
    const ours = { name: 'ours', needs: '.', toCommand: (_, paths) => [node, bundle, ...paths], toCounts: (stdout) => stdout.trim() };
    const present = [ours, ...peers].filter(({ needs }) => existsSync(join(root, needs)));
    const found = new Map();
    const memory = new Map(present.map(({ name }) => [name, []]));
    const subjects = present.map(({ name, needs, toCommand, toCounts }) => ({
      name,
      async run() {
        const result = await run(toCommand(join(root, needs), files));
        found.set(name, toCounts(result.stdout));
        memory.get(name).push(result.memory);
        return result.milliseconds;
      },
    }));
    const samples = await interleave(subjects, rounds);
    const own = summarise(samples.get('ours'));
    const toMemory = (name) => `${summarise(memory.get(name)).median.toFixed(0)} MiB`;
    const comparisons = peers.map(({ name, goal }) => {
      if (!samples.has(name)) return { ...toRow({ what: `time against ${name}`, value: Number.NaN, unit: '×' }), detail: 'not installed' };
      const peer = summarise(samples.get(name));
      const rowsFound = found.get(name) === found.get('ours') ? 'the same rows' : `OTHER ROWS (${found.get(name)})`;
      return toRow({ what: `time against ${name}`, value: own.median / peer.median, unit: '×', goal, detail: `ours ${milliseconds(own.median)}, ${name} ${milliseconds(peer.median)}, ${toMemory(name)}, ${rowsFound}` });
    });
    const large = await run(ours.toCommand('', writeTables(folder, manyRows)));
    const megabytes = files.map((path) => (statSync(path).size / 1e6).toFixed(0)).join(' and ');
    return {
      title: `CSV by key: ${rows} × 9, ${megabytes} MB, found ${found.get('ours')} added, removed, changed (median of ${rounds})`,
      rows: [
        ...comparisons,
        toRow({ what: 'memory at its peak', value: summarise(memory.get('ours')).median, unit: ' MiB', goal: mostMemory }),
        toRow({ what: `${manyRows} rows: memory`, value: large.memory, unit: ' MiB', goal: mostMemory, detail: large.stdout.trim() }),
        toRow({ what: `${manyRows} rows: time against ten times that of ${rows}`, value: large.milliseconds / (10 * own.median), unit: '×', detail: milliseconds(large.milliseconds) }),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
