import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseInputs, releaseGate } from '@shipworthy/contract/inputs';
import type { RunContext } from '@shipworthy/contract/context';
import type { DocumentOf, EvidenceDocument } from '@shipworthy/contract/documents';
import type { Policy, PolicyFile } from '@shipworthy/contract/envelope';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { runCommand } from '../../src/commands/index.js';
import { readDocument } from '../../src/evidence/read-document.js';
import { writeEvidence, type FindingDraft } from '../../src/evidence/index.js';
import { resolvePolicy } from '../../src/config/index.js';
import { openWorkspace } from '../../src/workspace/index.js';
import { runReleaseGate } from '../../src/gate/index.js';
import type { Host } from '../../src/host/index.js';
import { failing, localContext, toContext, toDriftReport, toHost, toPolicyFile, warning } from '../evidence/documents.js';
import { temporaryFolder } from '../files/temporary-folder.js';
import { openFolderArtifacts, type StoredArtifact } from './folder-artifacts.js';

const workflow = `on: push
jobs:
  drift: { outputs: { evidence: '\${{ steps.d.outputs.evidence }}' }, runs-on: x, steps: [{ id: d, uses: shipworthy/shipworthy/actions/drift-check@v1 }] }
  release-gate: { needs: drift, if: always(), runs-on: x, steps: [{ uses: shipworthy/shipworthy@v1 }] }
`;
const config = "schemaVersion: 1\ngate: { require: ['drift-report:parser'] }\n";

let repository: TemporaryRepository;
beforeEach(() => { repository = createRepository({ '.github/workflows/ci.yml': workflow, '.github/shipworthy.yml': config, '.gitignore': 'shipworthy-out/\n' }); });
afterEach(() => repository.dispose());

const stored = new Map<number, StoredArtifact | ShipworthyError>();
beforeEach(() => stored.clear());

function context(changes: Partial<RunContext> = {}): RunContext {
  return toContext({ headCommit: repository.head(), testedCommit: repository.head(), ...changes });
}

/** What a job before the gate measured, as an artifact with its entry in the output `evidence`. */
async function handOver(document: EvidenceDocument, id = 7) {
  const folder = temporaryFolder();
  const written = await writeEvidence(toHost(), folder, { document });
  stored.set(id, { folder, digest: 'd'.repeat(64) });
  const { kind, key, verdict } = document;
  return { kind, key, attempt: document.run.attempt, verdict, artifactId: id, artifactDigest: 'd'.repeat(64), documentSha256: written.documentSha256, contentDigest: written.contentDigest };
}

const needsOf = (entries: readonly unknown[], result = 'success'): string => JSON.stringify({ drift: { result, outputs: { evidence: JSON.stringify(entries) } } });
/** The configuration that a job finds in the work tree. */
function configHere(path = '.github/shipworthy.yml') {
  const absolute = join(repository.path, path);
  return toPolicyFile(existsSync(absolute) ? readFileSync(absolute, 'utf8') : null, path);
}
const reportHere = ({ policy, ...changes }: NonNullable<Parameters<typeof toDriftReport>[0]> = {}) =>
  toDriftReport({ subject: { commit: repository.head(), testedCommit: repository.head() }, ...changes, policy: { config: configHere(), ...policy } });
function withoutConfig(document: EvidenceDocument): EvidenceDocument {
  const { config: _config, ...policy } = document.policy;
  return { ...document, policy };
}

async function gate(values: Readonly<Record<string, string>>, changes: Partial<Host> = {}) {
  const face = values['allow-local'] === undefined ? 'action' : 'command';
  const host = toHost({ context: context(), cwd: repository.path, artifacts: openFolderArtifacts(stored), ...changes });
  const result = await runReleaseGate(parseInputs(releaseGate, { values, face }), host);
  const [written] = result.documents;
  if (written?.document.kind !== 'gate-decision') throw new TypeError('the gate wrote no decision');
  const document: DocumentOf<'gate-decision'> = written.document;
  return { exitCode: result.exitCode, document, path: written.path, said: [document.verdict, ...document.findings.map(({ rule, outcome, reason }) => `${rule} ${reason ?? outcome}`)] };
}

describe('inside GitHub Actions', () => {
  test('takes the evidence by id, decides, and writes a decision that can be read again', async () => {
    const entry = await handOver(reportHere());
    const { exitCode, document, path, said } = await gate({ needs: needsOf([entry]) });
    expect([exitCode, said]).toEqual([0, ['pass']]);
    expect(document.details.documents).toMatchObject([{ kind: 'drift-report', key: 'parser', job: 'drift', artifactId: 7, artifactDigest: 'd'.repeat(64), documentSha256: entry.documentSha256, accepted: true }]);
    expect(document.inputs).toMatchObject([{ name: 'evidence', contentDigest: entry.contentDigest }, { name: 'workflow', path: '.github/workflows/ci.yml' }]);
    expect((await readDocument(path, 'gate-decision.default.json')).state).toBe('read');
  });

  test.each([
    ['digest-mismatch', (folder: string) => writeFileSync(join(folder, 'drift-report.parser.json'), `${readFileSync(join(folder, 'drift-report.parser.json'), 'utf8')}\n`)],
    ['malformed-document', (folder: string) => writeFileSync(join(folder, 'drift-report.parser.json'), '{"kind":')],
    ['unknown-schema', (folder: string) => writeFileSync(join(folder, 'drift-report.parser.json'), readFileSync(join(folder, 'drift-report.parser.json'), 'utf8').replace('"schemaVersion": "1.0"', '"schemaVersion": "2.0"'))],
    ['missing-evidence', (folder: string) => stored.set(7, { folder: temporaryFolder(), digest: stored.get(7) instanceof ShipworthyError ? folder : 'd'.repeat(64) })],
    ['digest-mismatch', (folder: string) => stored.set(7, { folder, digest: 'e'.repeat(64) })],
    ['missing-evidence', () => stored.delete(7)],
    ['permission-denied', () => stored.set(7, new ShipworthyError('github/permission-denied', 'No.', { hint: 'Add `actions: read`.' }))],
    ['rate-limited', () => stored.set(7, new ShipworthyError('github/rate-limited', 'Later.', { hint: 'Wait.' }))],
  ])('%s is told apart (%#)', async (reason, tamper) => {
    const entry = await handOver(reportHere());
    const artifact = stored.get(7);
    if (artifact === undefined || artifact instanceof ShipworthyError) throw new TypeError('nothing is stored');
    tamper(artifact.folder);
    const { exitCode, said, document } = await gate({ needs: needsOf([entry]) });
    expect([exitCode, said]).toEqual([1, ['unverified', `gate/evidence-refused ${reason}`, `gate/evidence-missing ${reason}`]]);
    expect(JSON.stringify(document)).not.toMatch(/\/tmp|shipworthy-core-/);
  });

  test('an output that claims another attempt than its document has', async () => {
    const entry = await handOver(reportHere());
    expect((await gate({ needs: needsOf([{ ...entry, attempt: 2 }]) }, { context: context({ attempt: 2 }) })).said[1]).toBe('gate/evidence-refused malformed-document');
  });

  test('an output that says another verdict or content digest than its document has; what is not proved is not written down', async () => {
    const entry = await handOver(reportHere());
    const claimed = `sha256:${'9'.repeat(64)}`;
    const { said, document } = await gate({ needs: needsOf([{ ...entry, contentDigest: claimed }]) });
    expect([said[1], document.details.documents[0]?.contentDigest]).toEqual(['gate/evidence-refused digest-mismatch', null]);
    expect(JSON.stringify(document.details.documents)).not.toContain(claimed);
    expect((await gate({ needs: needsOf([{ ...entry, verdict: 'warn' }]) })).said[1]).toBe('gate/evidence-refused malformed-document');
  });

  test('each document is fetched once, though a folder and two jobs know it', async () => {
    const entry = await handOver(reportHere());
    await writeEvidence(toHost(), join(repository.path, 'evidence'), { document: reportHere() });
    const artifacts = openFolderArtifacts(stored);
    const { document } = await gate({ needs: needsOf([entry]), 'evidence-dir': 'evidence' }, { artifacts });
    expect([artifacts.downloads, document.details.documents.length]).toEqual([[7], 1]);
  });

  test('without needs nothing is known of the jobs', async () => {
    expect((await gate({})).said).toEqual(['unverified', 'gate/evidence-missing missing-evidence', 'gate/no-needs missing-evidence']);
  });

  test('a red job, a warning and a stricter fail-on', async () => {
    const red = await handOver(reportHere({ findings: [failing] }));
    expect(await gate({ needs: needsOf([red], 'failure') })).toMatchObject({ exitCode: 1, said: ['fail', 'gate/job-not-successful fail', 'gate/not-passed fail'] });
    const yellow = await handOver(reportHere({ findings: [warning] }));
    expect((await gate({ needs: needsOf([yellow]) })).exitCode).toBe(0);
    expect((await gate({ needs: needsOf([yellow]), 'fail-on': 'warn' })).exitCode).toBe(1);
  });

  test('the workflow: of the commit that runs, not of the one that is checked out', async () => {
    const entry = await handOver(reportHere());
    repository.write({ '.github/workflows/ci.yml': workflow.replace('always()', 'success()') });
    expect((await gate({ needs: needsOf([entry]) })).said).toContain('gate/not-always fail');
    const running = repository.head();
    repository.commit('Break the wiring');
    const later = await handOver(reportHere({ subject: { commit: running, testedCommit: repository.head() } }));
    expect((await gate({ needs: needsOf([later]) }, { context: context({ headCommit: running, testedCommit: running }) })).said).toEqual(['pass']);
    expect((await gate({ needs: needsOf([later]) }, { context: context({ headCommit: running, testedCommit: 'c'.repeat(40) }) })).said).toContain('gate/workflow-unreadable unreadable-source');
  });

  test.each([['.github/workflows/other.yml', null], ['.github/shipworthy.yml', null], ['', null]])('a workflow that is not there or is none (%j) is unverified', async (workflowInput) => {
    const entry = await handOver(reportHere());
    const unnamed = workflowInput === '' ? { context: context({ workflowPath: null }) } : {};
    expect((await gate({ needs: needsOf([entry]), workflow: workflowInput }, unnamed)).said).toEqual(['unverified', 'gate/workflow-unreadable unreadable-source']);
  });

  test('the input `workflow` may repeat what runs, not replace it by another that is wired right', async () => {
    repository.commit('Another', { '.github/workflows/right.yml': workflow, '.github/workflows/ci.yml': workflow.replace('always()', 'success()') });
    const entry = await handOver(reportHere());
    const { said, document } = await gate({ needs: needsOf([entry]), workflow: '.github/workflows/right.yml' });
    expect(said).toEqual(['unverified', 'gate/workflow-unreadable unreadable-source']);
    expect(document.findings[0]?.message).toMatch(/right\.yml.*ci\.yml/);
    expect((await gate({ needs: needsOf([entry]), workflow: './.github/workflows/ci.yml' })).said).toEqual(['fail', 'gate/not-always fail']);
    expect((await gate({ needs: needsOf([entry]), workflow: '.github/workflows/right.yml' }, { context: context({ workflowPath: null }) })).said).toEqual(['pass']);
  });

  test('a workflow outside the root is wrong usage', async () => {
    await expect(gate({ needs: needsOf([]), workflow: '../ci.yml' })).rejects.toMatchObject({ code: 'path/outside-root' });
  });
});

describe('a change under review', () => {
  async function review(source: 'base' | 'worktree', baseConfig: string | null = config, baseline: 'base' | 'worktree' | 'path' = source) {
    if (baseConfig === null) repository.remove('.github/shipworthy.yml').commit('No policy yet');
    else repository.commit('Policy', { '.github/shipworthy.yml': baseConfig });
    const base = repository.head();
    repository.branch('change').commit('Change', { 'a.txt': 'a', '.github/shipworthy.yml': config });
    const head = repository.head();
    repository.checkout('main');
    repository.git('checkout', '--quiet', '--detach');
    repository.merge('change');
    const entry = await handOver(reportHere({ subject: { commit: head, testedCommit: repository.head(), baseCommit: base }, policy: { source, config: toPolicyFile(source === 'base' ? baseConfig : config) }, baseline, context: { event: 'pull_request' } }));
    return gate({ needs: needsOf([entry]) }, { context: context({ event: 'pull_request', headCommit: head, eventBaseCommit: base, ref: 'refs/pull/1/merge' }) });
  }
  test('is judged by the policy of the base', async () => expect((await review('base')).said).toEqual(['pass']));
  test('a document judged by its own policy is refused', async () => expect((await review('worktree')).said).toContain('gate/evidence-refused head-policy'));
  test('unless the base says that it accepts that', async () => {
    expect((await review('worktree', config.replace('gate: {', 'gate: { acceptHeadPolicy: true,'))).said).toEqual(['warn', 'policy/changed warn']);
  });
  test('records that the change names are refused with what to do, unless the base says that it accepts them', async () => {
    const { said, document } = await review('base', config, 'path');
    expect(said).toEqual(['unverified', 'gate/evidence-refused head-policy', 'gate/evidence-missing head-policy']);
    expect(document.findings[0]?.remedy).toContain('`baseline`');
  });
  test('accepted are they where the base says so', async () => {
    expect((await review('base', config.replace('gate: {', 'gate: { acceptHeadPolicy: true,'), 'path')).said).toEqual(['warn', 'policy/changed warn']);
  });
  test('or has no policy yet', async () => expect((await review('worktree', null)).said).toEqual(['warn', 'policy/from-head warn']));
});

describe('a root below the top', () => {
  const loose = 'schemaVersion: 1\nreasons: { head-policy: warn }\nwaivers: [{ rule: gate/root-hides-policy, owner: eve, reason: known, expires: 2026-12-01 }]\n';
  test('does not hide what the top requires, also not by rules that the change brings', async () => {
    const base = repository.head();
    const head = repository.branch('change').commit('Loosen', { 'sub/.github/shipworthy.yml': loose });
    const entry = await handOver(reportHere({ key: 'other', subject: { commit: head, testedCommit: head, baseCommit: base } }));
    const review = { context: context({ event: 'pull_request', headCommit: head, eventBaseCommit: base, pullRequest: 1 }) };
    expect((await gate({ needs: needsOf([entry]), root: 'sub' }, review)).said).toEqual(['unverified', 'gate/root-hides-policy head-policy', 'policy/from-head warn']);
    repository.write({ 'sub/.github/shipworthy.yml': 'schemaVersion: 1\n' });
    expect((await gate({ needs: needsOf([entry]), root: 'sub' })).said).toContain('gate/root-hides-policy head-policy');
    expect((await gate({ root: 'sub' }, { context: localContext })).said).not.toContain('gate/root-hides-policy head-policy');
  });
  test('nor which approvals it asks for', async () => {
    const top = 'schemaVersion: 1\n';
    for (const [approvals, expected] of [[0, ['unverified', 'gate/root-hides-policy head-policy']], [1, ['pass']]] as const) {
      repository.commit('Sub', { '.github/shipworthy.yml': top, 'sub/.github/shipworthy.yml': `schemaVersion: 1\ngate: { require: ['drift-report:parser'], levels: { major: { approvals: ${approvals} } } }\n` });
      const entry = await handOver(reportHere({ policy: { config: configHere('sub/.github/shipworthy.yml') } }));
      expect((await gate({ needs: needsOf([entry]), root: 'sub' })).said).toEqual(expected);
    }
  });
  test('is fine where the top requires nothing, or has no policy', async () => {
    for (const top of ['schemaVersion: 1\n', null]) {
      if (top === null) repository.remove('.github/shipworthy.yml');
      repository.commit('Sub', { 'sub/.github/shipworthy.yml': `${config}${top === null ? '' : '# alone\n'}`, ...(top === null ? {} : { '.github/shipworthy.yml': top }) });
      const entry = await handOver(reportHere({ policy: { config: configHere('sub/.github/shipworthy.yml') } }));
      expect((await gate({ needs: needsOf([entry]), root: 'sub' })).said).toEqual(['pass']);
    }
  });
});

describe('a configuration beside the one of the repository', () => {
  const loose = 'schemaVersion: 1\nreasons: { head-policy: warn }\nwaivers: [{ rule: gate/config-hides-policy, owner: eve, reason: known, expires: 2026-12-01 }]\n';
  test('does not count, neither here nor on the base, and excuses nothing', async () => {
    const base = repository.commit('Loose', { 'loose.yml': loose });
    expect((await gate({ needs: needsOf([await handOver(reportHere())]), config: 'loose.yml' })).said).toEqual(['unverified', 'gate/config-hides-policy head-policy']);
    const head = repository.branch('change').commit('Change', { 'a.txt': 'a' });
    const entry = await handOver(reportHere({ subject: { commit: head, testedCommit: head, baseCommit: base }, policy: { source: 'base' } }));
    const review = { context: context({ event: 'pull_request', headCommit: head, eventBaseCommit: base, pullRequest: 1 }) };
    expect((await gate({ needs: needsOf([entry]), config: 'loose.yml' }, review)).said).toEqual(['unverified', 'gate/config-hides-policy head-policy']);
  });
  test('that only the change brings is refused for that alone: the documents are not blamed for it', async () => {
    const base = repository.head();
    const head = repository.branch('change').commit('Loosen', { 'loose.yml': loose });
    const entry = await handOver(reportHere({ subject: { commit: head, testedCommit: head, baseCommit: base }, policy: { source: 'base' } }));
    const review = { context: context({ event: 'pull_request', headCommit: head, eventBaseCommit: base, pullRequest: 1 }) };
    expect((await gate({ needs: needsOf([entry]), config: 'loose.yml' }, review)).said).toEqual(['unverified', 'policy/from-head head-policy']);
  });
  test('counts where it is that one, or the only one', async () => {
    expect((await gate({ needs: needsOf([await handOver(reportHere())]), config: './.github/shipworthy.yml' })).said).toEqual(['pass']);
    repository.remove('.github/shipworthy.yml').commit('Move', { 'gate.yml': config });
    const entry = await handOver(reportHere({ policy: { config: configHere('gate.yml') } }));
    expect((await gate({ needs: needsOf([entry]), config: 'gate.yml' })).said).toEqual(['pass']);
  });
});

describe('a document that was judged by another configuration', () => {
  const lax = 'schemaVersion: 1\nsecurity: { severity: critical }\n';
  const refused = ['unverified', 'gate/evidence-refused head-policy', 'gate/evidence-missing head-policy'];
  const decided = async (policy: Partial<Policy>, findings: readonly FindingDraft[] = []) => gate({ needs: needsOf([await handOver(reportHere({ policy, findings }))]) });

  test.each([
    ['another file', () => ({ config: toPolicyFile(lax, 'lax.yml') }), refused],
    ['another text of the same file', () => ({ config: toPolicyFile(lax) }), refused],
    ['none, where there is one', () => ({ source: 'default' as const, config: toPolicyFile(null) }), refused],
    ['none, in a folder without one', () => ({ source: 'default' as const, config: toPolicyFile(null, 'sub/.github/shipworthy.yml') }), refused],
    ['the base of a branch, which was reviewed', () => ({ source: 'base' as const, config: toPolicyFile(lax) }), ['pass']],
    ['the same file', () => ({}), ['pass']],
  ])('%s', async (_what, policy, expected) => {
    expect((await decided(policy())).said).toEqual(expected);
  });

  test('says which file, and what to do', async () => {
    const { document } = await decided({ config: toPolicyFile(lax, 'lax.yml') });
    expect(document.findings[0]).toMatchObject({ message: expect.stringMatching(/lax\.yml.*\.github\/shipworthy\.yml/), remedy: expect.stringContaining('gate.acceptConfigs') });
  });

  test('which one that was must be told', async () => {
    expect((await gate({ needs: needsOf([await handOver(withoutConfig(reportHere()))]) })).said).toEqual(['unverified', 'gate/evidence-refused unproven', 'gate/evidence-missing unproven']);
  });

  test('is told as red where it is red', async () => expect((await decided({ config: toPolicyFile(lax, 'lax.yml') }, [failing])).said).toEqual(['fail', 'gate/not-passed fail']));

  test('counts where the configuration of the gate names the file, and the file is that one', async () => {
    const own = "schemaVersion: 1\ngate: { require: ['drift-report:parser'], acceptConfigs: [services/a/.github/shipworthy.yml, services/b/.github/shipworthy.yml] }\n";
    repository.commit('Services', { '.github/shipworthy.yml': own, 'services/a/.github/shipworthy.yml': lax });
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `services/${name}/.github/shipworthy.yml`);
    expect((await decided({ config: toPolicyFile(lax, a) })).said).toEqual(['pass']);
    expect((await decided({ config: toPolicyFile(`${lax}# more`, a) })).said).toEqual(refused);
    expect((await decided({ source: 'default', config: toPolicyFile(null, b) })).said).toEqual(['pass']);
    expect((await decided({ config: toPolicyFile(lax, b) })).said).toEqual(refused);
    expect((await decided({ config: toPolicyFile(lax, c) })).said).toEqual(refused);
  });

  test('under review the base says which files count, and with which text', async () => {
    const allowing = "schemaVersion: 1\ngate: { require: ['drift-report:parser'], acceptConfigs: [a.yml] }\n";
    const base = repository.commit('Allow', { '.github/shipworthy.yml': allowing, 'a.yml': config });
    const head = repository.branch('change').commit('Loosen', { '.github/shipworthy.yml': allowing.replace('a.yml', 'a.yml, lax.yml'), 'a.yml': lax, 'lax.yml': lax });
    const review = { context: context({ event: 'pull_request', headCommit: head, eventBaseCommit: base, pullRequest: 1 }) };
    const judged = async (config: PolicyFile) => (await gate({ needs: needsOf([await handOver(reportHere({ subject: { commit: head, testedCommit: head, baseCommit: base }, policy: { source: 'base', config } }))]) }, review)).said;
    expect(await judged(toPolicyFile(config, 'a.yml'))).toEqual(['warn', 'policy/changed warn']);
    expect(await judged(toPolicyFile(lax, 'a.yml'))).toEqual([...refused, 'policy/changed warn']);
    expect(await judged(toPolicyFile(lax, 'lax.yml'))).toEqual([...refused, 'policy/changed warn']);
  });

  test('is no matter where the gate itself goes by none', async () => {
    repository.remove('.github/shipworthy.yml').commit('No policy');
    expect((await decided({ config: toPolicyFile(lax, 'lax.yml') })).said).toEqual(['pass']);
  });

  test('is none where a checkout has given it other line ends', async () => {
    const resolved = async () => (await resolvePolicy(toHost({ context: context(), cwd: repository.path }), await openWorkspace(toHost({ cwd: repository.path }), { root: undefined, out: undefined }), { config: undefined, policyFrom: 'auto' })).policy.config;
    const before = await resolved();
    repository.write({ '.github/shipworthy.yml': config.replaceAll('\n', '\r\n') });
    expect([before, await resolved()]).toEqual([toPolicyFile(config), toPolicyFile(config)]);
    repository.write({ '.github/shipworthy.yml': `${config}# more\n` });
    expect(await resolved()).not.toEqual(before);
  });
});

describe('the level', () => {
  const demanding = "schemaVersion: 1\ngate: { require: ['drift-report:parser'], levels: { release: { require: [doc-sync-report] } } }\n";
  const tagged = (name: string) => ({ context: context({ ref: `refs/tags/${name}` }) });
  test('adds its demands, names itself, and refuses what is dirty', async () => {
    repository.commit('Levels', { '.github/shipworthy.yml': demanding });
    const needs = needsOf([await handOver(reportHere())]);
    expect((await gate({ needs }, tagged('v1.2.3'))).said).toEqual(['pass']);
    const { said, document } = await gate({ needs }, tagged('v1.3.0'));
    expect(said).toEqual(['unverified', 'gate/evidence-missing missing-evidence']);
    expect([document.details.level, document.details.levelReason, document.subject.version]).toEqual(['release', 'the tag v1.3.0 is a minor version', '1.3.0']);
    expect(document.details.decision).toMatch(/^Not ready at level release \(the tag v1\.3\.0 is a minor version\): 1 of /);
    const dirty = needsOf([await handOver(reportHere({ subject: { commit: repository.head(), testedCommit: repository.head(), dirty: true } }))]);
    expect((await gate({ needs: dirty }, tagged('v1.2.3'))).said).toEqual(['pass']);
    expect((await gate({ needs: dirty }, tagged('v1.3.0'))).said).toContain('gate/evidence-refused dirty');
    repository.write({ '.github/workflows/ci.yml': `${workflow}# edited\n` });
    expect((await gate({ needs }, tagged('v1.3.0'))).said).toContain('gate/work-tree-dirty dirty');
  });
  test('that was lowered, and a strange tag, are red with a reason; a version that is none is wrong usage', async () => {
    const needs = needsOf([await handOver(reportHere())]);
    expect(await gate({ needs, level: 'merge' }, tagged('v1.3.0'))).toMatchObject({ exitCode: 1, said: ['fail', 'gate/level-lowered fail'] });
    expect((await gate({ needs }, tagged('nightly'))).said).toEqual(expect.arrayContaining(['fail', 'gate/tag-not-a-version fail']));
    expect((await gate({ needs, version: '1.3.1' }, tagged('v1.3.0'))).said).toEqual(['fail', 'gate/version-mismatch fail']);
    await expect(gate({ needs, version: 'v1' }, tagged('v1.3.0'))).rejects.toMatchObject({ code: 'usage/invalid-input' });
  });
});

describe('outside GitHub Actions', () => {
  const local = () => ({ context: localContext, artifacts: null });
  const localReport = (changes: Parameters<typeof toDriftReport>[0] = {}) => reportHere({ context: { runId: null }, ...changes, subject: { repository: null, commit: repository.head(), testedCommit: repository.head(), ...changes.subject } });
  const out = () => join(repository.path, 'shipworthy-out');

  test('reads the output folder, ignores what is no evidence, and its own earlier decision', async () => {
    await writeEvidence(toHost(), out(), { document: localReport() });
    writeFileSync(join(out(), 'package.json'), '{"name":"x"}');
    const first = await gate({}, local());
    const second = await gate({}, local());
    expect([first.exitCode, second.exitCode, second.document.details['ignored']]).toEqual([0, 0, ['shipworthy-out/gate-decision.default.json', 'shipworthy-out/package.json']]);
    expect(second.document.details.notApplicable.map(({ check }) => check)).toEqual(['workflow wiring', 'job results', 'the run id']);
  });

  test('a document that is cut off is malformed, not missing', async () => {
    await writeEvidence(toHost(), out(), { document: localReport() });
    const path = join(out(), 'drift-report.parser.json');
    writeFileSync(path, readFileSync(path).subarray(0, 900));
    const { said, document } = await gate({}, local());
    expect(said).toEqual(['unverified', 'gate/evidence-refused malformed-document', 'gate/evidence-missing malformed-document']);
    expect(document.details.documents).toMatchObject([{ kind: 'drift-report', key: 'parser', accepted: false, reason: 'malformed-document' }]);
  });

  test('a document from before an edit is refused with what to run again; once the edit is undone it counts', async () => {
    const report = localReport();
    await writeEvidence(toHost(), out(), { document: { ...report, run: { ...report.run, uncommitted: [] } } });
    expect((await gate({}, local())).said).toEqual(['pass']);
    repository.write({ '.gitignore': 'shipworthy-out/\nother/\n' });
    const { said, document } = await gate({}, local());
    expect(said).toEqual(['unverified', 'gate/evidence-refused dirty', 'gate/evidence-missing dirty']);
    expect(document.findings[0]).toMatchObject({ message: expect.stringContaining('The work tree changed since this was measured: .gitignore.'), remedy: 'Run `shipworthy drift-check` again.' });
    expect(document.run.uncommitted).toMatchObject([{ path: '.gitignore' }]);
    repository.write({ '.gitignore': 'shipworthy-out/\n' });
    expect((await gate({}, local())).said).toEqual(['pass']);
  });

  test('what a slip left blocks, and how to be rid of it is said; what was measured and is red has to be mended', async () => {
    await writeEvidence(toHost(), out(), { document: localReport({ findings: [failing] }) });
    await runCommand('regression-pack', { face: 'command', values: {} }, toHost({ ...local(), cwd: repository.path }));
    const { document: { findings } } = await gate({}, local());
    const remedies = new Map(findings.map(({ keys, remedy }) => [keys.kind, remedy]));
    expect(remedies.get('regression-observations')).toBe('See its findings in regression-observations.default.md. Run `shipworthy regression-pack` again once that is mended; or, if it was run by mistake, delete shipworthy-out/regression-observations.default.json.');
    expect(remedies.get('drift-report')).toBe('See its findings in drift-report.parser.md.');
  });

  test('an output folder outside the root, and one that was named and is empty', async () => {
    const elsewhere = temporaryFolder();
    await writeEvidence(toHost(), elsewhere, { document: localReport() });
    expect((await gate({ out: elsewhere }, local())).said).toEqual(['pass']);
    expect((await gate({ 'evidence-dir': 'nothing' }, local())).said).toEqual(['unverified', 'gate/evidence-missing missing-evidence', 'gate/evidence-missing missing-evidence']);
  });

  test('documents without a commit only when told, and never in CI', async () => {
    const folder = temporaryFolder({ '.github/shipworthy.yml': config });
    await writeEvidence(toHost(), join(folder, 'shipworthy-out'), { document: localReport({ subject: { commit: null, testedCommit: null } }) });
    expect((await gate({ 'allow-local': 'false' }, { ...local(), cwd: folder })).said).toContain('gate/evidence-refused wrong-subject');
    expect((await gate({ 'allow-local': 'true' }, { ...local(), cwd: folder })).said).toEqual(['pass']);
    await expect(gate({ 'allow-local': 'true' }, { context: context({ where: 'ci' }) })).rejects.toMatchObject({ code: 'usage/invalid-input' });
  });

  test('a folder carries what an output names where there is no artifact service', async () => {
    const entry = await handOver(reportHere());
    await writeEvidence(toHost(), join(repository.path, 'evidence'), { document: reportHere() });
    expect((await gate({ needs: needsOf([entry]), 'evidence-dir': 'evidence' }, { artifacts: null })).said).toEqual(['pass']);
    await writeEvidence(toHost(), join(repository.path, 'evidence'), { document: reportHere({ checks: ['one'] }) });
    expect((await gate({ needs: needsOf([entry]), 'evidence-dir': 'evidence' }, { artifacts: null })).said).toContain('gate/evidence-refused digest-mismatch');
  });
});
