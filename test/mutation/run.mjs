// npm run mutate [-- area … [--file path]] [--concurrency n] [--write]: changes the code of an area in every small way that Stryker knows, and tells which changes no test
// notices. What was found before is kept in .cache/mutation, and only what changed since is run anew. `--write` puts the numbers of all areas that
// have run into docs/mutation-testing.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import setUpTemporaryFolder from '../../packages/tooling/src/jest-temporary-folder.mjs';
import { withBlock } from '../../packages/tooling/src/generate/blocks.mjs';
import { root } from '../../packages/tooling/src/repository.mjs';
import { areas } from './areas.mjs';
import { head, toMutants, toRow, toSurvivors } from './results.mjs';

const folder = '.cache/mutation';
const page = 'docs/mutation-testing.md';
const reportOf = (name) => join(root, folder, `${name}.report.json`);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { file: { type: 'string', multiple: true }, write: { type: 'boolean', default: false }, concurrency: { type: 'string', default: '2' } } });

function toOptions(name, { mutate, tests, leaveOut = [] }) {
  return {
    mutate: values.file ?? [...mutate, '!**/index.ts', '!**/generated/**'],
    plugins: [new URL('warm-runner.mjs', import.meta.url).href], testRunner: 'warm', warm: { tests, leaveOut }, coverageAnalysis: 'perTest',
    // A process is replaced now and then: modules of tests that were loaded anew for every mutant are never given back.
    concurrency: Number(values.concurrency), maxTestRunnerReuse: 400,
    // Generous: on a busy machine a test that is only slow must not count as one that never ends.
    timeoutMS: 30_000, timeoutFactor: 4,
    incremental: values.file === undefined, incrementalFile: `${folder}/${name}.json`, tempDirName: `${folder}/sandboxes`, ignorePatterns: ['dist', '.tools', 'bench'],
    reporters: ['progress-append-only', 'json'], jsonReporter: { fileName: `${folder}/${values.file === undefined ? name : 'file'}.report.json` },
    disableTypeChecks: false, allowConsoleColors: false, warnings: { slow: false, unknownOptions: false },
  };
}

const readMutants = (path) => toMutants(JSON.parse(readFileSync(path, 'utf8')));

async function mutate(name) {
  mkdirSync(join(root, folder), { recursive: true });
  const options = toOptions(name, areas[name]);
  await new Stryker(options).runMutationTest();
  const mutants = readMutants(join(root, options.jsonReporter.fileName));
  console.log([...toSurvivors(mutants), '', ...head, toRow(name, mutants)].join('\n'));
}

/** All areas that have run at some time, each as its last run left it. */
function toTable() {
  const rows = Object.keys(areas).map((name) => {
    if (!existsSync(reportOf(name))) return `| ${name} | not run${' |'.repeat(9)}`;
    return toRow(name, readMutants(reportOf(name)));
  });
  return [...head, ...rows].join('\n');
}

async function run() {
  const unknown = positionals.filter((name) => !Object.hasOwn(areas, name));
  if (unknown.length > 0) {
    console.error(`There is no area ${unknown.join(', ')}; there are ${Object.keys(areas).join(', ')}.`);
    return 2;
  }
  process.chdir(root);
  setUpTemporaryFolder();
  for (const name of positionals.length > 0 || values.write ? positionals : Object.keys(areas)) await mutate(name);
  if (values.write) {
    const [path, text] = withBlock(page, 'mutation-scores', toTable());
    writeFileSync(join(root, path), text);
  }
  return 0;
}

process.exit(await run());
