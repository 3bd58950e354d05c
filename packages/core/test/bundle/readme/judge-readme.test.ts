import { describe, expect, it, test } from '@jest/globals';
import type { RequirementResult } from '@shipworthy/contract/bundle';
import type { BundleFile, ReadManifest } from '../../../src/bundle/bundle-run.js';
import { judgeReadme, type ReadmeFacts } from '../../../src/bundle/readme/judge-readme.js';
import type { ShownHash } from '../../../src/bundle/readme/read-hashes.js';
import { areaOf, digest, fileOf, type PlainArea } from '../plain-bundle.js';

interface Readme extends Partial<ReadmeFacts> {
  readonly plain?: PlainArea;
}

const nothing = { commands: false, timestamps: false, hashes: false, docSync: false };

function judge({ plain = {}, ...facts }: Readme): ReturnType<typeof judgeReadme> {
  return judgeReadme({
    id: 'candidate', area: areaOf(plain), bundlePath: 'b', path: 'T/README.md', text: '# T\n', shown: [], isOfFile: () => false, digests: new Map(), requirements: [], mustList: nothing,
    tasksShown: [], tasks: [], docSync: null, faultOf: () => null, ...facts,
  });
}

const resultOf = (level: RequirementResult['level'], files: readonly BundleFile[]): RequirementResult => ({ id: 'r', title: 'r', level, outcome: 'pass', status: 'present', files: files.map((file) => ({ ...file })) });
const incomplete = (what: string, message: string): object => ({
  rule: 'bundle/readme-incomplete', keys: { bundle: 'candidate', area: 'T', what }, check: 'area:T', outcome: 'fail', message: `b/T/README.md ${message}.`, location: { path: 'b/T/README.md' },
});

test('a README of which nothing is asked is complete', () => {
  expect(judge({ plain: { manifest: { commandLines: ['make'], times: ['noon'] } }, tasks: ['ST-1'], docSync: ['T/docs.md'], requirements: [resultOf('fail', [fileOf('T/a.csv')])] })).toEqual([]);
});

describe.each([
  ['commands', 'command line', 'commands:', 'lists no command line', { commands: true }, (values: readonly string[]): Readme => ({ plain: { manifest: { commandLines: values } } })],
  ['timestamps', 'time', 'timestamps:', 'lists no time stamp', { timestamps: true }, (values: readonly string[]): Readme => ({ plain: { manifest: { times: values } } })],
  ['taskIds', 'task', 'taskIds:', 'lists no task id', { taskIds: 'ST-\\d' }, (values: readonly string[]): Readme => ({ tasks: values })],
  ['docSync', 'documentation evidence', 'docSync:', 'lists no documentation evidence', { docSync: true }, (values: readonly string[]): Readme => ({ docSync: values.map((value) => `T/${value}`) })],
])('a README that must list %s', (what, noun, key, none, must, recorded) => {
  const mustList = { ...nothing, ...must };

  it('lists every one that is recorded, each once', () => {
    expect(judge({ ...recorded(['one', 'two']), mustList, text: '# one and two' })).toEqual([]);
    expect(judge({ ...recorded(['one', 'two', 'three', 'two']), mustList, text: '# one' })).toStrictEqual([
      incomplete(`${key}two`, `does not list the ${noun} \`two\``), incomplete(`${key}three`, `does not list the ${noun} \`three\``),
    ]);
  });

  it('lists at least one where nothing is recorded', () => {
    expect(judge({ ...recorded([]), mustList })).toStrictEqual([incomplete(what, none)]);
  });
});

describe('where nothing is recorded', () => {
  it.each(['```\nmake\n```', '~~~\nmake', '$ make', '  $ make', '# T\n```sh'])('a command line is shown by %j', (text) => {
    expect(judge({ mustList: { ...nothing, commands: true }, plain: { manifest: null }, text })).toEqual([]);
  });

  it.each(['a ``` b', 'cost: $ 5', '$5', 'a $ make', '``', '~~'])('no command line is shown by %j', (text) => {
    expect(judge({ mustList: { ...nothing, commands: true }, plain: { manifest: null }, text })).toHaveLength(1);
  });

  it.each(['2026-03-01T10:00', 'at 2026-03-01 10:00:00Z'])('a time is shown by %j', (text) => {
    expect(judge({ mustList: { ...nothing, timestamps: true }, plain: { manifest: null }, text })).toEqual([]);
  });

  it.each(['2026-03-01', '2026-03-01T1:00', '26-03-01T10:00', '2026-3-01T10:00', '2026-03-1T10:00', '2026-03-01_10:00', '2026-03-01T10:0', '10:00'])('no time is shown by %j', (text) => {
    expect(judge({ mustList: { ...nothing, timestamps: true }, plain: { manifest: null }, text })).toHaveLength(1);
  });

  it('a task is shown by any id of the pattern', () => {
    expect(judge({ mustList: { ...nothing, taskIds: 'ST-\\d' }, tasksShown: ['ST-2'] })).toEqual([]);
  });

  it.each(['doc-sync', 'DocSync'])('documentation evidence is shown by the word %s', (text) => {
    expect(judge({ mustList: { ...nothing, docSync: true }, docSync: [], text })).toEqual([]);
  });

  it('documentation evidence is not asked of an area that has none to show', () => {
    expect(judge({ mustList: { ...nothing, docSync: true }, docSync: null })).toEqual([]);
  });
});

describe('a README that must list hashes', () => {
  const mustList = { ...nothing, hashes: true };
  const file = fileOf('T/a.csv');
  const shownOf = (hash: string, path: string | null = null): ShownHash => ({ hash, line: 3, column: 5, path });
  const missing = incomplete('hash:a.csv', `does not list the hash of \`a.csv\` (${digest('a')})`);
  const asked = { mustList, requirements: [resultOf('fail', [file]), resultOf('fail', [file])], plain: { files: [file] } };

  it('lists that of every mandatory file, each once', () => {
    expect(judge({ ...asked })).toStrictEqual([missing]);
    expect(judge({ ...asked, requirements: [resultOf('warn', [file]), resultOf('optional', [file])] })).toEqual([]);
  });

  it.each([digest('a'), 'a'.repeat(12)])('lists it by %s', (hash) => {
    expect(judge({ ...asked, shown: [shownOf(hash)], isOfFile: () => true })).toEqual([]);
  });

  it('lists a hash of another kind beside the name', () => {
    expect(judge({ ...asked, shown: [shownOf('c'.repeat(40), 'a.csv')], digests: new Map([['T/a.csv', { sha1: 'c'.repeat(40) }]]) })).toEqual([]);
  });

  it.each(['b'.repeat(12), 'a'.repeat(128)])('does not list it by %s', (hash) => {
    expect(judge({ ...asked, shown: [shownOf(hash)], isOfFile: () => true })).toStrictEqual([missing]);
  });

  it('lacks what follows from the README, else from the file', () => {
    const causes = (faults: Readonly<Record<string, string>>): unknown => judge({ ...asked, faultOf: (path) => faults[path] ?? null });
    expect(causes({ 'T/a.csv': 'sha256:file' })).toStrictEqual([{ ...missing, causedBy: 'sha256:file' }]);
    expect(causes({ 'T/a.csv': 'sha256:file', 'T/README.md': 'sha256:readme' })).toStrictEqual([{ ...missing, causedBy: 'sha256:readme' }]);
  });
});

test('a README that does not name documentation evidence lacks it because of what happened to that', () => {
  const mustList = { ...nothing, docSync: true };
  const missing = incomplete('docSync:two.md', 'does not list the documentation evidence `two.md`');
  const faults = new Map([['T/one.md', 'sha256:one'], ['T/two.md', 'sha256:two']]);
  expect(judge({ mustList, docSync: ['T/one.md', 'T/two.md'], text: 'one.md', faultOf: (path) => faults.get(path) ?? null })).toStrictEqual([{ ...missing, causedBy: 'sha256:two' }]);
});

test('a README that does not name a command lacks it because of what happened to itself alone', () => {
  const [finding] = judge({ mustList: { ...nothing, commands: true }, faultOf: (path) => (path === 'T/README.md' ? null : 'sha256:other') });
  expect(finding).toStrictEqual(incomplete('commands', 'lists no command line'));
});

describe('a hash that a README shows', () => {
  const file = fileOf('T/a.csv');
  const show = (hash: string, path: string | null, facts: Readme = {}): ReturnType<typeof judge> => judge({ plain: { files: [file] }, shown: [{ hash, line: 3, column: 5, path }], ...facts });
  const wrong = {
    rule: 'bundle/readme-wrong-hash', keys: { bundle: 'candidate', area: 'T', path: 'a.csv' }, check: 'area:T', outcome: 'fail', message: 'b/T/README.md:3:5 shows a hash that a.csv does not have.',
    expected: digest('a'), actual: digest('b'), location: { path: 'b/T/README.md', line: 3, column: 5 },
  };
  const ofNone = { ...wrong, keys: { ...wrong.keys, path: 'bbbbbbbbbbbb' }, message: 'b/T/README.md:3:5 shows a hash that no file of the area has.', expected: null };

  it('is that of the file beside it', () => {
    expect(show(digest('a'), 'a.csv')).toEqual([]);
    expect(show('c'.repeat(32), 'a.csv', { digests: new Map([['T/a.csv', { md5: 'c'.repeat(32) }]]) })).toEqual([]);
    expect(show(digest('b'), 'a.csv', { isOfFile: () => true })).toStrictEqual([wrong]);
  });

  it('is that of some file where it names none, or one that is not there', () => {
    expect(show(digest('b'), null, { isOfFile: (hash) => hash === digest('b') })).toEqual([]);
    expect(show(digest('b'), null)).toStrictEqual([ofNone]);
    expect(show(digest('b'), 'gone.csv')).toStrictEqual([{ ...ofNone, keys: { ...wrong.keys, path: 'gone.csv' } }]);
  });

  it('and that is wrong follows from the README, else from the file that it names, there or gone', () => {
    const faults = (...paths: readonly string[]): Pick<ReadmeFacts, 'faultOf'> => ({ faultOf: (path) => (paths.includes(path) ? `sha256:${path}` : null) });
    expect(show(digest('b'), 'a.csv', faults('T/a.csv'))).toStrictEqual([{ ...wrong, causedBy: 'sha256:T/a.csv' }]);
    expect(show(digest('b'), 'a.csv', faults('T/a.csv', 'T/README.md'))).toStrictEqual([{ ...wrong, causedBy: 'sha256:T/README.md' }]);
    expect(show(digest('b'), 'gone.csv', faults('T/gone.csv'))[0]?.causedBy).toBe('sha256:T/gone.csv');
    expect(show(digest('b'), null, faults('T/gone.csv'))).toStrictEqual([ofNone]);
  });

  it("in an area at the bundle's root names files as they are", () => {
    const plain = { name: '.', files: [fileOf('a.csv')] };
    expect(show(digest('a'), 'a.csv', { plain })).toEqual([]);
    expect(show(digest('b'), 'gone.csv', { plain, faultOf: (path) => (path === 'gone.csv' ? 'sha256:gone' : null) })[0]?.causedBy).toBe('sha256:gone');
  });
});

test('a manifest that records commands and times in part asks for those', () => {
  const manifest: Partial<ReadManifest> = { commandLines: ['make'] };
  expect(judge({ plain: { manifest }, mustList: { ...nothing, commands: true, timestamps: true }, text: 'make' })).toStrictEqual([incomplete('timestamps', 'lists no time stamp')]);
});
