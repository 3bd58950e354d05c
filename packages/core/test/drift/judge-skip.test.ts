import { describe, expect, it, test } from '@jest/globals';
import type { CaseFacts } from '../../src/drift/cases/collect-cases.js';
import { judgeSkip } from '../../src/drift/cases/judge-skip.js';
import { digest, factsOf, observedOf, packOf, placeOf, recordOf } from './plain-drift.js';

const skipOn = { win32: 'needs a POSIX shell' };

function judge(facts: Partial<CaseFacts> = {}, { policy = {}, skipReason = 'needs a POSIX shell' }: { readonly policy?: object; readonly skipReason?: string | null } = {}): object {
  const pack = packOf({ cases: [{ id: 'one', skipOn }], policy: { ...policy } });
  return judgeSkip(factsOf(pack, 'one', facts), observedOf('one', { state: 'skipped', skipReason }), placeOf(pack, 'sha256:runner'));
}

const shared = { keys: { pack: 'parser', case: 'one' }, check: 'case one', location: { path: 'pack.yml', line: 1, column: 52 } };
const skipped = { ...shared, rule: 'regression/skipped', outcome: 'not-applicable', message: 'The case one is skipped on purpose: needs a POSIX shell.' };
const lost = {
  ...shared, rule: 'drift/case-removed', outcome: 'fail', message: 'one is now skipped: needs a POSIX shell', expected: 'one', actual: null, causedBy: 'sha256:runner',
  remedy: 'Remove `skipOn`; or, on a system where one runs, accept it as it is now: `shipworthy drift-check --mode accept --case one --reason "…"`.',
};
/** The case was accepted with another definition: without the skip. */
const recorded = recordOf('one', { caseDigest: digest('d') });

test('a skip that the manifest declares does not apply, and is said again as the runner said it', () => {
  expect(judge()).toStrictEqual(skipped);
});

test.each(['it rains', null])('a skip that the manifest does not declare is not believed: %j', (skipReason) => {
  const { location: _location, ...rest } = shared;
  const finding = { ...rest, rule: 'drift/case-not-run', outcome: 'unverified', reason: 'unproven', location: { path: 'pack.yml', line: 1, column: 12 }, causedBy: 'sha256:runner', message: `one is said to be skipped (${skipReason ?? 'no reason is given'}), but the manifest does not say so.` };
  expect(judge({}, { skipReason })).toStrictEqual(finding);
  expect(judge({ packCase: null })).toMatchObject({ rule: 'drift/case-not-run' });
});

describe('a case with a record that is skipped from now on', () => {
  it('has lost its protection, as if it were removed', () => {
    expect(judge({ recorded })).toStrictEqual(lost);
    expect(judge({ recorded }, { policy: { removedCase: 'warn' } })).toStrictEqual({ ...lost, outcome: 'warn' });
    expect(judge({ recorded }, { policy: { removedCase: 'pass' } })).toStrictEqual(skipped);
  });

  it('was accepted with the skip where its definition is the same', () => {
    expect(judge({ recorded: recordOf() })).toStrictEqual(skipped);
  });

  it('is no news where the base skips it with the same words on the same systems', () => {
    expect(judge({ recorded, onBase: { id: 'one', skipOn } })).toStrictEqual(skipped);
    expect(judge({ recorded, onBase: { id: 'one', skipOn: { darwin: 'needs a POSIX shell' } } })).toStrictEqual(lost);
    expect(judge({ recorded, onBase: { id: 'one' } })).toStrictEqual(lost);
  });
});
