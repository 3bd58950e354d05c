import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { interleave, milliseconds, node, root, runProgram, summarise, toRow } from './measure.mjs';

/** Megabytes of each side of the files that are compared in pieces; smaller for a quick look. */
const megabytes = Number(process.env.BENCH_MB ?? 500);
const jsonRecords = 200_000; // 50 MB
const rounds = 5;

/** `npm install --prefix .tools/jsondiffpatch jsondiffpatch@0.7.7`; left out where it is not there. */
const jsondiffpatch = '.tools/jsondiffpatch/node_modules/jsondiffpatch/lib/index.js';

// Prints { whole, alone, megabytes }: milliseconds with reading and parsing, of the comparison alone, and the peak of memory.
const jsonProgram = (imports, compare, parse = 'paths.map((path) => JSON.parse(readFileSync(path, "utf8")))') => `
import { readFileSync } from 'node:fs';
${imports}
const paths = process.argv.slice(2);
const startedAt = performance.now();
const trees = ${parse};
const parsedAt = performance.now();
const result = ${compare};
const endedAt = performance.now();
console.log(JSON.stringify({ whole: endedAt - startedAt, alone: endedAt - parsedAt, megabytes: process.resourceUsage().maxRSS / 1024, found: typeof result === 'number' ? result : null }));
`;

// Prints { whole, reading, megabytes, counts } for two files: reading them is a loop that does nothing else.
const filesProgram = `
import { openSync, readSync, closeSync } from 'node:fs';
import { compareFiles } from './compare-files.ts';
const [expected, actual, options] = process.argv.slice(2);
const buffer = Buffer.alloc(1024 * 1024);
const read = (path) => { const file = openSync(path); while (readSync(file, buffer) > 0); closeSync(file); };
const readFrom = performance.now();
read(expected);
read(actual);
const startedAt = performance.now();
const { state, why, counts } = await compareFiles(expected, actual, JSON.parse(options));
if (why !== null) throw new Error(why);
console.log(JSON.stringify({ whole: performance.now() - startedAt, reading: startedAt - readFrom, megabytes: process.resourceUsage().maxRSS / 1024, state, counts }));
`;

async function bundle(folder, name, contents) {
  const outfile = join(folder, `${name}.mjs`);
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  await build({ stdin: { contents, resolveDir: join(root, 'packages/core/src/compare'), loader: 'ts' }, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error', banner });
  return outfile;
}

const word = (value) => (Math.imul(value, 2654435761) >>> 0).toString(36);

function writeJson(folder) {
  const toRecord = (id, price) => ({ id: `r-${id}`, name: `Name ${word(id)}`, tags: ['a', 'b', String(id % 17)], price, active: id % 2 === 0, owner: { first: word(id + 1), last: word(id + 2), address: { city: `C${id % 333}`, zip: 10_000 + (id % 8999) } }, notes: null, scores: [word(id + 3).length / 3, id / 7, id] });
  const sides = [(id) => id / 3, (id) => (id % 100 === 7 ? id : id / 3)];
  return sides.map((toPrice, side) => {
    const path = join(folder, `records-${side}.json`);
    writeFileSync(path, JSON.stringify({ items: Array.from({ length: jsonRecords }, (_, id) => toRecord(id, toPrice(id))) }));
    return path;
  });
}

/** One record in a hundred changed, one in a thousand removed and one added. */
function writeRecords(folder, { name, head, toRecord, tail }, size) {
  return ['before', 'after'].map((side) => {
    const path = join(folder, `${name}-${side}`);
    const file = openSync(path, 'w');
    let [text, written] = [head, 0];
    for (let id = 1; written < size * 1e6; id += 1) {
      const isAfter = side === 'after';
      if (!isAfter || id % 1000 !== 13) text += toRecord(id, isAfter && id % 100 === 7);
      if (isAfter && id % 1000 === 500) text += toRecord(-id, true);
      if (text.length < 1024 * 1024) continue;
      written += writeSync(file, text);
      text = '';
    }
    writeSync(file, `${text}${tail}`);
    closeSync(file);
    return path;
  });
}

const kinds = [
  { name: 'text', options: [{ as: 'text' }, { as: 'bytes' }], head: '', tail: '', toRecord: (id, isChanged) => `2026-01-01 ${word(id)} INFO worker ${id % 17} answered request ${id} in ${isChanged ? 1 : 2} steps, ${word(id + 1)}${word(id + 2)}\n` },
  {
    name: 'ndjson', options: [{ as: 'ndjson', key: ['id'] }, { as: 'ndjson' }], head: '', tail: '',
    toRecord: (id, isChanged) => `{"id":${id},"name":"${word(id)}","tags":["a","${id % 17}"],"price":${isChanged ? 1 : 2},"owner":{"first":"${word(id + 1)}","last":"${word(id + 2)}","zip":${10_000 + Math.abs(id % 8999)}},"active":true}\n`,
  },
  {
    name: 'xml', options: [{ as: 'xml' }], head: '<?xml version="1.0"?>\n<feed xmlns="urn:feed">\n<title>t</title>\n<items>\n', tail: '</items>\n</feed>\n',
    toRecord: (id, isChanged) => `<item id="${id}"><name>${word(id)}</name><price currency="EUR">${isChanged ? 1 : 2}</price><owner><first>${word(id + 1)}</first><last>${word(id + 2)}</last></owner><note>lorem ${id % 17}</note></item>\n`,
  },
];

async function runJson(program, paths) {
  return JSON.parse((await runProgram(node, ['--max-old-space-size=6000', program, ...paths])).stdout);
}

async function compareJson(folder) {
  const paths = writeJson(folder);
  const ours = await bundle(folder, 'ours', jsonProgram("import { decodeText } from './decode-text.ts';\nimport { parseJsonPair } from './tree/parse-json-pair.ts';\nimport { listTreeChanges } from './tree/list-tree-changes.ts';", 'listTreeChanges(trees.expected, trees.actual, {}).changes.length', "parseJsonPair(decodeText(readFileSync(paths[0]), 'expected'), decodeText(readFileSync(paths[1]), 'actual'))"));
  const peers = [{ name: 'microdiff', program: await bundle(folder, 'microdiff', jsonProgram("import diff from 'microdiff';", 'diff(trees[0], trees[1], { cyclesFix: false }).length')), rounds }];
  const tool = join(root, jsondiffpatch);
  if (existsSync(tool)) peers.push({ name: 'jsondiffpatch', program: await bundle(folder, 'jsondiffpatch', jsonProgram(`import { create } from ${JSON.stringify(tool)};`, 'create({ objectHash: (item) => item.id }).diff(trees[0], trees[1])')), rounds: 1 });
  const rows = existsSync(tool) ? [] : [toRow({ what: 'JSON: jsondiffpatch', value: 0, unit: '×', detail: `not measured: ${jsondiffpatch} is missing` })];
  for (const peer of peers) {
    const runs = { ours: [], peer: [] };
    await interleave([{ name: 'ours', run: async () => runs.ours.push(await runJson(ours, paths)) }, { name: 'peer', run: async () => runs.peer.push(await runJson(peer.program, paths)) }], peer.rounds);
    for (const [part, what] of [['alone', 'comparison alone'], ['whole', 'reading, parsing, comparing']]) {
      const [own, other] = [runs.ours, runs.peer].map((list) => summarise(list.map((run) => run[part])));
      const memory = [runs.ours, runs.peer].map((list) => `${summarise(list.map((run) => run.megabytes)).median.toFixed(0)} MB`);
      rows.push(toRow({ what: `JSON, 50 MB a side, ${what}, of ${peer.name}'s time`, value: own.median / other.median, unit: '×', goal: { kind: 'at most', value: part === 'whole' ? 0.85 : 1 }, detail: `ours ${milliseconds(own.median)} with ${memory[0]}, ${peer.name} ${milliseconds(other.median)} with ${memory[1]} (median of ${peer.rounds})` }));
    }
  }
  return rows;
}

async function compareOnce(program, paths, options) {
  return JSON.parse((await runProgram(node, [program, ...paths, JSON.stringify({ ...options, limit: 20 })])).stdout);
}

const toName = ({ as, key }) => `${as}${key === undefined ? '' : ' by key'}`;

async function compareKind(folder, program, kind) {
  const flat = await measureHalf(folder, program, kind);
  const paths = writeRecords(folder, kind, megabytes);
  const rows = [];
  for (const options of kind.options) {
    const result = await compareOnce(program, paths, options);
    rows.push(toMemoryRow(result, options, megabytes));
    const half = flat.get(options);
    if (half !== undefined) rows.push(toMemoryRow(half, options, megabytes / 2), toRow({ what: `${toName(options)}: peak memory at ${megabytes} MB a side, of that at ${megabytes / 2} MB`, value: result.megabytes / half.megabytes, unit: '×', goal: { kind: 'at most', value: 1.15 } }));
  }
  for (const path of paths) rmSync(path);
  return rows;
}

/** Comparing by key needs something of every record: that it does not stay in memory shows only in two sizes. */
async function measureHalf(folder, program, kind) {
  const keyed = kind.options.filter(({ key }) => key !== undefined);
  const paths = keyed.length === 0 ? [] : writeRecords(folder, kind, megabytes / 2);
  const measured = new Map();
  for (const options of keyed) measured.set(options, await compareOnce(program, paths, options));
  for (const path of paths) rmSync(path);
  return measured;
}

function toMemoryRow({ whole, reading, megabytes: memory, counts }, options, size) {
  const perSecond = (time) => `${((2 * size) / (time / 1000)).toFixed(0)} MB/s`;
  return toRow({ what: `${toName(options)}, ${size} MB a side: peak memory`, value: memory, unit: ' MB', goal: { kind: 'at most', value: options.key === undefined ? 350 : 300 }, detail: `${perSecond(whole)}, reading alone ${perSecond(reading)}; ${counts.added} added, ${counts.removed} removed, ${counts.changed} changed` });
}

/** Trees against the peers that compare parsed JSON; what is compared in pieces against reading it, and its memory. */
export async function benchCompare() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-compare-'));
  try {
    const rows = await compareJson(folder);
    const program = await bundle(folder, 'files', filesProgram);
    for (const kind of kinds) rows.push(...(await compareKind(folder, program, kind)));
    return { title: 'Comparing large files', rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
