import { describe, expect, test } from '@jest/globals';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { inPullRequest, makeRepository, observe, packOf, rulesOf, run } from '../regression/run.js';

const manifest = 'regression-pack.yml';
const strict = { fixtures: [{ id: 'a', path: 'a.txt', format: 'text' }] };
const loose = { ...strict, version: 2, policy: { missingFixture: 'warn' } };

/** The base has a pack; the head changes it. */
function changed(head: Readonly<Record<string, string>>, base: Readonly<Record<string, string>> = { [manifest]: packOf(strict) }): { repository: TemporaryRepository; base: string } {
  const repository = makeRepository(base);
  const commit = repository.head();
  repository.branch('change').commit('Change', head);
  return { repository, base: commit };
}

describe('the policy of a pack under review', () => {
  test('is the one of the base, and a change of it is said', async () => {
    const { repository, base } = changed({ [manifest]: packOf(loose) });
    const document = await observe(repository, {}, inPullRequest(repository, base));
    expect(rulesOf(document)).toContain('fixture/missing fail');
    expect(document.findings.find(({ rule }) => rule === 'policy/changed')?.message).toContain('policy.missingFixture: "fail" → "warn"');
    expect(document.policy).toMatchObject({ pack: { source: 'base', commit: base, rules: { missingFixture: 'fail' } } });
  });

  test('is the same when the pack was moved', async () => {
    const config = { '.github/shipworthy.yml': `schemaVersion: 1\npacks: [${manifest}]\n` };
    const { repository, base } = changed({ 'other.yml': packOf(loose) }, { [manifest]: packOf(strict), ...config });
    const document = await observe(repository, { pack: 'other.yml' }, inPullRequest(repository, base));
    expect(rulesOf(document)).toContain('fixture/missing fail');
  });

  test('is the change’s own when the base has no pack, which is said', async () => {
    const { repository, base } = changed({ [manifest]: packOf(loose) }, { 'README.md': '' });
    const document = await observe(repository, {}, inPullRequest(repository, base));
    expect(rulesOf(document)).toEqual(expect.arrayContaining(['fixture/missing warn', 'policy/from-head warn']));
  });

  test.each([['does not parse', 'schemaVersion: [1'], ['is not valid', 'policy: { missingFixture: never }\n']])('is unverified and strict when it %s on the base', async (_name, text) => {
    const { repository, base } = changed({ [manifest]: packOf(loose) }, { [manifest]: text });
    const document = await observe(repository, {}, inPullRequest(repository, base));
    expect(rulesOf(document)).toEqual(expect.arrayContaining(['fixture/missing fail', 'policy/unreadable unverified']));
  });

  test('on a push is the work tree’s', async () => {
    const { repository } = changed({ [manifest]: packOf(loose) });
    expect(rulesOf(await observe(repository))).toEqual(['fixture/missing warn', 'pack/not-locked warn']);
  });
});

describe('the warning budget', () => {
  const drifting = (maxWarnings: number): string => packOf({ policy: { missingFixture: 'warn', maxWarnings }, fixtures: ['a', 'b'].map((id) => ({ id, path: `${id}.txt`, format: 'text' })) });

  test.each([[0, true], [1, true], [2, false]])('of %i with two warnings', async (maxWarnings, isExceeded) => {
    const repository = makeRepository({ [manifest]: drifting(maxWarnings) });
    expect(rulesOf(await observe(repository)).includes('pack/warning-budget fail')).toBe(isExceeded);
  });

  test('does not count what is waived', async () => {
    const waiver = 'waivers: [{ rule: fixture/missing, owner: me, reason: known, expires: 2026-12-31 }]';
    const repository = makeRepository({ [manifest]: drifting(1), '.github/shipworthy.yml': `schemaVersion: 1\n${waiver}\n` });
    const document = await observe(repository, {}, { now: () => new Date('2026-11-21T00:00:00Z') });
    expect(rulesOf(document)).not.toContain('pack/warning-budget fail');
  });
});

describe('choosing packs', () => {
  test('without any there is an error that says what to do', async () => {
    await expect(run(makeRepository({ 'README.md': '' }))).rejects.toMatchObject({ code: 'config/not-found', hint: expect.stringContaining('pack') });
  });

  test('the configuration names them, one document each; the same id twice is refused', async () => {
    const repository = makeRepository({ 'a.yml': packOf({ id: 'a' }), 'b.yml': packOf({ id: 'b' }), 'c.yml': packOf({ id: 'a' }), '.github/shipworthy.yml': 'schemaVersion: 1\npacks: [a.yml, b.yml]\n' });
    expect((await run(repository)).documents.map(({ document }) => document.key)).toEqual(['a', 'b']);
    await expect(run(repository, { pack: 'a.yml,c.yml' })).rejects.toMatchObject({ code: 'config/invalid', faults: [expect.objectContaining({ path: 'c.yml', line: 3 })] });
    await expect(run(repository, { key: 'x' })).rejects.toMatchObject({ code: 'usage/invalid-input' });
  });

  test('the faults of all packs come together', async () => {
    const repository = makeRepository({ 'a.yml': 'id: a\n', 'b.yml': packOf({ id: 'b', root: '../..' }) });
    await expect(run(repository, { pack: 'a.yml,b.yml' })).rejects.toMatchObject({ code: 'config/invalid', faults: expect.arrayContaining([expect.objectContaining({ path: 'a.yml' }), expect.objectContaining({ path: 'b.yml' })]) });
  });

  test('an empty pack checks nothing', async () => {
    const document = await observe(makeRepository({ [manifest]: packOf({}) }));
    expect(rulesOf(document)).toEqual(expect.arrayContaining(['pack/empty unverified', 'evidence/nothing-checked unverified']));
    expect(document.verdict).toBe('unverified');
  });
});
