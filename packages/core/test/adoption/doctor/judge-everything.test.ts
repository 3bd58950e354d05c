import { describe, expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Everything } from '../../../src/adoption/doctor/collect-everything.js';
import { judgeEverything } from '../../../src/adoption/doctor/judge-everything.js';
import type { CollectedPacks, PackFacts } from '../../../src/adoption/doctor/packs/collect-packs.js';
import { parseConfig } from '../../../src/config/index.js';
import { doubtful, missing, ok, unknown } from './findings.js';
import { read, toFacts, toRule, unread } from './github-facts.js';
import { toWorkflows } from './workflow-texts.js';

const parse = (more: string) => parseConfig({ config: { path: 'shipworthy.yml', text: `schemaVersion: 1\npacks: [p.yml]\n${more}` }, waivers: null }, '2026-11-21');
const config = await parse('gate: { require: ["drift-report:parser"] }\n');
const releasing = await parse('gate: { require: [drift-report] }\nrelease: { tag: "release-{version}" }\nreasons: { no-baseline: warn }\n');

const toWorkflow = (drift: string, { on = 'pull_request', gate = 'release-gate', runsOn = 'x' } = {}) => toWorkflows({ 'ci.yml': `on: ${on}\njobs:\n  ${gate}:\n    runs-on: ${runsOn}\n    steps: [{ uses: shipworthy/shipworthy@v1 }]\n  drift:\n    steps: [{ uses: shipworthy/shipworthy/actions/${drift} }]\n` });
const pack: PackFacts = { path: 'p.yml', ids: ['parser'], lockPath: 'p.lock.json', findings: [], cases: 2, unaccepted: [], baselineFolder: 'baselines/parser', git: null };
const toPacks = (changes: Partial<PackFacts> = {}): CollectedPacks => ({ packs: [{ ...pack, ...changes }], broken: [] });

/** A repository as somebody has it who followed the tutorial; its settings can be seen. */
function toEverything(changes: Partial<Everything> = {}): Everything {
  return {
    checkout: { fault: null, repository: { headCommit: 'a'.repeat(40), isShallow: false, tags: 0, isClone: true, out: 'outside' }, outName: 'out', node: '24.0.0', isInActions: false },
    settings: { path: 'shipworthy.yml', state: 'read', error: null, policy: null, config, hasReleases: false, keys: [] },
    workflows: toWorkflow('drift-check@v1'), owners: { path: 'CODEOWNERS', text: '* @ada\n', unread: null }, github: toFacts(), packs: toPacks(), defaultBranch: 'main', toRepositoryPath: (path) => `below/${path}`, ...changes,
  };
}
const judge = (changes: Partial<Everything> = {}) => judgeEverything(toEverything(changes));
const of = (check: string, changes: Partial<Everything> = {}) => judge(changes).filter((one) => one.check === check);
const withSettings = (changes: Partial<Everything['settings']>): Partial<Everything> => ({ settings: { ...toEverything().settings, ...changes } });

test('every family judges its part, in the order of the report', () => {
  expect([...new Set(judge().map(({ check }) => check))]).toEqual([
    'checkout/repository', 'checkout/complete', 'checkout/node', 'config/present', 'config/valid', 'config/requires', 'pack/valid', 'pack/locked', 'pack/baseline', 'owners/file', 'owners/cover', 'workflow/valid', 'workflow/present',
    'gate/job', 'gate/name', 'gate/always', 'gate/unskippable', 'gate/needs', 'gate/told', 'evidence/survives', 'evidence/honest', 'evidence/made', 'evidence/handed-over', 'workflow/checkout', 'workflow/history', 'workflow/pull-request',
    'workflow/filters', 'workflow/merge-group', 'workflow/push', 'workflow/target', 'workflow/concurrency', 'permissions/declared', 'permissions/enough', 'permissions/minimal', 'pins/shipworthy', 'pins/one-version', 'pins/others', 'runner/self-hosted',
    'branch/requires-gate', 'branch/source', 'branch/up-to-date', 'branch/owner-review', 'branch/protected', 'branch/bypass', 'tags/protected', 'actions/allowed', 'actions/token', 'actions/retention', 'actions/forks',
  ]);
});

describe('releases', () => {
  const ofReleases = ['checkout/tags', 'release/workflow', 'release/immutable'];
  const toldOf = (changes: Partial<Everything>) => ofReleases.map((check) => of(check, changes).length);

  test('are spoken of where the configuration has them; where only tags run something, the workflow for them is there', () => {
    expect(toldOf({})).toEqual([0, 0, 0]);
    expect(toldOf(withSettings({ hasReleases: true }))).toEqual([1, 1, 1]);
    expect(toldOf({ workflows: toWorkflow('drift-check@v1', { on: '{ pull_request: , push: { tags: [v1] } }' }) })).toEqual([1, 0, 1]);
    expect(toldOf({ workflows: toWorkflow('drift-check@v1', { on: '{ pull_request: , push: { branches: [main] } }' }) })).toEqual([0, 0, 0]);
    const onTags = 'on: { push: { tags: [v1] } }\njobs: { a: { steps: [{ uses: shipworthy/shipworthy/actions/drift-check@v1 }] } }\n';
    expect(toldOf({ workflows: toWorkflows({ 'a.yml': onTags.replace('{ push: { tags: [v1] } }', 'pull_request'), 'b.yml': onTags }) })).toEqual([1, 0, 1]);
  });

  test('have tags as the configuration writes them; unprotected ones are then missing', () => {
    const rulesets = { github: toFacts({ rulesets: read([]) }) };
    expect(of('tags/protected', rulesets)[0]).toMatchObject({ outcome: 'warn', found: 'A tag such as v1.2.3 can be moved and deleted.' });
    expect(of('tags/protected', { ...rulesets, ...withSettings({ config: releasing, hasReleases: true }) })[0]).toMatchObject({ outcome: 'missing', found: 'A tag such as release-1.2.3 can be moved and deleted.' });
    expect(of('tags/protected', { ...rulesets, ...withSettings({ config: null }) })[0]?.found).toBe('A tag such as v1.2.3 can be moved and deleted.');
  });
});

describe('what one family knows, the others use', () => {
  test('the name of the gate is the one that settings must require', () => {
    const workflows = toWorkflow('drift-check@v1', { gate: 'gate' });
    expect(of('branch/requires-gate', { workflows })[0]).toMatchObject({ outcome: 'missing', found: 'Required is release-gate, and not `gate`.' });
    expect(of('tags/protected', { workflows, github: toFacts({ rulesets: read([]) }) })[0]?.paste).toContain('"context":"gate"');
    expect(of('gate/name', { workflows })[0]?.outcome).toBe('missing');
    expect(of('gate/name', { workflows, github: toFacts({ checks: unread }) })[0]?.outcome).toBe('warn');
  });

  test('a merge queue, and the default branch', () => {
    expect(of('workflow/merge-group', { github: toFacts({ rules: read([toRule('merge_queue')]) }) })[0]?.outcome).toBe('missing');
    expect(of('workflow/push', { defaultBranch: 'trunk' })[0]?.paste).toBe('on:\n  push:\n    branches: [trunk]');
  });

  test('own machines, and what the workflows use', () => {
    const github = toFacts({ forkApproval: read('first_time_contributors'), policy: read({ isEnabled: true, allowed: 'local_only', requiresFullHash: false, selected: null }) });
    expect(of('actions/forks', { github })[0]?.outcome).toBe('ok');
    expect(of('actions/forks', { github, workflows: toWorkflow('drift-check@v1', { runsOn: 'self-hosted' }) })[0]?.outcome).toBe('missing');
    expect(of('actions/allowed', { github })[0]?.found).toBe('Only actions of the owner may run, and not shipworthy/shipworthy, shipworthy/shipworthy/actions/drift-check.');
  });

  test('ids of packs meet the demands; where not all can be read, any might', () => {
    const path = '.github/workflows/ci.yml';
    expect(of('evidence/made')).toEqual([ok('evidence/made', 'drift-report:parser')]);
    expect(of('evidence/made', { packs: toPacks({ ids: ['other'] }) })).toEqual([missing('evidence/made', `The configuration demands drift-report:parser, and no job of ${path} makes it; what is made is drift-report:other.`, { at: `${path}:3:3` })]);
    const broken = [{ path: 'q.yml', error: new ShipworthyError('config/invalid', 'It is broken.', { hint: 'Mend it.' }) }];
    for (const packs of [null, { ...toPacks({ ids: ['other'] }), broken }]) expect(of('evidence/made', { packs })).toEqual([ok('evidence/made', 'drift-report:parser')]);
  });
});

describe('packs', () => {
  test('of a configuration that cannot be read are unknown', () => {
    const unlooked = unknown('pack/valid', 'Packs were not looked at: the configuration that names them cannot be read.', { fix: 'Mend the configuration first.' });
    expect(judge({ packs: null }).filter(({ check }) => check.startsWith('pack/'))).toEqual([unlooked]);
  });

  test.each([['regression-pack@v1', true], ['regression-pack@v1, with: { pack: q.yml }', false], ['drift-check@v1 }, { uses: shipworthy/shipworthy/actions/regression-pack@v1', true], ['drift-check@v1', false]])('none are there: %s wants one: %s', (step, isWanted) => {
    expect(of('pack/valid', { packs: { packs: [], broken: [] }, workflows: toWorkflow(step) }).map(({ outcome }) => outcome)).toEqual(isWanted ? ['missing'] : []);
  });

  test.each([['git:main', true], ['artifact:nightly@main', true], ['release:v1/a.zip', true], ['folder', false], ['"${{ vars.B }}"', false], ['./git:x', false]])('records that a step takes from %s are elsewhere: %s', (baseline, isElsewhere) => {
    const changes = { packs: toPacks({ unaccepted: ['one'] }), workflows: toWorkflow(`drift-check@v1, with: { baseline: "${baseline.replaceAll('"', '')}" }`) };
    expect(of('pack/baseline', changes).map(({ outcome }) => outcome)).toEqual([isElsewhere ? 'unknown' : 'missing']);
  });

  test('without records are doubtful where the configuration permits it', () => {
    const packs = toPacks({ unaccepted: ['one'] });
    expect(of('pack/baseline', { packs, ...withSettings({ config: releasing }) })[0]?.outcome).toBe('warn');
    expect(of('pack/baseline', { packs, ...withSettings({ config: null }) })[0]?.outcome).toBe('missing');
  });
});

describe('what decides must have owners', () => {
  const nobody = { owners: { path: 'CODEOWNERS', text: '/CODEOWNERS @ada\n', unread: null } };
  const freeOf = (changes: Partial<Everything>) => of('owners/cover', { ...nobody, ...changes })[0]?.paste?.split('\n').map((line) => line.split(' ')[0]);

  test('workflows, configuration, keys, manifests, locks and records, as the repository names them', () => {
    const keys = [{ path: 'keys/release.pub', error: null }];
    expect(of('owners/cover', { ...nobody, ...withSettings({ keys }) })).toEqual([doubtful('owners/cover', 'Nobody owns .github/workflows/ci.yml, below/shipworthy.yml, below/keys/release.pub, below/p.yml, below/p.lock.json and 1 more.', { at: 'CODEOWNERS', paste: '/.github/  @OWNER/TEAM\n/below/    @OWNER/TEAM' })]);
    expect(freeOf({ ...withSettings({ keys }), toRepositoryPath: (path) => (path.includes('/') ? path : `top/${path}`) })).toEqual(['/.github/', '/top/', '/keys/', '/baselines/parser/']);
  });

  test('a configuration that is not there needs none; packs that nobody could look at cannot be named', () => {
    expect(freeOf({ ...withSettings({ state: 'absent', config: null }), packs: null })).toEqual(['/.github/']);
    expect(freeOf({ ...withSettings({ state: 'broken', config: null }), packs: null })).toEqual(['/.github/', '/below/']);
  });

  test('without a repository nobody owns anything', () => {
    expect(judge({ ...nobody, toRepositoryPath: null }).filter(({ check }) => check.startsWith('owners/'))).toEqual([]);
  });
});
