import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '@shipworthy/testkit/process';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, copyOf, createProject, dist, names, readDocumentAt, shipworthy, toManifest } from '../support/project.js';
import { openPullRequest, pullRequestEnvironment } from '../support/pull-request.js';

let template: TemporaryRepository;
let measured: TemporaryRepository;
const copies: TemporaryRepository[] = [];

/** A project with lock and baseline; `measured` also has fresh observations on disk. */
beforeAll(async () => {
  template = await createProject();
  measured = copyOf(template);
  await shipworthy(measured, ['regression-pack']);
}, 60_000);

afterAll(() => {
  for (const repository of [template, measured, ...copies]) repository.dispose();
});

function fresh(from: TemporaryRepository): TemporaryRepository {
  const copy = copyOf(from);
  copies.push(copy);
  return copy;
}

const observations = 'shipworthy-out/regression-observations.sample.json';
const report = 'drift-report.sample';

async function judge(repository: TemporaryRepository, ...args: string[]): Promise<{ exitCode: number | null; reasons: string[] }> {
  const result = await shipworthy(repository, ['drift-check', ...args]);
  return { exitCode: result.exitCode, reasons: blockers(readDocumentAt(repository, report)) };
}

function edit(repository: TemporaryRepository, path: string, change: (text: string) => string): void {
  repository.write({ [path]: change(repository.read(path)) });
}

test('the project itself is green, or nothing below would prove anything', async () => {
  const repository = fresh(measured);
  expect(await judge(repository)).toEqual({ exitCode: 0, reasons: [] });
  const gate = await shipworthy(repository, ['release-gate']);
  expect({ exitCode: gate.exitCode, verdict: readDocumentAt(repository, 'gate-decision.default').verdict }).toEqual({ exitCode: 0, verdict: 'pass' });
});

describe('a pack that proves nothing', () => {
  test('no cases and no fixtures', async () => {
    const repository = fresh(template).write({ 'regression-pack.yml': toManifest([]) });
    await shipworthy(repository, ['regression-pack', '--mode', 'lock']);
    const result = await shipworthy(repository, ['regression-pack']);
    expect(result.exitCode).toBe(1);
    expect(blockers(readDocumentAt(repository, 'regression-observations.sample'))).toContain('evidence/nothing-checked (nothing-checked)');
  });

  test('no baseline', async () => {
    const repository = fresh(measured).remove('baselines');
    expect(await judge(repository)).toEqual({ exitCode: 1, reasons: ['drift/no-baseline (no-baseline)'] });
  });

  test('everything waived', async () => {
    const repository = fresh(template);
    const expires = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const manifest = toManifest(['alpha'], { fixtures: [], cases: [{ id: 'alpha', command: ['node', '-e', 'process.exit(3)'] }] });
    repository.write({ 'regression-pack.yml': manifest, '.github/shipworthy.yml': `schemaVersion: 1\npacks: [regression-pack.yml]\nwaivers:\n  - { rule: regression/exit-code, owner: me, reason: later, expires: ${expires} }\n` });
    await shipworthy(repository, ['regression-pack', '--mode', 'lock']);
    const result = await shipworthy(repository, ['regression-pack']);
    expect(result.exitCode).toBe(1);
    expect(blockers(readDocumentAt(repository, 'regression-observations.sample'))).toContain('evidence/everything-waived (everything-waived)');
  });
});

describe('observations that prove nothing', () => {
  test('none at all', async () => {
    const repository = fresh(template);
    expect(await judge(repository)).toEqual({ exitCode: 1, reasons: expect.arrayContaining(['drift/observations-missing (missing-evidence)']) });
  });

  test.each([
    ['empty file', () => '', 'malformed-document'],
    ['truncated', (text: string) => text.slice(0, text.length / 2), 'malformed-document'],
    ['duplicate keys', (text: string) => text.replace('"partial": false,', '"partial": false, "partial": false,'), 'malformed-document'],
    ['unknown major', (text: string) => text.replace('"schemaVersion": "1.0"', '"schemaVersion": "2.0"'), 'unknown-schema'],
    ['wrong kind', (text: string) => text.replaceAll('regression-observations', 'regression-plan'), 'malformed-document'],
    ['a kind that is none', (text: string) => text.replaceAll('regression-observations', 'regression-wishes'), 'missing-evidence'],
    ['another commit', (text: string) => text.replaceAll(/"(commit|testedCommit)": "[0-9a-f]{40}"/g, `"$1": "${'a'.repeat(40)}"`), 'wrong-subject'],
    ['partial', (text: string) => text.replace('"partial": false', '"partial": true'), 'partial'],
  ])('%s', async (_name, change, reason) => {
    const repository = fresh(measured);
    edit(repository, observations, change);
    const { exitCode, reasons } = await judge(repository);
    expect(exitCode).toBe(1);
    expect(reasons.join()).toContain(`(${reason})`);
  });
});

describe('shards', () => {
  let sharded: TemporaryRepository;
  const leg = (index: number): string => `regression-observations.sample.${index}-of-2`;

  beforeAll(async () => {
    sharded = fresh(template);
    await shipworthy(sharded, ['regression-pack', '--mode', 'plan', '--shards', '2']);
    for (const index of [1, 2]) await shipworthy(sharded, ['regression-pack', '--shard', `${index}/2`, '--plan', 'shipworthy-out/regression-plan.sample.json']);
  }, 60_000);

  test('complete: green', async () => {
    expect(await judge(fresh(sharded))).toEqual({ exitCode: 0, reasons: [] });
  });

  test('dropped', async () => {
    const repository = fresh(sharded).remove(`shipworthy-out/${leg(2)}.json`);
    const { exitCode, reasons } = await judge(repository);
    expect(exitCode).toBe(1);
    expect(reasons).toContain('drift/incomplete-shards (incomplete-shards)');
  });

  test('duplicated', async () => {
    const repository = fresh(sharded);
    repository.write({ [`elsewhere/${leg(1)}.json`]: repository.read(`shipworthy-out/${leg(1)}.json`).replace('"verdict": "pass"', '"verdict": "warn"') });
    const { exitCode, reasons } = await judge(repository, '--observations', 'shipworthy-out,elsewhere');
    expect(exitCode).toBe(1);
    expect(reasons.join()).toMatch(/\((duplicate|incomplete-shards)\)/);
  });

  test('foreign: the shard of another plan', async () => {
    const repository = fresh(sharded);
    edit(repository, `shipworthy-out/${leg(2)}.json`, (text) => text.replace(/"planDigest": "sha256:[0-9a-f]{64}"/, `"planDigest": "sha256:${'b'.repeat(64)}"`));
    const { exitCode, reasons } = await judge(repository);
    expect(exitCode).toBe(1);
    expect(reasons.join()).toMatch(/\((wrong-subject|incomplete-shards)\)/);
  });
});

describe('cases that prove nothing', () => {
  async function runOnly(command: readonly string[], more: Readonly<Record<string, unknown>> = {}): Promise<{ repository: TemporaryRepository; exitCode: number | null; stdout: string; stderr: string; reasons: string[] }> {
    const repository = fresh(template).write({ 'regression-pack.yml': toManifest(['alpha'], { cases: [{ id: 'alpha', command, ...more }] }) });
    await shipworthy(repository, ['regression-pack', '--mode', 'lock']);
    const result = await shipworthy(repository, ['regression-pack']);
    return { repository, exitCode: result.exitCode, stdout: result.stdout, stderr: result.stderr, reasons: blockers(readDocumentAt(repository, 'regression-observations.sample')) };
  }

  test('timed out', async () => {
    const { exitCode, reasons } = await runOnly(['node', '-e', 'setTimeout(() => {}, 60000)'], { timeout: '300ms' });
    expect({ exitCode, reasons }).toEqual({ exitCode: 1, reasons: ['regression/timed-out (timed-out)'] });
  });

  test('NaN metric', async () => {
    const repository = fresh(template);
    edit(repository, 'src/report.mjs', (text) => text.replace('count: items.length, total:', 'count: items.length, total: 0 *'));
    edit(repository, 'src/report.mjs', (text) => text.replace('(sum, item) => sum + item, 0)', '(sum, item) => sum + item, 0) / 0'));
    await shipworthy(repository, ['regression-pack']);
    const { exitCode, reasons } = await judge(repository);
    expect(exitCode).toBe(1);
    expect(reasons.join()).toContain('drift/metric-missing');
  });

  test('an output so deep that a careless comparator would overflow', async () => {
    const write = "require('fs').writeFileSync(process.argv[1] + '/d.json', '['.repeat(100000) + ']'.repeat(100000))";
    const { exitCode, reasons } = await runOnly(['node', '-e', write, '{out}'], { expect: { files: [{ path: 'd.json', as: 'json', equals: 'data/alpha.json' }] } });
    expect(exitCode).toBe(1);
    expect(reasons.join()).toContain('regression/comparison-impossible');
  });

  test('a fixture outside the repository through a link', async () => {
    const outside = join(mkdtempSync(join(tmpdir(), 'outside-')), 'secret.json');
    writeFileSync(outside, '{"items": []}');
    const repository = fresh(template).remove('data/alpha.json').link('data/alpha.json', outside);
    const result = await shipworthy(repository, ['regression-pack']);
    expect(result.exitCode).toBe(2);
    expect(blockers(readDocumentAt(repository, 'regression-observations.default'))).toEqual(['config/invalid (invalid-config)']);
    rmSync(outside);
  });

  test('a case that prints workflow commands stays green, and none of them reaches our output', async () => {
    const { exitCode, stdout, stderr } = await runOnly(['node', '-e', "console.log('::error::boo\\n::add-mask::a\\n::set-output name=x::y'); console.error('::stop-commands::z')"]);
    expect(exitCode).toBe(0);
    expect(`${stdout}${stderr}`).not.toMatch(/::(error|add-mask|set-output|stop-commands)/);
  });
});

describe('evidence that cannot be written', () => {
  test('a folder that cannot be made ends with exit 3 and leaves nothing', async () => {
    const repository = fresh(template).write({ 'in-the-way': 'a file' });
    const result = await shipworthy(repository, ['regression-pack', '--out', 'in-the-way/out']);
    expect(result.exitCode).toBe(3);
    expect(result.stderr).toContain('in-the-way');
  });

  test('SIGKILL at any moment leaves no half document', async () => {
    for (const killAfterMs of [120, 250, 400, 600, 900]) {
      const repository = fresh(template);
      await runNode({ entry: dist('cli.js'), args: ['regression-pack'], cwd: repository.path, killAfterMs });
      const written = existsSync(join(repository.path, observations)) ? repository.read(observations) : '{}';
      expect(() => { JSON.parse(written); }).not.toThrow();
    }
  }, 60_000);
});

describe('pull requests', () => {
  test('a baseline edited by hand in the same pull request', async () => {
    const repository = fresh(template).branch('change');
    edit(repository, 'src/report.mjs', (text) => text.replace('items: items.toSorted()', 'items'));
    edit(repository, 'baselines/sample/alpha.json', (text) => text.replace('"acceptedBy":', '"note": "x",\n  "acceptedBy":'));
    repository.commit('Sort no more, and touch the record');
    const run = openPullRequest(repository);
    const { env, dispose } = pullRequestEnvironment(repository, run);
    await shipworthy(repository, ['regression-pack'], env);
    const result = await shipworthy(repository, ['drift-check'], env);
    dispose();
    expect(result.exitCode).toBe(1);
    expect(blockers(readDocumentAt(repository, report))).toContain('drift/baseline-edited');
  });

  test('a document judged by the policy of the head is refused', async () => {
    const repository = fresh(template).branch('change');
    repository.commit('Say something', { 'notes.txt': 'hello' });
    const run = openPullRequest(repository);
    const { env, dispose } = pullRequestEnvironment(repository, run);
    await shipworthy(repository, ['regression-pack', '--policy-from', 'head'], env);
    await shipworthy(repository, ['drift-check', '--policy-from', 'head'], env);
    const result = await shipworthy(repository, ['release-gate', '--evidence-dir', 'shipworthy-out'], env);
    dispose();
    expect(result.exitCode).toBe(1);
    expect(blockers(readDocumentAt(repository, 'gate-decision.default')).join()).toContain('(head-policy)');
  });

  test('a pull request cannot loosen the policy that judges it', async () => {
    const repository = fresh(template).branch('change');
    repository.remove('data/alpha.json');
    repository.write({ '.github/shipworthy.yml': 'schemaVersion: 1\npacks: [regression-pack.yml]\nreasons: { missing-evidence: warn }\n' });
    repository.write({ 'regression-pack.yml': toManifest(names, { policy: { missingFixture: 'warn' } }) });
    repository.commit('Loosen everything');
    const run = openPullRequest(repository);
    const { env, dispose } = pullRequestEnvironment(repository, run);
    const result = await shipworthy(repository, ['regression-pack'], env);
    dispose();
    expect(result.exitCode).toBe(1);
    const document = readDocumentAt(repository, 'regression-observations.sample');
    expect(blockers(document)).toContain('fixture/missing');
    expect(document.findings.map(({ rule }) => rule)).toContain('policy/changed');
  });
});
