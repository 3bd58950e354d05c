import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { RunContext } from '@shipworthy/contract/context';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { inputsOfFace, parseInputs, releaseGate } from '@shipworthy/contract/inputs';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { writeEvidence } from '../../src/evidence/index.js';
import { runReleaseGate } from '../../src/gate/index.js';
import { failing, toContext, toDriftReport, toHost, toPolicyFile } from '../evidence/documents.js';
import { temporaryFolder } from '../files/temporary-folder.js';
import { openFolderArtifacts, type StoredArtifact } from './folder-artifacts.js';

/** A value, or what somebody makes of the truth about the jobs. */
type Attempt = string | ((needs: string) => string);

/**
 * Values by which somebody who edits nothing but the gate's inputs would try to be green, for every input that there is. A new input
 * fails the test until somebody has thought of such values for it. Those of a choice are tried anyway, all of them.
 */
const attempts: Readonly<Record<string, readonly Attempt[]>> = {
  mode: ['self-test', 'decide'],
  require: ['drift-report', 'drift-report:parser', 'nothing', ','],
  'evidence-dir': ['decoys', 'decoys/*.json', 'loose', 'nowhere'],
  workflow: ['.github/workflows/right.yml', '.github/workflows/ci.yml'],
  version: ['1.0.1', '2.0.0-rc.1', 'none'],
  level: [],
  approvals: ['decoys', 'decoys/typed-approval.json', 'nowhere'],
  'allow-local': ['true'],
  config: ['loose/.github/shipworthy.yml', 'loose/../loose/.github/shipworthy.yml'],
  root: ['loose', 'loose/../loose'],
  out: ['elsewhere', 'decoys', 'loose'],
  key: ['other', 'parser'],
  'fail-on': [],
  needs: [(needs) => needs.replace('"failure"', '"success"'), '{"drift":{"result":"success","outputs":{}}}', '{}', '{"other":{"result":"success","outputs":{}}}', ''],
  upload: ['false'],
  'retention-days': ['1'],
  comment: ['true'],
  'github-token': ['ghs_other'],
};

const strict = "schemaVersion: 1\ngate: { require: ['drift-report:parser'] }\n";
/** What somebody who wants to be green would wish for. */
const loose = [
  'schemaVersion: 1', 'gate: { require: [], allowSkipped: [drift], exempt: { drift: no }, acceptHeadPolicy: true, acceptConfigs: [lax.yml], levels: { major: { approvals: 0 } } }',
  'reasons: { head-policy: warn, missing-evidence: warn, unreadable-source: warn, unproven: warn, wrong-subject: warn, dirty: warn }',
  'waivers:', ...['gate/root-hides-policy', 'gate/config-hides-policy', 'gate/not-passed', 'gate/job-not-successful', 'gate/not-always', 'gate/evidence-missing', 'gate/level-lowered', 'gate/approval-missing']
    .map((rule) => `  - { rule: ${rule}, owner: eve, reason: known, expires: 2026-12-01 }`), '',
].join('\n');

function toWorkflow(inputs: Readonly<Record<string, string>>, condition = 'always()'): string {
  const step = JSON.stringify({ uses: 'shipworthy/shipworthy@v1', with: { needs: '${{ toJSON(needs) }}', ...inputs } });
  return `on: push\njobs:\n  drift: { outputs: { evidence: '\${{ steps.d.outputs.evidence }}' }, runs-on: x, steps: [{ id: d, uses: shipworthy/shipworthy/actions/drift-check@v1 }] }\n  release-gate: { needs: drift, if: ${condition}, runs-on: x, steps: [${step}] }\n`;
}

/** One way not to be green. */
interface Situation {
  readonly name: string;
  readonly isRed?: boolean;
  readonly hasEvidence?: boolean;
  readonly result?: string;
  readonly condition?: string;
  readonly ref?: string;
  /** Configuration that the document was judged by; absent: the one of the repository. */
  readonly config?: string;
}

const situations: readonly Situation[] = [
  { name: 'a red document', isRed: true },
  { name: 'nothing handed over', hasEvidence: false },
  { name: 'a failed job', result: 'failure' },
  { name: 'a gate that is skipped', condition: 'success()' },
  { name: 'a major version that nobody approved', ref: 'refs/tags/v2.0.0' },
  { name: 'a document by a laxer configuration', config: 'lax.yml' },
];

const running = '.github/workflows/ci.yml';
let repository: TemporaryRepository;
const stored = new Map<number, StoredArtifact>();
const context = (changes: Partial<RunContext> = {}): RunContext => toContext({ headCommit: repository.head(), testedCommit: repository.head(), ...changes });

beforeEach(async () => {
  const committed = { '.github/shipworthy.yml': strict, 'loose/.github/shipworthy.yml': loose, '.github/workflows/right.yml': toWorkflow({}), '.github/workflows/ci.yml': toWorkflow({}), '.gitignore': 'decoys/\nelsewhere/\nshipworthy-out/\n' };
  repository = createRepository(committed);
  repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  // Each attempt writes the workflow file as if it had been committed so; no other fault may hide that an input loosens.
  repository.git('update-index', '--assume-unchanged', running);
  const subject = { commit: repository.head(), testedCommit: repository.head() };
  // Green, but of another commit, of another run, and of a run to come.
  for (const [folder, document] of Object.entries({ commit: toDriftReport(), run: toDriftReport({ subject, context: { runId: '99' } }), attempt: toDriftReport({ subject, context: { attempt: 9 } }) })) {
    await writeEvidence(toHost(), join(repository.path, 'decoys', folder), { document });
  }
  repository.write({ 'decoys/typed-approval.json': { kind: 'approval', approver: 'ada', repository: 'acme/parser', ...subject, tree: repository.git('rev-parse', 'HEAD^{tree}').trim(), level: 'major', reason: 'I said so.' } });
});
afterEach(() => repository.dispose());

async function toNeeds({ isRed = false, hasEvidence = true, result = 'success', config = '.github/shipworthy.yml' }: Situation): Promise<string> {
  const subject = { commit: repository.head(), testedCommit: repository.head() };
  const document = toDriftReport({ subject, findings: isRed ? [failing] : [], policy: { config: toPolicyFile(strict, config) } });
  const folder = temporaryFolder();
  const { documentSha256, contentDigest } = await writeEvidence(toHost(), folder, { document });
  stored.set(7, { folder, digest: 'd'.repeat(64) });
  const entry = { kind: document.kind, key: document.key, attempt: 1, verdict: document.verdict, artifactId: 7, artifactDigest: 'd'.repeat(64), documentSha256, contentDigest };
  return JSON.stringify({ drift: { result, outputs: hasEvidence ? { evidence: JSON.stringify([entry]) } : {} } });
}

/** Runs the action as GitHub would: with the workflow file that gives it these inputs. `refused`: nothing was judged, and the step fails. */
async function run(situation: Situation, needs: string, inputs: Readonly<Record<string, string>> = {}): Promise<'green' | 'not green' | 'refused'> {
  repository.write({ [running]: toWorkflow(inputs, situation.condition) });
  const host = toHost({ context: context({ ref: situation.ref ?? 'refs/heads/main' }), cwd: repository.path, artifacts: openFolderArtifacts(stored) });
  try {
    const result = await runReleaseGate(parseInputs(releaseGate, { values: { needs, ...inputs }, face: 'action' }), host);
    const verdict = result.documents[0]?.document.verdict;
    return result.exitCode === 0 || verdict === 'pass' || verdict === 'warn' ? 'green' : 'not green';
  } catch (error) {
    if (isShipworthyError(error) && error.kind === 'user') return 'refused';
    throw error;
  }
}

const offered = new Map(inputsOfFace(releaseGate, 'action').map(({ name, meta }) => [name, meta]));
const names = Object.keys(releaseGate.inputs.shape);

test('somebody has thought of every input', () => expect(Object.keys(attempts).toSorted()).toEqual(names.toSorted()));

test('the gate can be green, and is not in each of these situations', async () => {
  const well = { name: 'all is well' };
  expect(await run(well, await toNeeds(well))).toBe('green');
  for (const situation of situations) expect([situation.name, await run(situation, await toNeeds(situation))]).toEqual([situation.name, 'not green']);
});

describe.each(situations)('$name', (situation) => {
  test('no input of the action makes it green', async () => {
    const needs = await toNeeds(situation);
    const outcomes: [string, string, string][] = [];
    for (const name of names) {
      const values = new Set([...(attempts[name] ?? []).map((attempt) => (typeof attempt === 'string' ? attempt : attempt(needs))), ...(offered.get(name)?.choices ?? [])]);
      for (const value of values) outcomes.push([name, value, await run(situation, needs, { [name]: value })]);
    }
    expect(outcomes.filter(([, , outcome]) => outcome === 'green')).toEqual([]);
    // What is no input of the action is refused, and every input was tried.
    expect(outcomes.filter(([name, , outcome]) => !offered.has(name) && outcome !== 'refused')).toEqual([]);
    expect(new Set(outcomes.map(([name]) => name)).size).toBe(names.length);
  }, 60_000);
});
