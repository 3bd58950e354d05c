import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runNode } from '@shipworthy/testkit/process';
import { createRepository, type Files } from '@shipworthy/testkit/repository';
import { dist, projectFiles } from '../support/project.js';

const gibibyte = 1024 ** 3;
/** Starting takes some 100 MB, and the largest file that is held 256 MiB; a gibibyte in memory is beyond it, however it is held. */
const mostMemory = 700 * 1024 * 1024;
/** Of what the program says: how large is too large. */
const limit = /larger than (?:\d+ (?:[KM]iB|bytes|characters))|line of more than \d+ characters/;

interface Huge {
  readonly what: string;
  /** The file that has a gibibyte. */
  readonly path: string;
  readonly args: readonly string[];
  readonly files?: Files;
}

const config = (text: string): Files => ({ '.github/shipworthy.yml': `schemaVersion: 1\n${text}\n` });
const bundle: Files = { ...config('bundles: { id: sample, path: bundle, areas: { .: { manifest: { file: manifest.json, format: json }, readme: README.md } }, readmeMustList: { hashes: true } }'), 'bundle/manifest.json': '{"files":[]}', 'bundle/README.md': '# Evidence\n' };
const release = (text: string): Files => ({ ...config(`release: { ${text} }`), 'package.json': '{ "name": "widget", "version": "1.2.3" }\n' });
const checklist = ['release-evidence', '--mode', 'checklist', '--version', '1.2.3'];
const verify = ['release-evidence', '--mode', 'verify', '--path', 'evidence'];
const report = ['security-report', '--reports', 'scan.json'];

const readers: readonly Huge[] = [
  { what: 'a document, by the gate', path: 'shipworthy-out/drift-report.sample.json', args: ['release-gate'] },
  { what: 'a document, by the report', path: 'shipworthy-out/drift-report.sample.json', args: ['report', 'shipworthy-out/drift-report.sample.json'] },
  { what: 'observations, by drift-check', path: 'shipworthy-out/regression-observations.sample.json', args: ['drift-check', '--observations', 'shipworthy-out'] },
  { what: 'a document, by the checklist', path: 'in/gate-decision.default.json', args: [...checklist, '--documents', 'in'], files: release('tag: "v{version}"') },
  { what: 'the configuration', path: '.github/shipworthy.yml', args: ['regression-pack'] },
  { what: 'the configuration, by doctor', path: '.github/shipworthy.yml', args: ['doctor'] },
  { what: 'the waivers', path: '.github/shipworthy-waivers.yml', args: ['release-gate'] },
  { what: 'the manifest of a pack', path: 'regression-pack.yml', args: ['regression-pack'] },
  { what: 'the lock of a pack', path: 'regression-pack.lock.json', args: ['regression-pack'] },
  { what: 'a report of a scanner', path: 'scan.json', args: report },
  { what: 'a list of components', path: 'sbom.json', args: ['security-report', '--sbom', 'sbom.json'] },
  { what: 'the manifest of a bundle', path: 'bundle/manifest.json', args: ['telemetry-bundle-readiness'], files: bundle },
  { what: 'the sums of a bundle', path: 'bundle/SHA256SUMS', args: ['telemetry-bundle-readiness'], files: bundle },
  { what: 'the README of a bundle', path: 'bundle/README.md', args: ['telemetry-bundle-readiness'], files: bundle },
  { what: 'evidence of a bundle, line by line', path: 'bundle/run.ndjson', args: ['telemetry-bundle-readiness'], files: bundle },
  { what: 'the manifest of evidence, by verify', path: 'evidence/manifest.json', args: verify },
  { what: 'the sums of evidence, by verify', path: 'evidence/SHA256SUMS', args: verify, files: { 'evidence/manifest.json': '{}' } },
  { what: 'the verdict of evidence, by verify', path: 'evidence/attestations/vsa.dsse.json', args: verify, files: { 'evidence/manifest.json': '{}', 'evidence/SHA256SUMS': '' } },
  { what: 'a public key', path: 'release.pub', args: [...verify, '--public-key', 'release.pub'], files: { 'evidence/manifest.json': '{}' } },
  { what: 'a page', path: 'docs/page.md', args: ['doc-sync-check'], files: config('docSync: { links: {} }') },
  { what: 'a list of known debts', path: 'debts.json', args: ['doc-sync-check', '--baseline', 'debts.json'], files: config('docSync: { links: {} }') },
  { what: 'the calendar of releases', path: 'calendar.yml', args: checklist, files: release('cadence: { timeZone: UTC, calendar: calendar.yml }') },
  { what: 'the register of risks', path: 'risks.yml', args: checklist, files: release('risk: { register: risks.yml }') },
  { what: 'the notes of a release', path: 'notes.yml', args: ['release-evidence', '--mode', 'notes', '--notes', 'notes.yml', '--version', '1.2.3'], files: release('tag: "v{version}"') },
  { what: 'the changelog', path: 'CHANGELOG.md', args: checklist, files: release('tag: "v{version}"') },
  { what: 'a manifest of a package', path: 'package.json', args: checklist, files: config('release: { tag: "v{version}" }') },
  { what: 'a workflow, by doctor', path: '.github/workflows/ci.yml', args: ['doctor'] },
  { what: 'the list of owners, by doctor', path: '.github/CODEOWNERS', args: ['doctor'] },
  { what: 'a signed approval', path: 'approval.json', args: ['release-gate', '--approvals', 'approval.json', '--version', '2.0.0'] },
];

/** Everything that the program said, also in the documents that it wrote, and the most memory that it ever had. */
async function run({ path, args, files = projectFiles }: Huge): Promise<{ exitCode: number | null; said: string; peak: number }> {
  const repository = createRepository({ '.gitignore': 'shipworthy-out/\n', ...files });
  const elsewhere = mkdtempSync(join(tmpdir(), 'peak-'));
  try {
    const huge = join(repository.path, path);
    mkdirSync(dirname(huge), { recursive: true });
    const file = openSync(huge, 'w');
    ftruncateSync(file, gibibyte);
    closeSync(file);
    const peakFile = join(elsewhere, 'peak');
    const hook = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(peakFile)}, String(process.resourceUsage().maxRSS * 1024)));`;
    const result = await runNode({ entry: dist('cli.js'), args, cwd: repository.path, nodeArgs: ['--import', `data:text/javascript,${encodeURIComponent(hook)}`], timeoutMs: 120_000 });
    const out = join(repository.path, 'shipworthy-out');
    const documents = readdirSync(repository.path).includes('shipworthy-out') ? readdirSync(out).filter((name) => name.endsWith('.json') && join('shipworthy-out', name) !== path) : [];
    const said = [result.stdout, result.stderr, ...documents.map((name) => readFileSync(join(out, name), 'utf8'))].join('\n');
    return { exitCode: result.exitCode, said, peak: Number(readFileSync(peakFile, 'utf8')) };
  } finally {
    repository.dispose();
    rmSync(elsewhere, { recursive: true });
  }
}

describe('a file of a gibibyte is refused by its size, with the limit, and never held', () => {
  test.each(readers)('$what', async (huge) => {
    const { exitCode, said, peak } = await run(huge);
    expect(exitCode).not.toBe(0);
    expect(said).toMatch(limit);
    expect(peak).toBeLessThan(mostMemory);
  }, 150_000);

  test('one that holds it would be seen', async () => {
    const held = await runNode({ entry: '-', args: [], nodeArgs: ['--input-type=module'], input: `const held = Buffer.alloc(${gibibyte}, 1); console.log(held.at(-1), process.resourceUsage().maxRSS * 1024);`, timeoutMs: 60_000 });
    expect(Number(held.stdout.trim().split(' ')[1])).toBeGreaterThan(mostMemory);
  });
});
