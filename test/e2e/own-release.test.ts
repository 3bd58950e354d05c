import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, copyOf, shipworthy } from '../support/project.js';
import { makeKeyFiles, type KeyFiles } from '../support/release-project.js';
import { copyCheckout } from './support/action-repository.js';
import { createArtifactActions } from './support/bundle-project.js';
import { runAct, type ActResult } from './support/run-act.js';
import { repositoryName, tagEvent } from './support/workflow-event.js';
import { editFile, readEvidence, replaceOnce } from './support/workflow-project.js';

const workflow = '.github/workflows/release.yml';
/** A minor version, so that a whole release is demanded. */
const version = '98.7.0';
const tag = `v${version}`;
const notes = `release_notes:
  version: ${version}
  release_date: 2026-11-21
  release_type: minor
  highlights: [Everything is proved.]
  changes: { features: [{ title: Proof, description: Everything is proved, pr_ref: '#4' }] }
`;
/** Stands for what has GitHub sign: says what it was handed. */
const attest = `import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
const [, folder] = /^([^*]+)\\/\\*$/.exec(process.env['INPUT_SUBJECT-PATH']);
for (const name of readdirSync(folder).sort()) console.log('::notice::attests ' + name + ' ' + createHash('sha256').update(readFileSync(folder + '/' + name)).digest('hex'));
`;
const measuring = ['rebuild', 'regression pack', 'drift check', 'documents', 'components', 'checklist', 'release-gate', 'evidence'];

let checkout: TemporaryRepository;
let standIns: Readonly<Record<string, TemporaryRepository>>;
let keys: KeyFiles;
const repositories: TemporaryRepository[] = [];
const fakes: FakeGitHub[] = [];

/** What a maintainer does before the tag (docs/releasing.md), but for generating and building. */
async function prepareRelease(project: TemporaryRepository): Promise<void> {
  const manifests = project.git('ls-files', 'package-lock.json', 'package.json', 'packages/*/package.json', 'actions/*/package.json').trim().split('\n');
  const old: string = JSON.parse(project.read('package.json')).version;
  for (const path of manifests) editFile(project, path, (text) => text.replaceAll(`"version": "${old}"`, `"version": "${version}"`));
  editFile(project, 'CHANGELOG.md', (text) => replaceOnce(text, '## [Unreleased]\n', `## [Unreleased]\n\n## [${version}] - 2026-11-21\n`));
  project.write({ [`releases/v${version}.yml`]: notes, 'keys/release.pub': readFileSync(keys.publicPath, 'utf8') });
  editFile(project, '.github/shipworthy.yml', (text) => replaceOnce(text, "\n  assets: ['release-assets/*']\n", "\n  assets: ['release-assets/*']\n  trustedKeys: [keys/release.pub]\n"));
  await shipworthy(project, ['regression-pack', '--fail-on', 'never']);
  await shipworthy(project, ['drift-check', '--mode', 'accept', '--all', '--reason', 'as they are today']);
  project.remove('shipworthy-out');
}

/** Act knows neither this scope nor what the job installs, builds and tests: that, these very tests are part of. */
function forAct(text: string): string {
  const file = parse(text.replaceAll(/ +vulnerability-alerts: read.*\n/g, ''));
  file.jobs.rebuild.steps = [{ run: 'exit 0' }];
  return stringify(file);
}

async function createStandIns(text: string): Promise<Readonly<Record<string, TemporaryRepository>>> {
  const [used = ''] = /actions\/attest-build-provenance@[0-9a-f]{40}/.exec(text) ?? [];
  const definition = 'name: attest\ndescription: Stands for GitHub.\ninputs: { subject-path: { description: as there, required: true } }\nruns: { using: node24, main: index.mjs }\n';
  const repository = createRepository({ 'action.yml': definition, 'index.mjs': attest });
  repository.commit('Stand in');
  return { ...(await createArtifactActions()), [used]: repository };
}

beforeAll(async () => {
  keys = makeKeyFiles();
  checkout = await copyCheckout();
  standIns = await createStandIns(checkout.read(workflow));
  await prepareRelease(checkout);
  editFile(checkout, workflow, forAct);
  checkout.commit(`Release ${version}`);
  repositories.push(checkout, ...Object.values(standIns));
}, 180_000);

afterAll(async () => {
  for (const repository of repositories) repository.dispose();
  rmSync(dirname(keys.privatePath), { recursive: true, force: true });
  await Promise.all(fakes.map((fake) => fake.close()));
});

async function run(jobs: readonly string[], change?: (project: TemporaryRepository) => void): Promise<{ readonly act: ActResult; readonly fake: FakeGitHub }> {
  const project = copyOf(checkout);
  repositories.push(project);
  change?.(project);
  if (project.git('status', '--porcelain').trim() !== '') project.commit('Change something');
  const event = tagEvent(project, tag, { annotated: true });
  project.git('update-ref', 'refs/remotes/origin/main', 'main');
  const fake = await startFakeGitHub({ permissions: { contents: 'write', actions: 'read', checks: 'read', issues: 'read', 'pull-requests': 'read', statuses: 'read', 'vulnerability-alerts': 'read' } });
  fakes.push(fake);
  // CI ran on the commit before it was tagged, and the rules of the branch demand it.
  const repository = fake.repository(repositoryName).withBranch('main', project.head('main')).withTag(tag, event.sha);
  repository.withRule({ branch: 'main', checks: [{ name: 'ci-ok', appId: 15_368 }] }).withCheckRun({ ref: event.sha, name: 'ci-ok', appId: 15_368, runId: 3 });
  return { act: await runAct({ project, event, workflow, fake, actions: project, standIns, jobs, secrets: { SHIPWORTHY_SIGNING_KEY: readFileSync(keys.privatePath, 'utf8') } }), fake };
}

const release = (fake: FakeGitHub) => fake.repository(repositoryName).releases.find((one) => one.tag === tag);

describe('a release of this repository', () => {
  test('is decided by its own gate, proved, attested and published: the package, and the list of what is in it', async () => {
    const { act, fake } = await run([...measuring, 'provenance', 'publish']);
    const evidence = readEvidence(fake, 'release-evidence', { key: 'default' });
    expect({ exitCode: act.exitCode, verdict: evidence.verdict, found: blockers(evidence), publication: readEvidence(fake, 'release-publication', { key: 'default' }).verdict }).toEqual({ exitCode: 0, verdict: 'pass', found: [], publication: 'pass' });
    expect(readEvidence(fake, 'gate-decision', { key: 'default' })['details']).toMatchObject({ level: 'release', wiring: { workflow, outcome: 'pass' } });
    const assets = [`shipworthy-${version}.cdx.json`, `shipworthy-${version}.tgz`];
    expect(release(fake)).toMatchObject({ draft: false });
    const published = new Map(release(fake)?.assets?.map(({ name, bytes }) => [name, bytes]));
    expect([...published.keys()]).toEqual(expect.arrayContaining([...assets, `${repositoryName.split('/').at(-1) ?? ''}-${version}.evidence.zip`]));
    // What is attested is what is published, to the byte.
    expect(act.job('provenance').annotations.map(({ message }) => message)).toEqual(assets.map((name) => `attests ${name} ${createHash('sha256').update(published.get(name) ?? '').digest('hex')}`));
    expect(Buffer.from(published.get(assets[0] ?? '') ?? '').toString()).toBe(checkout.read('dist/sbom.cdx.json'));
    expect(fake.violations).toEqual([]);
  });

  test('that nobody described is refused by its own gate: proved, neither attested nor published', async () => {
    const { act, fake } = await run(measuring, (project) => editFile(project, 'CHANGELOG.md', (text) => replaceOnce(text, `## [${version}] - 2026-11-21`, `## [${version}] - soon`)));
    expect({ exitCode: act.exitCode, gate: readEvidence(fake, 'gate-decision', { key: 'default' }).verdict, evidence: readEvidence(fake, 'release-evidence', { key: 'default' }).verdict, release: release(fake) }).toEqual({ exitCode: 1, gate: 'fail', evidence: 'fail', release: undefined });
  });
});
