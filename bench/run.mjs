// npm run bench [-- name…]: prints ratios against what bare programs need, and whether our goals are met. It asserts nothing.
// `growth` draws curves instead, `growth:pages` some of them; `profile` says where time goes. `--keep` keeps what was measured for docs/performance.md.
import { benchBundle } from './bundle.mjs';
import { benchCompare } from './compare.mjs';
import { benchCsv } from './csv.mjs';
import { benchDocs } from './docs.mjs';
import { benchEvidence } from './evidence.mjs';
import { benchGate } from './gate.mjs';
import { growthWorlds, printGrowth } from './growth.mjs';
import { benchHashing } from './hashing.mjs';
import { benchHistory } from './history.mjs';
import { keepResults, readMachine } from './keep.mjs';
import { printTable } from './measure.mjs';
import { benchNoise } from './noise.mjs';
import { printProfiles } from './profile.mjs';
import { benchRecords } from './records.mjs';
import { benchRunner } from './runner.mjs';
import { benchSecurity } from './security.mjs';
import { benchStartUp } from './start-up.mjs';

const benchmarks = { 'start-up': benchStartUp, hashing: benchHashing, runner: benchRunner, gate: benchGate, noise: benchNoise, records: benchRecords, csv: benchCsv, compare: benchCompare, history: benchHistory, docs: benchDocs, bundle: benchBundle, evidence: benchEvidence, security: benchSecurity };
const growth = new Map(Object.entries(growthWorlds).map(([name, world]) => [`growth:${name}`, world]));
const given = process.argv.slice(2);
const names = given.filter((name) => name !== '--keep');
const known = [...Object.keys(benchmarks), 'profile', 'growth', ...growth.keys()];
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(2);
}
const machine = await readMachine();
const keep = given.includes('--keep') ? (file, entries) => keepResults(file, machine, entries) : () => undefined;
console.log(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}`);
for (const name of names.length > 0 ? names : Object.keys(benchmarks)) {
  if (name === 'profile') keep('profiles', await printProfiles());
  else if (name === 'growth') for (const world of growth.values()) keep('growth', await printGrowth(world));
  else if (growth.has(name)) keep('growth', await printGrowth(growth.get(name)));
  else {
    const { title, rows } = await benchmarks[name]();
    printTable(title, rows);
    keep('ratios', { [name]: { title, rows } });
  }
}
