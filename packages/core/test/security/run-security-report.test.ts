import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RunContext } from '@shipworthy/contract/context';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { parseInputs, securityReport } from '@shipworthy/contract/inputs';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { largestDocument, readDocument } from '../../src/evidence/read-document.js';
import { toPrettyJson } from '../../src/json/index.js';
import { runSecurityReport } from '../../src/security/index.js';
import { localContext, toDriftReport, toHost } from '../evidence/documents.js';
import { now } from './security-world.js';

const security = { severity: 'high', licences: { allow: ['MIT', 'BSD-3-Clause', 'CC-BY-3.0'], own: ['buffers'] } };
let repository: TemporaryRepository;

beforeAll(() => {
  repository = createRepository({ '.gitignore': 'scans/\nshipworthy-out/\n', '.github/shipworthy.yml': JSON.stringify({ schemaVersion: 1, security }) });
  cpSync(fileURLToPath(new URL('fixtures', import.meta.url)), `${repository.path}/scans`, { recursive: true });
});

afterAll(() => repository.dispose());

async function run(flags: Readonly<Record<string, string>>, context: RunContext = localContext): Promise<{ document: DocumentOf<'security-report'>; exitCode: number; said: readonly string[] }> {
  repository.remove('shipworthy-out');
  const host = toHost({ cwd: repository.path, context, env: isolatedGitEnvironment(), now: () => now });
  const { documents, exitCode } = await runSecurityReport(parseInputs(securityReport, { values: flags, face: 'command' }), host);
  const [document] = documents.map((one) => one.document);
  if (document?.kind !== 'security-report') throw new Error('no report was written');
  return { document, exitCode, said: document.findings.map(({ rule, outcome, keys }) => [rule, outcome, keys['scan'] ?? keys['advisory'] ?? ''].join(' ').trim()) };
}

const told = { 'scanned-at': '2026-11-21T10:00:00Z' };

describe('a run', () => {
  test('reads every file that was named, once each, and says which bytes they were', async () => {
    const { document, exitCode } = await run({ ...told, reports: 'scans/npm-audit/clean.json,scans/npm-audit/cl*.json', sbom: 'scans/npm/package-lock.json' });
    expect([exitCode, document.verdict, document.findings, document.subject.commit]).toEqual([0, 'pass', [], repository.head()]);
    expect(document.inputs.map(({ path, sha256 }) => `${String(path)} ${typeof sha256}`)).toEqual(['scans/npm-audit/clean.json string', 'scans/npm/package-lock.json string']);
    expect(document.policy).toMatchObject({ source: 'worktree', security: { severity: 'high', maxAge: '24h' } });
    expect(document.details.scans.map(({ path, format, timeFrom }) => `${path} ${String(format)} ${String(timeFrom)}`)).toEqual(['scans/npm-audit/clean.json npm-audit told', 'scans/npm/package-lock.json lockfile null']);
  });

  test('ends with 1 for a vulnerability, with 0 where the step may not fail, and the document says the truth', async () => {
    const flags = { ...told, reports: 'scans/osv-scanner/report.json' };
    const reports = [await run(flags), await run({ ...flags, 'fail-on': 'never' })];
    expect(reports.map(({ exitCode, document: { verdict } }) => [exitCode, verdict])).toEqual([[1, 'fail'], [0, 'fail']]);
  });

  test('takes the files from the configuration where none are named, and what an input names instead of them', async () => {
    repository.write({ 'own.yml': JSON.stringify({ schemaVersion: 1, security: { reports: ['scans/npm-audit/clean.json'], sbom: ['scans/npm/bom.cdx.json'] } }) });
    const paths = async (flags: Readonly<Record<string, string>>) => (await run({ ...told, config: 'own.yml', ...flags })).document.details.scans.map(({ path }) => path);
    expect([await paths({}), await paths({ reports: 'scans/zizmor/ci.sarif' })]).toEqual([['scans/npm-audit/clean.json', 'scans/npm/bom.cdx.json'], ['scans/npm/bom.cdx.json', 'scans/zizmor/ci.sarif']]);
  });

  test('names what is not there, no file at all, a folder, and what is not UTF-8', async () => {
    repository.write({ 'scans/latin.json': Buffer.from([0x7b, 0xff]) });
    const { said, document } = await run({ ...told, reports: 'scans/none.json,scans/*.sarif,scans/npm,scans/latin.json', sbom: 'scans/npm/package-lock.json' });
    expect(said.toSorted()).toEqual(['security/scan-failed unverified scans/latin.json', 'security/scan-failed unverified scans/npm', 'security/scan-missing unverified scans/*.sarif', 'security/scan-missing unverified scans/none.json']);
    expect(document.verdict).toBe('unverified');
    expect((await run({ config: '.github/shipworthy.yml' })).said).toContain('security/scan-missing unverified components');
  });

  test('refuses a time that is none, and a file outside the root', async () => {
    for (const time of ['yesterday', '2026-11-21', '2026-11-21T10:00:00', '2026-13-41T10:00:00Z']) await expect(run({ 'scanned-at': time })).rejects.toMatchObject({ code: 'usage/invalid-input' });
    await expect(run({ reports: '../elsewhere.json' })).rejects.toMatchObject({ code: 'path/outside-root' });
  });

  test('takes a prefix for what a file is: an empty list of Dependabot is its answer only where it is called so', async () => {
    repository.write({ 'scans/alerts.json': '[]' });
    const lock = { ...told, sbom: 'scans/npm/package-lock.json' };
    expect([(await run({ ...lock, reports: 'scans/alerts.json' })).document.verdict, (await run({ ...lock, reports: 'dependabot:scans/alerts.json' })).document.verdict]).toEqual(['unverified', 'pass']);
  });

  test('knows the commit that is checked out, and on a pull request its head', async () => {
    const head = 'c'.repeat(40);
    const sarif = (revisionId: string): string => JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Scan' } }, results: [], versionControlProvenance: [{ revisionId }] }] });
    repository.write({ 'scans/here.sarif': sarif(repository.head()), 'scans/head.sarif': sarif(head), 'scans/other.sarif': sarif('d'.repeat(40)) });
    const { said } = await run({ ...told, reports: 'scans/here.sarif,scans/head.sarif,scans/other.sarif', sbom: 'scans/npm/package-lock.json' }, { ...localContext, headCommit: head });
    expect(said).toEqual(['security/scan-of-another-commit unverified scans/other.sarif']);
  });

  test('names no folder of the machine', async () => {
    const { document } = await run({ ...told, reports: 'scans/osv-scanner/report.json,scans/trivy/report.json,scans/zizmor/ci.sarif,scans/sarif/codeql.sarif' });
    expect(JSON.stringify(document)).not.toMatch(/\/builds\/|\/tmp\//);
    expect(JSON.stringify(document)).not.toContain(repository.path);
  });

  test('gives the same content again, and whatever the names are called in another order', async () => {
    const names = ['scans/osv-scanner/report.json', 'scans/npm-audit/report.json', 'scans/zizmor/ci.sarif'];
    const [one, other] = [await run({ ...told, reports: names.join(',') }), await run({ ...told, reports: names.toReversed().join(',') })];
    expect({ ...other.document, run: null }).toEqual({ ...one.document, run: null });
  });
});

describe('drift reports beside it', () => {
  const clean = { ...told, reports: 'scans/npm-audit/clean.json', sbom: 'scans/npm/package-lock.json' };
  const report = (commit: string) => toDriftReport({ subject: { repository: null, commit, testedCommit: commit }, findings: [{ rule: 'drift/content-changed', keys: { pack: 'p', case: 'c', file: 'f' }, check: 'one', outcome: 'fail', message: 'It differs.' }], context: { runId: null } });

  test('are shown, refused ones with the reason, and change nothing', async () => {
    repository.write({ 'drift/drift-report.here.json': toPrettyJson({ ...report(repository.head()), key: 'here' }), 'drift/drift-report.other.json': toPrettyJson({ ...report('d'.repeat(40)), key: 'other' }) });
    const { document, exitCode } = await run({ ...clean, documents: 'drift' });
    expect([exitCode, document.verdict, document.findings]).toEqual([0, 'pass', []]);
    expect(document.details.context.map(({ key, verdict, reason }) => [key, verdict, reason])).toEqual([['here', 'fail', null], ['other', null, 'wrong-subject']]);
    expect(document.inputs.filter(({ name }) => name === 'context').map(({ key }) => key)).toEqual(['here']);
    repository.remove('drift');
  });
});

describe('a pull request', () => {
  test('is judged by the rules of its base, whatever it brings itself', async () => {
    const base = repository.head();
    repository.branch('change').commit('Loosen everything', { '.github/shipworthy.yml': JSON.stringify({ schemaVersion: 1, security: { severity: 'critical', maxAge: '9999d', scans: [] } }) });
    const head = repository.head();
    repository.checkout('main');
    const merge = repository.merge('change');
    const review = { ...localContext, where: 'actions' as const, repository: 'o/r', event: 'pull_request', ref: 'refs/pull/7/merge', headCommit: head, testedCommit: merge, eventBaseCommit: base, baseRef: 'main', defaultBranch: 'main', pullRequest: 7, runId: '77' };
    const { document } = await run({ 'scanned-at': '2026-11-01T10:00:00Z', reports: 'scans/npm-audit/report.json', sbom: 'scans/npm/package-lock.json' }, review);
    expect([document.policy.source, document.details.severity, document.findings.map(({ rule }) => rule)]).toEqual(['base', 'high', ['security/vulnerable', 'security/vulnerable', 'security/scan-too-old', 'policy/changed']]);
  });
});

describe('30,000 vulnerabilities', () => {
  const results = Array.from({ length: 30_000 }, (_, index) => ({ VulnerabilityID: `CVE-2026-${index}`, PkgName: `package-${index}`, InstalledVersion: '1.0.0', Severity: index % 2 === 0 ? 'LOW' : 'CRITICAL', Title: 'Something is wrong with it, and much is to be said about that.' }));

  test('make a document that counts them all, lists the worst, and is small enough to be read', async () => {
    const { document, exitCode } = await run({ ...told, reports: 'scans/many.json' });
    expect([exitCode, document.verdict, document.summary.checked, document.summary.fail]).toEqual([1, 'fail', 30_001, 15_000]);
    expect([document.findings.length, document.findings.at(-1)?.rule, document.findings.at(-1)?.actual]).toEqual([10_001, 'evidence/findings-omitted', { fail: 5000 }]);
    expect([document.details.vulnerabilities.length, document.details.vulnerabilities.at(-1)?.severity, document.details.omitted?.vulnerabilities]).toEqual([10_000, 'critical', 20_000]);
    const outcome = await readDocument(`${repository.path}/shipworthy-out/security-report.default.json`, 'security-report.default.json');
    expect(outcome.state).toBe('read');
    expect(statSync(`${repository.path}/shipworthy-out/security-report.default.json`).size).toBeLessThan(largestDocument / 2);
  }, 120_000);

  beforeAll(() => void repository.write({ 'scans/many.json': JSON.stringify({ SchemaVersion: 2, CreatedAt: '2026-11-21T10:00:00Z', ArtifactName: '.', ArtifactType: 'filesystem', Trivy: { Version: '0.50.0' }, Results: [{ Target: 'package-lock.json', Class: 'lang-pkgs', Type: 'npm', Vulnerabilities: results }] }) }));
});
