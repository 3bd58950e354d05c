import { describe, expect, it } from '@jest/globals';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { parseConfigTexts } from '../../src/config/read-config.js';

async function faultsOf(text: string): Promise<string[]> {
  try {
    await parseConfigTexts({ config: { path: 'c.yml', text }, waivers: null }, '2026-11-21');
    return [];
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    expect(error.code).toBe('config/invalid');
    return error.faults.map(({ path, line, column, message }) => `${path ?? ''}:${line ?? '?'}:${column ?? '?'} ${message}`);
  }
}

const release = (...lines: string[]): string => ['schemaVersion: 1', 'release:', ...lines.map((line) => `  ${line}`), ''].join('\n');
const cadence = (rest: string): string => release(`cadence: { timeZone: Europe/Berlin, ${rest} }`);

describe('a release that cannot be judged is refused where it is configured', () => {
  it.each([
    ['a time zone that is none', release('cadence: { timeZone: Europe/Brlin }'), 'c.yml:3:24', 'no time zone'],
    ['a bare offset', release("cadence: { timeZone: '+02:00' }"), 'c.yml:3:24', 'no time zone'],
    ['a freeze that ends before it begins', cadence('freeze: [{ from: 2027-01-03, to: 2026-12-20 }]'), 'c.yml:3:72', 'ends before it begins'],
    ['a freeze twice', cadence('freeze: [{ from: 2027-01-01, to: 2027-01-02 }, { from: 2027-01-01, to: 2027-01-03 }]'), 'c.yml:3:94', 'listed twice'],
    ['a cycle that begins on no Monday', cadence('cycle: { start: 2027-01-05 }'), 'c.yml:3:55', '2027-01-05 is a Tuesday'],
    ['a calendar outside', cadence('calendar: ../c.yml'), 'c.yml:3:49', 'inside the repository'],
    ['a tag without anything between its parts', release("tag: '{package}{version}'"), 'c.yml:3:8', '{version}'],
    ['a manifest twice', release('manifests: [package.json, ./package.json]'), 'c.yml:3:29', 'listed twice'],
    ['a manifest twice, once with a pattern', release("manifests: [v.h, { file: v.h, match: 'V ([0-9.]+)' }]"), 'c.yml:3:20', 'listed twice'],
    ['a manifest outside', release('manifests: [/etc/version]'), 'c.yml:3:15', 'inside the repository'],
    ['a glob that does not close', release("manifests: ['packages/{a,b/package.json']"), 'c.yml:3:15', 'opens a `{`'],
    ['a pattern without a group', release("manifests: [{ file: v.h, match: 'VERSION .*' }]"), 'c.yml:3:35', '0 groups instead of one'],
    ['a pattern with two groups', release("manifests: [{ file: v.h, match: '(V) (.*)' }]"), 'c.yml:3:35', '2 groups instead of one'],
    ['a pattern that RE2 does not know', release("manifests: [{ file: v.h, match: '(?=a)(.)' }]"), 'c.yml:3:35', 'is refused'],
    ['a placeholder of nothing', release("pullRequests: { label: 'release:{verison}' }"), 'c.yml:3:26', '`{verison}` stands for nothing'],
    ...['.git', '.git/evidence', 'a/.GIT/b', 'GIT~1/x', '.git./x', '.g\u200cit'].map((root) => [`evidence in ${root}`, release(`evidence: { root: ${JSON.stringify(root)} }`), 'c.yml:3:21', "folder of git's own"] as const),
    ...['../evidence', 'a/../../b'].map((root) => [`evidence in ${root}`, release(`evidence: { root: ${JSON.stringify(root)} }`), 'c.yml:3:21', 'climbs out'] as const),
    ...['aux', 'a/NUL.d', 'com1', 'evidence.', 'ab:c', 'evidence '].map((root) => [`evidence in ${JSON.stringify(root)}`, release(`evidence: { root: ${JSON.stringify(root)} }`), 'c.yml:3:21', 'on Windows'] as const),
    ['evidence at an absolute place', release('evidence: { root: /srv/evidence }'), 'c.yml:3:21', 'absolute path'],
    ['evidence on a drive', release("evidence: { root: 'C:/evidence' }"), 'c.yml:3:21', 'drive letter'],
    ['evidence with a backslash', release("evidence: { root: 'a\\b' }"), 'c.yml:3:21', 'backslash'],
    ['evidence below nothing', release("evidence: { root: 'a//b' }"), 'c.yml:3:21', 'empty part'],
    ['notes outside', release("notes: { file: '../{version}.yml' }"), 'c.yml:3:18', 'inside the repository'],
    ['notes for nothing', release("notes: { file: 'r/{tag}.yml' }"), 'c.yml:3:18', '`{tag}` stands for nothing'],
    ['a register outside', release('risk: { register: C:/risks.md }'), 'c.yml:3:21', 'inside the repository'],
    ['scanner files outside', release("checklist: { vulnerabilities: ['sarif:../*.sarif'] }"), 'c.yml:3:34', 'inside the repository'],
    ['an item twice', release("checklist: { items: [{ id: legal, title: A, owner: '@a' }, { id: Legal, title: B, owner: '@b' }] }"), 'c.yml:3:68', 'listed twice'],
    ['an item that is called like ours', release("checklist: { items: [{ id: RL-09, title: A, owner: '@a' }] }"), 'c.yml:3:30', 'is kept for'],
    ['an item that is called like ours, in small letters', release("checklist: { items: [{ id: rl-1, title: A, owner: '@a' }] }"), 'c.yml:3:30', 'is kept for'],
  ])('%s', async (_what, text, place, message) => {
    const faults = await faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${place} `);
    expect(faults[0]).toContain(message);
  });
  it('names all at once', async () => {
    expect(await faultsOf(release('cadence: { timeZone: Nowhere, freeze: [{ from: 2027-01-03, to: 2026-12-20 }], cycle: { start: 2027-01-05 } }', 'manifests: [a, a]', 'waivers: 1').replace('  waivers: 1\n', ''))).toHaveLength(4);
  });
});

it('takes a release in which everything holds together', async () => {
  const text = release(
    "tag: '{package}@{version}'", "manifests: [package.json, 'packages/{a,b}/package.json', '!packages/b/**', { file: v.h, match: 'MAJOR ([0-9.]+)' }, { file: v.h, match: 'NEXT ([0-9.]+)' }]",
    'cadence: { calendar: docs/calendar.yml, timeZone: UTC, freeze: [{ from: 2027-01-01, to: 2027-01-01 }, { from: 2026-12-24, to: 2027-01-03 }], cycle: { start: 2027-01-04 } }',
    "notes: { file: 'releases/{package}-{version}.yml' }", "checklist: { items: [{ id: legal, title: A, owner: '@a' }, { id: RL-legal, title: B, owner: '@a' }], rollback: { files: ['rollbacks/[0-9]*.yml'] } }",
  );
  expect(await faultsOf(text)).toEqual([]);
});

it.each(['ReleaseEvidence', './proof/ReleaseEvidence/', '.', '.gitlab/evidence', '.github/evidence', 'auxiliary/console', 'git~x'])('takes a root of evidence: %s', async (root) => {
  expect(await faultsOf(release(`evidence: { root: ${root} }`))).toEqual([]);
});
