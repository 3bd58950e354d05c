// What is mutated, area by area, and with which tests. Only what starts many processes is left out of the tests; what it alone would kill counts as
// a survivor.
const core = (folder) => `packages/core/src/${folder}`;
const tests = (folder) => `packages/core/test/${folder}/**/*.test.ts`;
const judges = (folder) => core(`${folder}/**/judge-*.ts`);

const among = (folder, names) => names.map((name) => `packages/core/test/${folder}/${name}.test.ts`);

const wholeGate = among('gate', ['run-release-gate', 'inputs-never-loosen', 'self-test', 'self-test/make-repository', 'self-test/run-self-test']);
/** What reads the world for the gate. */
const gateReaders = ['gate/collect-*.ts', 'gate/run-*.ts', 'gate/judge-root.ts', 'gate/approvals/collect-*.ts', 'gate/approvals/open-authority.ts', 'gate/approvals/to-problem.ts'].map(core);
const not = (patterns) => patterns.map((pattern) => `!${pattern}`);

/** @type {Readonly<Record<string, { mutate: readonly string[], tests: readonly string[], leaveOut?: readonly string[] }>>} */
export const areas = {
  gate: { mutate: [core('gate/**/*.ts'), ...not([...gateReaders, core('gate/self-test/**')])], tests: [tests('gate')], leaveOut: wholeGate },
  'gate-readers': { mutate: gateReaders, tests: [tests('gate/readers'), ...wholeGate.slice(0, 2)] },
  // Without its situations: each of those says what the gate must answer, so the gate is their test.
  'self-test': { mutate: [core('gate/self-test/*.ts')], tests: [tests('gate/self-test')] },
  evidence: { mutate: [core('evidence/**/*.ts')], tests: [tests('evidence'), tests('gate'), ...among('security', ['exceptions', 'judge-security', 'licences'])], leaveOut: wholeGate },
  verify: { mutate: [core('release/verify/**/*.ts')], tests: [tests('release/verify')], leaveOut: among('release/verify', ['assembled']) },
  drift: { mutate: [judges('drift'), judges('sampled'), judges('statistics')], tests: [...among('drift', ['judge-*', 'reconcile-cases', 'several-packs']), tests('sampled'), tests('statistics')] },
  bundle: {
    mutate: [judges('bundle'), judges('archive')],
    tests: [...['requirements', 'gates', 'readme', 'redaction', 'manifest'].map((name) => tests(`bundle/${name}`)), ...among('bundle/publish', ['judge-publishable', 'judge-replaceable']), tests('archive')],
    leaveOut: among('bundle', ['manifest/bag', 'manifest/foreign', 'manifest/identity', 'manifest/integrity', 'manifest/recorded', 'requirements/requirements', 'gates/check-gates', 'gates/example', 'redaction/redaction', 'readme/readme']),
  },
  regression: { mutate: [judges('regression'), judges('pack')], tests: [...among('regression', ['judge-fixtures', 'judge-record', 'judge-run', 'fixture-findings']), tests('pack')], leaveOut: among('pack', ['lock', 'pack-policy']) },
  release: {
    mutate: [judges('release'), ...not([judges('release/verify')])],
    tests: [...['items', 'gates', 'risk', 'rollback', 'versions', 'notes', 'pull-requests', 'vulnerabilities', 'bump', 'cadence', 'changelog', 'tag'].map((name) => tests(`release/${name}`)), ...among('release', ['assemble/judge-requirements'])],
    leaveOut: among('release', ['tag/check-tag', 'rollback/rollback-evidence', 'items/approved-items', 'versions/check-versions', 'cadence/stabilisation', 'cadence/in-a-checklist', 'bump/against-tools', 'notes/measured-highlights', 'notes/notes-criterion']),
  },
  documents: {
    mutate: [judges('docs')],
    tests: ['areas', 'changelog', 'forms', 'links', 'references', 'samples', 'tasks'].map((name) => tests(`docs/${name}`)),
    leaveOut: [
      ...among('docs', ['areas/check-areas', 'changelog/one-defect', 'changelog/whole', 'forms/forms', 'links/check-links', 'links/renamed-target', 'links/lychee', 'references/references', 'samples/samples']),
      ...among('docs/tasks', ['changed-only', 'checklist', 'lifecycle', 'plans-and-sessions', 'presence', 'sources', 'task-cache', 'whole']),
    ],
  },
  security: { mutate: [judges('security')], tests: [tests('security')], leaveOut: among('security', ['run-security-report']) },
  doctor: { mutate: [judges('adoption')], tests: [tests('adoption')], leaveOut: among('adoption', ['doctor/run-doctor', 'init/collect']) },
  formats: { mutate: [judges('compare/formats')], tests: [tests('compare/formats')], leaveOut: among('compare/formats', ['test-reports']) },
};
