import { execFileSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, copyOf, readDocumentAt, shipworthy } from '../support/project.js';
import { assemble, createReleaseProject, makeKeyFiles, type KeyFiles } from '../support/release-project.js';

const bundleAt = 'ReleaseEvidence/1.2.3';
const trash: TemporaryRepository[] = [];
let ready: TemporaryRepository;
let keys: KeyFiles;
let ecKeys: KeyFiles;

beforeAll(async () => {
  keys = makeKeyFiles();
  ecKeys = makeKeyFiles('ec');
  ready = createReleaseProject();
  trash.push(ready);
  const { exitCode, stdout, stderr } = await assemble(ready, keys, ['--zip']);
  if (exitCode !== 0) throw new Error(`${stdout}\n${stderr}`);
}, 60_000);

afterAll(() => {
  for (const project of trash) project.dispose();
  for (const { privatePath } of [keys, ecKeys]) rmSync(dirname(privatePath), { recursive: true, force: true });
});

function copy(): TemporaryRepository {
  const project = copyOf(ready);
  trash.push(project);
  project.remove('ReleaseEvidence', 'shipworthy-out/release-1.2.3.evidence.zip');
  return project;
}

function filesOf(project: TemporaryRepository, folder = bundleAt): Record<string, string> {
  const top = join(project.path, folder);
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.toSorted().map((path) => [path.slice(top.length + 1), readFileSync(path, 'latin1')]));
}
const release = (project: TemporaryRepository, args: readonly string[], env: Readonly<Record<string, string>> = {}) => shipworthy(project, ['release-evidence', '--tag', 'v1.2.3', ...args], env);
/** Commits what was changed, as the release itself. */
function retag(project: TemporaryRepository): void {
  project.commit('chore: change the release');
  project.git('tag', '--force', '--annotate', '--message', 'v1.2.3', 'v1.2.3');
}
const without = (files: Record<string, string>, folder: string): Record<string, string> => Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(folder)));

describe('the bundle', () => {
  test('has its layout, and nothing else', () => {
    expect(Object.keys(filesOf(ready))).toEqual([
      'README.md', 'SHA256SUMS', 'attestations/test-result-doc-sync-report.default.sigstore.json', 'attestations/vsa.dsse.json', 'attestations/vsa.sigstore.json', 'bundles/1.2.3/rows.csv', 'documents/doc-sync-report.default.json',
      'manifest.json', 'release-checklist.json', 'release-evidence.json', 'release-evidence.yml', 'release-notes.json', 'release-notes.md', 'risk.json',
    ]);
    expect(readdirSync(join(ready.path, 'ReleaseEvidence'))).toEqual(['1.2.3']);
  });
  test('is what sha256sum says it is', () => {
    expect(execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: join(ready.path, bundleAt) }).toString().trim().split('\n')).toHaveLength(10);
  });
  test('has a record that foreign tools read, with the commit, and notes that know it too', () => {
    const files = filesOf(ready);
    expect(parse(files['release-evidence.yml'] ?? '').release_evidence).toMatchObject({ version: '1.2.3', release_date: '2026-11-21', validation: { gate_results: { passed: true } }, provenance: { commit: ready.head() }, distribution: { published_at: null } });
    expect(JSON.parse(files['release-notes.json'] ?? '{}')).toMatchObject({ provenance: { commit: ready.head(), signedBy: expect.stringMatching(/^SHA256:/) } });
    expect(files['release-notes.md']).toContain(ready.head());
  });
});

describe('the same inputs give the same bytes', () => {
  test('in another clone and minute, attestations and archive included, with Ed25519', async () => {
    const other = copy();
    const { exitCode } = await release(other, ['--signing-key', keys.privatePath, '--zip']);
    expect(exitCode).toBe(0);
    expect(filesOf(other)).toEqual(filesOf(ready));
    expect(other.read('shipworthy-out/release-1.2.3.evidence.zip')).toBe(ready.read('shipworthy-out/release-1.2.3.evidence.zip'));
  });
  test('by SOURCE_DATE_EPOCH, and others by another', async () => {
    const [one, two, three] = [copy(), copy(), copy()];
    for (const [project, epoch] of [[one, '1800000000'], [two, '1800000000'], [three, '1800000001']] as const) await release(project, ['--signing-key', keys.privatePath], { SOURCE_DATE_EPOCH: epoch });
    expect(filesOf(two)).toEqual(filesOf(one));
    expect(filesOf(three)['release-evidence.json']).not.toBe(filesOf(one)['release-evidence.json']);
  });
  test('outside attestations with P-256, whose signatures are random', async () => {
    const [one, two] = [copy(), copy()];
    for (const project of [one, two]) expect((await release(project, ['--signing-key', ecKeys.privatePath])).exitCode).toBe(0);
    expect(without(filesOf(two), 'attestations/')).toEqual(without(filesOf(one), 'attestations/'));
    expect(filesOf(two)['attestations/vsa.dsse.json']).not.toBe(filesOf(one)['attestations/vsa.dsse.json']);
  });
  test('and a second run replaces the first', async () => {
    const other = copy();
    for (let round = 0; round < 2; round += 1) await release(other, ['--signing-key', keys.privatePath]);
    expect(filesOf(other)).toEqual(filesOf(ready));
    expect(readdirSync(join(other.path, 'ReleaseEvidence'))).toEqual(['1.2.3']);
  });
});

describe('a release that did not pass', () => {
  test('leaves the whole bundle, visibly refused, without a verification summary', async () => {
    const other = copy();
    other.write({ 'scan.sarif': '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"scanner"}},"results":[{"ruleId":"R1","level":"error","message":{"text":"bad"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"a.c"}}}]}]}]}\n' });
    const { exitCode, stdout } = await release(other, ['--signing-key', keys.privatePath]);
    const files = filesOf(other);
    expect({ exitCode, attestations: Object.keys(files).filter((path) => path.startsWith('attestations/')) }).toEqual({ exitCode: 1, attestations: ['attestations/refused.dsse.json', 'attestations/refused.sigstore.json'] });
    expect(files['README.md']).toContain('**The release was refused.**');
    expect(parse(files['release-evidence.yml'] ?? '').release_evidence.validation).toMatchObject({ gate_results: { passed: false }, checklist: expect.arrayContaining([{ id: 'RL-06', status: 'fail', evidence: 'scan.sarif', reason: expect.any(String) }]) });
    expect(stdout).toContain('release/checklist-not-passed');
    const verified = await shipworthy(other, ['release-evidence', '--mode', 'verify', '--path', bundleAt, '--public-key', keys.publicPath]);
    expect({ exitCode: verified.exitCode, found: blockers(readDocumentAt(other, 'release-verification.default')) }).toEqual({ exitCode: 1, found: ['evidence/predicate-refused'] });
  });
  test('for want of what it ships, or of a file that it must hold', async () => {
    const other = copy();
    other.remove('out');
    other.write({ '.github/shipworthy.yml': other.read('.github/shipworthy.yml').replace('{ id: notes, files: release-notes.md }', '{ id: notes, files: release-notes.md }, { id: measured, title: Measurements, files: "bundles/**/*.json" }') });
    expect((await release(other, ['--signing-key', keys.privatePath])).exitCode).toBe(1);
    expect(blockers(readDocumentAt(other, 'release-evidence.default'))).toEqual(expect.arrayContaining(['release/asset-missing', 'release/evidence-missing']));
  });
});

describe('the key', () => {
  test('that is missing where it is required leaves an unsigned bundle, with the lines to add', async () => {
    const other = copy();
    const { exitCode, stdout } = await release(other, []);
    expect({ exitCode, found: blockers(readDocumentAt(other, 'release-evidence.default')), attestations: existsSync(join(other.path, bundleAt, 'attestations')) }).toEqual({ exitCode: 1, found: ['release/no-signing-key (no-signing-key)'], attestations: false });
    expect(stdout).toContain('secrets.SHIPWORTHY_SIGNING_KEY');
  });
  test('that is missing where it is optional is a warning', async () => {
    const other = copy();
    other.write({ '.github/shipworthy.yml': other.read('.github/shipworthy.yml').replace('release:\n', 'release:\n  signing: optional\n') });
    retag(other);
    await shipworthy(other, ['doc-sync-check']);
    const { exitCode } = await release(other, []);
    const { verdict, findings } = readDocumentAt(other, 'release-evidence.default');
    expect({ exitCode, verdict, rules: findings.map(({ rule }) => rule) }).toEqual({ exitCode: 0, verdict: 'warn', rules: ['release/no-signing-key'] });
  });
  test('with a passphrase opens with it, and with no other; nothing of either is told', async () => {
    const other = copy();
    const sealed = join(dirname(keys.privatePath), 'sealed.pem');
    writeFileSync(sealed, createPrivateKey(readFileSync(keys.privatePath)).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open sesame' }));
    const wrong = await release(other, ['--signing-key', sealed, '--signing-key-passphrase', 'guessed it']);
    expect({ exitCode: wrong.exitCode, bundle: existsSync(join(other.path, bundleAt)) }).toEqual({ exitCode: 2, bundle: false });
    const right = await release(other, ['--signing-key', sealed, '--signing-key-passphrase', 'open sesame']);
    expect(right.exitCode).toBe(0);
    const written = [...Object.values(filesOf(other)), ...Object.values(filesOf(other, 'shipworthy-out')), wrong.stdout, wrong.stderr, right.stdout, right.stderr].join('\n');
    for (const secret of ['guessed it', 'open sesame', readFileSync(keys.privatePath, 'utf8').split('\n')[1] ?? '', readFileSync(sealed, 'utf8').split('\n')[1] ?? '']) expect(written).not.toContain(secret);
  });
  test.each([['is none', 'not a key'], ['was cut off', '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2Vw']])('that %s is refused, and nothing is written', async (_name, text) => {
    const other = copy();
    const path = join(other.path, 'out/key.pem');
    writeFileSync(path, text);
    const { exitCode, stderr, stdout } = await release(other, ['--signing-key', path]);
    expect({ exitCode, bundle: existsSync(join(other.path, 'ReleaseEvidence')), told: (stdout + stderr).includes(text) }).toEqual({ exitCode: 2, bundle: false, told: false });
  });
});

describe('what the commit does not hold', () => {
  test('keeps the release from passing: an edited file, and another commit that is checked out', async () => {
    const other = copy();
    other.write({ 'CHANGELOG.md': `${other.read('CHANGELOG.md')}\nBelieve me.\n` });
    expect((await release(other, ['--signing-key', keys.privatePath])).exitCode).toBe(1);
    expect(blockers(readDocumentAt(other, 'release-evidence.default'))).toContain('gate/work-tree-dirty (dirty)');
    other.commit('docs: believe me');
    expect((await release(other, ['--signing-key', keys.privatePath])).exitCode).toBe(1);
    expect(blockers(readDocumentAt(other, 'release-evidence.default'))).toContain('gate/work-tree-dirty (wrong-subject)');
  });
});

test('outside a repository the refusal says when it was made, and not the beginning of time', async () => {
  const other = copy();
  other.remove('.git');
  const before = Date.now() - 1000;
  expect((await shipworthy(other, ['release-evidence', '--root', other.path, '--version', '1.2.3', '--signing-key', keys.privatePath])).exitCode).toBe(1);
  const { payload } = JSON.parse(filesOf(other)['attestations/refused.dsse.json'] ?? '{}');
  const { predicate } = JSON.parse(Buffer.from(payload, 'base64').toString());
  expect(predicate.timeVerified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(Date.parse(predicate.timeVerified)).toBeGreaterThanOrEqual(before);
});

describe('what no bundle can hold', () => {
  test('is said, and left out of a bundle that verifies as refused: names of one system, twins in case, a repository, an asset called like a list', async () => {
    const other = copy();
    other.write({ 'out/rows/run 10:30.log': 'x', 'out/rows/aux.txt': 'x', 'out/rows/two\nlines.txt': 'x', 'out/rows/A.csv': 'x', 'out/rows/a.csv': 'x', 'out/rows/.git/config': 'token', 'out/manifest.json': '{}' });
    const { exitCode, stdout, stderr } = await release(other, ['--signing-key', keys.privatePath, '--bundles', 'out/rows', '--assets', 'out/manifest.json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.not.stringContaining('internal/bug') });
    const { findings }: { findings: { rule: string; keys: Record<string, string> }[] } = JSON.parse(other.read('shipworthy-out/release-evidence.default.json'));
    expect(findings.map(({ rule, keys: { requirement, asset } }) => `${rule} ${requirement ?? asset ?? ''}`).toSorted()).toEqual([
      'release/asset-missing out/manifest.json', 'release/evidence-missing bundles/rows/a.csv', 'release/evidence-missing bundles/rows/aux.txt', 'release/evidence-missing bundles/rows/run 10:30.log',
      'release/evidence-missing bundles/rows/two\nlines.txt', 'release/evidence-missing out/rows/.git',
    ]);
    expect(stdout).toContain('Rename it.');
    expect(Object.keys(filesOf(other)).filter((path) => path.startsWith('bundles/'))).toEqual(['bundles/rows/A.csv']);
    await shipworthy(other, ['release-evidence', '--mode', 'verify', '--path', bundleAt, '--public-key', keys.publicPath]);
    expect(blockers(readDocumentAt(other, 'release-verification.default'))).toEqual(['evidence/predicate-refused']);
  });
  test('is the key to sign with, under whatever name: nothing is written', async () => {
    const other = copy();
    other.write({ 'out/innocent.tgz': readFileSync(keys.privatePath, 'utf8').trim() });
    const { exitCode, stderr } = await release(other, ['--signing-key', keys.privatePath]);
    expect({ exitCode, stderr, left: existsSync(join(other.path, 'ReleaseEvidence')) && readdirSync(join(other.path, 'ReleaseEvidence')) }).toEqual({ exitCode: 2, stderr: expect.stringMatching(/signing\/refused: .*innocent\.tgz is the key/), left: [] });
  });
  test('is what somebody put in its place: it is not replaced', async () => {
    const other = copy();
    other.write({ [`${bundleAt}/thesis.txt`]: 'years of work' });
    const first = await release(other, ['--signing-key', keys.privatePath]);
    expect({ exitCode: first.exitCode, stderr: first.stderr, files: Object.keys(filesOf(other)) }).toEqual({ exitCode: 3, stderr: expect.stringMatching(/output\/not-writable: .*thesis\.txt/), files: ['thesis.txt'] });
    other.remove(`${bundleAt}/thesis.txt`);
    expect((await release(other, ['--signing-key', keys.privatePath])).exitCode).toBe(0);
    other.write({ [`${bundleAt}/thesis.txt`]: 'years of work', [`${bundleAt}/evidence.pub`]: 'a key' });
    expect((await release(other, ['--signing-key', keys.privatePath])).exitCode).toBe(3);
    other.remove(`${bundleAt}/thesis.txt`);
    expect((await release(other, ['--signing-key', keys.privatePath])).exitCode).toBe(0);
  });
});
