import { describe, expect, it, test } from '@jest/globals';
import { judgeReplaceable } from '../../../src/bundle/publish/judge-replaceable.js';
import type { ExistingBundle, ExistingManifest } from '../../../src/bundle/publish/read-existing.js';

const said = { version: '1.4.0', commit: 'a'.repeat(40), repository: 'o/r' };
const candidate = { target: 'Logs/1.4.0', ...said };
const manifestOf = (more: Partial<ExistingManifest> = {}): ExistingManifest => ({ path: 'T/bundle.json', ...said, files: ['T/a.csv', 'T/README.md'], ...more });
const entries = ['SHA256SUMS', 'T/README.md', 'T/a.csv', 'T/bundle.json'];

function judge(existing: Partial<ExistingBundle>): ReturnType<typeof judgeReplaceable> {
  return judgeReplaceable({ isFolder: true, entries, manifests: [manifestOf()], ...existing }, candidate);
}

const elsewhere = 'Move that bundle away, or name another place with `to`.';
const unknown = (path: string): object => ({ path: `Logs/1.4.0/${path}`, message: 'No manifest of the bundle there lists it, and replacing the bundle would remove it.', remedy: 'Move it away, or name another place with `to`.' });

test('where nothing stands, or the bundle of the same candidate, a bundle may be written', () => {
  expect(judgeReplaceable(null, candidate)).toEqual([]);
  expect(judge({})).toEqual([]);
});

test('what is no folder is never replaced', () => {
  expect(judge({ isFolder: false, entries: ['x'], manifests: [] })).toStrictEqual([{ path: 'Logs/1.4.0', message: 'It exists and is no folder.', remedy: 'Remove it, or name another place with `to`.' }]);
});

describe('the bundle of another candidate', () => {
  it.each([['version', '1.3.0', '"1.3.0"', '"1.4.0"'], ['commit', 'b', '"b"', `"${said.commit}"`], ['repository', 'o/x', '"o/x"', '"o/r"'], ['version', null, 'not said', '"1.4.0"']] as const)('is told by its %s, %j', (field, value, actual, expected) => {
    expect(judge({ manifests: [manifestOf({ [field]: value })] })).toStrictEqual([{ path: 'Logs/1.4.0/T/bundle.json', message: `It is of another candidate: its ${field} is ${actual}, not ${expected}.`, remedy: elsewhere }]);
  });

  it('is told from each of its manifests, with everything that differs', () => {
    const manifests = [manifestOf({ version: '1.3.0', commit: null }), manifestOf({ path: 'R/bundle.json', repository: 'o/x', files: [] })];
    const told = judge({ manifests, entries: [...entries, 'R/bundle.json'] }).map(({ path, message }) => `${path ?? ''}: ${/its (\w+) is/.exec(message)?.[1] ?? ''}`);
    expect(told).toEqual(['Logs/1.4.0/T/bundle.json: version', 'Logs/1.4.0/T/bundle.json: commit', 'Logs/1.4.0/R/bundle.json: repository']);
  });

  it('that says nothing is the one of a candidate of which nothing is known', () => {
    expect(judgeReplaceable({ isFolder: true, entries, manifests: [manifestOf({ version: null, commit: null, repository: null })] }, { target: 'Logs', version: null, commit: null, repository: null })).toEqual([]);
  });
});

describe('what no manifest lists', () => {
  it('is named, and forbids to replace the bundle', () => {
    expect(judge({ entries: [...entries, 'T/mine.txt'] })).toStrictEqual([unknown('T/mine.txt')]);
    expect(judge({ manifests: [] })).toStrictEqual(['T/README.md', 'T/a.csv', 'T/bundle.json'].map(unknown));
  });

  it('comes behind what makes it another candidate', () => {
    expect(judge({ entries: [...entries, 'x'], manifests: [manifestOf({ version: '1.3.0' })] }).map(({ path }) => path)).toEqual(['Logs/1.4.0/T/bundle.json', 'Logs/1.4.0/x']);
  });

  it.each(['VerificationSummary-latest.json', 'SHA256SUMS.sig', 'T/a.csv.sig', 'T/bundle.json.sigstore.json'])('may be %s, which is added later', (path) => {
    expect(judge({ entries: [...entries, path] })).toEqual([]);
  });

  it.each(['T/VerificationSummary-latest.json', 'my-VerificationSummary-1.json', 'VerificationSummary-1.json.bak', 'VerificationSummary.json', 'VerificationSummary-a/b.json', 'a.sig.txt', 'asig', 'a.sigstore', 'a.sigstore.json/b', 'T/SHA256SUMS'])('may not be %s', (path) => {
    expect(judge({ entries: [...entries, path] })).toStrictEqual([unknown(path)]);
  });

  it.each([10, 11, 12])('is named ten times, and %i times is counted', (count) => {
    const names = Array.from({ length: count }, (_, index) => `x${index}`);
    const more = count > 10 ? [{ path: 'Logs/1.4.0', message: `${count - 10} more files are in no manifest.` }] : [];
    expect(judge({ entries: [...entries, ...names] })).toStrictEqual([...names.slice(0, 10).map(unknown), ...more]);
  });
});
