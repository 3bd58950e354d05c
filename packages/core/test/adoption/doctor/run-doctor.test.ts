import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutChecks, type DoctorFinding } from '@shipworthy/contract/doctor';
import { doctor, parseInputs } from '@shipworthy/contract/inputs';
import { runCommand } from '@shipworthy/core/commands';
import type { Host } from '@shipworthy/core/host';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { collectEverything } from '../../../src/adoption/doctor/collect-everything.js';
import { judgeEverything } from '../../../src/adoption/doctor/judge-everything.js';
import { runDoctor } from '../../../src/adoption/doctor/run-doctor.js';
import { openWorkspace } from '../../../src/workspace/index.js';
import { localContext, toContext, toHost } from '../../evidence/documents.js';
import { outcomesOf, readTemplate } from './workflow-texts.js';

const manifest = 'schemaVersion: 1\nid: parser\nversion: 1\nfixtures:\n  - { id: one, path: regression/fixtures/one.txt, format: text }\ncases:\n  - id: first\n    command: [node, -e, "console.log(1)"]\n    expect: { stdout: { as: text, baseline: true } }\n';
const config = 'schemaVersion: 1\npacks: [regression/regression-pack.yml]\ngate: { require: [drift-report] }\nrelease: { trustedKeys: [keys/release.pub] }\n';
const publicPem = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();

let repository: TemporaryRepository;
const machine = { os: 'linux', arch: 'x64', node: '24.1.0', cpu: 'x', cores: 2 } as const;

function hostAt(cwd: string, changes: Partial<Host> = {}): Host {
  return toHost({ context: localContext, cwd, env: isolatedGitEnvironment(), machine, ...changes });
}

/** A repository that nothing is missing in; the cases change it, and it is put back. */
beforeAll(async () => {
  repository = createRepository({
    '.github/workflows/release-readiness.yml': readTemplate('release-readiness.yml'), '.github/shipworthy.yml': config, '.github/CODEOWNERS': '* @acme/all\n/.github/ @acme/release\n',
    '.gitignore': 'shipworthy-out/\n', '.gitattributes': '* text=auto eol=lf\n', 'keys/release.pub': publicPem, 'regression/regression-pack.yml': manifest, 'regression/fixtures/one.txt': 'one\n',
  });
  const run = (name: 'regression-pack' | 'drift-check', values: Readonly<Record<string, string>>) => runCommand(name, { face: 'command', values }, hostAt(repository.path));
  await run('regression-pack', { mode: 'lock' });
  await run('regression-pack', {});
  await run('drift-check', { mode: 'accept', all: 'true', reason: 'first' });
  repository.commit('Locked and accepted');
  repository.tag('v1.0.0');
});
afterAll(() => repository.dispose());
afterEach(() => {
  repository.git('reset', '--quiet', '--hard');
  repository.git('clean', '-fdq');
});

async function look(values: Readonly<Record<string, string>> = {}, host: Host = hostAt(repository.path)) {
  return runDoctor(parseInputs(doctor, { values: { offline: 'true', ...values }, face: 'command' }), host);
}

async function findAll(values: Readonly<Record<string, string>> = {}, host: Host = hostAt(repository.path)): Promise<readonly DoctorFinding[]> {
  const inputs = parseInputs(doctor, { values: { offline: 'true', ...values }, face: 'command' });
  return judgeEverything(await collectEverything({ inputs, host, workspace: await openWorkspace(host, { root: inputs.root, out: undefined }), fault: null, name: null }));
}

interface Case {
  readonly check: keyof typeof checkoutChecks | 'workflow/valid' | 'workflow/present';
  readonly what: string;
  readonly change: () => void;
  readonly outcome: 'missing' | 'warn' | 'unknown';
  /** Part of what is found. */
  readonly found?: string;
  readonly paste?: string;
}

const cases: readonly Case[] = [
  { check: 'checkout/output-ignored', what: 'not ignored', change: () => repository.write({ '.gitignore': '' }), outcome: 'warn', paste: 'shipworthy-out/' },
  { check: 'checkout/kept', what: 'records that are ignored', change: () => repository.write({ '.gitignore': 'shipworthy-out/\nbaselines/\n' }), outcome: 'missing', found: 'regression/baselines/parser/x.json', paste: '!/regression/\n!/regression/baselines/\n!/regression/baselines/parser/\n!/regression/baselines/parser/**' },
  { check: 'checkout/kept', what: 'a lock and a fixture that are ignored', change: () => { repository.git('rm', '-q', '--cached', '-r', 'regression'); repository.write({ '.gitignore': 'shipworthy-out/\n*.lock.json\n*.txt\n' }); }, outcome: 'missing', found: 'regression/regression-pack.lock.json, regression/fixtures/one.txt' },
  { check: 'checkout/line-endings', what: 'no attributes', change: () => repository.write({ '.gitattributes': '*.md text\n' }), outcome: 'warn', found: 'regression/fixtures/one.txt', paste: 'regression/fixtures/** -text' },
  { check: 'config/present', what: 'absent', change: () => repository.remove('.github/shipworthy.yml'), outcome: 'missing' },
  { check: 'config/valid', what: 'two faults', change: () => repository.write({ '.github/shipworthy.yml': 'schemaVersion: 1\ngaet: {}\npacks: 7\n' }), outcome: 'missing', found: '`gate`' },
  { check: 'config/valid', what: 'no YAML', change: () => repository.write({ '.github/shipworthy.yml': 'a: [\n' }), outcome: 'missing' },
  { check: 'config/requires', what: 'nothing', change: () => repository.write({ '.github/shipworthy.yml': config.replace('require: [drift-report]', '') }), outcome: 'warn' },
  { check: 'keys/trusted', what: 'no key', change: () => repository.write({ 'keys/release.pub': 'hello\n' }), outcome: 'missing', found: 'keys/release.pub' },
  { check: 'keys/trusted', what: 'no file', change: () => repository.remove('keys/release.pub'), outcome: 'missing' },
  { check: 'pack/valid', what: 'no manifest', change: () => repository.remove('regression/regression-pack.yml'), outcome: 'missing' },
  { check: 'pack/valid', what: 'a manifest with faults', change: () => repository.write({ 'regression/regression-pack.yml': 'schemaVersion: 1\nid: parser\nverison: 1\n' }), outcome: 'missing', found: 'verison' },
  { check: 'pack/valid', what: 'a workflow that runs what nobody named', change: () => repository.write({ '.github/shipworthy.yml': config.replace(/packs: .*\n/, '') }), outcome: 'missing', paste: 'packs: [regression/regression-pack.yml]' },
  { check: 'pack/valid', what: 'a configuration that cannot be read', change: () => repository.write({ '.github/shipworthy.yml': 'a: [\n' }), outcome: 'unknown' },
  { check: 'pack/locked', what: 'another fixture', change: () => repository.write({ 'regression/fixtures/one.txt': 'two\n' }), outcome: 'missing', found: 'regression/fixtures/one.txt', paste: 'shipworthy regression-pack --mode lock --pack regression/regression-pack.yml' },
  { check: 'pack/locked', what: 'no lock', change: () => repository.remove('regression/regression-pack.lock.json'), outcome: 'missing' },
  { check: 'pack/baseline', what: 'no records', change: () => repository.remove('regression/baselines'), outcome: 'missing', found: 'regression/baselines/parser' },
  { check: 'pack/baseline', what: 'no records, which the configuration permits', change: () => repository.remove('regression/baselines').write({ '.github/shipworthy.yml': `${config}reasons: { no-baseline: warn }\n` }), outcome: 'warn' },
  { check: 'pack/baseline', what: 'records from elsewhere', change: () => repository.remove('regression/baselines').write({ '.github/workflows/release-readiness.yml': readTemplate('release-readiness.yml').replace('          needs: ', '          baseline: artifact:main\n          needs: ') }), outcome: 'unknown', found: 'artifact:main' },
  { check: 'owners/file', what: 'absent', change: () => repository.remove('.github/CODEOWNERS'), outcome: 'warn', paste: '/.github/     @OWNER/TEAM\n/keys/        @OWNER/TEAM\n/regression/  @OWNER/TEAM' },
  { check: 'owners/cover', what: 'a later line without owners', change: () => repository.write({ '.github/CODEOWNERS': '* @acme/all\n/regression/baselines/\n' }), outcome: 'warn', found: 'regression/baselines/parser/x.json' },
  { check: 'workflow/valid', what: 'no YAML', change: () => repository.write({ '.github/workflows/broken.yml': 'on: [\n# shipworthy\n' }), outcome: 'missing' },
  { check: 'workflow/present', what: 'a gate behind a local action', change: () => repository.write({ '.github/workflows/release-readiness.yml': 'on: push\njobs: { release-gate: { runs-on: x, steps: [{ uses: ./.github/actions/ours }] } }\n' }), outcome: 'unknown' },
  { check: 'workflow/present', what: 'no workflow', change: () => repository.remove('.github/workflows'), outcome: 'missing' },
];

test('nothing is missing in a repository that is set up', async () => {
  const found = await findAll();
  expect(found.filter(({ outcome }) => outcome === 'missing' || outcome === 'warn')).toEqual([]);
  const sure = Object.keys(checkoutChecks);
  expect(sure.filter((check) => outcomesOf(found, check).join() !== 'ok')).toEqual([]);
});

const edited = ['.gitignore', '.gitattributes', '.github/CODEOWNERS'];

/** Lines that are pasted where the finding says make it go away. */
async function expectMended(findings: readonly DoctorFinding[]): Promise<void> {
  for (const { location, paste } of findings) {
    const path = location?.path ?? '';
    repository.write({ [path]: `${existsSync(join(repository.path, path)) ? repository.read(path) : ''}${paste ?? ''}\n` });
  }
  expect(outcomesOf(await findAll(), findings[0]?.check ?? '')).toEqual(['ok']);
}

describe.each(cases)('$check: $what', ({ check, change, outcome, found, paste }) => {
  test('is found, and what is said to paste into a file of git mends it', async () => {
    change();
    const own = (await findAll()).filter((one) => one.check === check);
    expect(own.map((one) => one.outcome)).toContain(outcome);
    expect(own.map((one) => one.outcome)).not.toContain('ok');
    const [first] = own;
    expect(first?.fix).toEqual(expect.any(String));
    if (found !== undefined) expect(own.map((one) => one.found).join('\n')).toContain(found);
    if (paste !== undefined) expect(first?.paste).toBe(paste);
    expect(JSON.stringify(own)).not.toContain(repository.path);
    if (edited.includes(first?.location?.path ?? '')) await expectMended(own);
  });
});

test('every check of the clone has its case here or below', () => {
  const below = ['checkout/repository', 'checkout/complete', 'checkout/tags', 'checkout/node'];
  expect(new Set([...cases.map(({ check }) => check), ...below])).toEqual(new Set([...Object.keys(checkoutChecks), 'workflow/valid', 'workflow/present']));
});

test('every fault of the configuration stands on its line', async () => {
  repository.write({ '.github/shipworthy.yml': 'schemaVersion: 1\ngaet: {}\npacks: 7\n' });
  const faults = (await findAll()).filter(({ check }) => check === 'config/valid');
  expect(faults.map(({ location }) => [location?.path, location?.line])).toEqual(expect.arrayContaining([['.github/shipworthy.yml', 2], ['.github/shipworthy.yml', 3]]));
});

describe('the clone', () => {
  test('shallow and without tags, with the command of a laptop or the lines of a job', async () => {
    repository.addOrigin();
    const clone = repository.shallowClone();
    repository.git('remote', 'remove', 'origin');
    const found = await findAll({}, hostAt(clone.path));
    expect(found.find(({ check }) => check === 'checkout/complete')).toMatchObject({ outcome: 'missing', paste: 'git fetch --unshallow --tags' });
    expect(outcomesOf(found, 'checkout/tags')).toEqual(['warn']);
    const inJob = await findAll({}, hostAt(clone.path, { context: toContext() }));
    expect(inJob.find(({ check }) => check === 'checkout/complete')?.paste).toBe('with:\n  fetch-depth: 0');
  });

  test('without a tag: nobody knows in a clone, and there is none elsewhere', async () => {
    const project = createRepository({ '.github/shipworthy.yml': 'schemaVersion: 1\nrelease: {}\n' });
    try {
      expect(outcomesOf(await findAll({}, hostAt(project.path)), 'checkout/tags')).toEqual(['ok']);
      project.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      expect(outcomesOf(await findAll({}, hostAt(project.path)), 'checkout/tags')).toEqual(['unknown']);
    } finally {
      project.dispose();
    }
  });

  test('an old Node is missing, one that is not told is unknown', async () => {
    expect(outcomesOf(await findAll({}, hostAt(repository.path, { machine: { ...machine, node: '20.18.3' } })), 'checkout/node')).toEqual(['missing']);
    expect(outcomesOf(await findAll({}, hostAt(repository.path, { machine: null })), 'checkout/node')).toEqual(['unknown']);
  });

  test('no repository, no commit, no git: each is told, and the rest is looked at', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
    try {
      const bare = await look({}, hostAt(folder));
      expect([bare.exitCode, bare.notes.join('\n')]).toEqual([1, expect.stringContaining('no git repository')]);
      const lost = await look({}, hostAt(repository.path, { env: { PATH: '' } }));
      expect([lost.exitCode, lost.notes.join('\n')]).toEqual([1, expect.stringMatching(/git[^]*ok {2}The configuration is valid/)]);
      const unasked = ['Git keeps', 'Fixtures have', 'The clone has', 'Code owners cover', 'The folder of evidence'];
      expect(lost.notes.filter((note) => note.startsWith('ok') && unasked.some((title) => note.includes(title)))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
    const empty = createRepository();
    try {
      expect((await look({}, hostAt(empty.path))).notes.join('\n')).toContain('no commit yet');
    } finally {
      empty.dispose();
    }
  });
});

describe('the command', () => {
  test('ends with 0 unless something is missing; --strict also counts what is doubtful or unknown', async () => {
    expect((await look()).exitCode).toBe(0);
    expect((await look({ strict: 'true' })).exitCode).toBe(1);
    repository.remove('.github/CODEOWNERS');
    expect((await look()).exitCode).toBe(0);
    repository.remove('.github/shipworthy.yml');
    expect((await look()).exitCode).toBe(1);
  });

  test('changes nothing, and says what is worst first', async () => {
    repository.remove('.github/CODEOWNERS').write({ '.github/shipworthy.yml': config.replace('require: [drift-report]', ''), 'keys/release.pub': 'x' });
    const before = repository.git('status', '--porcelain', '--ignored', '--untracked-files=all');
    const { report, notes } = await look();
    expect(repository.git('status', '--porcelain', '--ignored', '--untracked-files=all')).toBe(before);
    expect(notes.map((note) => note.split('  ')[0])).toEqual([...notes.map((note) => note.split('  ')[0] ?? '')].sort((a, b) => ['missing', 'warn', 'unknown', 'ok'].indexOf(a) - ['missing', 'warn', 'unknown', 'ok'].indexOf(b)));
    expect(report?.json).toMatchObject({ repository: null, commit: repository.head(), counts: { missing: 1, warn: 2 } });
  });

  test('another configuration and another root are looked at when they are named', async () => {
    repository.write({ 'other.yml': 'schemaVersion: 2\n', 'part/shipworthy.yml': config });
    expect(outcomesOf(await findAll({ config: 'other.yml' }), 'config/valid')).toEqual(['missing']);
    expect(outcomesOf(await findAll({ config: 'gone.yml' }), 'config/present')).toEqual(['missing']);
    await expect(look({ root: 'nowhere' })).rejects.toMatchObject({ code: 'config/not-found' });
  });
});

test('settings on GitHub are not verified, and never fine, where nobody asked', async () => {
  const found = await findAll();
  const settings = found.filter(({ check }) => /^(?:branch|tags|actions)\//.test(check) || check === 'release/immutable');
  expect(settings.length).toBeGreaterThan(8);
  expect(settings.filter(({ outcome }) => outcome !== 'unknown')).toEqual([]);
});
