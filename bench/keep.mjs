import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { node, root, runProgram } from './measure.mjs';

const folder = join(root, 'bench/results');

/** What was measured on: numbers of another one say nothing beside these. */
export async function readMachine() {
  const version = (await runProgram(node, ['--version'])).stdout.trim();
  return { processor: cpus()[0]?.model ?? 'unknown processor', cores: cpus().length, node: version };
}

/**
 * Puts measured entries, by name, beside those that are kept in `bench/results/<file>.json`; kept ones of another machine go. `npm run generate`
 * draws docs/performance.md from these files.
 */
export function keepResults(file, machine, entries) {
  const path = join(folder, `${file}.json`);
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  const isSame = JSON.stringify(kept?.machine) === JSON.stringify(machine);
  const day = new Date().toISOString().slice(0, 10);
  const dated = Object.entries(entries).map(([name, entry]) => [name, { day, ...entry }]);
  const all = Object.fromEntries([...Object.entries(isSame ? kept.entries : {}), ...dated].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, `${JSON.stringify({ machine, entries: all }, null, 1)}\n`);
}
