import { documentSchemas, type DocumentOf, type EvidenceDocument, type KnownKind } from '@shipworthy/contract/documents';
import { schemaBase, type Envelope, type Finding } from '@shipworthy/contract/envelope';
import { rules, type RuleId } from '@shipworthy/contract/rules';

// Documents as the capabilities write them, each checked against its schema, so that no renderer is tested on what cannot exist.

export const commit = 'c'.repeat(40);
export const sha = (digit: string): string => digit.repeat(64);
export const digest = (digit: string): string => `sha256:${sha(digit)}`;

export type FindingOptions = Partial<Omit<Finding, 'rule' | 'outcome'>>;
let made = 0;

export function sampleFinding(rule: RuleId, outcome: Finding['outcome'], options: FindingOptions = {}): Finding {
  made += 1;
  return {
    rule, outcome, reason: null, message: rules[rule].title, expected: null, actual: null, location: null, remedy: rules[rule].remedy,
    fingerprint: `sha256:${made.toString(16).padStart(64, '0')}`, keys: {}, causedBy: null, waiver: null, ...options,
  };
}

type EnvelopeOptions = Partial<Omit<Envelope, 'details' | 'summary'>> & { readonly summary?: Partial<Envelope['summary']> };

function envelope(kind: KnownKind, options: EnvelopeOptions) {
  const { summary, ...rest } = options;
  return {
    $schema: `${schemaBase}${kind}-v1.schema.json`, kind, key: 'parser-compat', partial: false, schemaVersion: '1.0', tool: { name: 'shipworthy', version: '0.1.0' },
    subject: { repository: 'o/r', commit, testedCommit: commit, baseCommit: null, ref: 'refs/heads/main', version: null, dirty: false },
    inputs: [{ name: 'pack', path: 'regression/pack.yml', sha256: sha('a') }, { name: 'observations', kind: 'regression-observations', key: 'parser-compat', contentDigest: digest('b') }],
    policy: { source: 'base', commit, reasons: {} }, verdict: 'pass', findings: [],
    run: { id: '7', attempt: 1, workflow: 'ci', job: 'drift', event: 'push', startedAt: '2026-11-21T10:00:00.000Z', finishedAt: '2026-11-21T10:00:01.000Z', waiversAsOf: '2026-11-21', environment: null, measurements: {} },
    ...rest,
    summary: { checked: 2, pass: 2, warn: 0, fail: 0, unverified: 0, waived: 0, notApplicable: 0, ...summary },
  };
}

const pack = { id: 'parser-compat', version: 3, period: null, supersedes: [], manifest: 'regression/pack.yml', packDigest: digest('d') };
const profile = { format: 'xml', sha256: sha('e'), sizeBytes: 485, lineCount: 12, rootElement: 'Benchmark', parseError: null };
const fixture = { id: 'vendor', path: 'fixtures/vendor.xml', labels: {}, compareWith: null, profile, sizeDelta: 12.5, lineDelta: null };

function driftCase(id: string, more: object = {}) {
  return { id, status: 'compared', outcome: 'pass', renamedFrom: null, baseline: null, files: [], metrics: [], ...more };
}

export function sampleDrift(options: EnvelopeOptions & { readonly cases?: readonly object[] } = {}): DocumentOf<'drift-report'> {
  const { cases = [driftCase('import'), driftCase('export')], ...rest } = options;
  const details = { pack, baseline: { source: 'base', path: 'regression/baselines/parser-compat', commit, label: null, records: 2 }, planDigest: null, received: [], cases, fixtures: [fixture] };
  return documentSchemas['drift-report'].parse({ ...envelope('drift-report', rest), details });
}

export function changedCase(id: string, hunks: string | null = '@@ -1 +1 @@\n-a\n+b\n') {
  const changes = [{ kind: 'changed', path: '/stats/0', expected: 'a', actual: 'b', line: 4 }, { kind: 'added', path: '/new|key', expected: null, actual: 1, line: null }];
  const file = { path: 'result.json', outcome: 'fail', as: 'json', expectedSha256: sha('1'), actualSha256: sha('2'), counts: { added: 1, removed: 0, changed: 1 }, changes, more: 3, hunks };
  const metric = { name: 'records', unit: 'items', outcome: 'fail', expected: 100, actual: 131, delta: 31 };
  return driftCase(id, { outcome: 'fail', files: [file], metrics: [metric] });
}

export function passedCases(count: number) {
  return Array.from({ length: count }, (_, index) => driftCase(`case-${String(index).padStart(5, '0')}`));
}

export function sampleObservations(options: EnvelopeOptions = {}): DocumentOf<'regression-observations'> {
  const one = { caseDigest: digest('9'), reason: null, skipReason: null, exitCode: 0, signal: null, timedOut: false, files: [], metrics: [], deterministic: true, attempts: [] };
  const cases = [
    { ...one, id: 'import', state: 'ran' }, { ...one, id: 'export', state: 'not-run', reason: 'timed-out', exitCode: null, deterministic: null },
    { ...one, id: 'windows', state: 'skipped', skipReason: 'needs a registry', exitCode: null, deterministic: null },
  ];
  return documentSchemas['regression-observations'].parse({ ...envelope('regression-observations', options), details: { pack, plan: null, cases, fixtures: [fixture] } });
}

export function samplePlan(options: EnvelopeOptions = {}): DocumentOf<'regression-plan'> {
  const assignments = [{ shard: '1/2', cases: ['import'], fixtures: ['vendor'] }, { shard: '2/2', cases: ['export'], fixtures: [] }];
  return documentSchemas['regression-plan'].parse({ ...envelope('regression-plan', options), details: { pack, planDigest: digest('7'), shards: 2, assignments } });
}

export function sampleGate(options: EnvelopeOptions & { readonly decision?: string } = {}): DocumentOf<'gate-decision'> {
  const { decision = 'Ready: 2 jobs and 1 document, all required evidence passed.', ...rest } = options;
  const document = {
    kind: 'drift-report', key: 'parser-compat', attempt: 1, job: 'drift', role: 'required', accepted: true, reason: null, verdict: 'pass', outcome: 'pass',
    documentSha256: sha('3'), contentDigest: digest('4'), artifactId: 77, artifactDigest: digest('5'), summary: null,
  };
  const details = {
    level: 'merge', decision, wiring: { workflow: '.github/workflows/ci.yml', outcome: 'pass', note: null },
    jobs: [{ id: 'drift', result: 'success', outcome: 'pass', note: null }, { id: 'lint', result: 'cancelled', outcome: 'fail', note: null }],
    required: [{ requirement: 'drift-report', outcome: 'pass', documents: 1 }, { requirement: 'doc-sync-report', outcome: 'unverified', documents: 0 }],
    documents: [document, { ...document, key: 'old', accepted: false, reason: 'stale-attempt', verdict: null, outcome: 'unverified', artifactId: null }],
    notApplicable: [{ check: 'approvals', reason: 'not asked for at level `merge`' }],
  };
  return documentSchemas['gate-decision'].parse({ ...envelope('gate-decision', { key: 'default', ...rest }), details });
}

const storedFile = (path: string) => ({ path, sha256: sha('6'), bytes: 120 });

export function sampleDocs(skipped: readonly { readonly what: string; readonly why: string }[]): DocumentOf<'doc-sync-report'> {
  const details = { range: null, areas: [], tasks: [], sources: [], references: [], forms: [], links: null, changelog: null, samples: [], debts: null, skipped };
  return documentSchemas['doc-sync-report'].parse({ ...envelope('doc-sync-report', {}), details });
}

export function sampleRequirement(id: string, more: object = {}) {
  return { id, title: id, outcome: 'pass', status: 'present', level: 'fail', files: [storedFile(`Telemetry/${id}-20261120.csv`)], ...more };
}

export function sampleGateResult(id: string, more: object = {}) {
  return { id, title: id, outcome: 'pass', level: 'fail', files: ['Telemetry/warm.json'], value: 61.234567891, threshold: '>= 60', margin: 1.234567891, unit: '%', samples: 12, ...more };
}

export function sampleReadiness(options: EnvelopeOptions & { readonly areas?: readonly object[]; readonly details?: object } = {}): DocumentOf<'bundle-readiness'> {
  const area = { name: 'Telemetry', outcome: 'pass', files: 4, bytes: 2048, manifest: storedFile('Telemetry/bundle.json'), readme: storedFile('Telemetry/README.md'), requirements: [sampleRequirement('rollup-csv')], gates: [sampleGateResult('warm-improvement')] };
  const { areas = [{}], details: more = {}, ...rest } = options;
  const details = {
    bundle: { path: 'Logs/TelemetryBundles/1.4.0', kind: 'folder', sha256: null, files: 4, bytes: 2048 }, candidate: { version: '1.4.0', commit }, profile: 'release',
    areas: areas.map((one) => ({ ...area, ...one })), redaction: { files: 4, hits: [], more: 0 }, blockers: [], ...more,
  };
  return documentSchemas['bundle-readiness'].parse({ ...envelope('bundle-readiness', { key: 'candidate', ...rest }), details });
}

export function sampleChecklist(options: EnvelopeOptions & { readonly details?: object } = {}): DocumentOf<'release-checklist'> {
  const { details: more = {}, ...rest } = options;
  const api = { source: 'api', name: '/repos/o/r/pulls?state=open', sha256: sha('8'), kept: 'api/pulls-888.json', status: 200, etag: null };
  const item = (id: string, title: string, extra: object = {}) => ({ id, title, outcome: 'pass', owner: null, note: `${title}, all of them.`, evidence: [api], ...extra });
  const details = {
    release: {
      package: null, version: '1.4.0', tag: 'v1.4.0', isTagged: false, commit, type: 'minor', stability: null, audience: null, hotfix: false, level: 'release', levelReason: 'version 1.4.0 is a minor version',
      previous: { tag: 'v1.3.2', version: '1.3.2', commit: 'd'.repeat(40) },
    },
    items: [item('RL-01', 'Pull requests merged'), item('RL-06', 'No known vulnerability', { outcome: 'fail', note: 'One open alert.' }), item('legal-review', 'Licences reviewed', { owner: '@legal' })],
    versions: [{ place: 'package.json', field: 'version', version: '1.4.0', outcome: 'pass' }, { place: 'tag', field: null, version: null, outcome: 'unverified' }],
    bump: {
      required: 'minor', declared: 'minor', commits: 3, unconforming: 1,
      demands: [{ by: 'commit', source: 'e'.repeat(40), title: 'feat: say hello', type: 'feat', bump: 'minor', excluded: null }, { by: 'changeset', source: '.changeset/a.md', title: 'Hello', type: null, bump: 'patch', excluded: 'reverted' }],
    },
    cadence: { outcome: 'pass', date: '2027-01-15', timeZone: 'Europe/Berlin', calendar: 'release-calendar.yml', planned: '2027-01-15', candidate: { name: 'release/v1.4.0-rc.1', commit }, freeze: { from: '2027-01-10', to: '2027-01-16', allowed: 'hotfix' }, note: 'On its day.' },
    risk: { outcome: 'pass', register: 'docs/RiskRegister.md', rows: 4, cited: ['R-1'], unchanged: null },
    requests: 12, ...more,
  };
  return documentSchemas['release-checklist'].parse({ ...envelope('release-checklist', { key: 'default', ...rest }), details });
}

export function sampleNotes(options: EnvelopeOptions & { readonly details?: object } = {}): DocumentOf<'release-notes-report'> {
  const { details: more = {}, ...rest } = options;
  const entry = (number: number, state: string, by: string | null, title = 'A change') => ({ number, title, author: 'ann', mergeCommit: commit, state, by });
  const details = {
    version: '1.4.0', file: { path: 'releases/v1.4.0.yml', sha256: sha('7') },
    notes: { version: '1.4.0', releaseDate: '2027-01-15', releaseType: 'minor', changes: { features: [{ title: 'Folders', description: 'All at once.', prRef: '#12' }] } },
    ledger: { source: 'api', complete: false, entries: [entry(15, 'unaccounted', null), entry(14, 'reverted', 'taken back by #16'), entry(13, 'excluded', 'label skip-notes'), entry(12, 'included', 'New Features')], included: 1, excluded: 1, reverted: 1, unaccounted: 1 },
    draft: 'draft.yml', ...more,
  };
  return documentSchemas['release-notes-report'].parse({ ...envelope('release-notes-report', { key: 'default', ...rest }), details });
}

const sampleRelease = { package: null, version: '1.4.0', tag: 'v1.4.0', commit, level: 'release' };

export function sampleEvidence(options: EnvelopeOptions & { readonly details?: object } = {}): DocumentOf<'release-evidence'> {
  const { details: more = {}, ...rest } = options;
  const record = {
    version: '1.4.0', releaseDate: '2027-01-15', releasedBy: 'ada', validation: { gateResults: { passed: true, successRate: 0.98, reworkRate: null, allTasksPassed: null, reasons: { reworkRate: 'no cited document names its run' } }, checklist: [] },
    artifacts: { changelogRef: null, releaseNotesRef: null, verificationLogRef: null }, provenance: { commit, branch: null, buildId: null, signedBy: null }, distribution: { channels: [], publishedAt: null },
  };
  const details = {
    record, release: sampleRelease, bundle: 'ReleaseEvidence/1.4.0', decision: { documentSha256: sha('5'), contentDigest: digest('5'), verdict: 'pass' }, files: 3, bytes: 0, keyIds: ['SHA256:key'],
    documents: [{ path: 'documents/drift-report.sample.json', kind: 'drift-report', key: 'sample', verdict: 'pass', attempt: 1, commit, documentSha256: sha('4'), contentDigest: digest('4'), role: 'subject' }],
    assets: [{ name: 'a.tgz', path: 'dist/a.tgz', sha256: sha('3'), bytes: 42 }], ...more,
  };
  return documentSchemas['release-evidence'].parse({ ...envelope('release-evidence', { key: 'default', ...rest }), details });
}

export function samplePublication(options: EnvelopeOptions & { readonly details?: object } = {}): DocumentOf<'release-publication'> {
  const { details: more = {}, ...rest } = options;
  const steps = [{ action: 'create-draft', name: null, sha256: null, bytes: null, because: 'there is no release of the tag' }, { action: 'upload', name: 'a.tgz', sha256: sha('3'), bytes: 42, because: 'it is not there' }];
  const details = { release: { ...sampleRelease, repository: 'o/r' }, planDigest: digest('7'), steps, done: 2, url: 'https://github.com/o/r/releases/tag/v1.4.0', publishedAt: '2027-01-15T10:00:00Z', ...more };
  return documentSchemas['release-publication'].parse({ ...envelope('release-publication', { key: 'default', ...rest }), details });
}

export function sampleVerification(options: EnvelopeOptions & { readonly details?: object } = {}): DocumentOf<'release-verification'> {
  const { details: more = {}, ...rest } = options;
  const attestations = [
    { path: 'attestations/provenance.sigstore.json', predicateType: null, keyId: null, outcome: 'unverified' },
    { path: 'attestations/vsa.sigstore.json', predicateType: 'https://slsa.dev/verification_summary/v1', keyId: 'SHA256:key', outcome: 'pass' },
  ];
  const details = {
    bundle: { path: 'parser-1.4.0.evidence.zip', kind: 'zip', sha256: sha('8'), files: 12, bytes: 3456 }, release: { version: '1.4.0', tag: 'v1.4.0', repository: 'o/r', commit }, result: 'passed', attestations,
    checked: ['12 files: the same in the folder, in manifest.json and in SHA256SUMS'], notChecked: ['When it was signed: a signature with a local key proves no time.'], ...more,
  };
  return documentSchemas['release-verification'].parse({ ...envelope('release-verification', { key: 'default', ...rest }), details });
}

/** One document of every kind, with findings of every weight. */
export function everyDocument(): EvidenceDocument[] {
  const findings = everyWeight();
  const blocked: EnvelopeOptions = { verdict: 'fail', findings, policy: { source: 'base', commit, reasons: { 'no-baseline': 'warn' } }, summary: { checked: 6, pass: 2, fail: 1, unverified: 1, warn: 1, waived: 1 } };
  return [samplePlan(blocked), sampleObservations(blocked), sampleDrift({ ...blocked, cases: [changedCase('import')] }), sampleReadiness(blocked), sampleSecurity(blocked), sampleChecklist(blocked), sampleNotes(blocked), sampleEvidence(blocked), samplePublication(blocked), sampleVerification(blocked), sampleGate(blocked)];
}

export const waiver = { owner: 'ann', reason: 'agreed in the weekly', expires: '2026-12-31' };

/** A primary failure with a consequence, an unverified one, a permitted one, a warning, a waived one. */
export function everyWeight(): Finding[] {
  const primary = sampleFinding('pack/lock-mismatch', 'fail', { location: { path: 'regression/pack.yml', line: 12, column: 3 }, expected: 'a|b', actual: 'c`d' });
  return [
    primary,
    sampleFinding('drift/content-changed', 'fail', { causedBy: primary.fingerprint, location: { path: 'out/a.json' } }),
    sampleFinding('drift/case-not-run', 'unverified', { reason: 'timed-out', keys: { pack: 'parser-compat', case: 'export' } }),
    sampleFinding('drift/no-baseline', 'unverified', { reason: 'no-baseline' }),
    sampleFinding('drift/metric-improved', 'warn', { expected: 10, actual: 9 }),
    sampleFinding('fixture/size-drift', 'waived', { waiver, keys: { pack: 'parser-compat', fixture: 'vendor' } }),
  ];
}

const scan = { path: 'scans/audit.json', format: 'npm-audit', tool: { name: 'npm audit', version: null }, time: '2026-11-21T10:00:00.000Z', timeFrom: 'told', commit: null, outcome: 'pass', counts: { critical: 1, high: 0, medium: 1, low: 0, unknown: 1 }, secrets: 1, components: 0, suppressed: 1 };
const found = { advisory: 'CVE-2021-44906', aliases: ['GHSA-xvch-5gv4-984h'], package: 'minimist', ecosystem: 'npm', version: '1.2.5', severity: 'critical', title: 'Prototype Pollution', tool: null, url: null, fixedIn: '1.2.6', path: null, line: null, count: 1, scans: ['scans/audit.json', 'scans/osv.json'], outcome: 'fail' };

export function sampleSecurity(options: EnvelopeOptions & { readonly details?: object } = {}): DocumentOf<'security-report'> {
  const { details = {}, ...rest } = options;
  const full = {
    severity: 'high', maxAge: '24h', scans: [scan, { ...scan, path: 'package-lock.json', format: 'lockfile', time: null, timeFrom: null }, { ...scan, path: 'scans/broken.json', format: null, tool: null, time: null, timeFrom: null, outcome: 'unverified' }],
    vulnerabilities: [{ ...found, advisory: 'CVE-1', aliases: [], severity: null, version: null, scans: ['scans/audit.json'], outcome: 'unverified' }, found, { ...found, advisory: 'R1', aliases: [], package: null, ecosystem: null, version: null, tool: 'Scan', path: 'src/a.js', line: 4, fixedIn: null, severity: 'medium', outcome: 'pass' }],
    licences: { allowed: ['MIT'], components: 3, used: [{ licence: 'MIT', components: 2, outcome: 'pass' }, { licence: null, components: 1, outcome: 'unverified' }], refused: [{ package: 'buffers', version: '0.1.1', licence: null, outcome: 'unverified' }] },
    secrets: [{ tool: 'gitleaks', rule: 'github-pat', path: 'deploy.sh', line: 5, scans: ['scans/leaks.sarif'], outcome: 'fail' }],
    suppressed: [{ scan: 'scans/a.sarif', advisory: 'R2', path: 'src/b.js', line: 7, justification: 'a number by then' }],
    exceptions: [{ package: 'lodash', version: '4.17.20', advisory: 'CVE-2', licence: null, owner: '@acme/security', reason: 'never called', expires: '2027-01-31', state: 'used' }],
    context: [{ kind: 'drift-report', key: 'parser', verdict: 'fail', reason: null, message: null, summary: { checked: 4, fail: 1, unverified: 0, warn: 0 }, contentDigest: digest('c') }, { kind: 'drift-report', key: 'old', verdict: null, reason: 'wrong-subject', message: 'It is about another commit.', summary: null, contentDigest: null }],
    ...details,
  };
  return documentSchemas['security-report'].parse({ ...envelope('security-report', { key: 'default', ...rest }), details: full });
}
