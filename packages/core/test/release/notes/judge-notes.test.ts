import { describe, expect, test } from '@jest/globals';
import { judgeNotes } from '../../../src/release/notes/judge-notes.js';
import { parseVersion } from '../../../src/version/index.js';
import { readOf } from './notes-of.js';

const judged = (changes: Readonly<Record<string, unknown>>, version: string | null = '1.4.0'): string[] =>
  judgeNotes({ read: readOf(changes), version: version === null ? null : parseVersion(version), release: version ?? 'unknown' }).map(({ outcome, keys, location }) => `${outcome} ${keys['what'] ?? ''} ${location?.line ?? 0}`);

describe('the type of a release fits its version', () => {
  test.each([['2.0.0', ['major']], ['1.4.0', ['minor']], ['0.3.0', ['minor']], ['1.4.1', ['patch', 'hotfix']], ['2.0.0-alpha.1', ['alpha']], ['2.0.0-beta', ['beta']], ['2.0.0-rc.2', ['rc']], ['2.0.0-next.1', ['alpha', 'beta', 'rc']]])('%s', (version, allowed) => {
    const types = ['major', 'minor', 'patch', 'hotfix', 'alpha', 'beta', 'rc'];
    expect(types.filter((releaseType) => judged({ releaseType }, version).length === 0)).toEqual(types.filter((type) => allowed.includes(type)));
    expect(types.filter((releaseType) => judged({ releaseType }, null).length === 0)).toEqual(types);
  });
});

describe('notes say something', () => {
  test('not nothing at all, whoever is thanked', () => {
    expect(judged({ changes: {}, contributors: ['@ada'] })).toEqual(['fail content 1']);
    expect(judged({ changes: {}, upgradeNotes: ' \n' })).toEqual(['fail content 1', 'fail upgrade_notes 3']);
  });
  test.each([{ highlights: ['Fast.'] }, { upgradeNotes: 'Back up.' }, { knownIssues: [{ issue: 'Slow.' }] }, { changes: { security: [{ cve: 'CVE-2027-0001', severity: 'low', description: 'Names.' }] } }])('one entry is enough: %j', (some) => {
    expect(judged({ changes: {}, ...some })).toEqual([]);
  });
  test('not by placeholders, each at its place', () => {
    const changes = { breakingChanges: [{ title: 'Gone', description: 'Away.', migration: ' ' }, { title: 'Gone', description: 'TBD', migration: 'None: nobody used it.' }] };
    expect(judged({ changes, contributors: ['???'], noRiskChanged: 'todo: think', releaseType: 'major' }, '2.0.0')).toEqual([
      'fail changes.breaking_changes[0].migration 3', 'fail changes.breaking_changes[1].description 3', 'fail contributors[0] 3', 'fail no_risk_changed 3',
    ]);
  });
  test('a list of things to do is no placeholder', () => expect(judged({ upgradeNotes: '- [ ] Stop\n- [ ] Start' })).toEqual([]));
});

test('what only the machine can know is not written by hand', () => {
  expect(judged({ provenance: { commit: 'a'.repeat(40), buildId: null, signedBy: null } })).toEqual(['fail provenance 3']);
});
