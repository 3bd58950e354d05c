import { describe, expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { CheckoutFacts } from '../../../src/adoption/doctor/checkout/collect-checkout.js';
import { judgeCheckout } from '../../../src/adoption/doctor/checkout/judge-checkout.js';
import { doubtful, missing, ok, unknown } from './findings.js';

type Repository = NonNullable<CheckoutFacts['repository']>;

/** A clone that nothing is missing in. */
const clone: Repository = { headCommit: '0123456789abcdef0123456789abcdef01234567', isShallow: false, tags: 1, isClone: true, out: 'ignored' };
const toFacts = (repository: Partial<Repository> | null, changes: Partial<CheckoutFacts> = {}): CheckoutFacts => ({
  fault: null, repository: repository === null ? null : { ...clone, ...repository }, outName: 'shipworthy-out', node: '24.1.0', isInActions: false, ...changes,
});
const judge = (repository: Partial<Repository> | null, { expectsTags = false, ...changes }: Partial<CheckoutFacts> & { readonly expectsTags?: boolean } = {}) => judgeCheckout(toFacts(repository, changes), expectsTags);

const commit = ok('checkout/repository', 'commit 0123456789ab');
const whole = ok('checkout/complete', 'the whole history is here');
const node = ok('checkout/node', 'Node 24.1.0');
const ignored = ok('checkout/output-ignored', 'shipworthy-out/ is ignored');

test('a clone that has everything is told of line by line; tags only where somebody needs them', () => {
  expect(judge({})).toEqual([commit, whole, node, ignored]);
  expect(judge({}, { expectsTags: true })).toEqual([commit, whole, ok('checkout/tags', '1 tag'), node, ignored]);
  expect(judge({ tags: 2 }, { expectsTags: true })[2]).toEqual(ok('checkout/tags', '2 tags'));
});

test('a repository without a commit gets the advice to make one', () => {
  expect(judge({ headCommit: null })[0]).toEqual(missing('checkout/repository', 'The repository has no commit yet.', { fix: 'Make the first commit.' }));
});

describe('no repository', () => {
  test('a plain folder: the command that makes one, and nothing else but Node is judged', () => {
    const absent = missing('checkout/repository', 'The folder lies in no git repository.', { paste: 'git init && git add --all && git commit -m "First commit"' });
    expect(judge(null, { expectsTags: true })).toEqual([absent, node]);
  });

  test('git that cannot be asked: its own words, with its hint as the remedy and not said twice', () => {
    const fault = new ShipworthyError('git/missing', 'The program git was not found.', { hint: 'Install git.' });
    expect(judge(null, { fault })).toEqual([missing('checkout/repository', 'The program git was not found.', { fix: 'Install git.' }), node]);
  });
});

describe('a shallow clone', () => {
  const shallow = { isShallow: true, tags: 0 };

  test('on a laptop is completed by a command', () => {
    expect(judge(shallow, { expectsTags: true }).slice(1, 3)).toEqual([
      missing('checkout/complete', 'The clone is shallow.', { paste: 'git fetch --unshallow --tags' }),
      doubtful('checkout/tags', 'The clone is shallow and has no tag.', { paste: 'git fetch --tags' }),
    ]);
  });

  test('in a job is completed by inputs of the checkout', () => {
    expect(judge(shallow, { expectsTags: true, isInActions: true }).slice(1, 3)).toEqual([
      missing('checkout/complete', 'The checkout of this job is shallow.', { fix: 'Give the checkout step the whole history.', paste: 'with:\n  fetch-depth: 0' }),
      doubtful('checkout/tags', 'The clone is shallow and has no tag.', { paste: 'with:\n  fetch-depth: 0\n  fetch-tags: true' }),
    ]);
  });

  test('with a tag is not told to fetch tags', () => {
    expect(judge({ isShallow: true }, { expectsTags: true })[2]).toEqual(ok('checkout/tags', '1 tag'));
  });
});

test('no tag: nobody knows of a clone, and elsewhere there is none that could be fetched', () => {
  expect(judge({ tags: 0 }, { expectsTags: true })[2]).toEqual(unknown('checkout/tags', 'There is no tag here; whether `origin` has any, nobody asked.', { fix: 'Before the first release that is as it should be. Otherwise fetch them.', paste: 'git fetch --tags' }));
  expect(judge({ tags: 0, isClone: false }, { expectsTags: true })[2]).toEqual(ok('checkout/tags', 'no tag yet, and no clone of anything that could have one'));
});

test('Node: exactly the least one will do, one patch less will not, and one that is not told is unknown', () => {
  const nodeOf = (version: string | null) => judge({}, { node: version })[2];
  expect(nodeOf('20.19.0')).toEqual(ok('checkout/node', 'Node 20.19.0'));
  expect(nodeOf('20.18.9')).toEqual(missing('checkout/node', 'This is Node 20.18.9.'));
  expect(nodeOf(null)).toEqual(unknown('checkout/node', 'Which Node runs this is not told here.', { fix: 'Ask it.', paste: 'node --version' }));
});

test('the folder of evidence: a line for .gitignore where it is not ignored, nothing where it lies outside', () => {
  expect(judge({ out: 'not-ignored' }, { outName: 'build/out' })[3]).toEqual(doubtful('checkout/output-ignored', 'build/out/ is not ignored.', { at: '.gitignore', paste: 'build/out/' }));
  expect(judge({ out: 'outside' })).toEqual([commit, whole, node]);
});
