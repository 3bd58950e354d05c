import { describe, expect, test } from '@jest/globals';
import { configSchema } from '@shipworthy/contract/config';
import type { Policy } from '@shipworthy/contract/envelope';
import { configDigest, type ResolvedPolicy } from '../../src/config/index.js';
import type { FindingDraft } from '../../src/evidence/index.js';
import { collectPolicyRules, refuseConfig, type TrustedConfigs } from '../../src/gate/policy-rules.js';
import { openWorkspace } from '../../src/workspace/index.js';
import { temporaryFolder } from '../files/temporary-folder.js';
import { failing, localContext, toContext, toDriftReport, toHost, warning } from '../evidence/documents.js';

const own = '.github/shipworthy.yml';
const [mine, theirs] = [configDigest('schemaVersion: 1\n'), configDigest('schemaVersion: 1\nwaivers: []\n')];

describe('a document that was judged by another configuration', () => {
  const trusted = (changes: Partial<TrustedConfigs> = {}): TrustedConfigs => ({ source: 'worktree', own, digests: new Map([[own, mine], ['b.yml', null]]), acceptsHead: false, ...changes });
  const by = (policy: Partial<Policy>, configs: TrustedConfigs | null = trusted(), findings = [warning]) => refuseConfig(toDriftReport({ policy, findings }), configs);

  test('is taken when it is the text that counts, or nothing counts', () => {
    expect([by({ config: { path: own, sha256: mine } }), by({ config: { path: 'b.yml', sha256: null } }), by({ config: { path: 'x.yml', sha256: theirs } }, null), by({}, null)]).toEqual([null, null, null, null]);
  });
  test.each<[string, Partial<Policy>, string, string]>([
    ['says nothing of it', {}, 'unproven', 'It does not say which configuration it was judged by.'],
    ['read another file', { config: { path: 'x.yml', sha256: theirs } }, 'head-policy', `It was judged by the configuration in x.yml, but what counts here is ${own}.`],
    ['found no file elsewhere', { config: { path: 'x.yml', sha256: null } }, 'head-policy', `It was judged by no configuration (there is no x.yml), but what counts here is ${own}.`],
    ['read another text', { config: { path: own, sha256: theirs } }, 'head-policy', `It was judged by another text of ${own} than the one that counts here.`],
    ['found no text', { config: { path: own, sha256: null } }, 'head-policy', `It was judged without ${own}, which was not there.`],
    ['found a text where there is none', { config: { path: 'b.yml', sha256: theirs } }, 'head-policy', 'It was judged by another text of b.yml than the one that counts here.'],
  ])('%s: it is refused, with what to do', (_what, policy, reason, message) => {
    expect(by(policy)).toEqual({ reason, message, remedy: expect.stringMatching(/./) });
    expect(by(policy, trusted(), [])?.reason).toBe(reason);
    // What is red by milder rules is red.
    expect(by(policy, trusted(), [failing])).toBeNull();
  });
  test('a text of the base was reviewed, and a base may accept the text of a change; another file counts all the same', () => {
    const other = { path: own, sha256: theirs };
    const of = (source: Policy['source'], changes: Partial<TrustedConfigs>, config = other) => by({ source, config }, trusted(changes))?.reason ?? null;
    expect([of('base', {}), of('base', { source: 'base' }), of('worktree', { source: 'base' }), of('head', { acceptsHead: true }), of('head', { acceptsHead: true }, { path: 'x.yml', sha256: theirs })]).toEqual([null, 'head-policy', 'head-policy', null, 'head-policy']);
  });
});

describe('what a reader demands', () => {
  const underReview = toContext({ event: 'pull_request', pullRequest: 5 });
  const base: NonNullable<ResolvedPolicy['base']> = {
    commit: 'c'.repeat(40), readFile: async (path) => (path === 'b.yml' ? Buffer.from('schemaVersion: 1\nwaivers: []\n', 'utf8') : null), readTexts: async () => new Map(), readFiles: async () => new Map(), listFiles: async () => [],
  };
  interface Setting {
    readonly isUnderReview?: boolean;
    readonly source?: Policy['source'];
    readonly gate?: object;
    readonly sha256?: string | null;
    readonly isHidden?: boolean;
    readonly baseHasConfig?: boolean;
    readonly files?: Readonly<Record<string, string>>;
  }
  const hidden: FindingDraft = { rule: 'gate/config-hides-policy', keys: { path: 'loose.yml' }, check: null, outcome: 'unverified', reason: 'head-policy', message: 'The input names another file.' };
  async function demanded({ isUnderReview = false, source = 'worktree', gate = {}, sha256 = mine, isHidden = false, baseHasConfig = true, files = {} }: Setting) {
    const root = temporaryFolder(files);
    const workspace = await openWorkspace(toHost({ context: localContext, cwd: root }), { root: undefined, out: undefined });
    const policy: ResolvedPolicy = { policy: { source, commit: null, reasons: {}, config: { path: own, sha256 } }, config: configSchema.parse({ schemaVersion: 1, gate }), base: source === 'base' ? base : null, baseCommit: null, baseHasConfig, findings: isHidden ? [hidden] : [] };
    return collectPolicyRules(toHost({ context: isUnderReview ? underReview : toContext() }), workspace, policy);
  }

  test('its own text, and those that its configuration names, read where its own was read', async () => {
    const gate = { acceptConfigs: ['b.yml', 'c.yml'] };
    const files = { 'b.yml': 'schemaVersion: 1\n' };
    expect((await demanded({ gate, files })).configs).toEqual({ source: 'worktree', own, digests: new Map([['b.yml', mine], ['c.yml', null], [own, mine]]), acceptsHead: false });
    expect((await demanded({ gate, files, source: 'base' })).configs?.digests).toEqual(new Map([['b.yml', theirs], ['c.yml', null], [own, mine]]));
  });
  test('nothing where it has none, or an input hides it', async () => {
    expect([await demanded({ sha256: null }), await demanded({ isHidden: true })].map(({ configs }) => configs)).toEqual([null, null]);
  });
  test('under review, that no change was judged by its own rules, unless the base says so or has none', async () => {
    const accepts = { acceptHeadPolicy: true };
    const rules = await Promise.all([demanded({}), demanded({ isUnderReview: true }), demanded({ isUnderReview: true, baseHasConfig: false }), demanded({ isUnderReview: true, gate: accepts }), demanded({ gate: accepts })]);
    expect(rules.map(({ refuseHeadPolicy, configs }) => [refuseHeadPolicy, configs?.acceptsHead])).toEqual([[false, false], [true, false], [false, false], [false, true], [false, false]]);
  });
});
