import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import type { ReleaseFacts, RemoteTag } from '../../../src/host/index.js';
import { checkTag } from '../../../src/release/tag/index.js';
import { collectRun, type CollectedParts } from '../collected-run.js';

let repository: TemporaryRepository;
let whole: TemporaryRepository;
let released = '';
let aside = '';
let maintained = '';

beforeAll(() => {
  repository = createRepository({ '.github/shipworthy.yml': { schemaVersion: 1, release: { branches: ['main', 'release/**'] } }, VERSION: '1.0.0\n' });
  released = repository.commit('feat: one', { VERSION: '1.1.0\n' });
  repository.git('tag', '-a', '-m', 'One', 'v1.1.0');
  repository.tag('v1.1.1').tag('version-one');
  repository.branch('release/1.0', 'HEAD~1');
  maintained = repository.commit('fix: old', { VERSION: '1.0.1\n' });
  repository.git('tag', '-a', '-m', 'Old', 'v1.0.1');
  repository.checkout('main');
  repository.branch('aside');
  // The tag brings its own rules, which must not count.
  aside = repository.commit('feat: unreviewed', { '.github/shipworthy.yml': { schemaVersion: 1, release: { branches: ['aside', 'main'] } } });
  repository.git('tag', '-a', '-m', 'Aside', 'v6.6.6');
  repository.checkout('main');
  repository.addOrigin();
  whole = new WholeClone(repository).path;
});
afterAll(() => repository.dispose());

/** As actions/checkout leaves it with `fetch-depth: 0`: all branches below `refs/remotes/origin`, all tags, no local branch. */
class WholeClone {
  readonly path: TemporaryRepository;
  constructor(from: TemporaryRepository) {
    this.path = from.shallowClone('main', 100);
    this.path.git('fetch', '--quiet', '--tags', 'origin', '+refs/heads/*:refs/remotes/origin/*');
    this.path.git('checkout', '--quiet', '--detach');
  }
}

/** GitHub as far as tags go; the program that stands for it has tests of its own. */
function server(answer: RemoteTag | null | ShipworthyError): ReleaseFacts {
  const refuse = (): Promise<never> => Promise.reject(new Error('nobody asks for this'));
  return {
    findMilestone: refuse, hasLabel: refuse, hasBranch: refuse, listOpenPullRequests: refuse, listMergedPullRequests: refuse, listChecks: refuse, listRequiredChecks: refuse, listAlerts: refuse, countRequests: () => 0,
    readTag: (name) => (answer instanceof ShipworthyError ? Promise.reject(answer) : Promise.resolve({ value: answer, answers: [{ path: `/repos/o/r/git/ref/tags/${name}`, status: 200, etag: null, sha256: '0'.repeat(64), body: {} }] })),
  };
}

interface Parts extends CollectedParts {
  /** What is checked out; by default the tag. */
  readonly at?: string;
  readonly in?: TemporaryRepository;
}

/** A workflow's run of the tag. */
function onTag(tag: string, commit: string): CollectedParts {
  return { context: { where: 'actions', service: 'GitHub Actions', repository: null, event: 'push', ref: `refs/tags/${tag}`, headCommit: commit, testedCommit: commit, defaultBranch: 'main' } };
}

async function found({ at, in: folder = whole, ...parts }: Parts): Promise<string[]> {
  if (at !== undefined) folder.checkout(at);
  const { checks, findings } = await checkTag(await collectRun(folder.path, parts));
  expect(checks).toEqual(['tag']);
  return findings.map(({ rule, outcome, reason, keys }) => `${rule.replace('release/', '')} ${reason ?? outcome} ${keys['tag'] ?? ''}`);
}

describe('the run of a tag', () => {
  test('that is annotated, where it was, and on a line that releases come from', async () => {
    expect(await found({ at: 'v1.1.0', ...onTag('v1.1.0', released) })).toEqual([]);
    expect(await found({ at: 'v1.0.1', ...onTag('v1.0.1', maintained) })).toEqual([]);
  });

  test('on no such line, whatever the tag’s own configuration says', async () => {
    expect(await found({ at: 'v6.6.6', ...onTag('v6.6.6', aside) })).toEqual(['tag-off-branch fail v6.6.6']);
  });

  test('that is no version', async () => {
    expect(await found({ at: 'version-one', ...onTag('version-one', released) })).toEqual(['tag-not-a-version fail version-one', 'tag-lightweight warn version-one']);
  });

  test('that is lightweight', async () => {
    expect(await found({ at: 'v1.1.1', ...onTag('v1.1.1', released) })).toEqual(['tag-lightweight warn v1.1.1']);
    expect(await found({ at: 'v1.1.1', ...onTag('v1.1.1', released), facts: server({ commit: released, isAnnotated: false }) })).toEqual(['tag-lightweight warn v1.1.1']);
    // What was fetched can have lost the annotation, so the server decides.
    expect(await found({ at: 'v1.1.1', ...onTag('v1.1.1', released), facts: server({ commit: released, isAnnotated: true }) })).toEqual([]);
  });

  test('that was moved since: by what GitHub says, and by what was checked out', async () => {
    expect(await found({ at: 'v1.1.0', ...onTag('v1.1.0', released), facts: server({ commit: aside, isAnnotated: true }) })).toEqual(['tag-moved fail v1.1.0']);
    expect(await found({ at: 'v1.1.0', ...onTag('v1.1.0', aside) })).toEqual(['tag-moved fail v1.1.0']);
  });

  test('that is gone', async () => {
    expect(await found({ at: 'v1.1.0', ...onTag('v1.1.0', released), facts: server(null) })).toEqual(['tag-missing fail v1.1.0']);
  });

  test('of which something else is checked out', async () => {
    expect(await found({ at: 'origin/main~1', ...onTag('v1.1.0', released) })).toEqual(['tag-other-commit fail v1.1.0']);
  });

  test('asks git where GitHub refuses, and says what is not known where git cannot answer either', async () => {
    const refused = server(new ShipworthyError('github/permission-denied', 'GitHub refused.', { hint: 'Add `contents: read`.' }));
    expect(await found({ at: 'v1.1.0', ...onTag('v1.1.0', released), facts: refused })).toEqual([]);
    const url = whole.git('remote', 'get-url', 'origin');
    whole.git('remote', 'set-url', 'origin', `${url}-that-is-gone`);
    const answers = [await found({ at: 'v1.1.0', ...onTag('v1.1.0', released), facts: refused }), await found({ at: 'v1.1.0', ...onTag('v1.1.0', released) }), await found({ inputs: { tag: 'v9.9.9' } })];
    whole.git('remote', 'set-url', 'origin', url);
    expect(answers).toEqual([['tag-moved permission-denied v1.1.0'], ['tag-moved unreadable-source v1.1.0'], ['tag-missing unreadable-source v9.9.9']]);
  });
});

describe('in a shallow clone of a tag', () => {
  let clone: TemporaryRepository;
  beforeAll(() => {
    clone = repository.shallowClone('v6.6.6');
    // As actions/checkout fetches a tag: the commit alone, below its name.
    clone.git('tag', '--force', 'v6.6.6', 'HEAD');
  });

  test('nobody can see on which line it is, and the annotation is asked for', async () => {
    expect(await found({ in: clone, ...onTag('v6.6.6', aside) })).toEqual(['tag-off-branch unreadable-source v6.6.6']);
  });

  test('a branch that ends elsewhere says nothing while its history is missing; one that ends here says enough', async () => {
    clone.git('fetch', '--quiet', '--depth=1', 'origin', '+refs/heads/main:refs/remotes/origin/main');
    expect(await found({ in: clone, ...onTag('v6.6.6', aside) })).toEqual(['tag-off-branch unreadable-source v6.6.6']);
    const tip = repository.shallowClone('v1.1.0');
    tip.git('tag', '--force', 'v1.1.0', 'HEAD');
    tip.git('fetch', '--quiet', '--depth=1', 'origin', '+refs/heads/main:refs/remotes/origin/main');
    expect(await found({ in: tip, ...onTag('v1.1.0', released) })).toEqual([]);
  });
});

test('a remote is asked for exactly one tag', async () => {
  const { git } = await collectRun(whole.path);
  expect(await git?.remoteTagOf('v1.1.0')).toEqual({ tag: { commit: released, isAnnotated: true } });
  expect(await git?.remoteTagOf('v1.1.1')).toEqual({ tag: { commit: released, isAnnotated: false } });
  for (const name of ['v1.*', 'v9.9.9', '1.1.0', 'v1.1.0 v1.1.1', '']) expect(await git?.remoteTagOf(name)).toEqual({ tag: null });
});

describe('on a laptop', () => {
  test('nothing is tagged yet, or something else is', async () => {
    expect(await found({ at: 'origin/main', inputs: { version: '1.2.0' } })).toEqual(['tag-missing not-applicable v1.2.0']);
    expect(await found({ at: 'origin/main', inputs: { version: '6.6.6' } })).toEqual(['tag-other-commit fail v6.6.6']);
  });

  test('a tag that stands on what is judged is judged as one', async () => {
    expect(await found({ at: 'origin/main', inputs: { version: '1.1.1' } })).toEqual(['tag-lightweight warn v1.1.1']);
  });

  test('a named tag that nobody has set is missing', async () => {
    expect(await found({ at: 'origin/main', inputs: { tag: 'v9.9.9' } })).toEqual(['tag-missing fail v9.9.9']);
  });

  test('a tag that is not pushed yet cannot have been moved', async () => {
    whole.checkout('origin/main');
    whole.git('tag', '-a', '-m', 'Local', 'v1.1.2');
    expect(await found({ inputs: { tag: 'v1.1.2' } })).toEqual(['tag-missing not-applicable v1.1.2']);
    whole.git('tag', '-d', 'v1.1.2');
  });
});

test('without a configuration the default branch counts, and without a default branch nobody knows', async () => {
  const plain = createRepository({ VERSION: '1.0.0\n' });
  try {
    plain.git('tag', '-a', '-m', 'One', 'v1.0.0');
    plain.branch('next');
    plain.commit('feat: next', { VERSION: '1.1.0\n' });
    plain.git('tag', '-a', '-m', 'Next', 'v1.1.0');
    const unpushed = 'tag-moved unreadable-source';
    expect(await found({ in: plain, at: 'v1.0.0', inputs: { tag: 'v1.0.0' } })).toEqual([`${unpushed} v1.0.0`]);
    expect(await found({ in: plain, at: 'v1.1.0', inputs: { tag: 'v1.1.0' } })).toEqual([`${unpushed} v1.1.0`, 'tag-off-branch fail v1.1.0']);
    plain.git('branch', '-m', 'main', 'trunk');
    expect(await found({ in: plain, at: 'v1.0.0', inputs: { tag: 'v1.0.0' } })).toEqual([`${unpushed} v1.0.0`, 'tag-off-branch unreadable-source v1.0.0']);
  } finally {
    plain.dispose();
  }
});
