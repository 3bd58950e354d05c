import { describe, expect, it } from '@jest/globals';
import { judgeAge } from '../../../src/bundle/requirements/judge-age.js';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { temporaryFolder } from '../../files/temporary-folder.js';
import { bundlesOf, fileOf, openedOf } from '../plain-bundle.js';
import { factsOf } from './plain-facts.js';

const noon = Date.parse('2026-03-01T12:00:00Z');

interface Age {
  readonly for?: readonly string[];
  /** Null: nothing is said of ages. */
  readonly is?: string | null;
  readonly at?: string;
  readonly folder?: string;
}

async function judge(names: readonly string[], { for: wanted = ['rollup'], is = '24h', at = 'name', folder }: Age = {}): Promise<readonly FindingDraft[]> {
  const files = names.map((name) => fileOf(`T/${name}`));
  const config = bundlesOf(is === null ? {} : { maxAge: { for: wanted, is, at } });
  return judgeAge({ id: 'candidate', config, bundle: openedOf(files, folder), host: { now: () => new Date(noon) } }, factsOf({ plain: { files } }));
}

const tooOld = (name: string, what: string, actual: string | null): object => ({
  rule: 'bundle/too-old', keys: { bundle: 'candidate', area: 'T', requirement: 'rollup' }, check: 'artifact:T/rollup', outcome: 'unverified', reason: 'too-old',
  message: `b/T/${name} ${what}; at most 24h are allowed.`, expected: '24h', actual, location: { path: `b/T/${name}` },
});

describe('the age of evidence', () => {
  it.each(['a-20260228-120000.csv', 'a-20260301-120000.csv', 'a-20260302-120000.csv'])('may be up to what is allowed, and up to a day ahead of the clock: %s', async (name) => {
    expect(await judge([name])).toEqual([]);
  });

  it.each([
    ['a-20260228-115959.csv', 'was made 24 hours before this check', '2026-02-28T11:59:59.000Z'], ['a-20260227-120000.csv', 'was made 48 hours before this check', '2026-02-27T12:00:00.000Z'],
    ['a-20260302-120001.csv', 'says that it was made in the future, 2026-03-02T12:00:01.000Z', '2026-03-02T12:00:01.000Z'],
  ])('may not be more: %s', async (name, what, actual) => {
    expect(await judge([name])).toStrictEqual([tooOld(name, what, actual)]);
  });

  it('that nothing tells is not verified', async () => {
    expect(await judge(['a.csv', 'a-20260301-110000.csv'])).toStrictEqual([tooOld('a.csv', 'does not say when it was made', null)]);
  });

  it('is asked of what the configuration names, by id or with its area', async () => {
    expect(await judge(['a.csv'], { for: ['other', 'T/rollup'] })).toHaveLength(1);
    expect(await judge(['a.csv'], { for: ['other', 'R/rollup'] })).toEqual([]);
    expect(await judge(['a.csv'], { is: null })).toEqual([]);
  });

  it('is one for each file that is picked', async () => {
    expect(await judge(['a.csv', 'b.csv'])).toStrictEqual(['a.csv', 'b.csv'].map((name) => tooOld(name, 'does not say when it was made', null)));
  });

  it('can stand in the document, whatever its name says', async () => {
    const folder = temporaryFolder({ 'T/old-20260301.json': '{"at":"2026-02-01T00:00:00Z"}', 'T/new-20200101.json': '{"at":"2026-03-01T00:00:00Z"}', 'T/torn.json': '{', 'T/mute.json': '{}' });
    const findings = await judge(['old-20260301.json', 'new-20200101.json', 'torn.json', 'mute.json'], { at: 'at', folder });
    expect(findings).toStrictEqual([
      tooOld('old-20260301.json', 'was made 684 hours before this check', '2026-02-01T00:00:00.000Z'), tooOld('torn.json', 'does not say when it was made', null), tooOld('mute.json', 'does not say when it was made', null),
    ]);
  });
});
