import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { configSchema } from '@shipworthy/contract/config';
import { initParts, type InitPart } from '@shipworthy/contract/inputs';
import { packManifestSchema } from '@shipworthy/contract/pack';
import { detectDocuments } from '../../../src/adoption/init/facts/detect-documents.js';
import type { InitPlan } from '../../../src/adoption/init/proposal/init-plan.js';
import { propose } from '../../../src/adoption/init/proposal/propose.js';
import type { Board, ChangelogFacts, OwnWorkflow, RepositoryFacts, TestCommand } from '../../../src/adoption/init/facts/repository-facts.js';
import { showDiff } from '../../../src/adoption/init/show-diff.js';
import { toConfig, toContract, toFacts } from './facts.js';

interface Options {
  readonly only?: readonly InitPart[];
  readonly withCommands?: boolean;
  readonly debts?: number;
  readonly unreadable?: readonly string[];
}

function plan(facts: RepositoryFacts, { only = initParts, withCommands = false, debts = 0, unreadable = [] }: Options = {}): InitPlan {
  const rehearsal = { failures: debts === 0 ? [] : [{ rule: 'docs/link-broken', count: debts }], unreadable };
  return propose(facts, { parts: new Set(only), withCommands, rehearsal });
}

const pathsOf = ({ files, steps }: InitPlan): string[] => [...files.map(({ path }) => path), ...steps.map(({ step }) => step)];
const textOf = ({ files }: InitPlan, path: string): string => files.find((file) => file.path === path)?.text ?? '';
const configOf = (proposed: InitPlan): Record<string, unknown> => parse(textOf(proposed, '.github/shipworthy.yml'));
const jobsOf = (proposed: InitPlan): unknown => Object.keys(parse(textOf(proposed, '.github/workflows/release-readiness.yml')).jobs);

const documents = detectDocuments(['README.md', 'docs/parser.md', 'src/parser.ts', 'src/other.ts'], null);
const keep: ChangelogFacts = { path: 'CHANGELOG.md', style: 'keep-a-changelog', evidence: 'x', newest: '1.0.0' };
const npm: TestCommand = { id: 'npm-test', command: ['npm', 'test'], setup: ['npm ci'], report: null, evidence: 'package.json' };
const board: Board = { path: 'docs/Board.md', form: 'table', columns: { id: 'ID', status: 'Status', title: null }, ids: ['A-1', 'A-2', 'A-3'], statuses: ['Done'] };
const [config, ignore, pack, lock, workflow] = ['.github/shipworthy.yml', '.gitignore', 'regression/regression-pack.yml', 'regression/regression-pack.lock.json', '.github/workflows/release-readiness.yml'];

describe('what a repository of each shape gets', () => {
  const contracts = [toContract('openapi.yaml', { kind: 'openapi', as: 'openapi' })];

  test.each<[string, RepositoryFacts, Options, readonly string[], readonly string[]]>([
    ['nothing at all', toFacts(), {}, [], []],
    ['code alone', toFacts({ commands: [npm] }), {}, [], []],
    ['code alone, with its tests', toFacts({ commands: [npm] }), { withCommands: true }, [config, ignore, pack, lock, workflow, 'baseline'], ['drift-report:contracts']],
    ['an interface', toFacts({ contracts }), {}, [config, ignore, pack, lock, workflow, 'baseline'], ['drift-report:contracts']],
    ['documents', toFacts({ documents }), {}, [config, ignore, workflow], ['doc-sync-report']],
    ['documents with debts', toFacts({ documents }), { debts: 3 }, [config, ignore, workflow, 'debts'], ['doc-sync-report']],
    ['a board alone', toFacts({ boards: [board] }), {}, [config, ignore, workflow], ['doc-sync-report']],
    ['all of it', toFacts({ documents, contracts, boards: [board] }), { debts: 1 }, [config, ignore, pack, lock, workflow, 'baseline', 'debts'], ['drift-report:contracts', 'doc-sync-report']],
    ['all of it, only documents', toFacts({ documents, contracts }), { only: ['docs'] }, [config, ignore], ['doc-sync-report']],
    ['all of it, only the pack', toFacts({ documents, contracts }), { only: ['pack'] }, [config, ignore, pack, lock, 'baseline'], ['drift-report:contracts']],
    ['all of it, only a workflow', toFacts({ documents, contracts }), { only: ['workflow'] }, [], []],
    ['output that git ignores already', toFacts({ documents }, { ignoresOutput: true }), {}, [config, workflow], ['doc-sync-report']],
  ])('%s', (_shape, facts, options, paths, kinds) => {
    const proposed = plan(facts, options);
    expect({ paths: pathsOf(proposed), kinds: proposed.kinds }).toEqual({ paths, kinds });
    for (const { path, before, why } of proposed.files) expect({ path, before, why: why === '' }).toEqual({ path, before: null, why: false });
    if (proposed.files.length > 0) {
      expect(configSchema.safeParse(configOf(proposed))).toMatchObject({ success: true });
      expect(configOf(proposed)['gate']).toEqual({ require: kinds });
    }
    expect(plan(facts, options)).toEqual(proposed);
  });
});

test('only the jobs that make what the gate demands are in the workflow, and the gate needs all of them', () => {
  const contracts = [toContract('data/a.json')];
  expect(jobsOf(plan(toFacts({ contracts })))).toEqual(['regression', 'drift', 'release-gate']);
  expect(jobsOf(plan(toFacts({ documents })))).toEqual(['documents', 'release-gate']);
  const both = plan(toFacts({ contracts, documents }));
  expect(parse(textOf(both, workflow)).jobs['release-gate'].needs).toEqual(['regression', 'drift', 'documents']);
  expect(parse(textOf(plan(toFacts({ contracts, branch: 'on' })), workflow)).on.push.branches).toEqual(['on']);
});

test('the workflow pins what the templates pin, and says so where it knows no commit', () => {
  const template = readFileSync(new URL('../../../../../action-templates/release-readiness.yml', import.meta.url), 'utf8');
  const pins = (text: string): Set<string> => new Set([...text.matchAll(/uses: (actions\/.+)$/gm)].map(([, use]) => use ?? ''));
  const known = textOf(plan(toFacts({ documents })), workflow);
  expect(pins(known)).toEqual(pins(template));
  expect(known).toContain(`uses: shipworthy/shipworthy@${'a'.repeat(40)} # v0.1.0`);
  expect(known).not.toContain('zeros');
  const unknown = textOf(plan(toFacts({ documents, release: { sha: '0'.repeat(40), label: 'v0.1.0', source: 'placeholder' } })), workflow);
  expect(unknown).toContain('# Replace the forty zeros');
});

describe('the pack', () => {
  test('copies what it guards, and is a manifest', () => {
    const proposed = plan(toFacts({
      contracts: [toContract('openapi.yaml', { kind: 'openapi', as: 'openapi' }), toContract('data/a b.csv', { as: 'csv', key: ['id'], delimiter: ';' }), toContract('-x.json', { ignore: ['/version'] }), toContract('data/a-b.csv', { as: 'csv' })],
    }));
    const manifest = packManifestSchema.parse(parse(textOf(proposed, pack)));
    expect(manifest.cases.map(({ id, command, expect: { files } }) => ({ id, command, file: files[0] }))).toMatchObject([
      { id: 'openapi.yaml', command: ['cp', 'openapi.yaml', '{out}/openapi.yaml'], file: { as: 'openapi', breaking: 'only', baseline: true } },
      { id: 'data-a-b.csv', command: ['cp', 'data/a b.csv', '{out}/a b.csv'], file: { as: 'csv', key: ['id'], delimiter: ';' } },
      { id: 'x.json', command: ['cp', './-x.json', '{out}/-x.json'], file: { as: 'json', ignore: ['/version'] } },
      { id: 'data-a-b.csv-2', command: ['cp', 'data/a-b.csv', '{out}/a-b.csv'] },
    ]);
    expect(manifest.fixtures).toEqual([]);
  });

  test('a test command is a comment until somebody asks for it, and then CI installs what it needs', () => {
    const facts = toFacts({ contracts: [toContract('data/a.json')], commands: [npm] });
    const [idle, active] = [plan(facts), plan(facts, { withCommands: true })];
    expect(textOf(idle, pack)).toMatch(/^ {2}# - \{ id: npm-test, command: \[npm, test\]/m);
    const enabled = textOf(idle, pack).replaceAll(/^ {2}# (- \{ id|  )/gm, '  $1');
    expect(packManifestSchema.parse(parse(enabled)).cases.map(({ id }) => id)).toEqual(['data-a.json', 'npm-test']);
    expect(packManifestSchema.parse(parse(textOf(active, pack))).cases.map(({ id }) => id)).toEqual(['data-a.json', 'npm-test']);
    expect([idle.runsCommands, active.runsCommands]).toEqual([false, true]);
    const runs = (proposed: InitPlan): unknown[] => parse(textOf(proposed, workflow)).jobs.regression.steps.flatMap(({ run }: { run?: string }) => run ?? []);
    expect([runs(idle), runs(active)]).toEqual([[], ['npm ci']]);
  });

  test('a manifest is no promise that its files are there, and declarations that a build makes are named', () => {
    const whats = (facts: Partial<RepositoryFacts>): string[] => plan(toFacts(facts)).leftOut.map(({ what }) => what).filter((what) => what !== 'documents');
    const manifest = toContract('package.json', { kind: 'manifest' });
    expect(whats({ contracts: [manifest], untrackedTypes: ['dist/index.d.ts'] })).toEqual(['the files that package.json names', 'dist/index.d.ts']);
    expect(whats({ contracts: [toContract('data/a.json')] })).toEqual([]);
  });

  test('is small enough to be read, and says what it left out', () => {
    const proposed = plan(toFacts({ contracts: Array.from({ length: 40 }, (_, index) => toContract(`data/${index + 10}.json`)) }));
    expect(packManifestSchema.parse(parse(textOf(proposed, pack))).cases).toHaveLength(12);
    expect(proposed.leftOut).toContainEqual({ what: '28 more files such as data/22.json', why: expect.stringContaining('small enough') });
  });
});

describe('documents', () => {
  test('areas are reminders: a page for the code that is named like it, an entry in a changelog that has a place for it', () => {
    const proposed = plan(toFacts({ documents: { ...documents, changelog: keep }, contracts: [toContract('api/openapi.yaml', { kind: 'openapi', as: 'openapi' })], packages: [{ manifest: 'package.json', version: '1.0.0' }, { manifest: 'b/package.json', version: '0.9.0' }] }));
    const { areas, changelog } = configSchema.parse(configOf(proposed)).docSync ?? {};
    expect(areas?.map(({ id, when, require }) => [id, when, require.map(({ any, changelog: entry, level }) => [any ?? entry, level])])).toEqual([
      ['parser', ['src/parser.ts'], [[['docs/parser.md'], 'warn']]],
      ['interfaces', ['api/openapi.yaml'], [[true, 'warn']]],
      ['code', ['src/**'], [[true, 'warn']]],
    ]);
    expect(changelog).toMatchObject({ file: 'CHANGELOG.md', style: 'keep-a-changelog', versions: ['package.json'] });
    expect(proposed.leftOut.map(({ what }) => what)).toContain('the version in b/package.json');
  });

  test('a changelog of no known form is left out, with why', () => {
    const proposed = plan(toFacts({ documents: { ...documents, changelog: { ...keep, style: null, evidence: 'no heading in it names a version' } } }));
    expect(configSchema.parse(configOf(proposed)).docSync?.changelog).toBeUndefined();
    expect(proposed.leftOut).toContainEqual({ what: 'CHANGELOG.md', why: expect.stringContaining('no heading in it names a version') });
  });

  test('what others wrote is not judged', () => {
    const proposed = plan(toFacts({ documents: detectDocuments(['README.md', 'vendor/a/README.md', 'go/vendor/b/README.md', 'vendors/c.md'], null) }));
    expect(configSchema.parse(configOf(proposed)).docSync?.links?.exclude).toEqual(['**/vendor/**']);
  });

  test('what cannot be read is excluded and said; what is wrong becomes a debt', () => {
    const proposed = plan(toFacts({ documents }), { unreadable: ['docs/old.md'], debts: 2 });
    expect(configSchema.parse(configOf(proposed)).docSync).toMatchObject({ links: { exclude: ['docs/old.md'] }, baseline: '.github/shipworthy-docs-baseline.json' });
    expect(proposed.leftOut.map(({ what }) => what)).toContain('docs/old.md');
    expect(configSchema.parse(configOf(plan(toFacts({ documents })))).docSync?.baseline).toBeUndefined();
  });
});

describe('what is there is kept', () => {
  const contracts = [toContract('data/a.json')];
  const own = { path: 'p.yml', id: 'mine', isLocked: true, hasBaseline: true, commands: [['node', 'a.js']] };
  const done = { config: toConfig({ packs: ['p.yml'], docSync: { links: {} }, gate: { require: ['drift-report:mine', 'doc-sync-report'] } }), packs: [own], ignoresOutput: true };
  const used = { path: '.github/workflows/x.yml', jobs: [], actions: ['regression-pack', 'drift-check', 'doc-sync-check', 'release-gate'] };

  test('all of it: nothing is to be done', () => {
    const proposed = plan(toFacts({ contracts, documents }, { ...done, workflow: used }));
    expect(pathsOf(proposed)).toEqual([]);
    expect(proposed.kept).toEqual([{ what: config, missing: [] }, { what: 'p.yml', missing: [] }, { what: '.github/workflows/x.yml', missing: [] }]);
  });

  test('a configuration is never edited: the lines that it lacks are said', () => {
    const proposed = plan(toFacts({ contracts, documents }, { config: toConfig({}), ignoresOutput: true }));
    expect(pathsOf(proposed)).toEqual([]);
    expect(proposed.kept[0]?.missing.map(({ lines }) => parse(lines.join('\n')))).toMatchObject([{ packs: [pack] }, { docSync: { links: {} } }, { gate: { require: ['drift-report:contracts', 'doc-sync-report'] } }]);
  });

  test('a pack that the configuration names and nobody has written is written where it is named', () => {
    const proposed = plan(toFacts({ contracts }, { config: toConfig({ packs: ['q/mine.yml'] }), packs: [{ ...own, path: 'q/mine.yml', id: null }], ignoresOutput: true }));
    expect(pathsOf(proposed)).toEqual(['q/mine.yml', 'q/mine.lock.json', workflow, 'baseline']);
  });

  test('a pack without lock and baseline gets them, one of fixtures alone no baseline', () => {
    const stepsOf = (changes: object): string[] => plan(toFacts({}, { ...done, workflow: used, packs: [{ ...own, ...changes }] })).steps.map(({ step }) => step);
    expect(stepsOf({ isLocked: false, hasBaseline: false })).toEqual(['lock', 'baseline']);
    expect(stepsOf({ hasBaseline: false })).toEqual(['baseline']);
    expect(stepsOf({ hasBaseline: false, commands: [] })).toEqual([]);
  });

  test('a pack that lies about is taken, a new one is not written beside it', () => {
    const proposed = plan(toFacts({ contracts, commands: [npm] }, { packs: [own] }), { withCommands: true });
    expect(pathsOf(proposed)).toEqual([config, ignore, workflow]);
    expect(configOf(proposed)).toMatchObject({ packs: ['p.yml'], gate: { require: ['drift-report:mine'] } });
    expect(proposed.leftOut.map(({ what }) => what)).toContain('`npm test`');
    const withIt = { packs: [{ ...own, commands: [npm.command] }] };
    expect(plan(toFacts({ commands: [npm] }, withIt), { withCommands: true }).leftOut).toEqual([{ what: 'documents', why: expect.anything() }]);
  });

  test('a workflow that lacks jobs is shown those, and what its gate waits for then', () => {
    const lackingOf = (jobs: OwnWorkflow['jobs']) => plan(toFacts({}, { ...done, workflow: { path: 'x.yml', jobs, actions: jobs.flatMap(({ actions }) => actions) } })).kept.at(-1)?.missing ?? [];
    const [added, waits] = lackingOf([{ id: 'measure', needs: [], actions: ['regression-pack'] }, { id: 'drift', needs: [], actions: [] }, { id: 'gate', needs: ['measure'], actions: ['release-gate'] }]);
    expect(added?.message).toBe('It does not use drift-check, doc-sync-check. Add below `jobs:`');
    expect(parse(`jobs:\n${added?.lines.join('\n')}`).jobs).toMatchObject({ 'shipworthy-drift': { needs: 'measure', outputs: { evidence: '${{ steps.shipworthy-drift.outputs.evidence }}' } }, 'documents': { steps: [{}, { id: 'documents' }] } });
    expect(waits).toEqual({ message: 'and let the job gate, which decides, wait for them:', lines: ['needs: [measure, shipworthy-drift, documents]'] });
    const [whole, ...rest] = lackingOf([{ id: 'tests', needs: [], actions: [] }]);
    expect(parse(`jobs:\n${whole?.lines.join('\n')}`).jobs['release-gate'].needs).toEqual(['tests', 'regression', 'drift', 'documents']);
    expect(rest).toEqual([]);
  });

  test('no second job takes the name of the gate, nor a second workflow the name of ours', () => {
    const namesakes = [{ path: '.github/workflows/ci.yml', job: 'release-gate' }];
    const beside = plan(toFacts({ documents }, { namesakes }));
    expect([pathsOf(beside), beside.kept]).toEqual([[config, ignore], [{ what: '.github/workflows/ci.yml', missing: [{ message: expect.stringContaining('No workflow is proposed beside it: give that job another name'), lines: [] }] }]]);
    expect(plan(toFacts({ contracts, documents }, { ...done, workflow: used, namesakes })).kept.map(({ what }) => what)).toContain('.github/workflows/ci.yml');
    const nameOf = (workflowNames: readonly string[]): unknown => parse(textOf(plan(toFacts({ documents }, { workflowNames })), workflow)).name;
    expect([nameOf(['CI']), nameOf(['release-readiness'])]).toEqual(['release-readiness', 'shipworthy']);
  });

  test('old debts of a check that is there are said, with the way in', () => {
    const debtsOf = (docSync: object, own: object = {}, debts = 2) => plan(toFacts({}, { ...done, config: toConfig({ packs: ['p.yml'], docSync, gate: { require: ['drift-report', 'doc-sync-report'] } }), workflow: used, ...own }), { debts }).kept[0]?.missing ?? [];
    expect(debtsOf({ links: {} }, { isAgreed: true })).toEqual([{
      message: expect.stringMatching(/fails on 2 things .*2 × docs\/link-broken.*pull request of its own, which is still red, before `release-gate` is required.*add the line/),
      lines: ['docSync:', '  baseline: .github/shipworthy-docs-baseline.json # beside what is there', 'shipworthy doc-sync-check --mode accept-baseline --reason "before the check"'],
    }]);
    expect(debtsOf({ links: {}, baseline: 'd.json' }, { isAgreed: true, hasDebts: true })).toEqual([{ message: expect.stringContaining('run the command'), lines: ['shipworthy doc-sync-check --mode accept-baseline --reason "before the check"'] }]);
    expect(debtsOf({ links: {}, baseline: 'd.json' }, { isAgreed: true })).toEqual([{ message: expect.stringContaining('pull request of its own'), lines: [] }]);
    expect(debtsOf({ links: {}, baseline: 'd.json' })).toEqual([]);
    expect(debtsOf({ links: {} }, { isAgreed: true }, 0)).toEqual([]);
  });

  test('a workflow that is not ours keeps its name', () => {
    const taken = plan(toFacts({}, { ...done, workflowPaths: [workflow] }));
    expect(pathsOf(taken)).toEqual(['.github/workflows/shipworthy.yml']);
    const bothTaken = plan(toFacts({}, { ...done, workflowPaths: [workflow, '.github/workflows/shipworthy.yml'] }));
    expect([pathsOf(bothTaken), bothTaken.kept.at(-1)?.missing]).toEqual([[], [expect.objectContaining({ message: expect.stringContaining('rename one') })]]);
  });

  test('evidence that only the user can make is said', () => {
    const demanding = { ...done, config: toConfig({ packs: ['p.yml'], gate: { require: ['bundle-readiness', 'drift-report'] } }) };
    expect(plan(toFacts({}, demanding)).leftOut).toEqual([{ what: 'a job for bundle-readiness', why: expect.stringContaining('your gate demands it') }]);
  });

  test('an ignore file gets one line at its end, also where it does not end with one', () => {
    const { files } = plan(toFacts({ documents }, { gitignore: 'node_modules/' }));
    const file = files.find(({ path }) => path === ignore);
    expect(file).toMatchObject({ before: 'node_modules/', text: 'node_modules/\nshipworthy-out/\n' });
    expect(showDiff({ path: ignore, before: 'a\nb\n', text: 'a\nb\nshipworthy-out/\n' })).toEqual(['--- a/.gitignore', '+++ b/.gitignore', '@@ -1,2 +1,3 @@', ' a', ' b', '+shipworthy-out/']);
  });
});
