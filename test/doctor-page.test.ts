import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkoutChecks, doctorChecks, githubChecks, workflowChecks } from '@shipworthy/contract/doctor';
import { toBranchRuleset, toTagRuleset } from '../packages/core/src/adoption/doctor/github/ruleset-command.js';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/doctor.md'), 'utf8');

/** The rows between two marks, as they should be. */
function tableOf(name: string): string {
  return page.split(`<!-- checks:${name} -->\n`)[1]?.split(`<!-- /checks:${name} -->`)[0] ?? '';
}

describe.each([['checkout', checkoutChecks], ['workflow', workflowChecks], ['github', githubChecks]] as const)('the table of %s', (name, checks) => {
  test('holds every check with its reason and fix, and no other', () => {
    const rows = Object.entries(checks).map(([id, { title, why, fix }]) => `| \`${id}\` | ${title} | ${why} | ${fix} |`);
    expect(tableOf(name).trim().split('\n').slice(2)).toEqual(rows);
  });
});

test('no two families know one check', () => {
  expect(Object.keys(doctorChecks)).toHaveLength([checkoutChecks, workflowChecks, githubChecks].reduce((sum, checks) => sum + Object.keys(checks).length, 0));
});

test('what doctor says to paste are the rulesets of the templates', () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, 'action-templates', name), 'utf8'));
  expect(toBranchRuleset('release-gate')).toEqual(read('ruleset-branch.json'));
  expect(toTagRuleset('refs/tags/v*', 'release-gate')).toEqual(read('ruleset-tags.json'));
});
