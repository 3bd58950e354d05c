import { describe, expect, it, test } from '@jest/globals';
import { judgeRecorded, type HashRecord, type NotedHash, type RecordedInput } from '../../../src/bundle/manifest/judge-recorded.js';
import { digest, fileOf } from '../plain-bundle.js';

const readme = fileOf('T/README.md');
const note = (value: string, line = 3): NotedHash => ({ value, line, column: 16 });
const recordOf = (noted: readonly NotedHash[], more: Partial<HashRecord> = {}): HashRecord => ({ recordedIn: 'docs/Release.md', of: 'T/README.md', state: 'read', noted, ...more });

function judge(records: readonly HashRecord[], input: Partial<RecordedInput> = {}): ReturnType<typeof judgeRecorded> {
  return judgeRecorded({ id: 'candidate', bundlePath: 'b', records, files: [readme], digests: new Map(), causeOf: () => undefined, ...input });
}

const shared = { keys: { bundle: 'candidate', path: 'T/README.md', recordedIn: 'docs/Release.md' }, check: 'file:T/README.md', location: { path: 'docs/Release.md' } };
const place = { path: 'b/T/README.md' };
const mismatch = {
  ...shared, rule: 'bundle/readme-hash-mismatch', outcome: 'fail', message: `b/T/README.md has the SHA-256 ${digest('a')}, but docs/Release.md:3:16 notes ${digest('b')}.`,
  expected: digest('b'), actual: digest('a'), location: { path: 'docs/Release.md', line: 3, column: 16 }, related: [place],
};

test.each([digest('a'), digest('A'), 'a'.repeat(12), 'c'.repeat(40), ' sha-256: aaaaaaaaaaaa '])('a noted hash that is the one of the file agrees: %s', (value) => {
  expect(judge([recordOf([note(value)])], { digests: new Map([['T/README.md', { sha1: 'c'.repeat(40) }]]) })).toEqual([]);
});

test('a noted hash of something else names both', () => {
  expect(judge([recordOf([note(digest('b'))])])).toStrictEqual([mismatch]);
});

test('every record is held to its own file', () => {
  const records = [recordOf([note(digest('b'))], { of: 'T/other.md' }), recordOf([note(digest('b'))])];
  expect(judge(records, { files: [readme, fileOf('T/other.md', 'b')] })).toStrictEqual([mismatch]);
});

test('a file that is not there has none of the hashes that are noted of it', () => {
  expect(judge([recordOf([note(digest('a'))])], { files: [] })).toStrictEqual([{
    ...mismatch, message: `b/T/README.md is not there, but docs/Release.md:3:16 notes ${digest('a')}.`, expected: digest('a'), actual: null, related: [],
  }]);
});

test('that a note is wrong follows from what was found at the file; that it says too little does not', () => {
  const causeOf = (path: string): string | undefined => (path === 'T/README.md' ? 'sha256:altered' : undefined);
  expect(judge([recordOf([note(digest('b'))])], { causeOf })).toStrictEqual([{ ...mismatch, causedBy: 'sha256:altered' }]);
  expect(judge([recordOf([note('a'.repeat(8))])], { causeOf })[0]).not.toHaveProperty('causedBy');
});

test.each([8, 11])('%i digits that agree are too few to be compared', (digits) => {
  const value = 'a'.repeat(digits);
  expect(judge([recordOf([note(value)])])).toStrictEqual([{
    ...mismatch, outcome: 'unverified', reason: 'unproven', message: `docs/Release.md:3:16 notes only ${digits} digits of the hash of b/T/README.md; 12 are the fewest that are compared.`, expected: value,
  }]);
});

describe('of several notes', () => {
  it('the wrong ones are told, each at its place, and the short ones only where none is wrong', () => {
    const notes = [note('a'.repeat(8), 1), note(digest('a'), 2), note(digest('b'), 3), note(digest('c'), 4)];
    expect(judge([recordOf(notes)])).toStrictEqual([{ ...mismatch, related: [place, { path: 'docs/Release.md', line: 4, column: 16 }] }]);
    expect(judge([recordOf(notes.slice(0, 2))]).map(({ outcome, location }) => [outcome, location?.line])).toEqual([['unverified', 1]]);
  });

  it.each([[6, [2, 3, 4, 5, 6]], [7, [2, 3, 4, 5, 6]]])('six of %i wrong ones have their place', (count, lines) => {
    const [finding] = judge([recordOf(Array.from({ length: count }, (_, index) => note(digest('b'), index + 1)))]);
    expect(finding?.related?.slice(1).map(({ line }) => line)).toEqual(lines);
  });

  it('those that are no hash are passed over beside one that is', () => {
    expect(judge([recordOf([note('none'), note(digest('a'))])])).toEqual([]);
  });
});

describe('where a hash should be noted and none is', () => {
  const missing = (why: string): object => ({ ...shared, rule: 'bundle/recorded-hash-missing', outcome: 'fail', message: `The hash of b/T/README.md should be noted in docs/Release.md, which ${why}.`, expected: digest('a') });

  it('says whether the file, the note, or only the hash is missing', () => {
    expect(judge([recordOf([], { state: 'missing' })])).toStrictEqual([missing('does not exist')]);
    expect(judge([recordOf([])])).toStrictEqual([missing('notes none')]);
    expect(judge([recordOf([note('"none"'), note('nothing')])])).toStrictEqual([missing(String.raw`notes "\"none\"", which is none`)]);
  });

  it('shows a hundred letters of what stands there', () => {
    expect(judge([recordOf([note('x'.repeat(101))])])).toStrictEqual([missing(`notes "${'x'.repeat(100)}", which is none`)]);
  });

  it('cannot say which one it should be of a file that is not there', () => {
    const { expected: _expected, ...rest } = { expected: null, ...missing('notes none') };
    expect(judge([recordOf([])], { files: [] })).toStrictEqual([rest]);
  });

  it('is not verified when nobody can read the file that should note it', () => {
    expect(judge([recordOf([], { state: 'unreadable' })])).toStrictEqual([{
      ...shared, rule: 'bundle/recorded-hash-missing', outcome: 'unverified', reason: 'unreadable-source',
      message: 'docs/Release.md, which should note the hash of b/T/README.md, cannot be read as text.', remedy: 'Save docs/Release.md as UTF-8.',
    }]);
  });
});
