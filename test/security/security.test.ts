import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync } from 'node:fs';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, copyOf, readDocumentAt, repositoryRoot, shipworthy } from '../support/project.js';

const report = 'security-report.default';
let project: TemporaryRepository;
const copies: TemporaryRepository[] = [];

beforeAll(() => {
  project = createRepository({ '.gitignore': 'shipworthy-out/\n' });
  cpSync(`${repositoryRoot}/examples/security`, project.path, { recursive: true });
  project.commit('Begin with the example');
});

afterAll(() => {
  for (const repository of [project, ...copies]) repository.dispose();
});

function copy(): TemporaryRepository {
  const repository = copyOf(project);
  copies.push(repository);
  return repository;
}

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const config = (security: Readonly<Record<string, unknown>>): string => JSON.stringify({ schemaVersion: 1, security, gate: { require: ['security-report'] } });

async function judge(repository: TemporaryRepository, args: readonly string[] = ['--scanned-at', hoursAgo(1)]): Promise<{ exitCode: number | null; found: string[] }> {
  repository.remove('shipworthy-out');
  const { exitCode } = await shipworthy(repository, ['security-report', ...args]);
  return { exitCode, found: blockers(readDocumentAt(repository, report)) };
}

/** An audit that found nothing, a list of components, and rules that both keep. */
function toClean(repository: TemporaryRepository): TemporaryRepository {
  const found = JSON.parse(repository.read('scans/audit.json'));
  const audit = { ...found, vulnerabilities: {}, metadata: { ...found.metadata, vulnerabilities: { total: 0 } } };
  return repository.remove('scans/osv.json', 'scans/zizmor.sarif').write({ 'scans/audit.json': JSON.stringify(audit), '.github/shipworthy.yml': config({ reports: ['scans/*.json'], sbom: ['package-lock.json'], scans: ['npm audit'], licences: { allow: ['MIT', 'BSD-3-Clause', 'CC-BY-3.0'], own: ['buffers'] } }) });
}

describe('the example', () => {
  test('fails by what was found, each thing once', async () => {
    expect(await judge(project)).toEqual({ exitCode: 1, found: ['security/licence-not-allowed', 'security/licence-unknown (unproven)', 'security/vulnerable', 'security/vulnerable', 'security/weakness-found', 'security/weakness-found', 'security/weakness-found'] });
    expect(project.read(`shipworthy-out/${report}.md`)).toMatch(/`CVE-2021-44906` `GHSA-xvch-5gv4-984h` \| `minimist 1\.2\.5`, in 2 scans \| critical/);
  });

  test('gives the same content in another folder, at another time', async () => {
    const elsewhere = copy();
    const at = hoursAgo(2);
    const documents = [project, elsewhere].map(async (repository) => {
      repository.remove('shipworthy-out');
      await shipworthy(repository, ['security-report', '--scanned-at', at]);
      return { ...readDocumentAt(repository, report), run: null };
    });
    const [one, other] = await Promise.all(documents);
    expect(other).toEqual(one);
  });
});

describe('the gate', () => {
  test('asks for the report, takes a clean one, and no other', async () => {
    const repository = toClean(copy());
    repository.commit('Mend everything');
    const decide = async (): Promise<readonly [number | null, string[]]> => {
      const { exitCode } = await shipworthy(repository, ['release-gate']);
      return [exitCode, blockers(readDocumentAt(repository, 'gate-decision.default'))];
    };
    repository.remove('shipworthy-out');
    expect(await decide()).toEqual([1, ['gate/evidence-missing (missing-evidence)']]);
    expect(await judge(repository)).toEqual({ exitCode: 0, found: [] });
    expect(await decide()).toEqual([0, []]);
    repository.write({ [`shipworthy-out/${report}.json`]: repository.read(`shipworthy-out/${report}.json`).replaceAll(/"(commit|testedCommit)": "[0-9a-f]{40}"/g, `"$1": "${'a'.repeat(40)}"`) });
    expect((await decide())[1].join()).toContain('wrong-subject');
  });
});

describe('a scan that proves nothing is never green', () => {
  test.each([
    ['undated', [], 'security/scan-undated (unproven)'],
    ['too old', ['--scanned-at', hoursAgo(25)], 'security/scan-too-old (too-old)'],
    ['not there', ['--reports', 'scans/none.json', '--scanned-at', hoursAgo(1)], 'security/scan-missing (missing-evidence)'],
  ])('%s', async (_, args, expected) => {
    const { exitCode, found } = await judge(toClean(copy()), args);
    expect({ exitCode, hit: found.includes(expected) }).toEqual({ exitCode: 1, hit: true });
  });

  test.each([
    ['empty', () => '', 'security/scan-failed (malformed-document)'],
    ['truncated', (text: string) => text.slice(0, text.length / 2), 'security/scan-failed (malformed-document)'],
    ['with a key twice', (text: string) => text.replace('{', '{ "auditReportVersion": 2, '), 'security/scan-failed (malformed-document)'],
    ['of an error', () => '{ "error": { "code": "ENOLOCK" } }', 'security/scan-failed (unproven)'],
    ['of nothing', (text: string) => text.replace(/"total":[1-9][0-9]*/, '"total":0'), 'security/scan-failed (nothing-checked)'],
    ['of nobody', () => '{ "ok": true }', 'security/scan-failed (unknown-schema)'],
  ])('%s', async (_, change, expected) => {
    const repository = toClean(copy());
    repository.write({ 'scans/audit.json': change(repository.read('scans/audit.json')) });
    // Whatever else is said follows from it: the policy expects a report of npm audit.
    expect(await judge(repository)).toEqual({ exitCode: 1, found: [expected, 'security/scan-missing (missing-evidence)'] });
  });
});

test('wrong usage is written as evidence', async () => {
  const repository = copy().remove('shipworthy-out');
  const { exitCode, stderr } = await shipworthy(repository, ['security-report', '--scanned-at', 'yesterday']);
  expect({ exitCode, found: blockers(readDocumentAt(repository, report)), said: stderr.includes('`yesterday` cannot be read') }).toEqual({ exitCode: 2, found: ['config/invalid (invalid-config)'], said: true });
});
