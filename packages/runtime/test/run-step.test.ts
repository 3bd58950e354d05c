import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { evidenceEntrySchema } from '@shipworthy/contract/gate';
import { runCommand, type CommandOutcome } from '@shipworthy/core/commands';
import { toExitCode, writeEvidence } from '@shipworthy/core/evidence';
import type { Host } from '@shipworthy/core/host';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import { actionEnvironment, type ActionEnvironment, type ActionStep } from '@shipworthy/testkit/process';
import { changedCase, sampleDrift, sampleFinding } from '../../report/test/sample-documents.js';
import { runStep, type Command } from '../src/run-step.js';

const sha = 'a'.repeat(40);
const before = { ...process.env };
const write = process.stdout.write.bind(process.stdout);
let github: FakeGitHub;
let folder = '';
let step: ActionEnvironment;
let log = '';

beforeEach(async () => {
  github = await startFakeGitHub();
  github.repository('o/r').withIssue(1);
  folder = await realpath(await mkdtemp(join(tmpdir(), 'step-')));
  log = '';
});
afterEach(async () => {
  process.stdout.write = write;
  process.env = { ...before };
  process.exitCode = undefined;
  step.dispose();
  await github.close();
  await rm(folder, { recursive: true });
});

/** Runs a step whose command is the given one; the exit code is the step's. */
async function run(command: Command, options: Partial<ActionStep> & { readonly env?: Readonly<Record<string, string>> } = {}): Promise<number> {
  const { env, ...more } = options;
  step = actionEnvironment({ workspace: folder, repository: 'o/r', sha, ref: 'refs/heads/main', fake: github, ...more });
  process.env = { ...before, ...step.env, ...env };
  process.stdout.write = (chunk: unknown) => {
    log += String(chunk);
    return true;
  };
  await runStep('drift-check', command);
  process.stdout.write = write;
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return code;
}

function writing(documents: readonly EvidenceDocument[], more: Partial<CommandOutcome> = {}): Command {
  return async (_name, _raw, host: Host) => {
    const out = join(folder, 'out');
    const written = [];
    for (const document of documents) written.push(await writeEvidence(host, out, { document, attachments: [{ name: 'a/b.txt', bytes: Buffer.from('text') }] }));
    return { out, documents: written, notes: [], outputs: {}, exitCode: toExitCode(documents.map(({ verdict }) => verdict), 'fail'), error: null, ...more };
  };
}

const green = () => sampleDrift({ key: 'a pack/β' });
const red = () =>
  sampleDrift({
    verdict: 'fail', cases: [changedCase('import')],
    findings: [sampleFinding('drift/content-changed', 'fail', { location: { path: 'regression/pack.yml', line: 3 } }), sampleFinding('drift/case-new', 'warn')],
    summary: { checked: 5, pass: 3, fail: 1, warn: 1 },
  });

describe('a step that passes', () => {
  test('hands over every document by id and digest', async () => {
    expect(await run(writing([green()]))).toBe(0);
    const [artifact] = github.artifacts;
    expect(artifact?.name).toBe('shipworthy-drift-report-a%20pack%2F%CE%B2-attempt-1');
    const outputs = step.outputs();
    const evidence: unknown[] = JSON.parse(outputs['evidence'] ?? '');
    expect(evidence).toEqual([expect.objectContaining({ kind: 'drift-report', key: 'a pack/β', attempt: 1, verdict: 'pass', artifactId: artifact?.id, artifactDigest: artifact?.digest })]);
    expect(evidence.every((entry) => evidenceEntrySchema.safeParse(entry).success)).toBe(true);
    expect(JSON.stringify(evidence[0]).length).toBeLessThanOrEqual(500);
    expect(outputs).toMatchObject({ verdict: 'pass', checked: '2', 'blocking-count': '0', 'evidence-path': join(folder, 'out', 'drift-report.a%20pack%2F%CE%B2.json') });
  });

  test('writes a summary and no error', async () => {
    await run(writing([green()]));
    expect(step.summary()).toContain('Passed');
    expect(log).not.toMatch(/^::(error|warning)/m);
  });

  test('uploads nothing when told so', async () => {
    expect(await run(writing([green()]), { inputs: { upload: 'false' } })).toBe(0);
    expect(github.artifacts).toEqual([]);
    expect(step.outputs()['evidence']).toContain('"artifactId":null');
  });

  test('has no verdict when it wrote no document', async () => {
    expect(await run(writing([], { notes: ['wrote the lock'], outputs: { matrix: '[]' } }))).toBe(0);
    expect(step.outputs()).toMatchObject({ verdict: '', evidence: '[]', matrix: '[]' });
    expect(log).toContain('wrote the lock');
    expect(step.summary()).toBe('');
  });

  test('shows what a mode without documents says for people, as much as a summary holds', async () => {
    const report = { markdown: '## Trend\n', json: {} };
    expect(await run(writing([], { report }))).toBe(0);
    expect(step.summary()).toBe('## Trend\n');
    step.dispose();
    expect(await run(writing([green()], { report }))).toBe(0);
    expect(step.summary()).not.toContain('## Trend');
    step.dispose();
    expect(await run(writing([], { report: { markdown: `${'é'.repeat(99)}\n`.repeat(6000), json: {} }, exitCode: 1 }))).toBe(1);
    expect(Buffer.byteLength(step.summary())).toBeLessThan(1024 * 1024);
    expect(step.summary()).toMatch(/é\n\nThere is more than a summary holds\.\n$/);
    expect(log).toContain('This did not pass.');
  });
});

describe('a step that is blocked', () => {
  test('leaves everything behind before it fails', async () => {
    expect(await run(writing([red()]))).toBe(1);
    expect(github.artifacts).toHaveLength(1);
    expect(step.outputs()).toMatchObject({ verdict: 'fail', 'blocking-count': '1' });
    expect(step.summary()).toContain('Failed');
    const errors = log.split('\n').filter((line) => line.startsWith('::error'));
    expect(errors[0]).toContain('file=regression/pack.yml,line=3');
    expect(log.trimEnd().split('\n').at(-1)).toMatch(/^::error title=Shipworthy::/);
  });

  test('names files as the workspace does when the root is a folder of it', async () => {
    await run(writing([red()]), { inputs: { root: './sub/' } });
    expect(log).toContain('file=sub/regression/pack.yml');
  });

  test('says several documents by their worst verdict and their folder', async () => {
    expect(await run(writing([green(), red()]))).toBe(1);
    expect(step.outputs()).toMatchObject({ verdict: 'fail', checked: '7', 'evidence-path': join(folder, 'out') });
    expect(github.artifacts).toHaveLength(2);
  });
});

describe('a step that could not run', () => {
  test.each([['usage/invalid-input', 2], ['config/invalid', 2], ['output/not-writable', 3], ['github/rate-limited', 3]] as const)('%s ends with %i and its remedy', async (code, exitCode) => {
    const refuse: Command = async () => {
      throw new ShipworthyError(code, 'It went wrong.', { hint: 'Mend it.', faults: [{ message: 'a ``` fence', path: 'x.yml', line: 2 }] });
    };
    expect(await run(refuse)).toBe(exitCode);
    expect(log).toMatch(/^::error title=Shipworthy::It went wrong\.%0A.*Mend it\.$/m);
    expect(step.summary()).toContain('````text\nIt went wrong.');
  });

  test('whose outputs the disk refuses ends with 3 and what to do, and is no fault of ours', async () => {
    expect(await run(writing([green()]), { env: { GITHUB_OUTPUT: folder } })).toBe(3);
    expect(log).toMatch(/::error title=Shipworthy::The outputs of the step could not be set \(EISDIR.*Run the job again\./);
    expect(existsSync(join(folder, 'out'))).toBe(true);
    expect(log).not.toContain('A fault in Shipworthy itself');
  });

  test('reports a fault of its own as one', async () => {
    expect(await run(async () => JSON.parse('{'))).toBe(3);
    expect(log).toMatch(/^::error title=Shipworthy::A fault in Shipworthy itself/m);
  });
});

describe('wrong inputs or configuration', () => {
  const wrong = { 'policy-from': 'moon', 'retention-days': 'many', key: 'x' };

  test('travel as a document before the step fails with them', async () => {
    expect(await run(runCommand, { inputs: wrong })).toBe(2);
    expect(github.artifacts.map(({ name }) => name)).toEqual(['shipworthy-drift-report-x-attempt-1']);
    const { evidence = '', ...outputs } = step.outputs();
    expect(JSON.parse(evidence)).toEqual([expect.objectContaining({ kind: 'drift-report', key: 'x', verdict: 'unverified', artifactId: github.artifacts[0]?.id })]);
    expect(outputs).toMatchObject({ verdict: 'unverified', checked: '1' });
    expect(step.summary()).toContain('policy-from');
    expect(log.trimEnd().split('\n').at(-1)).toMatch(/^::error title=Shipworthy::.*policy-from.*retention-days/);
  });

  test('are what the step ends with also when the document cannot be uploaded', async () => {
    github.artifact({ run: 1, name: 'shipworthy-drift-report-x-attempt-1', files: {} });
    expect(await run(runCommand, { inputs: wrong })).toBe(2);
    expect(log).toMatch(/^::warning.*could not be uploaded/m);
    expect(log.trimEnd().split('\n').at(-1)).toMatch(/^::error title=Shipworthy::.*policy-from/);
  });
});

describe('evidence that cannot be uploaded', () => {
  test('fails the step, with the folder and the remedy, after all else', async () => {
    github.artifact({ run: 1, name: 'shipworthy-drift-report-parser-compat-attempt-1', files: {} });
    expect(await run(writing([sampleDrift()]))).toBe(3);
    expect(existsSync(join(folder, 'out', 'drift-report.parser-compat.json'))).toBe(true);
    expect(step.outputs()).toMatchObject({ verdict: 'pass' });
    expect(step.summary()).toContain('Passed');
    expect(log).toMatch(/^::error title=Shipworthy::The evidence was written to .*`key`/m);
  });

  test('travels as a folder where there is no artifact service', async () => {
    expect(await run(writing([green()]), { env: { GITHUB_SERVER_URL: 'https://github.example.com' } })).toBe(0);
    expect(step.outputs()['evidence']).toContain('"artifactId":null');
    expect(log).toMatch(/^::notice.*evidence-dir/m);
  });
});

describe('the comment', () => {
  const pullRequest = { event: 'pull_request', inputs: { comment: 'true', 'github-token': 'fake-token' } } as const;

  const payload = { number: 1, pull_request: { head: { sha }, base: { sha } } };

  test('is rewritten, not added, when the verdict changes', async () => {
    github.permit({ 'pull-requests': 'write' });
    await run(writing([red()]), { ...pullRequest, payload });
    step.dispose();
    await run(writing([sampleDrift()]), { ...pullRequest, payload, attempt: 2 });
    const comments = github.repository('o/r').comments.map(({ body }) => body);
    expect(comments).toEqual([expect.stringMatching(/^<!-- shipworthy drift-check parser-compat -->\n[^]*Passed/)]);
  });

  test('is a notice when refused, never a failure', async () => {
    expect(await run(writing([green()]), { ...pullRequest, payload })).toBe(0);
    expect(log).toMatch(/^::notice.*pull-requests: write/m);
  });

  test('is not asked for elsewhere', async () => {
    expect(await run(writing([green()]), { inputs: pullRequest.inputs })).toBe(0);
    expect(github.countOf('issues/list-comments')).toBe(0);
  });
});

describe('hostile text', () => {
  const hostile = 'x\n::set-env name=PATH::/evil\r::error::boo ##[error]bang \u001b[31m\u202e';

  test('in progress, notes and findings commands nothing', async () => {
    const command: Command = async (name, raw, host) => {
      host.onProgress({ done: 1, total: 1, label: hostile, outcome: 'pass', milliseconds: 1 });
      const document = sampleDrift({ verdict: 'warn', findings: [sampleFinding('drift/case-new', 'warn', { message: hostile, location: { path: hostile, line: 1 } })] });
      return writing([document], { notes: [hostile, '::add-mask::everything'] })(name, raw, host);
    };
    expect(await run(command)).toBe(0);
    const commands = log.split(/\r?\n|\r/).map((line) => line.trimStart()).filter((line) => line.startsWith('::') && !/^::(debug|add-mask|warning|notice|group|endgroup)\b/.test(line));
    expect(commands).toEqual([]);
    expect(log.split('\n').filter((line) => line.includes('##[') && !line.startsWith('::warning'))).toEqual([]);
    expect(log).not.toMatch(/^\s*::add-mask::everything/m);
    expect(log).not.toContain('\u001b');
  });

  test('the token is masked before anything else is printed', async () => {
    await run(writing([green()]), { inputs: { 'github-token': 'ghs_secret' } });
    expect(log.indexOf('::add-mask::ghs_secret')).toBe(0);
  });
});
