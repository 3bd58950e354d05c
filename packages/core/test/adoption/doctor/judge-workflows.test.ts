import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { configSchema } from '@shipworthy/contract/config';
import { workflowChecks } from '@shipworthy/contract/doctor';
import type { WorkflowFacts } from '../../../src/adoption/doctor/workflows/judge-workflows.js';
import { commit, judgeTexts, outcomesOf, readTemplate, replace } from './workflow-texts.js';

const readiness = readTemplate('release-readiness.yml');
const release = readTemplate('release.yml');
const gateStep = `      - uses: shipworthy/shipworthy@${commit} # v0.1.0\n        with:\n          needs: \${{ toJSON(needs) }}\n          version: \${{ inputs.version }}\n`;

/** The line (from 1) on which a text stands for the n-th time. */
function lineOf(text: string, part: string, nth = 1): number {
  const lines = text.split('\n').flatMap((line, index) => (line.includes(part) ? [index + 1] : []));
  const line = lines[nth - 1];
  if (line === undefined) throw new Error(`no line with ${part}`);
  return line;
}

interface Case {
  readonly check: keyof typeof workflowChecks;
  readonly what: string;
  readonly text: string;
  readonly outcome: 'missing' | 'warn' | 'unknown';
  readonly facts?: Partial<WorkflowFacts>;
  /** Other workflow files. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Part of the line that the finding points at. */
  readonly at?: string;
  readonly paste?: string;
  /** A workflow in which the check is fine; default: the template. */
  readonly fine?: string | null;
  readonly fineFacts?: Partial<WorkflowFacts>;
}

const demanding = (...require: readonly string[]) => configSchema.parse({ schemaVersion: 1, packs: ['p.yml'], gate: { require } });
const selfHosted = replace(readiness, 'runs-on: ubuntu-latest', 'runs-on: [self-hosted, linux]');
const scripted = replace(readiness, gateStep, `${gateStep}      - uses: actions/setup-node@${commit}\n        with: { node-version: '24' }\n      - run: npx shipworthy release-gate\n`);
const withContainer = replace(readiness, '    name: drift\n', '    name: drift\n    container: alpine:3\n');
const withGroup = (cancels: string, group = '${{ github.workflow }}-${{ github.ref }}'): string => `${readiness}concurrency:\n  group: ${group}\n  cancel-in-progress: ${cancels}\n`;

const cases: readonly Case[] = [
  { check: 'workflow/present', what: 'no workflow of ours', text: 'on: push\njobs: { a: { runs-on: x, steps: [{ run: make }] } }\n', outcome: 'missing' },
  { check: 'gate/job', what: 'no gate', text: replace(readiness, gateStep, '      - run: echo\n'), outcome: 'missing' },
  { check: 'gate/job', what: 'a gate that is called', text: replace(readiness, 'on:\n  pull_request:', 'on:\n  workflow_call:').replace(/ {2}merge_group:[^]*?(?=permissions: \{\})/, ''), outcome: 'missing', at: '  release-gate:' },
  { check: 'gate/job', what: 'two jobs that decide', text: replace(readiness, '\n  drift:\n', `\n  first-gate:\n    runs-on: x\n    if: always()\n    steps: [{ uses: shipworthy/shipworthy@${commit}, with: { needs: '\${{ toJSON(needs) }}' } }]\n  drift:\n`), outcome: 'warn', at: '  release-gate:' },
  { check: 'gate/job', what: 'a job of the same name beside the gate', text: replace(readiness, '\n  drift:\n', '\n  tests:\n    name: release-gate\n    runs-on: x\n    steps: [{ run: npm test }]\n  drift:\n'), outcome: 'missing', at: 'name: release-gate', fine: replace(readiness, '\n  drift:\n', '\n  tests:\n    name: tests\n    runs-on: x\n    steps: [{ run: npm test }]\n  drift:\n') },
  { check: 'evidence/made', what: 'a kind that no job makes', text: readiness, facts: { config: demanding('doc-sync-report', 'drift-report') }, outcome: 'missing', at: '  release-gate:', fineFacts: { config: demanding('drift-report', 'regression-observations') } },
  { check: 'evidence/made', what: 'the report of another pack', text: readiness, facts: { config: demanding('drift-report:contracts'), packIds: new Map([['p.yml', ['parser', 'old-parser']]]) }, outcome: 'missing', fineFacts: { config: demanding('drift-report:old-parser'), packIds: new Map([['p.yml', ['parser', 'old-parser']]]) } },
  { check: 'evidence/made', what: 'a key that the step gives', text: readiness.replace('          needs: ${{ toJSON(needs) }}\n', '          needs: ${{ toJSON(needs) }}\n          key: other\n'), facts: { config: demanding('drift-report:one'), packIds: new Map([['p.yml', ['one']]]) }, outcome: 'missing', fineFacts: { config: demanding('drift-report:one'), packIds: new Map([['p.yml', ['one']]]) } },
  { check: 'evidence/made', what: 'a workflow of elsewhere', text: replace(readTemplate('release-readiness-reusable.yml'), './.github/workflows/measure-regression.yml', `acme/measure/.github/workflows/all.yml@${commit}`), facts: { config: demanding('bundle-readiness') }, outcome: 'unknown', at: '  release-gate:' },
  { check: 'evidence/made', what: 'a folder that the gate reads', text: replace(readiness, "          version: ${{ inputs.version }}\n", "          evidence-dir: reports\n"), facts: { config: demanding('bundle-readiness') }, outcome: 'unknown' },
  { check: 'gate/name', what: 'another name', text: replace(readiness, 'name: release-gate', 'name: Gate'), outcome: 'warn', at: 'name: Gate', paste: 'name: release-gate' },
  { check: 'gate/name', what: 'another name than the one that is waited for', text: replace(readiness, 'name: release-gate', 'name: Gate'), outcome: 'missing', facts: { required: ['release-gate'] }, fine: replace(readiness, 'name: release-gate', 'name: Gate'), fineFacts: { required: ['Gate'] } },
  { check: 'gate/always', what: 'no condition', text: replace(readiness, '    if: always()\n', ''), outcome: 'missing', at: '  release-gate:', paste: 'if: always()' },
  { check: 'gate/always', what: 'more than always', text: replace(readiness, 'if: always()', "if: always() && github.actor != 'x'"), outcome: 'missing', at: 'if: always()' },
  { check: 'gate/unskippable', what: 'a matrix', text: replace(readiness, '    if: always()\n', '    if: always()\n    strategy: { matrix: { a: [1] } }\n'), outcome: 'missing', at: 'strategy:' },
  { check: 'gate/needs', what: 'a job outside', text: replace(readiness, 'needs: [regression, drift]', 'needs: [drift]'), outcome: 'missing', at: '  regression:', paste: 'needs: [drift, regression]' },
  { check: 'gate/needs', what: 'a job outside, where the configuration that may exempt it cannot be read', text: replace(readiness, 'needs: [regression, drift]', 'needs: [drift]'), outcome: 'unknown', facts: { config: null } },
  { check: 'gate/told', what: 'no needs', text: replace(readiness, gateStep, `      - uses: shipworthy/shipworthy@${commit}\n`), outcome: 'missing', paste: 'with:\n  needs: ${{ toJSON(needs) }}' },
  { check: 'gate/told', what: 'needs that somebody wrote', text: replace(readiness, gateStep, `      - uses: shipworthy/shipworthy@${commit}\n        with: { needs: '{}' }\n`), outcome: 'missing', at: `shipworthy/shipworthy@${commit}` },
  { check: 'evidence/handed-over', what: 'no output', text: replace(readiness, '    outputs:\n      evidence: ${{ steps.drift.outputs.evidence }}\n', ''), outcome: 'missing', at: '  drift:', paste: 'outputs:\n  evidence: ${{ steps.drift.outputs.evidence }}' },
  { check: 'evidence/handed-over', what: 'the output of another step', text: replace(readiness, 'evidence: ${{ steps.drift.outputs.evidence }}', 'evidence: ${{ steps.dirft.outputs.evidence }}'), outcome: 'missing', at: '  drift:' },
  { check: 'evidence/handed-over', what: 'a step without an id', text: replace(replace(readiness, '      - id: drift\n        uses', '      - uses'), '    outputs:\n      evidence: ${{ steps.drift.outputs.evidence }}\n', ''), outcome: 'missing', paste: 'outputs:\n  evidence: ${{ steps.drift-check.outputs.evidence }}' },
  { check: 'evidence/handed-over', what: 'a called workflow without an output', text: readTemplate('measure-regression.yml').replace(/ {4}outputs:\n {6}evidence-regression[^]*?(?=permissions: \{\})/, ''), outcome: 'missing', at: 'workflow_call:', fine: readTemplate('measure-regression.yml') },
  { check: 'evidence/survives', what: 'a judge that a red job skips', text: replace(readiness, '    if: ${{ !cancelled() }}\n', ''), outcome: 'missing', at: '  drift:', paste: 'if: ${{ !cancelled() }}' },
  { check: 'evidence/honest', what: 'continue-on-error', text: replace(readiness, '    name: drift\n', '    name: drift\n    continue-on-error: true\n'), outcome: 'missing', at: 'continue-on-error' },
  { check: 'workflow/checkout', what: 'no checkout', text: 'on: pull_request\njobs: { a: { runs-on: x, steps: [{ uses: shipworthy/shipworthy/actions/drift-check@v1 }] } }\n', outcome: 'missing' },
  { check: 'workflow/history', what: 'one commit for what reads the past', text: replace(readiness, '          fetch-depth: 0\n', ''), outcome: 'missing', at: 'actions/checkout@' },
  { check: 'workflow/history', what: 'one commit for the gate', text: readiness.slice(0, readiness.indexOf('  release-gate:')) + replace(readiness.slice(readiness.indexOf('  release-gate:')), '          fetch-depth: 0\n', ''), outcome: 'warn' },
  { check: 'workflow/history', what: 'a depth that is known later', text: replace(readiness, 'fetch-depth: 0', 'fetch-depth: ${{ vars.DEPTH }}'), outcome: 'unknown', at: 'actions/checkout@' },
  { check: 'workflow/pull-request', what: 'pushes only', text: replace(replace(readiness, '  pull_request:\n', ''), '  merge_group:\n', ''), outcome: 'missing', at: 'on:' },
  { check: 'workflow/merge-group', what: 'not heard, and nobody looked', text: replace(readiness, '  merge_group:\n', ''), outcome: 'warn', at: 'on:' },
  { check: 'workflow/merge-group', what: 'not heard, with a queue', text: replace(readiness, '  merge_group:\n', ''), outcome: 'missing', facts: { hasQueue: true }, fine: replace(readiness, '  merge_group:\n', ''), fineFacts: { hasQueue: false } },
  { check: 'workflow/push', what: 'no push', text: replace(readiness, '  push:\n    branches: [main]\n    tags: [\'v*.*.*\']\n', ''), outcome: 'warn', at: 'on:' },
  { check: 'workflow/push', what: 'push to another branch', text: readiness, outcome: 'warn', facts: { defaultBranch: 'trunk' }, fine: replace(readiness, 'branches: [main]', "branches: ['**', '!dev']") },
  { check: 'workflow/filters', what: 'paths', text: replace(readiness, '  pull_request:\n', '  pull_request:\n    paths: [src/**]\n'), outcome: 'missing', at: '  pull_request:' },
  { check: 'workflow/filters', what: 'types without pushes', text: replace(readiness, '  pull_request:\n', '  pull_request:\n    types: [opened, reopened]\n'), outcome: 'missing', at: '  pull_request:', fine: replace(readiness, '  pull_request:\n', '  pull_request:\n    types: [opened, synchronize, reopened, labeled]\n') },
  { check: 'workflow/filters', what: 'branches without the default one', text: replace(readiness, '  merge_group:\n', "  merge_group:\n    branches: ['release/**']\n"), outcome: 'missing', at: '  merge_group:', fine: replace(readiness, '  merge_group:\n', "  merge_group:\n    branches: ['release/**', main]\n") },
  { check: 'workflow/filters', what: 'branches, where nobody knows the default one', text: replace(readiness, '  pull_request:\n', '  pull_request:\n    branches-ignore: [dev]\n'), outcome: 'warn', facts: { defaultBranch: null }, fine: replace(readiness, '  pull_request:\n', '  pull_request:\n    branches-ignore: [dev]\n') },
  { check: 'workflow/target', what: 'pull_request_target', text: replace(readiness, '  merge_group:\n', '  merge_group:\n  pull_request_target:\n'), outcome: 'warn', at: 'pull_request_target' },
  { check: 'workflow/target', what: 'pull_request_target with the head', text: replace(replace(readiness, '  merge_group:\n', '  merge_group:\n  pull_request_target:\n'), '          fetch-depth: 0\n', '          fetch-depth: 0\n          ref: ${{ github.event.pull_request.head.sha }}\n'), outcome: 'missing', at: 'actions/checkout@' },
  { check: 'workflow/concurrency', what: 'one group for everything', text: withGroup('false', 'ci'), outcome: 'warn', at: 'concurrency:' },
  { check: 'workflow/concurrency', what: 'merges that cancel each other', text: withGroup('true'), outcome: 'warn', at: 'concurrency:', fine: withGroup("${{ github.event_name == 'pull_request' }}") },
  { check: 'workflow/concurrency', what: 'cancelled as something says', text: withGroup('${{ vars.CANCEL }}'), outcome: 'unknown', at: 'concurrency:' },
  { check: 'permissions/declared', what: 'nothing said', text: replace(readiness.replaceAll(/ {4}permissions:\n( {6}.*\n)+/g, ''), 'permissions: {}\n', ''), outcome: 'warn', at: '  regression:' },
  { check: 'permissions/enough', what: 'comment without the right', text: replace(readiness, 'version: ${{ inputs.version }}\n', 'version: ${{ inputs.version }}\n          comment: true\n'), outcome: 'missing', at: 'permissions:' },
  { check: 'permissions/enough', what: 'no earlier attempts', text: replace(readiness, '      actions: read # artifacts of earlier attempts; who let an environment deploy\n', ''), outcome: 'warn' },
  { check: 'permissions/enough', what: 'no contents', text: readiness.replaceAll(/ {4}permissions:\n( {6}.*\n)+/g, ''), outcome: 'missing', fine: replace(readiness, 'pull-requests: read', 'pull-requests: write').replace('version: ${{ inputs.version }}\n', 'version: ${{ inputs.version }}\n          comment: true\n') },
  { check: 'permissions/enough', what: 'a call of measuring jobs that may not read', text: readTemplate('release-readiness-reusable.yml').replace('    permissions:\n      contents: read\n    uses', '    permissions: {}\n    uses'), outcome: 'missing', at: 'permissions: {}', beside: { 'measure-regression.yml': readTemplate('measure-regression.yml') } },
  { check: 'permissions/enough', what: 'publishing without the right', text: replace(release, 'contents: write', 'contents: read'), outcome: 'missing', fine: release },
  { check: 'permissions/minimal', what: 'a right that nothing uses', text: replace(readiness, 'pull-requests: read #', 'pull-requests: write #'), outcome: 'warn', at: 'permissions:' },
  { check: 'permissions/minimal', what: 'every right', text: readiness.replaceAll(/ {4}permissions:\n( {6}.*\n)+/g, '    permissions: write-all\n'), outcome: 'warn' },
  { check: 'pins/shipworthy', what: 'a tag', text: replace(readiness, `shipworthy/shipworthy@${commit}`, 'shipworthy/shipworthy@v1'), outcome: 'missing', at: 'shipworthy@v1' },
  { check: 'pins/shipworthy', what: 'the zeros of the template', text: replace(readiness, commit, '0'.repeat(40)), outcome: 'missing', at: 'regression-pack@0000' },
  { check: 'pins/one-version', what: 'two commits', text: replace(readiness, `shipworthy/shipworthy@${commit}`, `shipworthy/shipworthy@${'a'.repeat(40)}`), outcome: 'warn' },
  { check: 'pins/others', what: 'a tag', text: replace(readiness, 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd', 'actions/checkout@v6'), outcome: 'warn', at: 'actions/checkout@v6' },
  { check: 'pins/others', what: 'an image by its tag', text: replace(readiness, gateStep, `      - uses: docker://alpine:3\n${gateStep}`), outcome: 'warn', fine: replace(readiness, gateStep, `      - uses: docker://alpine@sha256:${'a'.repeat(64)}\n${gateStep}`) },
  { check: 'runner/self-hosted', what: 'pull requests on own machines', text: selfHosted, outcome: 'warn', at: 'runs-on' },
  { check: 'runner/self-hosted', what: 'a machine that is known later', text: replace(readiness, 'runs-on: ubuntu-latest', 'runs-on: ${{ vars.RUNNER }}'), outcome: 'unknown', at: 'runs-on', fine: replace(readiness, '    name: drift\n', '    name: drift\n    strategy: { matrix: { os: [ubuntu-latest, windows-latest] } }\n').replace(/( {2}drift:[^]*?)runs-on: ubuntu-latest/, '$1runs-on: ${{ matrix.os }}') },
  { check: 'runner/self-hosted', what: 'own machines in a matrix', text: replace(readiness, '    name: drift\n', '    name: drift\n    strategy: { matrix: { os: [ubuntu-latest, self-hosted] } }\n').replace(/( {2}drift:[^]*?)runs-on: ubuntu-latest/, '$1runs-on: ${{ matrix.os }}'), outcome: 'warn', at: 'runs-on' },
  { check: 'runner/timeout', what: 'no limit', text: selfHosted, outcome: 'warn', at: 'runs-on', fine: replace(selfHosted, '    runs-on:', '    timeout-minutes: 30\n    runs-on:') },
  { check: 'runner/container', what: 'an image', text: withContainer, outcome: 'unknown', at: 'container:', paste: 'docker run --rm --entrypoint git alpine:3 --version', fine: null },
  { check: 'runner/node', what: 'an old one', text: replace(scripted, "'24'", "'20.18'"), outcome: 'missing', fine: scripted },
  { check: 'release/workflow', what: 'no gate on tags', text: replace(readiness, "    tags: ['v*.*.*']\n", ''), outcome: 'missing', facts: { hasReleases: true }, fineFacts: { hasReleases: true } },
  { check: 'release/after-gate', what: 'publishing without the gate', text: replace(release, 'needs: [release-gate, evidence]', 'needs: [evidence]'), outcome: 'missing', at: '  publish:', paste: 'needs: [release-gate, evidence]', fine: release },
  { check: 'release/after-gate', what: 'publishing under a condition', text: replace(release, '    needs: [release-gate, evidence]\n', '    needs: [release-gate, evidence]\n    if: always()\n'), outcome: 'missing', fine: release },
];

describe.each(cases)('$check: $what', ({ check, text, outcome, facts, beside, at, paste, fine, fineFacts }) => {
  test('is found, at its place', () => {
    const findings = judgeTexts({ 'ci.yml': text, ...beside }, facts).filter((one) => one.check === check);
    expect(findings.map((one) => one.outcome)).toContain(outcome);
    expect(findings.map((one) => one.outcome)).not.toContain('ok');
    const [first] = findings.filter((one) => one.outcome === outcome);
    expect(first?.fix).toEqual(expect.any(String));
    if (at !== undefined) expect(text.split('\n')[(first?.location?.line ?? 0) - 1]).toContain(at);
    if (paste !== undefined) expect(first?.paste).toBe(paste);
  });

  test('is not found where it is not so', () => {
    const outcomes = outcomesOf(judgeTexts({ 'ci.yml': fine ?? readiness }, fineFacts), check);
    expect(outcomes).toEqual(fine === null ? [] : ['ok']);
  });
});

test('every check of workflows has its case; files that cannot be read are told of in the test of the command', () => {
  expect(new Set([...cases.map(({ check }) => check), 'workflow/valid'])).toEqual(new Set(Object.keys(workflowChecks)));
});

test('zeros are replaced by a commit, not a tag', () => {
  const fixOf = (ref: string) => judgeTexts({ 'ci.yml': replace(readiness, commit, ref) }).find(({ check }) => check === 'pins/shipworthy')?.fix;
  expect([fixOf('0'.repeat(40)), fixOf('v1'), fixOf(commit)]).toEqual([expect.stringContaining('in place of the zeros'), expect.stringContaining('in place of the tag'), null]);
});

describe('the templates', () => {
  test.each(['release-readiness.yml', 'release-readiness-sharded.yml', 'release-readiness-bundle.yml'])('%s is fine as it is', (name) => {
    const findings = judgeTexts({ [name]: readTemplate(name) }, { hasReleases: true, config: demanding(name.includes('bundle') ? 'bundle-readiness' : 'drift-report') });
    expect(findings.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  });

  test('with a release on tags and a nightly run beside them, too', () => {
    const names = ['release-readiness-reusable.yml', 'measure-regression.yml', 'nightly-bundle-verification.yml', 'release.yml'];
    const findings = judgeTexts(Object.fromEntries(names.map((name) => [name, readTemplate(name)])), { hasReleases: true });
    expect(findings.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  });

  test('what a called workflow makes is made; what a job after the gate makes is not', () => {
    const [caller, measure] = [readTemplate('release-readiness-reusable.yml'), readTemplate('measure-regression.yml')];
    const both = (texts: Readonly<Record<string, string>>, kind: string) => outcomesOf(judgeTexts(texts, { config: demanding(kind) }), 'evidence/made');
    expect(both({ 'ci.yml': caller, 'measure-regression.yml': measure }, 'drift-report')).toEqual(['ok']);
    expect(both({ 'ci.yml': caller, 'measure-regression.yml': measure }, 'doc-sync-report')).toEqual(['missing']);
    const after = `${readiness}  after:\n    needs: release-gate\n    runs-on: x\n    steps: [{ uses: shipworthy/shipworthy/actions/doc-sync-check@${commit} }]\n`;
    expect(both({ 'ci.yml': after }, 'doc-sync-report')).toEqual(['missing']);
  });

  test('a job elsewhere that reports the check of the gate and decides nothing is found at its place', () => {
    const plain = (on: string, job: string): string => `on: ${on}\njobs:\n  ${job}:\n    runs-on: x\n    steps: [{ run: npm test }]\n`;
    const beside = (text: string) => judgeTexts({ 'ready.yml': readiness, 'ci.yml': text }).filter(({ check }) => check === 'gate/job').map(({ outcome, location }) => [outcome, location?.path, location?.line]);
    const found = [['missing', '.github/workflows/ci.yml', 3]];
    for (const on of ['[push, pull_request]', 'push', 'merge_group', '{ push: { branches: [main] } }']) expect(beside(plain(on, 'release-gate'))).toEqual(found);
    for (const text of [plain('[push, pull_request]', 'tests'), plain('workflow_call', 'release-gate'), plain('{ push: { tags: [v1] } }', 'release-gate'), plain('push', 'release-gate').replace('    runs-on', '    strategy: { matrix: { a: [1] } }\n    runs-on')]) expect(beside(text)).toEqual([['ok', undefined, undefined]]);
  });

  test('two of them report one check', () => {
    const findings = judgeTexts({ 'a.yml': readiness, 'b.yml': readTemplate('release-readiness-sharded.yml') });
    expect(findings.filter(({ check, outcome }) => check === 'gate/job' && outcome === 'missing')).toMatchObject([{ location: { path: '.github/workflows/a.yml', line: lineOf(readiness, '  release-gate:') } }]);
  });
});

describe('what is asked for depends on what is there', () => {
  test('the block to paste keeps what the job has', () => {
    const text = replace(readiness, '      pull-requests: read # reviews by code owners, for a major version\n', '');
    expect(judgeTexts({ 'ci.yml': text }).find(({ check }) => check === 'permissions/enough')?.paste).toBe("permissions:\n  contents: read\n  actions: read\n  pull-requests: read # a code owner's review as an approval");
  });

  test('a job whose other actions nobody knows may write', () => {
    const text = replace(readiness, '    name: drift\n', '    name: drift\n    permissions: { contents: write }\n').replace(/( {4}runs-on: ubuntu-latest\n) {4}permissions:\n {6}contents: read\n( {4}outputs:\n {6}evidence: \$\{\{ steps\.drift)/, '$1$2');
    expect(outcomesOf(judgeTexts({ 'ci.yml': text }), 'permissions/minimal')).toEqual(['warn']);
    expect(outcomesOf(judgeTexts({ 'ci.yml': replace(text, '      - id: drift\n', '      - run: make\n      - id: drift\n') }), 'permissions/minimal')).toEqual(['ok']);
  });

  test('`on` as a word or a list, `runs-on` as a group, permissions for all', () => {
    const short = 'on: [pull_request]\npermissions: read-all\njobs:\n  release-gate:\n    if: always()\n    runs-on: { group: big }\n    steps: [{ uses: actions/checkout@v6, with: { fetch-depth: 0 } }, { uses: shipworthy/shipworthy@v1, with: { needs: "${{ toJSON(needs) }}" } }]\n';
    const findings = judgeTexts({ 'ci.yml': short });
    expect(['workflow/pull-request', 'permissions/enough', 'runner/self-hosted', 'workflow/push'].map((check) => outcomesOf(findings, check))).toEqual([['ok'], ['ok'], ['warn'], ['warn']]);
    expect(outcomesOf(judgeTexts({ 'ci.yml': short.replace('[pull_request]', 'push') }), 'workflow/pull-request')).toEqual(['missing']);
  });
});

const scalar = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant(null));
const anything = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.constantFrom('uses', 'run', 'with', 'needs', 'if', 'name', 'group', 'image', 'contents', 'mode', 'pull_request', 'x'), tie('value'), { maxKeys: 4 })),
})).value;

test('whatever stands in the places of a workflow, it is judged without a fault of the program', () => {
  const keys = ['needs', 'if', 'name', 'permissions', 'concurrency', 'runs-on', 'container', 'outputs', 'strategy', 'timeout-minutes', 'uses'] as const;
  const job = fc.dictionary(fc.constantFrom(...keys), anything).chain((fields) => anything.map((extra) => ({ ...fields, steps: [extra, { uses: `shipworthy/shipworthy@${commit}`, with: extra }, { id: extra, uses: 'shipworthy/shipworthy/actions/drift-check@v1' }] })));
  fc.assert(fc.property(anything, anything, job, (on, permissions, gate) => {
    expect(judgeTexts({ 'ci.yml': JSON.stringify({ on, permissions, jobs: { gate, other: on } }) }).length).toBeGreaterThan(0);
  }), { numRuns: 60 });
});
