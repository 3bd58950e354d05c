// npm run bench [-- name…]: prints ratios against what bare programs need, and whether our goals are met. It asserts nothing.
import { cpus } from 'node:os';
import { benchBundle } from './bundle.mjs';
import { benchCompare } from './compare.mjs';
import { benchCsv } from './csv.mjs';
import { benchDocs } from './docs.mjs';
import { benchEvidence } from './evidence.mjs';
import { benchGate } from './gate.mjs';
import { benchHashing } from './hashing.mjs';
import { benchHistory } from './history.mjs';
import { node, printTable, runProgram } from './measure.mjs';
import { benchRecords } from './records.mjs';
import { benchNoise } from './noise.mjs';
import { benchRunner } from './runner.mjs';
import { benchStartUp } from './start-up.mjs';

const benchmarks = { 'start-up': benchStartUp, hashing: benchHashing, runner: benchRunner, gate: benchGate, noise: benchNoise, records: benchRecords, csv: benchCsv, compare: benchCompare, history: benchHistory, docs: benchDocs, bundle: benchBundle, evidence: benchEvidence };
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benchmarks);
const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}.`);
  process.exit(2);
}
const version = (await runProgram(node, ['--version'])).stdout.trim();
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${version}`);
for (const name of names) {
  const { title, rows } = await benchmarks[name]();
  printTable(title, rows);
}
