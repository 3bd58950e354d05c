import { describe, expect, test } from '@jest/globals';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { judgeNotes } from '../../../src/release/notes/judge-notes.js';
import { toVersion } from '../../version/to-version.js';
import { readOf } from './notes-of.js';

type At = (pointer: readonly (string | number)[]) => { readonly line: number; readonly column: number } | null;

/** Every part of the notes that `places` names stands there, the others nowhere in particular. */
const standing = (places: Readonly<Record<string, number>>): At => (pointer) => {
  const line = places[pointer.join('.')];
  return line === undefined ? null : { line, column: 5 };
};

function judged(changes: Readonly<Record<string, unknown>>, { version = '1.4.0', at = () => null }: { readonly version?: string | null; readonly at?: At } = {}): FindingDraft[] {
  return judgeNotes({ read: { ...readOf(changes), positionOf: at }, version: version === null ? null : toVersion(version), release: 'lib@1.4.0' });
}

const shared = (what: string) => ({ rule: 'release/notes-not-ready', keys: { release: 'lib@1.4.0', what }, check: 'item:RL-08', outcome: 'fail' });
const path = 'releases/v1.4.0.yml';
/** Where the notes begin. */
const start = { path, line: 1, column: 1 };

test('notes that say what they must are in order', () => expect(judged({})).toEqual([]));

describe('the type of the release', () => {
  test.each([
    ['1.4.0', 'major', 'minor', 'minor'],
    ['1.4.1', 'minor', 'patch or hotfix', 'patch'],
    ['1.4.0-next.1', 'minor', 'alpha or beta or rc', 'alpha'],
    ['2.0.0', 'minor', 'major', 'major'],
  ])('of %s is not %s but %s', (version, releaseType, allowed, first) => {
    expect(judged({ releaseType }, { version, at: standing({ releaseType: 4 }) })).toEqual([{
      ...shared('releaseType'), location: { path, line: 4, column: 5 }, message: `The notes call the release a ${releaseType} one, but ${version} is ${allowed}.`,
      remedy: `Write \`release_type: ${first}\`, or release another version.`, expected: allowed, actual: releaseType,
    }]);
  });

  test('is not judged where nobody knows the version', () => expect(judged({ releaseType: 'major' }, { version: null })).toEqual([]));
});

test('empty notes are told where the file begins', () => {
  expect(judged({ changes: {} })).toEqual([{
    ...shared('content'), location: start, message: 'The notes are empty: no highlight, no change, no known issue, nothing to do when upgrading.',
    remedy: 'Say what changed; `release-evidence --mode notes --draft` makes a first version.',
  }]);
});

describe('a text that says nothing', () => {
  const fill = 'Fill it in, or take the entry out.';
  const breaking = (migration: string) => ({ changes: { breakingChanges: [{ title: 'Gone', description: 'Away.', migration }] } });

  test.each([
    ['is empty', { highlights: ['Fast.', ' '] }, 'highlights[1]', 'nothing', fill],
    ['is a placeholder', { highlights: [' TBD '] }, 'highlights[0]', 'only the placeholder "TBD"', fill],
    ['is a placeholder of 80 letters', { upgradeNotes: `todo: ${'x'.repeat(74)}` }, 'upgrade_notes', `only the placeholder "todo: ${'x'.repeat(74)}"`, fill],
    ['is a placeholder of 81 letters, of which 80 are shown', { upgradeNotes: `todo: ${'x'.repeat(75)}` }, 'upgrade_notes', `only the placeholder "todo: ${'x'.repeat(74)}"`, fill],
    ['is a placeholder in a list of things to do', { upgradeNotes: '- [ ] TBD\n- [ ] ...' }, 'upgrade_notes', 'only the placeholder "- [ ] TBD\\n- [ ] ..."', fill],
    ['names a person', { contributors: ['@ada', '???'] }, 'contributors[1]', 'only the placeholder "???"', fill],
    ['mitigates a risk', { risks: [{ id: 'R-1', mitigation: 'Tests.', owner: 'ada' }, { id: 'R-2', mitigation: 'TBD', owner: 'ada' }] }, 'risks[1].mitigation', 'only the placeholder "TBD"', fill],
    ['explains the version', { bumpReason: 'tbd' }, 'bump_reason', 'only the placeholder "tbd"', fill],
    ['explains that no risk changed', { noRiskChanged: '...' }, 'no_risk_changed', 'only the placeholder "..."', fill],
    ['tells what whoever is affected must do', breaking(' '), 'changes.breaking_changes[0].migration', 'nothing', 'Say what whoever is affected must do, or that there is nothing to do and why.'],
  ])('because it %s', (_, changes, name, says, remedy) => {
    expect(judged({ highlights: ['Fast.'], ...changes })).toEqual([{ ...shared(name), location: start, message: `\`${name}\` says ${says}.`, remedy }]);
  });

  test.each([
    [{ highlights: ['Fast.', 'TBD'] }, { 'highlights.1': 8 }],
    [{ contributors: ['@ada', 'TBD'] }, { 'contributors.1': 8 }],
    [{ risks: [{ id: 'R-1', mitigation: 'TBD', owner: 'ada' }] }, { 'risks.0.mitigation': 8 }],
    [{ bumpReason: 'TBD' }, { bumpReason: 8 }],
    [{ noRiskChanged: 'TBD' }, { noRiskChanged: 8 }],
  ])('is told at its own line: %j', (changes, places) => {
    expect(judged(changes, { at: standing(places) }).map(({ location }) => location)).toEqual([{ path, line: 8, column: 5 }]);
  });

  test.each(['- [ ] Stop it', '- [ ] Stop\n- [x] Start', 'See [ ] below.'])('is not a list of things to do: %j', (upgradeNotes) => expect(judged({ upgradeNotes })).toEqual([]));
});

test('a provenance that somebody wrote down is refused', () => {
  expect(judged({ provenance: { commit: 'a'.repeat(40), buildId: null, signedBy: null } }, { at: standing({ provenance: 30 }) })).toEqual([{
    ...shared('provenance'), location: { path, line: 30, column: 5 }, message: 'The notes state a `provenance`, but a file cannot know the commit that holds it.',
    remedy: 'Take it out; it is filled in when the evidence of the release is assembled.',
  }]);
});

test('all at once: the type, the content, every text in the order of the notes, the provenance', () => {
  const provenance = { commit: 'a'.repeat(40), buildId: null, signedBy: null };
  const everything = { changes: {}, upgradeNotes: ' ', bumpReason: 'TBD', noRiskChanged: 'TBD', risks: [{ id: '?', mitigation: '?', owner: '?' }], contributors: ['?'], releaseType: 'major', provenance };
  expect(judged(everything).map(({ keys }) => keys['what'])).toEqual([
    'releaseType', 'content', 'upgrade_notes', 'contributors[0]', 'risks[0].id', 'risks[0].mitigation', 'risks[0].owner', 'bump_reason', 'no_risk_changed', 'provenance',
  ]);
});
