import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../measure.mjs';
import { createRepository, range, runShipped, toId, toWord } from './world.mjs';

function writeMany(folder, size, toContent) {
  for (let index = 0; index < size; index += 1) {
    const area = join(folder, `area-${Math.floor(index / 1000)}`);
    if (index % 1000 === 0) mkdirSync(area, { recursive: true });
    writeFileSync(join(area, `${index}.csv`), toContent(index));
  }
}

const toTable = (index) => `x,y\n${index},${toWord(index)}\n`;
const areas = ['First', 'Second'];
const bundles = {
  path: 'ignored/bundle', id: 'grown', readmeMustList: { commands: true, timestamps: true, hashes: true },
  areas: Object.fromEntries(areas.map((area) => [area, { requires: [{ id: 'tables', files: ['**/*.csv'], pick: 'all' }], gates: [{ id: 'enough', from: '**/*.csv', pick: 'all', rows: true, query: 'length([])', is: '>= 1' }] }])),
};

/** A bundle of very many small files, in areas enough that no README, which lists them, is larger than may be read. */
export const bundle = {
  async create(folder, size) {
    await createRepository(folder, { '.github/shipworthy.yml': { schemaVersion: 1, bundles } });
    for (const area of areas) writeMany(join(folder, 'ignored/sources', area), size / areas.length, toTable);
  },
  curves: [
    { id: 'bundle-publish', command: 'telemetry-bundle-readiness --mode publish', items: 'files of a bundle', before: (folder) => rmSync(join(folder, 'ignored/bundle'), { recursive: true, force: true }), args: ['telemetry-bundle-readiness', '--mode', 'publish', '--version', '1.0.0', ...areas.flatMap((area) => ['--sources', `${area}=ignored/sources/${area}`]), '--command-line', 'measure'] },
    { id: 'bundle-verify', command: 'telemetry-bundle-readiness', items: 'files of a bundle', args: ['telemetry-bundle-readiness', '--version', '1.0.0'] },
  ],
};

/** The evidence of a release that takes over very many files. */
export const release = {
  async create(folder, size) {
    await createRepository(folder, { '.github/shipworthy.yml': { schemaVersion: 1, release: { evidence: { bundles: ['ignored/measured'] } } }, 'package.json': { name: 'grown', version: '1.0.0' } });
    writeMany(join(folder, 'ignored/measured'), size, toTable);
    await runShipped(folder, ['release-evidence', '--mode', 'keygen', '--path', 'ignored/key.pem']);
  },
  curves: [
    // A release that nobody has checked is refused: that is what is assembled and verified here.
    { id: 'release-assemble', command: 'release-evidence', items: 'files of a release bundle', before: (folder) => rmSync(join(folder, 'ReleaseEvidence'), { recursive: true, force: true }), args: ['release-evidence', '--version', '1.0.0', '--signing-key', 'ignored/key.pem'], environment: { CI: 'true' }, exitCode: 1 },
    { id: 'release-verify', command: 'release-evidence --mode verify', items: 'files of a release bundle', args: ['release-evidence', '--mode', 'verify', '--path', 'ReleaseEvidence/1.0.0', '--public-key', 'ignored/key.pem.pub'], exitCode: 1 },
  ],
};

/** The document of a pack with so many cases, to be written again under other keys. */
async function observe(folder, cases, more = {}) {
  await createRepository(folder, { 'regression-pack.yml': { schemaVersion: 1, id: 'grown', version: 1, cases: range(cases, (index) => ({ id: `case-${toId(index)}`, command: ['/bin/true'], ...more })) } });
  await runShipped(folder, ['regression-pack', '--mode', 'lock']);
  await runShipped(folder, ['regression-pack'], { exitCode: 0 });
  const document = JSON.parse(readFileSync(join(folder, 'shipworthy-out/regression-observations.grown.json'), 'utf8'));
  rmSync(join(folder, 'shipworthy-out'), { recursive: true });
  return document;
}

/** Very many small documents. */
export const documents = {
  async create(folder, size) {
    const document = await observe(folder, 1);
    mkdirSync(join(folder, 'ignored/evidence'), { recursive: true });
    for (let index = 0; index < size; index += 1) writeFileSync(join(folder, `ignored/evidence/${toId(index)}.json`), JSON.stringify({ ...document, key: `grown-${index}` }));
  },
  curves: [
    { id: 'gate-documents', command: 'release-gate', items: 'documents', args: ['release-gate', '--evidence-dir', 'ignored/evidence', '--require', 'regression-observations'] },
    { id: 'report-documents', command: 'report', items: 'documents', before: (folder) => cpSync(join(folder, 'shipworthy-out/gate-decision.default.json'), join(folder, 'ignored/evidence/decision.json')), args: ['report', 'ignored/evidence', '--out', 'ignored/report.html'] },
  ],
};

const toFinding = (index) => ({ rule: 'drift/case-new', keys: { pack: 'grown', case: `c-${index}` }, outcome: 'warn', reason: null, message: `The case \`c-${index}\` has no record.`, expected: null, actual: null, location: { path: 'regression-pack.yml', line: index + 1 }, remedy: 'Accept it.', fingerprint: `sha256:${index.toString(16).padStart(64, '0')}`, causedBy: null, waiver: null });

/** One drift report with very many findings, which the gate judges and the page shows. */
export const findings = {
  async create(folder, size) {
    await createRepository(folder, { 'regression-pack.yml': { schemaVersion: 1, id: 'grown', version: 1, policy: { bootstrap: 'warn' }, cases: [{ id: 'one', command: ['/bin/true'] }] } });
    await runShipped(folder, ['regression-pack', '--mode', 'lock']);
    await runShipped(folder, ['regression-pack']);
    await runShipped(folder, ['drift-check']);
    const document = JSON.parse(readFileSync(join(folder, 'shipworthy-out/drift-report.grown.json'), 'utf8'));
    rmSync(join(folder, 'shipworthy-out'), { recursive: true });
    mkdirSync(join(folder, 'ignored/evidence'), { recursive: true });
    const found = range(size, (index) => toFinding(index));
    writeFileSync(join(folder, 'ignored/evidence/drift.json'), JSON.stringify({ ...document, verdict: 'warn', summary: { checked: size, pass: 0, warn: size, fail: 0, unverified: 0, waived: 0, notApplicable: 0 }, findings: found }));
  },
  curves: [
    { id: 'gate-findings', command: 'release-gate', items: 'findings of a document', args: ['release-gate', '--evidence-dir', 'ignored/evidence', '--require', 'drift-report'] },
    { id: 'report-findings', command: 'report', items: 'findings of a document', args: ['report', 'ignored/evidence', '--out', 'ignored/report.html'] },
  ],
};

/** What GitHub sets for the gate in a workflow of very many jobs; no artifact service. */
function toStep(folder, size) {
  const files = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary', GITHUB_STATE: 'state' };
  for (const name of Object.values(files)) writeFileSync(join(folder, 'ignored', name), '');
  const commit = readFileSync(join(folder, '.git/refs/heads/main'), 'utf8').trim();
  const inputs = readFileSync(join(root, 'action.yml'), 'utf8').match(/^inputs:\n((?: .*\n)+)/m)?.[1] ?? '';
  const empty = Object.fromEntries([...inputs.matchAll(/^ {2}([a-z-]+):/gm)].map(([, name]) => [`INPUT_${name.toUpperCase()}`, '']));
  return {
    ...empty, ...Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(folder, 'ignored', file)])),
    GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_REPOSITORY: 'acme/grown', GITHUB_SHA: commit, GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '1', GITHUB_JOB: 'gate', GITHUB_WORKSPACE: folder,
    GITHUB_WORKFLOW: 'all', GITHUB_WORKFLOW_REF: 'acme/grown/.github/workflows/all.yml@refs/heads/main', 'INPUT_EVIDENCE-DIR': 'ignored/evidence',
    INPUT_NEEDS: JSON.stringify(Object.fromEntries(range(size, (index) => [`job-${index}`, { result: 'success', outputs: {} }]))),
  };
}

/** A workflow of very many jobs, all of which the gate needs. */
export const jobs = {
  // The environment of a process is limited: 10,000 jobs would not fit into the input `needs`.
  sizes: [100, 1000],
  async create(folder, size) {
    const step = { 'runs-on': 'ubuntu-latest', steps: [{ run: 'true' }] };
    const gate = { needs: range(size, (index) => `job-${index}`), if: 'always()', 'runs-on': 'ubuntu-latest', steps: [{ uses: 'shipworthy/shipworthy@0000000000000000000000000000000000000000', with: { needs: '${{ toJSON(needs) }}' } }] };
    await createRepository(folder, { '.github/workflows/all.yml': { on: 'push', jobs: { ...Object.fromEntries(range(size, (index) => [`job-${index}`, step])), gate } }, 'ignored/evidence/none.txt': '' });
  },
  curves: [{ id: 'gate-jobs', command: 'release-gate', items: 'jobs of a workflow', args: [], program: join(root, 'dist/release-gate.js'), toEnvironment: toStep, exitCode: 1 }],
};

const toResult = (index) => ({ ruleId: `rule-${index % 50}`, level: 'warning', message: { text: `Something is wrong with ${toWord(index)}` }, locations: [{ physicalLocation: { artifactLocation: { uri: `src/part-${index % 500}.js` }, region: { startLine: index + 1 } } }], partialFingerprints: { primary: toWord(index) } });

/** What scanners found, and a list of components with their licences. */
export const scans = {
  async create(folder, size) {
    const run = { tool: { driver: { name: 'scanner', rules: range(50, (index) => ({ id: `rule-${index}`, properties: { 'security-severity': '5.0' } })) } }, invocations: [{ executionSuccessful: true, endTimeUtc: new Date().toISOString() }], results: range(size, toResult) };
    const components = range(size, (index) => ({ type: 'library', name: `package-${index}`, version: '1.0.0', purl: `pkg:npm/package-${index}@1.0.0`, licenses: [{ license: { id: index % 100 === 7 ? 'GPL-3.0-only' : 'MIT' } }] }));
    await createRepository(folder, { '.github/shipworthy.yml': { schemaVersion: 1, security: { severity: 'low', licences: { allow: ['MIT'] } } }, 'ignored/scan.sarif': { version: '2.1.0', runs: [run] }, 'ignored/bom.json': { bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { timestamp: new Date().toISOString(), component: { type: 'application', name: 'grown' } }, components } });
  },
  curves: [
    { id: 'security-findings', command: 'security-report', items: 'findings of a SARIF report', args: ['security-report', '--reports', 'ignored/scan.sarif'], exitCode: 1 },
    { id: 'security-components', command: 'security-report', items: 'components of a list', args: ['security-report', '--sbom', 'ignored/bom.json'], exitCode: 1 },
  ],
};

/** Past documents, whose metric is looked through for changes. */
export const past = {
  async create(folder, size) {
    const document = await observe(folder, 1, { command: ['/bin/sh', '-c', 'echo 1'], metrics: [{ name: 'rows', from: 'stdout', query: '@', kind: 'tolerance', better: 'lower', unit: 'rows', tolerance: { relative: 0.5 } }] });
    mkdirSync(join(folder, 'ignored/history'), { recursive: true });
    const text = JSON.stringify(document);
    for (let index = 0; index < size; index += 1) {
      const one = JSON.parse(text);
      one.run.startedAt = new Date(1_760_000_000_000 + index * 60_000).toISOString();
      one.run.id = String(index);
      for (const observed of one.details.cases) for (const metric of observed.metrics) metric.value = 100 + (index % 7) + (index > size / 2 ? 20 : 0);
      writeFileSync(join(folder, `ignored/history/${toId(index)}.json`), JSON.stringify(one));
    }
  },
  curves: [{ id: 'past-metrics', command: 'drift-check --mode history', items: 'past documents', args: ['drift-check', '--mode', 'history', '--observations', 'ignored/history'] }],
};
