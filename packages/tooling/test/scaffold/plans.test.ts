import { describe, expect, test } from '@jest/globals';
// @ts-expect-error the tooling is plain JavaScript
import { openTree } from '../../src/scaffold/plan.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { planAction } from '../../src/scaffold/plan-action.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { planRule } from '../../src/scaffold/plan-rule.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { root } from '../../src/repository.mjs';
import { overlay, type Change, type Plan } from './overlay.js';

describe('a new rule', () => {
  const wish = { id: 'drift/never-made', title: "A case's name was never made", keys: ['pack', 'case'] };
  const plan = (changes: object = {}, files: Readonly<Record<string, string>> = {}): Plan => planRule(overlay(openTree(root), files), { ...wish, ...changes });

  test('a rule is registered where those of its area are, with judge and test in the folder of the capability', () => {
    const { faults, changes, left } = plan();
    expect(faults).toEqual([]);
    expect([...changes.keys()]).toEqual(['packages/contract/src/rules/drift-rules.ts', 'packages/core/src/drift/judge-never-made.ts', 'packages/core/test/drift/judge-never-made.test.ts']);
    const [registry, judge, judgeTest]: Change[] = [...changes.values()];
    expect(registry?.after).toContain(`'drift/never-made': { title: 'A case\\'s name was never made', why: '`);
    expect(registry?.after.replace(/\n {2}'drift\/never-made'.*/, '')).toBe(registry?.before);
    expect(judge?.after).toContain('export function judgeNeverMade(');
    expect(judgeTest?.after).toMatch(/does not fire[\s\S]*fires on/);
    expect(left.join('\n')).toMatch(/Write `why` and `remedy`[\s\S]*npm run generate[\s\S]*npm run check/);
  });

  test('a folder deep inside a capability', () => {
    const { faults, changes } = plan({ id: 'docs/never-linked', folder: 'packages/core/src/docs/links/', file: 'docs-link-rules.ts' });
    expect(faults).toEqual([]);
    expect(changes.get('packages/core/src/docs/links/judge-never-linked.ts')?.after).toContain("from '../../evidence/index.js'");
    expect(changes.get('packages/core/test/docs/links/judge-never-linked.test.ts')?.after).toContain("from '../../../src/docs/links/judge-never-linked.js'");
  });

  describe('refused, with everything that is wrong, and nothing planned', () => {
    test.each([
      ['an id of another form', { id: 'Drift/Name' }, ['no rule id']],
      ['an area with a hyphen: documents could not hold it', { id: 'drift-x/name' }, ['no rule id']],
      ['no title and no keys', { title: undefined, keys: [] }, ['Say `--title', 'Name with `--key`']],
      ['a title that would end the comment', { title: 'a */ b' }, ['must be one line']],
      ['a key that is named twice', { keys: ['case', 'case'] }, ['named twice']],
      ['a key that is no name', { keys: ['a-b'] }, ['`a-b` is no key']],
      ['a rule that is there', { id: 'drift/content-changed' }, ['exists already, in packages/contract/src/rules/drift-rules.ts']],
      ['an area that is not there', { id: 'nowhere/rain' }, ['There is no area `nowhere`', 'No capability is called `nowhere`']],
      ['an area in several files', { id: 'docs/name' }, ['Choose with `--file`: docs-area-rules']],
      ['a folder that is not there', { folder: 'nowhere' }, ['packages/core/src/nowhere does not exist']],
      ['a folder outside', { folder: '../../contract' }, ['does not exist']],
    ])('%s', (_name, changes, wanted) => {
      const { faults, changes: planned } = plan(changes);
      expect(faults).toHaveLength(wanted.length);
      for (const [index, part] of wanted.entries()) expect(faults[index]).toContain(part);
      expect([...planned]).toEqual([]);
    });

    test('a judge of that name', () => expect(plan({}, { 'packages/core/src/drift/judge-never-made.ts': '' }).faults).toEqual(['packages/core/src/drift/judge-never-made.ts exists already.']));
  });
});

describe('a new action', () => {
  const wish = { name: 'phantom-check', title: "Checks that no file's empty" };
  const plan = (changes: object = {}, files: Readonly<Record<string, string>> = {}): Plan => planAction(overlay(openTree(root), files), { ...wish, ...changes });
  const planned = plan();
  const edited = [...planned.changes].filter(([, { before }]) => before !== null).map(([path]) => path);

  test('an action comes with its words, capability, pages and tests', () => {
    expect(planned.faults).toEqual([]);
    expect([...planned.changes].filter(([, { before }]) => before === null).map(([path]) => path).toSorted()).toEqual([
      'actions/phantom-check/README.md', 'actions/phantom-check/package.json', 'actions/phantom-check/src/main.ts', 'docs/phantom-check.md',
      'packages/contract/src/inputs/phantom-check.ts', 'packages/contract/src/phantom/index.ts', 'packages/contract/src/phantom/phantom-report.ts', 'packages/contract/src/rules/phantom-rules.ts',
      'packages/core/src/phantom/collect-phantom.ts', 'packages/core/src/phantom/index.ts', 'packages/core/src/phantom/judge-phantom.ts', 'packages/core/src/phantom/run-phantom-check.ts',
      'packages/core/test/phantom/judge-phantom.test.ts', 'packages/core/test/phantom/run-phantom-check.test.ts',
    ]);
  });

  test('where it is registered, the rest of each file stays as it is', () => {
    expect(edited.length).toBeGreaterThan(15);
    for (const path of edited) {
      const { before, after } = planned.changes.get(path) ?? { before: null, after: '' };
      const rest = after.split(/\s+|,/).filter((word) => !/phantom/i.test(word));
      // Words that are not about the new action may only be added.
      const counts = new Map<string, number>();
      for (const word of rest) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const word of (before ?? '').split(/\s+|,/)) counts.set(word, (counts.get(word) ?? 0) - 1);
      expect([path, [...counts].filter(([, count]) => count < 0)]).toEqual([path, []]);
    }
  });

  test('it comes before the gate in every list of names', () => {
    const after = (path: string): string => planned.changes.get(path)?.after ?? '';
    expect(after('packages/contract/src/inputs/command-specs.ts')).toMatch(/commandSpecs = \[.*phantomCheck, releaseGate\]/);
    expect(after('packages/cli/src/command-table.ts')).toContain("'phantom-check', 'release-gate'");
    expect(after('packages/cli/test/help.test.ts')).toMatch(/\n {2}phantom-check {15}Checks that no file's empty\.\n {2}release-gate/);
  });

  describe('refused', () => {
    test.each([
      ['a name of another form', { name: 'Phantom' }, ['no name for an action', 'no name for a kind', 'no name for an area']],
      ['a name too long for the help', { name: 'phantom-check-of-everything' }, ['at most 26 characters']],
      ['no title', { title: '' }, ['Say `--title']],
      ['an action that is there', { name: 'drift-check', area: 'phantom' }, ['The action `drift-check` exists already.']],
      ['a command that is no action', { name: 'explain', area: 'phantom' }, ['The command `explain` exists already.']],
      ['a name that would hide another', { name: 'parse-inputs', area: 'phantom' }, ['`parseInputs` means something else in packages/contract/src/inputs/index.ts', '`parseInputs` means something else in packages/core/src/commands/run-command.ts']],
      ['the name of a published schema that is no document', { kind: 'release-calendar' }, ['The kind `release-calendar` exists already.']],
      ['a kind that is there', { kind: 'drift-report' }, ['The kind `drift-report` exists already.']],
      ['a capability that is there', { area: 'drift' }, ['The kind `drift-report` exists already', 'There is a capability `drift` already.']],
    ])('%s', (_name, changes, wanted) => {
      const { faults } = plan(changes);
      expect(faults).toHaveLength(wanted.length);
      for (const [index, part] of wanted.entries()) expect(faults[index]).toContain(part);
    });

    test('a name that is a word of the language', () => {
      const { faults } = plan({ name: 'delete', area: 'phantom' });
      expect(faults.some((fault) => fault.startsWith('packages/contract/src/inputs/delete.ts: '))).toBe(true);
    });

    test('twice', () => expect(plan({}, Object.fromEntries([...planned.changes].map(([path, { after }]) => [path, after]))).faults.join('\n')).toMatch(/The action `phantom-check` exists already[\s\S]*The kind[\s\S]*a capability `phantom`/));

    test('where a file is no longer what it was: every anchor that is gone is named, in each of them', () => {
      const { faults } = plan({}, Object.fromEntries(edited.map((path) => [path, path.endsWith('.json') ? '{}' : 'export {};\n'])));
      expect(edited.filter((path) => !faults.some((fault) => fault.includes(path)))).toEqual([]);
      expect(faults.filter((fault) => !/ has no | returns no /.test(fault))).toEqual([]);
    });
  });
});
