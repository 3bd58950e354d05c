import { describe, expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { rules } from '@shipworthy/contract/rules';
import type { FindingDraft } from '../../../src/evidence/index.js';
import type { PackFacts } from '../../../src/adoption/doctor/packs/collect-packs.js';
import { judgePacks, type PackQuestion } from '../../../src/adoption/doctor/packs/judge-packs.js';
import { doubtful, missing, ok, unknown } from './findings.js';

const path = 'packs/pack.yml';
const unchanged = { ignored: [], attributes: [] };

/** A pack that nothing is missing in. */
function toPack(changes: Partial<PackFacts> = {}): PackFacts {
  return { path, ids: ['parser'], lockPath: 'packs/pack.lock.json', findings: [], cases: 3, unaccepted: [], baselineFolder: 'packs/baselines/parser', git: unchanged, ...changes };
}

function judge(packs: readonly PackFacts[], changes: Partial<PackQuestion> = {}) {
  return judgePacks({ packs, broken: [], isWanted: false, remoteBaseline: null, permitsNoBaseline: false, ...changes });
}

const toDraft = (changes: Partial<FindingDraft>): FindingDraft => ({ rule: 'pack/changed', keys: { fixture: 'one' }, check: 'one', outcome: 'fail', message: 'The fixture one changed.', ...changes });
const second = toPack({ path: 'more/pack.yml', lockPath: 'more/pack.lock.json', cases: 2 });

const valid = ok('pack/valid', path);
const locked = ok('pack/locked', 'packs/pack.lock.json');
const accepted = ok('pack/baseline', '3 cases have one');
const kept = ok('checkout/kept', 'nothing of a pack is ignored');
const endings = ok('checkout/line-endings', '.gitattributes say how every fixture is written');

describe('packs', () => {
  test('that are sound are told of together', () => {
    expect(judge([toPack()])).toEqual([valid, locked, accepted, kept, endings]);
    expect(judge([toPack(), second])).toEqual([ok('pack/valid', `${path}, more/pack.yml`), ok('pack/locked', 'packs/pack.lock.json, more/pack.lock.json'), ok('pack/baseline', '5 cases have one'), kept, endings]);
  });

  test('none at all is a fault only where a workflow runs one', () => {
    expect(judge([])).toEqual([]);
    expect(judge([], { isWanted: true })).toEqual([missing('pack/valid', 'A workflow runs a pack, but no manifest is named, and there is no regression-pack.yml.', { fix: 'List the manifest under `packs` in .github/shipworthy.yml.', paste: 'packs: [regression/regression-pack.yml]' })]);
  });

  test('one that cannot be loaded is told with its faults; the others are judged', () => {
    const broken = [{ path: 'broken.yml', error: new ShipworthyError('config/invalid', 'broken.yml is no YAML.', { hint: 'Mend it.' }) }];
    const fault = missing('pack/valid', 'broken.yml is no YAML.', { at: 'broken.yml', fix: 'Mend it.' });
    expect(judge([], { broken, isWanted: true })).toEqual([fault]);
    expect(judge([toPack()], { broken })).toEqual([fault, locked, accepted, kept, endings]);
  });

  test('without a repository nobody says what git does with any of them', () => {
    expect(judge([toPack({ git: null })])).toEqual([valid, locked, accepted]);
    expect(judge([toPack(), toPack({ git: null })]).slice(3)).toEqual([]);
  });

  test('one without a case is not valid, and its lock is not blamed for it', () => {
    const findings = [toDraft({ rule: 'pack/empty', keys: {}, message: 'The pack has no case.' })];
    expect(judge([toPack({ findings, cases: 0 })])).toEqual([missing('pack/valid', 'The pack has no case.', { at: path, fix: rules['pack/empty'].remedy }), locked, ok('pack/baseline', '0 cases have one'), kept, endings]);
  });
});

describe('a pack that is not the locked one', () => {
  const paste = 'shipworthy regression-pack --mode lock --pack packs/pack.yml';
  const lockOf = (...findings: readonly FindingDraft[]) => judge([toPack({ findings })])[1];

  test.each(['fail', 'unverified'] as const)('is missing by the first finding, at the place of that, where one is `%s`', (outcome) => {
    const first = toDraft({ outcome: 'warn', location: { path: 'packs/one.txt' } });
    expect(lockOf(first, toDraft({ outcome }))).toEqual(missing('pack/locked', 'The fixture one changed. 1 more like this.', { at: 'packs/one.txt', paste }));
  });

  test('is doubtful where all of it only warns; without a place the lock is the place', () => {
    expect(lockOf(toDraft({ outcome: 'warn' }))).toEqual(doubtful('pack/locked', 'The fixture one changed.', { at: 'packs/pack.lock.json', paste }));
    expect(lockOf(toDraft({ outcome: 'warn' }), toDraft({ outcome: 'warn' }), toDraft({ outcome: 'warn' }))).toEqual(doubtful('pack/locked', 'The fixture one changed. 2 more like this.', { at: 'packs/pack.lock.json', paste }));
  });

  test('what follows from another finding, or is no matter of the pack, counts for nothing', () => {
    expect(lockOf(toDraft({ causedBy: 'sha256:1' }), toDraft({ rule: 'policy/changed', keys: {} }))).toEqual(locked);
  });
});

describe('cases without a record', () => {
  const paste = 'shipworthy regression-pack --pack packs/pack.yml\nshipworthy drift-check --pack packs/pack.yml --mode accept --all --reason "first baseline"';
  const baselineOf = (unaccepted: readonly string[], changes: Partial<PackQuestion> = {}) => judge([toPack({ unaccepted })], changes)[2];

  test('are named, or all of them are counted, with the commands that accept them', () => {
    expect(baselineOf(['b', 'c'])).toEqual(missing('pack/baseline', '2 of 3 cases have no record in packs/baselines/parser: b, c.', { at: path, paste }));
    expect(baselineOf(['a', 'b', 'c'])).toEqual(missing('pack/baseline', 'None of the 3 cases has a record in packs/baselines/parser.', { at: path, paste }));
  });

  test('are doubtful where the configuration permits them', () => {
    expect(baselineOf(['b'], { permitsNoBaseline: true })).toEqual(doubtful('pack/baseline', '1 of 3 cases have no record in packs/baselines/parser: b.', { at: path, paste }));
  });

  test('are not known where the workflow fetches records from elsewhere; with records here that is nothing to tell', () => {
    expect(baselineOf(['b'], { remoteBaseline: 'git:main' })).toEqual(unknown('pack/baseline', 'The workflow takes baselines from git:main, which is not looked at here.', { at: path, fix: 'See the report of drift-check in a run.' }));
    expect(baselineOf([], { remoteBaseline: 'git:main' })).toEqual(accepted);
  });
});

describe('what git does with the files of a pack', () => {
  test('ignored ones are named, with an exception for each, and first for every folder on the way', () => {
    const ignored = ['packs/pack.lock.json', 'packs/baselines/parser/x.json', 'pack.txt'];
    const paste = '!/packs/\n!/packs/baselines/\n!/packs/baselines/parser/\n!/packs/pack.lock.json\n!/packs/baselines/parser/**\n!/pack.txt';
    expect(judge([toPack({ git: { ...unchanged, ignored } })])[3]).toEqual(missing('checkout/kept', '.gitignore hides packs/pack.lock.json, packs/baselines/parser/x.json, pack.txt of packs/pack.yml.', { at: '.gitignore', paste }));
  });

  const toAttributes = (...paths: readonly string[]) => ({ ...unchanged, attributes: paths.map((one) => ({ path: one, text: 'set', eol: 'unspecified' })) });

  test('those whose line endings it may change are counted, the first three named, with a line for each folder, and for each file at the top', () => {
    const found = 'Git may change the line endings of 5 files of packs/pack.yml: packs/z/one.txt, packs/a/two.txt, top.txt and 2 more.';
    const git = toAttributes('packs/z/one.txt', 'packs/a/two.txt', 'top.txt', 'packs/a/three.txt', 'other.txt');
    expect(judge([toPack({ git })])[4]).toEqual(doubtful('checkout/line-endings', found, { at: '.gitattributes', paste: 'other.txt -text\npacks/a/** -text\npacks/z/** -text\ntop.txt -text' }));
    expect(judge([toPack({ git: toAttributes('packs/one.txt') })])[4]).toEqual(doubtful('checkout/line-endings', 'Git may change the line endings of 1 file of packs/pack.yml: packs/one.txt.', { at: '.gitattributes', paste: 'packs/** -text' }));
  });

  test('safe is what git never converts, and what it always writes with LF', () => {
    const attributes = [{ path: 'a', text: 'unset', eol: 'unspecified' }, { path: 'b', text: 'auto', eol: 'lf' }];
    expect(judge([toPack({ git: { ...unchanged, attributes } })])[4]).toEqual(endings);
    const crlf = [{ path: 'c/a', text: 'set', eol: 'crlf' }];
    expect(judge([toPack({ git: { ...unchanged, attributes: crlf } })])[4]?.outcome).toBe('warn');
  });
});
