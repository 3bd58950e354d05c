import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isSlow, planCells, runCells } from './support/fault-matrix.js';
import { readFaultPage, renderFaultTable, writeFaultPage, type FaultRow } from './support/fault-page.js';
import { repeatStory } from './support/fault-step.js';
import { FaultWorld, type Story } from './support/fault-world.js';
import { BrokenDisk, planFileCells, runFileCells, type TouchedFile } from './support/file-faults.js';
import { killAndRepeat, toRandom } from './support/kill-steps.js';
import { findPermitted, openFaults, permittedAbsences } from './support/permitted-absences.js';

// A part of the page is run each time, the same part, and compared with what the page says; `FAULT_MATRIX=all` runs all of it and, outside CI, writes the page.
const isWhole = process.env['FAULT_MATRIX'] === 'all';
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
const minutes = 60_000;

let world: FaultWorld;
/** How long an undisturbed run takes here, in milliseconds, and what it asks for. */
const calm = new Map<Story, { readonly milliseconds: number; readonly operations: readonly string[] }>();
const seen: { network: readonly FaultRow[]; files: readonly FaultRow[] } = { network: [], files: [] };

beforeAll(async () => {
  world = await FaultWorld.open();
}, 5 * minutes);

afterAll(() => {
  world.dispose();
  if (isWhole && process.env['CI'] === undefined && seen.network.length > 0 && seen.files.length > 0) writeFaultPage({ ...seen, open: openFaults, permitted: permittedAbsences.map(({ about, faults, why }) => `\`${about}\` (${faults === 'all' ? 'whatever it is' : faults.join(', ')}): ${why}`) });
});

test('undisturbed every story is green, or nothing below would prove anything', async () => {
  for (const story of world.stories) {
    const began = performance.now();
    const end = await repeatStory(story);
    calm.set(story, { milliseconds: performance.now() - began, operations: end.operations });
    expect({ story: story.name, exitCode: end.exitCode, verdict: end.outputs['verdict'], halves: end.halves, log: end.exitCode === 0 ? '' : end.log }).toEqual({ story: story.name, exitCode: 0, verdict: 'pass', halves: [], log: '' });
  }
}, 5 * minutes);

/** The same ones in every run: all are seen in the end, when the page is written. */
const part = <T>(cells: readonly T[], every: number): readonly T[] => (isWhole ? cells : cells.filter((_, index) => index % every === 0));
const print = (rows: readonly FaultRow[]): void => void process.stdout.write(`\n${renderFaultTable(rows)}\n`);
const key = ({ story, operation, fault }: FaultRow): string => `${story}: ${operation}: ${fault}`;

/** What the run has shown, as the page must have it. */
function comparePage(rows: readonly FaultRow[]): void {
  print(rows);
  if (isWhole && process.env['CI'] === undefined) return;
  const page = new Map(readFaultPage().map((row) => [key(row), row.outcome]));
  expect(Object.fromEntries(rows.map((row) => [key(row), row.outcome]))).toEqual(Object.fromEntries(rows.map((row) => [key(row), page.get(key(row))])));
}

/** Green where it must not be, or a promise broken. */
const wrongs = (rows: readonly (FaultRow & { readonly isGreen: boolean; readonly faults: readonly string[] })[]): string[] => rows
  .flatMap((row) => [...row.faults, ...(row.isGreen && findPermitted(row.operation, row.fault) === undefined ? ['is green'] : [])].map((fault) => `${key(row)}: ${fault}`))
  .filter((wrong) => !openFaults.some((known) => wrong.startsWith(known)));

test('whatever GitHub does: never green, never endless, with its evidence and what to do', async () => {
  const cells = planCells(new Map([...calm].map(([story, { operations }]) => [story, operations])));
  const chosen = [...part(cells.filter(isSlow), 17), ...part(cells.filter((cell) => !isSlow(cell)), 5)];
  const rows = (await runCells(isWhole ? cells : chosen)).map(({ cell, ...end }) => ({ story: cell.story.name, operation: cell.operation, fault: cell.fault, ...end }));
  seen.network = rows;
  expect(wrongs(rows)).toEqual([]);
  comparePage(rows);
}, 30 * minutes);

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
      const rows = (await runFileCells(disk, part(planFileCells(touched), 6))).map(({ cell, ...end }) => ({ story: cell.story.name, operation: `${cell.does} ${cell.name}`, fault: cell.fault, ...end }));
      seen.files = rows;
      expect(wrongs(rows)).toEqual([]);
      comparePage(rows);
    } finally {
      disk.dispose();
    }
  }, 30 * minutes);
});

test(`ended or killed at any moment it leaves no half document, and the next run works (seed ${seed})`, async () => {
  const random = toRandom(seed);
  const moments = [...calm].map(([story, { milliseconds }]) => ({ story, milliseconds, random })).values();
  const work = async (): Promise<void> => {
    for (const { story, ...when } of moments) {
      const { halves, again } = await killAndRepeat(story, when);
      expect({ seed, story: story.name, halves, exitCode: again.exitCode, verdict: again.outputs['verdict'], half: again.halves, log: again.exitCode === 0 ? '' : again.log }).toEqual({ seed, story: story.name, halves: [], exitCode: 0, verdict: 'pass', half: [], log: '' });
    }
  };
  await Promise.all([work(), work()]);
}, 10 * minutes);

test('everything that may be missing is a line of the page', () => {
  const page = readFaultPage();
  expect(permittedAbsences.filter(({ about }) => !page.some(({ operation, outcome }) => operation === about && outcome.startsWith('passes')))).toEqual([]);
});
