import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReleasePage } from '../../../src/host/index.js';
import type { FoundAsset } from '../../../src/release/publish/found-evidence.js';
import { judgeLimits } from '../../../src/release/publish/limits.js';
import { planPublication, type PlanFacts } from '../../../src/release/publish/plan-publication.js';
import type { WantedAsset } from '../../../src/release/publish/wanted-asset.js';

const parts = ['envelope', 'collection', 'sums', 'shipped', 'archive', 'bundle'] as const;
const wanted = parts.map((part, index): WantedAsset => ({ name: `asset-${part}`, path: `/nowhere/${part}`, bytes: index + 1, sha256: String(index).repeat(64), mediaType: 'text/plain', part }));
const identity = { repository: 'acme/parser', tag: 'v1.4.0', commit: 'a'.repeat(40) };

type State = 'missing' | 'half' | 'same' | 'proved' | 'other';

function toFacts({ page: kind, states, keepsDraft }: { readonly page: 'none' | 'draft' | 'published' | 'immutable'; readonly states: readonly State[]; readonly keepsDraft: boolean }): PlanFacts {
  const found = new Map(wanted.flatMap((asset, index): [string, FoundAsset][] => {
    const state = kind === 'none' ? 'missing' : states[index];
    if (state === 'missing') return [];
    const sha256 = state === 'half' ? null : state === 'same' ? asset.sha256 : 'f'.repeat(64);
    return [[asset.name, { asset: { id: index, name: asset.name, bytes: asset.bytes, digest: null, isComplete: state !== 'half' }, sha256, isProved: state === 'proved' }]];
  }));
  const page: ReleasePage | null = kind === 'none' ? null : {
    id: 1, tag: identity.tag, name: '', isDraft: kind === 'draft', isPrerelease: false, isImmutable: kind === 'immutable', url: 'https://github.com', publishedAt: null, assets: [...found.values()].map(({ asset }) => asset),
  };
  return { identity, page, wanted, found, isPrerelease: false, keepsDraft };
}

const facts = fc.record({
  page: fc.constantFrom('none', 'draft', 'published', 'immutable'), keepsDraft: fc.boolean(),
  states: fc.array(fc.constantFrom<State>('missing', 'half', 'same', 'proved', 'other'), { minLength: parts.length, maxLength: parts.length }),
});

describe('a plan', () => {
  test('of whatever is found touches nothing that it may not, and ends with everything there or with a reason', () => {
    fc.assert(fc.property(facts, (given) => {
      const world = toFacts(given);
      const { steps, findings } = planPublication(world);
      const blocked = findings.filter(({ outcome }) => outcome !== 'warn');
      const actions = steps.map(({ action }) => action);
      if (blocked.length > 0) expect(steps).toEqual([]);
      else expect(wanted.map(({ name }) => steps.filter((step) => step.name === name && step.action !== 'delete').length)).toEqual(wanted.map(() => 1));
      if (given.page === 'immutable') expect(actions.every((action) => action === 'keep')).toBe(true);
      if (given.page === 'published') expect(actions).not.toContain('replace');
      if (world.found.size > 0) expect(actions).not.toContain('create-draft');
      // What is not proved is never deleted or replaced, whatever else lies there.
      for (const { action, name } of steps) if (action === 'replace' || action === 'delete') expect([world.found.get(name ?? '')?.isProved === true, world.found.get(name ?? '')?.asset.isComplete === false]).toContain(true);
      expect(actions.filter((action) => action === 'publish')).toHaveLength(blocked.length === 0 && !given.keepsDraft && (given.page === 'none' || given.page === 'draft') ? 1 : 0);
    }));
  });

  test('has one digest for the same facts, and another for every fact that matters', () => {
    fc.assert(fc.property(facts, facts, (one, two) => {
      const [left, right] = [planPublication(toFacts(one)), planPublication(toFacts(two))];
      const essence = ({ steps }: typeof left, { page }: typeof one) => JSON.stringify([page === 'none' ? 'none' : page === 'draft' ? 'draft' : 'published', steps.map(({ action, name }) => [action, name])]);
      expect(planPublication(toFacts(one)).digest).toBe(left.digest);
      if (essence(left, one) !== essence(right, two)) expect(left.digest).not.toBe(right.digest);
    }));
  });

  test('says that it goes out as a pre-release, by its version or because somebody marked the draft', () => {
    const plain = toFacts({ page: 'draft', states: parts.map(() => 'same'), keepsDraft: false });
    const marked = { ...plain, page: plain.page === null ? null : { ...plain.page, isPrerelease: true } };
    const plans = [plain, { ...plain, isPrerelease: true }, marked].map(planPublication);
    expect(plans.map(({ steps }) => steps.at(-1)?.because.includes('as a pre-release'))).toEqual([false, true, true]);
    expect(new Set(plans.map(({ digest }) => digest)).size).toBe(2);
  });

  test('is another one when what is replaced is another file', () => {
    const draft = toFacts({ page: 'draft', states: ['proved', 'same', 'same', 'same', 'same', 'same'], keepsDraft: false });
    const [name = '', found] = [...draft.found][0] ?? [];
    if (found === undefined) throw new TypeError('nothing is there');
    const other = { ...draft, found: new Map([...draft.found, [name, { ...found, sha256: 'e'.repeat(64) }]]) };
    expect(planPublication(other).steps).toEqual(planPublication(draft).steps);
    expect(planPublication(other).digest).not.toBe(planPublication(draft).digest);
  });
});

test.each([
  [{ name: 'a.tgz', bytes: 2 ** 31 - 1 }, 0, []], [{ name: 'a.tgz', bytes: 2 ** 31 }, 0, ['size of a.tgz']], [{ name: 'a.tgz', bytes: 0 }, 0, ['size of a.tgz']], [{ name: 'a.tgz', bytes: 1 }, 999, []], [{ name: 'a.tgz', bytes: 1 }, 1000, ['assets']],
  [{ name: 'a+b@c_d-e.tgz', bytes: 1 }, 0, []], [{ name: '.a', bytes: 1 }, 0, ['name of .a']], [{ name: 'a.', bytes: 1 }, 0, ['name of a.']], [{ name: 'ä', bytes: 1 }, 0, ['name of ä']],
])('%j beside %d others exceeds %j', (asset, others, limits) => {
  expect(judgeLimits([asset], others).map(({ keys }) => keys['limit'])).toEqual(limits);
});
