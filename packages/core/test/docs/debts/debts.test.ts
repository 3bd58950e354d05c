import { describe, expect, test } from '@jest/globals';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { applyDebts, type KnownDebts } from '../../../src/docs/debts/index.js';
import { planDebts } from '../../../src/docs/debts/plan-debts.js';
import { toFinding, type FindingDraft } from '@shipworthy/core/evidence';
import fc from 'fast-check';
import { DocsWorld, listFindings } from '../docs-world.js';

const config = { links: {}, baseline: 'docs-baseline.json' };
const broken = '# A\n\n[one](gone.md)\n';

async function withDebts(files: Readonly<Record<string, string>> = { 'a.md': broken }): Promise<DocsWorld> {
  const world = new DocsWorld(config, files);
  await world.run({ mode: 'accept-baseline', reason: 'before the check' });
  world.repository.commit('Accept debts');
  return world;
}

async function refusal(run: Promise<unknown>): Promise<{ code: string; messages: readonly string[] }> {
  const error: unknown = await run.then(() => null, (caught: unknown) => caught);
  if (!isShipworthyError(error)) throw new Error('nothing was refused');
  return { code: error.code, messages: error.faults.length === 0 ? [error.message] : error.faults.map(({ message }) => message) };
}

describe('known debts', () => {
  test('warn and say who accepted them; before that they block', async () => {
    expect(listFindings(await new DocsWorld(config, { 'a.md': broken }).check())).toEqual(['fail docs/link-broken a.md:3:1']);
    const report = await (await withDebts()).check();
    expect([report.verdict, listFindings(report)]).toEqual(['warn', ['warn docs/link-broken a.md:3:1']]);
    expect(report.findings[0]?.debt).toEqual({ acceptedBy: 'Ada <ada@example.org>', reason: 'before the check' });
    expect(report.details.debts).toEqual({ path: 'docs-baseline.json', known: 1, found: 1, outdated: [] });
  });

  test('survive edits around them', async () => {
    const world = await withDebts();
    world.repository.write({ 'a.md': `# A\n\nmore text\n\n${broken}` });
    expect((await world.check()).verdict).toBe('warn');
  });

  test('new breakage blocks beside them', async () => {
    const world = await withDebts();
    world.repository.write({ 'a.md': `${broken}\n[two](lost.md)\n` });
    expect(listFindings(await world.check())).toEqual(['fail docs/link-broken a.md:5:1', 'warn docs/link-broken a.md:3:1']);
  });

  test('a second link to the same missing file is new breakage, though the first is known; one of two that is mended is said', async () => {
    const world = await withDebts();
    world.repository.write({ 'a.md': `${broken}\n[again](gone.md)\n` });
    const report = await world.check();
    expect(listFindings(report)).toEqual(['fail docs/link-broken a.md:3:1']);
    expect(report.findings[0]?.message).toBe('`gone.md` (a.md:3:1) leads to gone.md, which does not exist; so also a.md:5:1. Only 1 of these 2 places is a known debt of docs-baseline.json.');
    await world.run({ mode: 'accept-baseline', reason: 'both' });
    expect((await world.check()).verdict).toBe('warn');
    world.repository.write({ 'a.md': broken });
    expect(listFindings(await world.check())).toEqual(['warn docs/baseline-outdated docs-baseline.json', 'warn docs/link-broken a.md:3:1']);
    expect((await world.run({ mode: 'accept-baseline' })).notes[0]).toBe('docs-baseline.json: 0 new, 0 paid, 1 unchanged, 1 counted anew');
    expect(listFindings(await world.check())).toEqual(['warn docs/link-broken a.md:3:1']);
  });

  test('a list of version 1.0, which does not count places, is still read; accept-baseline counts them', async () => {
    const world = await withDebts({ 'a.md': `${broken}\n[again](gone.md)\n` });
    const list = world.repository.read('docs-baseline.json');
    world.repository.write({ 'docs-baseline.json': list.replace('"1.1"', '"1.0"').replace(/ *"occurrences": 2,\n/, '') });
    expect((await world.check()).verdict).toBe('warn');
    expect((await world.run({ mode: 'accept-baseline' })).notes[0]).toBe('docs-baseline.json: 0 new, 0 paid, 1 unchanged, 1 counted anew');
    expect(world.repository.read('docs-baseline.json')).toBe(list);
  });

  test('paid ones are reported for removal, and accept-baseline removes them without a reason', async () => {
    const world = await withDebts();
    world.repository.write({ 'a.md': '# A\n' });
    const report = await world.check();
    expect(listFindings(report)).toEqual(['warn docs/baseline-outdated docs-baseline.json']);
    expect(report.details.debts).toMatchObject({ known: 1, found: 0, outdated: [report.findings[0]?.keys['debt']] });
    expect((await world.run({ mode: 'accept-baseline' })).notes[0]).toBe('docs-baseline.json: 0 new, 1 paid, 0 unchanged');
    expect((await world.check()).verdict).toBe('pass');
  });

  test('nothing unverified is ever a debt', async () => {
    const world = new DocsWorld({ ...config, links: { files: '**/*.md' } });
    world.repository.write({ 'bad.md': new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0x0a]) });
    const { notes } = await world.run({ mode: 'accept-baseline', reason: 'x' });
    expect(notes).toContain('  ! 1 could not be verified; no list can forgive that');
    expect((await world.check()).verdict).toBe('unverified');
  });

  test('a part of the check calls none of them paid', async () => {
    const world = await withDebts();
    world.repository.write({ 'b.md': '# B\n' });
    expect(listFindings(await world.check({ 'changed-only': 'true' }))).toEqual([]);
  });
});

test('a waiver covers a finding until its day, and is shown as waived', async () => {
  const waiver = { rule: 'docs/link-broken', path: 'a.md', owner: 'docs team', reason: 'moves next week', expires: '2026-03-31' };
  const world = new DocsWorld({ links: {} }, { 'a.md': broken, 'b.md': broken }, { waivers: [waiver] });
  expect(listFindings(await world.check())).toEqual(['fail docs/link-broken b.md:3:1', 'waived docs/link-broken a.md:3:1']);
});

describe('of findings with one fingerprint', () => {
  const draft: FindingDraft = { rule: 'docs/link-broken', keys: { path: 'a.md', target: 'gone.md' }, check: 'links:a.md', outcome: 'fail', message: 'm', location: { path: 'a.md' } };
  const { fingerprint } = toFinding(draft);
  const known = (count: number, occurrences?: number): KnownDebts => {
    const debt = { fingerprint, rule: draft.rule, path: 'a.md', message: 'm', count, ...(occurrences === undefined ? {} : { occurrences }), acceptedBy: 'Ada', reason: 'old' };
    return { path: 'd.json', own: new Map([[fingerprint, debt]]), findings: [], debts: [debt] };
  };

  test('as many are known as were written down', () => {
    const { findings, details } = applyDebts(known(1), { findings: [draft, draft], isWhole: true });
    expect(findings.map(({ outcome }) => outcome)).toEqual(['warn', 'fail']);
    expect(details).toMatchObject({ known: 1, found: 1, outdated: [] });
  });

  test('fewer than were written down are said', () => {
    const { findings, details } = applyDebts(known(3), { findings: [draft], isWhole: true });
    expect(findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([['docs/link-broken', 'warn'], ['docs/baseline-outdated', 'warn']]);
    expect(details).toMatchObject({ known: 3, found: 1, outdated: [fingerprint] });
  });

  test('one that names more places than were written down is new, and nothing is called paid', () => {
    const { findings, details } = applyDebts(known(1, 2), { findings: [{ ...draft, occurrences: 3 }], isWhole: true });
    expect(findings.map(({ rule, outcome, message }) => [rule, outcome, message])).toEqual([['docs/link-broken', 'fail', 'm Only 2 of these 3 places are known debts of d.json.']]);
    expect(details).toMatchObject({ known: 1, found: 0, outdated: [] });
  });

  test('a list that does not count places forgives any number of them, and calls none of them paid', () => {
    for (const occurrences of [1, 2, 9]) {
      const { findings } = applyDebts(known(1), { findings: [{ ...draft, occurrences }], isWhole: true });
      expect(findings.map(({ outcome }) => outcome)).toEqual(['warn']);
    }
  });

  test('whatever was found is known of a list that was made of it, and is not once one place more is', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }), (places) => {
      const drafts = places.map((occurrences) => ({ ...draft, occurrences }));
      const list = (before: readonly FindingDraft[]): KnownDebts => {
        const { debts } = planDebts(before, { before: [], acceptedBy: 'Ada', reason: 'old' });
        return { path: 'd.json', own: new Map(debts.map((debt) => [debt.fingerprint, debt])), findings: [], debts };
      };
      const outcomes = (now: readonly FindingDraft[]): string[] => applyDebts(list(drafts), { findings: now, isWhole: true }).findings.map(({ outcome, rule }) => `${outcome} ${rule}`);
      expect(outcomes(drafts)).toEqual(drafts.map(() => 'warn docs/link-broken'));
      const [first, ...others] = drafts;
      const more = first === undefined ? [] : [{ ...first, occurrences: first.occurrences + 1 }, ...others];
      expect(outcomes(more).filter((one) => one.startsWith('fail'))).toHaveLength(1);
    }));
  });

  test('what is unverified, waived or only warns stays what it is', () => {
    const others: readonly FindingDraft[] = [{ ...draft, outcome: 'unverified', reason: 'unreadable-source' }, { ...draft, outcome: 'warn' }];
    expect(applyDebts(known(5), { findings: others, isWhole: false }).findings).toEqual(others);
  });
});

describe('on a pull request', () => {
  test('the debts of the base count; a change that writes its own down is judged without, and that is said', async () => {
    const world = await withDebts();
    const { repository } = world;
    repository.branch('change').checkout('change');
    repository.write({ 'b.md': '# B\n\n[x](nowhere.md)\n' });
    await world.run({ mode: 'accept-baseline', reason: 'sneaked in' });
    repository.commit('Forgive myself');
    const report = await world.reviewChange().check();
    expect(listFindings(report)).toEqual(['fail docs/link-broken b.md:3:1', 'warn docs/link-broken a.md:3:1', 'warn policy/changed docs-baseline.json']);
  });

  test('before the base has a policy, the debts that come with it count, whoever asks for the base', async () => {
    const world = new DocsWorld(config, { 'a.md': broken });
    const { repository } = world;
    const policy = repository.read('.github/shipworthy.yml');
    repository.remove('.github/shipworthy.yml');
    repository.commit('No policy yet');
    repository.branch('change').checkout('change');
    repository.write({ '.github/shipworthy.yml': policy });
    await world.run({ mode: 'accept-baseline', reason: 'before the check' });
    repository.commit('Introduce the check');
    expect(listFindings(await world.check({ 'policy-from': 'base', base: 'main' }))).toEqual(['warn docs/link-broken a.md:3:1', 'warn policy/from-head .github/shipworthy.yml']);
    expect(listFindings(await world.reviewChange().check())).toEqual(['warn docs/link-broken a.md:3:1', 'warn policy/from-head .github/shipworthy.yml']);
  });

  test('a change that pays a debt and removes it from the list is not told to remove it', async () => {
    const world = await withDebts();
    const { repository } = world;
    repository.branch('change').checkout('change');
    repository.write({ 'a.md': '# A\n' });
    await world.run({ mode: 'accept-baseline' });
    repository.commit('Pay');
    expect(listFindings(await world.reviewChange().check())).toEqual([]);
  });
});

describe('accept-baseline', () => {
  test('writes the same bytes again, keeps who accepted what, and dry-run writes nothing', async () => {
    const world = await withDebts();
    const before = world.repository.read('docs-baseline.json');
    world.repository.write({ 'b.md': '[x](nowhere.md)\n' });
    await world.run({ mode: 'accept-baseline', reason: 'later', 'dry-run': 'true' });
    expect(world.repository.read('docs-baseline.json')).toBe(before);
    await world.run({ mode: 'accept-baseline', reason: 'later' });
    const parsed: unknown = JSON.parse(world.repository.read('docs-baseline.json'));
    expect(parsed).toMatchObject({ kind: 'doc-sync-baseline', debts: [{ path: 'a.md', reason: 'before the check' }, { path: 'b.md', reason: 'later' }] });
    const after = world.repository.read('docs-baseline.json');
    expect((await world.run({ mode: 'accept-baseline', reason: 'once more' })).notes.at(-1)).toBe('Nothing was written: the file already says this.');
    expect(world.repository.read('docs-baseline.json')).toBe(after);
  });

  test('is refused without a file and a reason, in CI, and for a part of the check', async () => {
    const world = new DocsWorld({ links: {} }, { 'a.md': broken });
    expect(await refusal(world.run({ mode: 'accept-baseline' }))).toEqual({ code: 'usage/invalid-input', messages: ['nothing says which file to write.', '`--reason` is missing: why may the new debts stand?'] });
    expect((await refusal(world.run({ mode: 'accept-baseline', baseline: 'b.json', reason: 'x', 'changed-only': 'true' }))).code).toBe('baseline/refused');
    world.context = { ...world.context, where: 'ci', service: 'Some CI' };
    expect((await refusal(world.run({ mode: 'accept-baseline', baseline: 'b.json', reason: 'x' }))).messages[0]).toContain('not accepted in CI (Some CI)');
  });

  test('a list that is broken is refused with its line', async () => {
    const world = new DocsWorld(config, { 'docs-baseline.json': '{\n  "kind": "doc-sync-baseline",\n  "schemaVersion": "1.0",\n  "debts": [{ "rule": "docs/link-broken" }]\n}\n' });
    const { code, messages } = await refusal(world.check());
    expect([code, messages.length > 0]).toEqual(['config/invalid', true]);
  });
});
