import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/commands/index.js';
import type { CommandResult } from '../../src/evidence/index.js';
import type { Gate } from '../../src/gate/self-test/play-situation.js';
import { runSelfTest } from '../../src/gate/self-test/run-self-test.js';
import { situationGroups } from '../../src/gate/self-test/situation-groups.js';
import { isGood, type Situation } from '../../src/gate/self-test/situation.js';
import { localContext, toHost } from '../evidence/documents.js';

const cwd = mkdtempSync(join(tmpdir(), 'shipworthy-core-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
const host = toHost({ context: localContext, cwd });
const gate: Gate = (raw, inside) => runCommand('release-gate', raw, inside);
const all = situationGroups.flatMap(({ situations }) => situations);

function situationOf(name: string): Situation {
  const found = all.find((one) => one.name === name);
  if (found === undefined) throw new TypeError(`no situation is called ${name}`);
  return found;
}

const wrongLines = ({ notes }: CommandResult): string[] => notes.filter((line) => line.startsWith('  WRONG'));
/** Shows some situations, with one of them expected otherwise. */
const show = (situations: readonly Situation[], judge: Gate = gate) => runSelfTest(host, judge, [{ title: 'Some', situations }]);

// That the gate judges the whole table as it must is shown by the built program: test/self-test.
test('what it says names every situation in every format, and nothing is written where it was started', async () => {
  const some = ['push', 'stale commit', 'failed job', 'merge group'].map(situationOf);
  const result = await show(some);
  for (const { name, what } of some) {
    expect(result.notes.some((line) => line.startsWith(`  ok    ${name} `))).toBe(true);
    expect(result.report?.markdown).toContain(`| ${name} | ${what} |`);
  }
  expect(result.report?.json).toMatchObject({ right: true, situations: some.map(({ name, verdict }) => ({ name, right: true, got: { verdict } })) });
  expect([result.exitCode, result.documents]).toEqual([0, []]);
  expect(readdirSync(cwd)).toEqual([]);
});

test('at least 50 bad situations and 15 good ones, each under a name of its own', () => {
  expect(all.filter((one) => !isGood(one)).length).toBeGreaterThanOrEqual(50);
  expect(all.filter(isGood).length).toBeGreaterThanOrEqual(15);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(all.filter(({ name, what }) => /[|`\n]/.test(name) || /[|\n]/.test(what))).toEqual([]);
});

describe('the self-test can fail', () => {
  const [push, stale] = [situationOf('push'), situationOf('stale commit')];
  test.each<[string, Situation]>([
    ['another verdict', { ...stale, verdict: 'fail' }],
    ['a reason that is not said', { ...stale, says: ['gate/evidence-refused digest-mismatch', 'gate/evidence-missing digest-mismatch'] }],
    ['a line that is missing', { ...stale, says: [...stale.says, 'gate/not-always fail'] }],
    ['a line too many', { ...stale, says: ['gate/evidence-refused wrong-subject'] }],
    ['a bad situation that must pass', { ...stale, verdict: 'pass' }],
    ['a good one that must not', { ...push, verdict: 'fail' }],
  ])('%s', async (_what, wrong) => {
    const result = await show([wrong, push.name === wrong.name ? stale : push]);
    expect([result.exitCode, wrongLines(result).length]).toEqual([1, 1]);
    expect(wrongLines(result)[0]).toContain(wrong.name);
    expect(result.notes.at(-1)).toContain(wrong.name);
    expect(result.report?.markdown).toContain('**no**');
    expect(result.report?.json).toMatchObject({ right: false });
  });

  test('a gate that lets everything pass fails at every bad situation, one that blocks everything at every good one', async () => {
    const some = [push, stale, situationOf('failed job'), situationOf('merge group')];
    const always = (exitCode: 0 | 1): Gate => async (raw, inside) => {
      const result = await gate(raw, inside);
      return { ...result, exitCode };
    };
    expect(wrongLines(await show(some, always(0))).map((line) => line.trim().split(/ {2,}/)[0])).toEqual(['WRONG stale commit', 'WRONG failed job']);
    expect(wrongLines(await show(some, always(1))).map((line) => line.trim().split(/ {2,}/)[0])).toEqual(['WRONG push', 'WRONG merge group']);
  });

  test('a gate that breaks', async () => {
    const result = await show([push], () => Promise.reject(new TypeError('broken | here')));
    expect([result.exitCode, wrongLines(result).length]).toEqual([1, 1]);
    expect(result.notes.join('\n')).toContain('internal/bug (TypeError: broken here)');
  });

  test('no situation at all', async () => expect((await show([])).exitCode).toBe(1));

  test('no git: nothing could be shown, which is not green', async () => {
    const result = await runSelfTest({ ...host, env: { PATH: '/nowhere' } }, gate, [{ title: 'Some', situations: [push] }]);
    expect([result.exitCode, result.notes]).toEqual([3, [expect.stringContaining('git')]]);
  });
});
