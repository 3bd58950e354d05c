import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isSlow, planCells, runCells, type Cell } from './support/fault-matrix.js';
import { readFaultPage, renderFaultTable, writeFaultPage, type FaultRow } from './support/fault-page.js';
import { repeatStory } from './support/fault-step.js';
import { FaultWorld, type Story } from './support/fault-world.js';
import { BrokenDisk, planFileCells, runFileCells, type FileCell, type TouchedFile } from './support/file-faults.js';
import { BrokenGit, planGitCells, runGitCells, type GitCell } from './support/git-faults.js';
import { killAndRepeat, toRandom } from './support/kill-steps.js';
import { findPermitted, findStale, permittedAbsences } from './support/permitted-absences.js';
import { root } from './support/tools.js';

// A part of the page is run each time, the same part, and compared with what the page says. `FAULT_MATRIX=all` runs all of it, another value the lines
// (`story: operation: fault`) that match it as a pattern; outside CI both write what they have seen to the page.
const asked = process.env['FAULT_MATRIX'];
const isWhole = asked === 'all';
const pattern = asked === undefined || isWhole ? null : new RegExp(asked);
const isWriting = asked !== undefined && process.env['CI'] === undefined;
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
const minutes = 60_000;

type SeenRow = FaultRow & { readonly isGreen: boolean; readonly faults: readonly string[] };

let world: FaultWorld;
/** How long an undisturbed run takes here, in milliseconds, and what it asks for. */
const calm = new Map<Story, { readonly milliseconds: number; readonly operations: readonly string[] }>();
const seen: Record<'network' | 'files' | 'git', readonly SeenRow[]> = { network: [], files: [], git: [] };
const isComplete = (): boolean => isWhole && Object.values(seen).every((rows) => rows.length > 0);

beforeAll(async () => {
  world = await FaultWorld.open();
}, 15 * minutes);

afterAll(() => {
  world.dispose();
  const rows = Object.values(seen).flat();
  // What the page promises of every line must be so.
  if (!isWriting || rows.length === 0 || wrongs(rows).length > 0 || (isWhole && !isComplete())) return;
  const permitted = permittedAbsences.map(({ about, faults, stories, why }) => `\`${about}\` (${faults === 'all' ? 'whatever it is' : faults.join(', ')}${stories === undefined ? '' : `; ${stories.join(', ')}`}): ${why}`);
  const kept = isWhole ? [] : readFaultPage().filter((row) => pattern?.test(key(row)) !== true);
  const places = [...calm.keys()].map(({ name }) => name);
  writeFaultPage([...kept, ...rows].toSorted((a, b) => places.indexOf(a.story) - places.indexOf(b.story)), permitted);
});

test('every action has a story', () => {
  expect([...new Set(world.stories.map(({ action }) => action))].toSorted()).toEqual(readdirSync(join(root, 'actions')).toSorted());
});

test('undisturbed every story is green, or nothing below would prove anything', async () => {
  for (const story of world.stories) {
    const began = performance.now();
    const end = await repeatStory(story);
    calm.set(story, { milliseconds: performance.now() - began, operations: end.operations });
    expect({ story: story.name, exitCode: end.exitCode, verdict: end.outputs['verdict'], halves: end.halves, log: end.exitCode === 0 ? '' : end.log }).toEqual({ story: story.name, exitCode: 0, verdict: 'pass', halves: [], log: '' });
  }
}, 15 * minutes);

interface Named { readonly story: Story; readonly fault: string }
const keyOf = (cell: Named, operation: string): string => key({ story: cell.story.name, operation, fault: cell.fault, outcome: '' });

/** The same ones in every run, one of `every`: all are seen in the end, when the page is written. */
function choose<T extends Named>(cells: readonly T[], operationOf: (cell: T) => string, every: (cell: T) => number): readonly T[] {
  if (isWhole) return cells;
  if (pattern !== null) return cells.filter((cell) => pattern.test(keyOf(cell, operationOf(cell))));
  const counts = new Map<number, number>();
  return cells.filter((cell) => {
    const [step, count] = [every(cell), counts.get(every(cell)) ?? 0];
    counts.set(step, count + 1);
    return count % step === 0;
  });
}

/** Long runs say how far they are. */
const tell = (line: string): void => {
  if (asked !== undefined) process.stdout.write(`${line}\n`);
};
const print = (rows: readonly FaultRow[]): void => void process.stdout.write(`\n${renderFaultTable(rows)}\n`);
const key = ({ story, operation, fault }: FaultRow): string => `${story}: ${operation}: ${fault}`;

/** Green where it must not be, or a promise broken. */
const wrongs = (rows: readonly SeenRow[]): string[] => rows
  .flatMap((row) => [...row.faults, ...(row.isGreen && findPermitted(row) === undefined ? ['is green'] : [])].map((fault) => `${key(row)}: ${fault}`));

const stale = (rows: readonly SeenRow[]): readonly string[] => findStale(rows.filter(({ isGreen }) => isGreen));

/** What the run has shown: what may be, and as the page must have it. */
function judgeRows(rows: readonly SeenRow[]): void {
  print(rows);
  expect(wrongs(rows)).toEqual([]);
  if (isWriting) return;
  const page = new Map(readFaultPage().map((row) => [key(row), row.outcome]));
  expect(Object.fromEntries(rows.map((row) => [key(row), row.outcome]))).toEqual(Object.fromEntries(rows.map((row) => [key(row), page.get(key(row))])));
}

test('whatever GitHub does: never green, never endless, with its evidence and what to do', async () => {
  const cells = planCells(new Map([...calm].map(([story, { operations }]) => [story, operations])));
  const operationOf = ({ operation }: Cell): string => operation;
  const ends = await runCells(choose(cells, operationOf, (cell) => (isSlow(cell) ? 17 : 5)), ({ cell, outcome, faults }) => tell(`${keyOf(cell, cell.operation)}: ${outcome} ${faults.join('; ')}`));
  const rows = ends.map(({ cell, ...end }) => ({ story: cell.story.name, operation: cell.operation, fault: cell.fault, ...end }));
  seen.network = rows;
  judgeRows(rows);
}, 60 * minutes);

describe('a disk that breaks', () => {
  const absence = BrokenDisk.absence();

  test('can be had here; CI has a compiler, so there it is no excuse', () => {
    if (process.env['CI'] !== undefined) expect(absence).toBeNull();
  });

  (absence === null ? test : test.skip)(`whatever it does: never green, with evidence and what to do${absence === null ? '' : ` (${absence})`}`, async () => {
    const disk = new BrokenDisk();
    try {
      const touched = new Map<Story, readonly TouchedFile[]>();
      for (const [index, story] of world.stories.entries()) touched.set(story, await disk.trace(story, index));
      const operationOf = ({ does, name }: FileCell): string => `${does} ${name}`;
      const ends = await runFileCells(disk, choose(planFileCells(touched), operationOf, () => 6), ({ cell, outcome, faults }) => tell(`${keyOf(cell, operationOf(cell))}: ${outcome} ${faults.join('; ')}`));
      const rows = ends.map(({ cell, ...end }) => ({ story: cell.story.name, operation: operationOf(cell), fault: cell.fault, ...end }));
      seen.files = rows;
      judgeRows(rows);
    } finally {
      disk.dispose();
    }
  }, 60 * minutes);
});

(process.platform === 'win32' ? test.skip : test)('whatever git does: never green, never endless, with evidence and what to do', async () => {
  const git = new BrokenGit();
  try {
    const questions = new Map<Story, readonly string[]>();
    for (const story of world.stories) questions.set(story, await git.trace(story));
    const operationOf = ({ name }: GitCell): string => name;
    const ends = await runGitCells(git, choose(planGitCells(questions), operationOf, ({ fault }) => (fault === 'hangs' ? 11 : 7)), ({ cell, outcome, faults }) => tell(`${keyOf(cell, cell.name)}: ${outcome} ${faults.join('; ')}`));
    const rows = ends.map(({ cell, ...end }) => ({ story: cell.story.name, operation: cell.name, fault: cell.fault, ...end }));
    seen.git = rows;
    judgeRows(rows);
  } finally {
    git.dispose();
  }
}, 60 * minutes);

test(`ended or killed at any moment it leaves no half document, and the next run works (seed ${seed})`, async () => {
  const random = toRandom(seed);
  const moments = [...calm].map(([story, { milliseconds }]) => ({ story, milliseconds, random, rounds: isWhole ? 3 : 1 })).values();
  const work = async (): Promise<void> => {
    for (const { story, ...when } of moments) {
      const { halves, again } = await killAndRepeat(story, when);
      expect({ seed, story: story.name, halves, exitCode: again.exitCode, verdict: again.outputs['verdict'], half: again.halves, log: again.exitCode === 0 ? '' : again.log }).toEqual({ seed, story: story.name, halves: [], exitCode: 0, verdict: 'pass', half: [], log: '' });
    }
  };
  await Promise.all([work(), work()]);
}, 30 * minutes);

test('everything that may be missing is a line of the page, and was met where all was run', () => {
  const page = readFaultPage();
  expect(permittedAbsences.filter(({ about }) => !page.some(({ operation, outcome }) => operation === about && outcome.startsWith('passes')))).toEqual([]);
  if (isComplete()) expect(stale(Object.values(seen).flat())).toEqual([]);
});
