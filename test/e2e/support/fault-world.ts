import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeStoredZip, type FakeGitHub, type startFakeGitHub } from '@shipworthy/testkit/github';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { copyOf } from '../../support/project.js';
import { makeKeyFiles, type KeyFiles } from '../../support/release-project.js';
import { commitBundle, createBundleProject } from './bundle-project.js';
import { openService, startStep, type StepEnd } from './fault-step.js';
import { pullRequestEvent, pushEvent, repositoryName, tagEvent, type WorkflowEvent } from './workflow-event.js';
import { createWorkflowProject, readTemplate, workflowPath } from './workflow-project.js';
import { toNeeds, type Action, type JobOutcome } from './workflow-run.js';

/** One undisturbed run of an action that has something to ask: every fault is put into a repetition of it. */
export interface Story {
  readonly name: string;
  readonly action: Action;
  readonly project: TemporaryRepository;
  readonly event: WorkflowEvent;
  readonly inputs: Readonly<Record<string, string>>;
  readonly job: string;
  readonly attempt: number;
  /** What earlier jobs left in the service, in the order of its ids. */
  readonly left: readonly { readonly name: string; readonly bytes: Buffer }[];
  readonly permissions: Permissions;
  /** What GitHub knows beside the run. */
  readonly describe: (fake: FakeGitHub) => void;
}

type Permissions = NonNullable<NonNullable<Parameters<typeof startFakeGitHub>[0]>['permissions']>;

const everything: Permissions = {
  contents: 'write', actions: 'read', checks: 'read', issues: 'read', 'pull-requests': 'write', 'security-events': 'read', statuses: 'read', 'vulnerability-alerts': 'read',
};

const config = `schemaVersion: 1
packs: [regression-pack.yml]
docSync: { links: {} }
release:
  notes: { file: 'releases/v{version}.yml' }
  assets: ['dist/*.tgz']
gate:
  require: ['drift-report:sample', doc-sync-report]
  levels: { merge: { require: [release-checklist] }, major: { approvals: 1 } }
`;
/** Without a gate that asks for the checklist, GitHub's required checks are what the release rests on. */
const ungated = config.replace(/gate:[\s\S]*/, '');
const notes = `release_notes:
  version: 1.2.3
  release_date: 2026-11-21
  release_type: patch
  highlights: [Sums are right again.]
  changes:
    bug_fixes: [{ issue_ref: '#4', description: The sum of nothing is nothing. }]
`;
const before = '# Changelog\n\n## [1.2.2] - 2026-10-01\n\n### Added\n\n- Everything.\n';
const changelog = before.replace('## [1.2.2]', '## [1.2.3] - 2026-11-21\n\n### Fixed\n\n- The sum of nothing is nothing.\n\n## [1.2.2]');

/** A project on its tag v1.2.3 that is ready to be released. */
async function createReleasableProject(keys: KeyFiles, settings = config): Promise<TemporaryRepository> {
  const project = await createWorkflowProject(readTemplate('release'), {
    '.github/shipworthy.yml': settings, '.gitignore': 'shipworthy-out/\nReleaseEvidence/\ndist/\n', 'keys/release.pub': readFileSync(keys.publicPath, 'utf8'),
    '.github/CODEOWNERS': '* @ada\n', 'CHANGELOG.md': before, 'package.json': '{ "name": "widget", "version": "1.2.2" }\n',
  });
  project.git('tag', '--annotate', '--message', 'v1.2.2', 'v1.2.2');
  project.commit('fix: sum nothing to nothing', { 'CHANGELOG.md': changelog, 'package.json': '{ "name": "widget", "version": "1.2.3" }\n', 'releases/v1.2.3.yml': notes });
  project.git('update-ref', 'refs/remotes/origin/main', 'main');
  return project.write({ 'dist/widget-1.2.3.tgz': 'what is shipped\n' });
}

/** GitHub as it is before a release that is ready: required checks that passed, alerts that are none, a milestone without open work. */
function describeRelease(project: TemporaryRepository): (fake: FakeGitHub) => void {
  const main = project.head('main');
  const tree = project.git('rev-parse', 'main^{tree}').trim();
  return (fake) => {
    const repository = fake.repository(repositoryName).withBranch('main', main).withAnalysis({ commit: main, ref: 'refs/tags/v1.2.3' }).withAnalysis({ commit: main })
      .withRule({ branch: 'main', checks: [{ name: 'build' }] }).withCheckRun({ name: 'build', ref: main, runId: 8 }).withLabel('release:1.2.3').withMilestone({ title: 'v1.2.3' })
      .withPullRequest({ number: 4, author: 'eve', head: { ref: 'topic', sha: main }, base: { ref: 'main', sha: project.head('main~1') }, state: 'closed', mergedAt: '2026-01-02T00:00:00Z', mergeCommitSha: main, milestone: 'v1.2.3', reviews: [{ user: 'ada', state: 'APPROVED', commit: main, submittedAt: '2026-01-01T00:00:00Z' }] })
      .withTree(main, tree).withRelease({ tag: 'v1.2.2', createdAt: '2025-10-01T00:00:00Z' });
    repository.withAnnotatedTag({ name: 'v1.2.2', commit: project.git('rev-parse', 'v1.2.2^{commit}').trim() }).withAnnotatedTag({ name: 'v1.2.3', commit: main });
  };
}

/** The stories of every action, made by running the jobs of a release one after the other. */
export class FaultWorld {
  readonly stories: Story[] = [];
  readonly #trash: TemporaryRepository[] = [];
  readonly keys = makeKeyFiles();

  static async open(): Promise<FaultWorld> {
    const world = new FaultWorld();
    await world.#tellRelease();
    await world.#tellOthers();
    await world.#tellBundle();
    await world.#tellSecurity();
    await world.#tellComment();
    return world;
  }

  dispose(): void {
    for (const repository of this.#trash) repository.dispose();
    rmSync(dirname(this.keys.privatePath), { recursive: true, force: true });
  }

  async #tellRelease(): Promise<void> {
    const project = this.#keep(await createReleasableProject(this.keys));
    const event = tagEvent(project, 'v1.2.3', { annotated: true });
    const shared = { project, event, describe: describeRelease(project), permissions: everything };
    const left: { name: string; bytes: Buffer }[] = [];
    const jobs: Record<string, JobOutcome> = {};
    const tell = async (story: Pick<Story, 'name' | 'action' | 'job'> & Partial<Story>, needs: readonly string[] = []): Promise<StepEnd> => {
      const inputs = { ...story.inputs, ...(needs.length === 0 ? {} : { needs: toNeeds(Object.fromEntries(needs.map((name) => [name, jobs[name] ?? { result: 'success', outputs: {} }]))) }) };
      const told: Story = { ...shared, attempt: 1, left: [...left], ...story, inputs };
      this.stories.push(told);
      const end = await runIn(told, this.#keep(copyOf(told.project)));
      left.push(...end.uploaded);
      jobs[story.job] = { result: end.exitCode === 0 ? 'success' : 'failure', outputs: { evidence: end.outputs['evidence'] ?? '' } };
      return end;
    };
    await tell({ name: 'regression-pack', action: 'regression-pack', job: 'regression' });
    await tell({ name: 'drift-check', action: 'drift-check', job: 'drift' }, ['regression']);
    await tell({ name: 'doc-sync-check', action: 'doc-sync-check', job: 'documents' });
    await tell({ name: 'release-evidence checklist', action: 'release-evidence', job: 'checklist', inputs: { mode: 'checklist' } }, ['drift', 'documents']);
    const measured = ['regression', 'drift', 'documents', 'checklist'];
    await tell({ name: 'release-gate', action: 'release-gate', job: 'release-gate' }, measured);
    const decided = [...measured, 'release-gate'];
    await tell({ name: 'release-evidence assemble', action: 'release-evidence', job: 'evidence', inputs: { 'signing-key': readFileSync(this.keys.privatePath, 'utf8') } }, decided);
    // The workspace of the last run holds the bundle.
    const proved = this.#trash.at(-1) ?? project;
    proved.remove('shipworthy-out');
    await tell({ name: 'release-evidence publish', action: 'release-evidence', job: 'publish', project: proved, inputs: { mode: 'publish', 'public-key': 'keys/release.pub' } }, ['release-gate', 'evidence']);
    await tell({ name: 'release-evidence verify', action: 'release-evidence', job: 'verify', project: proved, inputs: { mode: 'verify', path: 'ReleaseEvidence/1.2.3', 'public-key': 'keys/release.pub' } });
  }

  /** Questions that the release above does not ask: its required checks, consent to a major version, artifacts of an earlier attempt, a base that is not in the clone. */
  async #tellOthers(): Promise<void> {
    const project = this.#keep(await createReleasableProject(this.keys, ungated));
    const event = tagEvent(project, 'v1.2.3', { annotated: true });
    const shared = { action: 'release-evidence', project, event, describe: describeRelease(project) } as const;
    const documents = await runIn({ ...shared, name: 'documents', action: 'doc-sync-check', job: 'documents', attempt: 1, inputs: {}, left: [], permissions: everything }, this.#keep(copyOf(project)));
    const needs = toNeeds({ documents: { result: 'success', outputs: { evidence: documents.outputs['evidence'] ?? '' } } });
    this.#tell({ ...shared, name: 'release-evidence checklist by required checks', job: 'checklist', inputs: { mode: 'checklist', needs }, left: documents.uploaded });
    this.#tell({ ...shared, name: 'release-evidence notes', job: 'notes', inputs: { mode: 'notes' } });
    const gate = this.stories.find(({ name }) => name === 'release-gate');
    if (gate !== undefined) this.#tell({ ...gate, name: 'release-gate of a major version', inputs: { ...gate.inputs, level: 'major' } });
    const drift = this.stories.find(({ name }) => name === 'drift-check');
    if (drift !== undefined) this.#tell({ ...drift, name: 'drift-check of a second attempt', attempt: 2 });
    // Before any other asks for files of a commit: a base that is hidden is the worst of them.
    await this.#tellShallow();
    if (drift !== undefined) this.#tellRemote(drift);
  }

  /** Records from elsewhere: of a commit that only GitHub has, of another run, of a release. Those of the work tree would pass as well: whoever falls back on them is green. */
  #tellRemote(drift: Story): void {
    const { project } = drift;
    const records = Object.fromEntries(project.git('ls-files', 'baselines').trim().split('\n').map((path) => [path, project.read(path)]));
    const [kept, old] = ['b'.repeat(40), project.head('main~1')];
    const ways: Readonly<Record<string, (fake: FakeGitHub) => void>> = {
      'git:kept:baselines/sample': (fake) => {
        const remote = fake.repository(repositoryName).withBranch('kept', kept);
        for (const [path, text] of Object.entries(records)) remote.withFile(kept, path, text);
      },
      'artifact:records@main': (fake) => {
        fake.repository(repositoryName).withRun({ id: 5, headSha: old, headBranch: 'main', path: workflowPath });
        fake.artifact({ run: 5, name: 'records', files: records });
      },
      'release:v1.2.2/records.zip': (fake) => void fake.repository(repositoryName).withRelease({ tag: 'v1.2.2', createdAt: '2025-10-01T00:00:00Z', assets: [{ name: 'records.zip', bytes: writeStoredZip(records) }] }),
    };
    for (const [baseline, describe] of Object.entries(ways)) {
      this.#tell({ ...drift, name: `drift-check with ${baseline.replace(/:.*/, '')}:`, inputs: { ...drift.inputs, baseline }, describe });
    }
  }

  async #tellShallow(): Promise<void> {
    const project = this.#keep(createRepository({ '.gitignore': 'shipworthy-out/\n', '.github/shipworthy.yml': 'schemaVersion: 1\ndocSync: { links: {} }\n', 'README.md': '# Widget\n' }));
    project.branch('change').commit('Say hello', { 'notes.txt': 'hello\n' });
    const event = pullRequestEvent(project);
    const base = project.head('main');
    project.branch('merged').addOrigin();
    const shallow = this.#keep(project.shallowClone('merged'));
    // From here nothing more can be fetched, as without the credentials of the checkout.
    shallow.git('remote', 'set-url', 'origin', 'file:///nowhere');
    const files = ['.github/shipworthy.yml', 'README.md', '.gitignore'].map((path) => [path, project.read(path)] as const);
    this.#tell({
      name: 'doc-sync-check of a shallow clone', action: 'doc-sync-check', job: 'documents', project: shallow, event, inputs: {},
      describe: (fake) => files.forEach(([path, text]) => fake.repository(repositoryName).withBranch('main', base).withFile('main', path, text)),
    });
  }

  async #tellBundle(): Promise<void> {
    const project = this.#keep(createBundleProject('.github/workflows/none.yml', 'name: none\n', { tracked: true }));
    await commitBundle(project, '1.2.3');
    this.#tell({ name: 'telemetry-bundle-readiness', action: 'telemetry-bundle-readiness', job: 'bundle', project, event: pushEvent(project), inputs: { version: '1.2.3' } });
  }

  async #tellSecurity(): Promise<void> {
    const project = this.#keep(createRepository({
      '.gitignore': 'shipworthy-out/\n', '.github/shipworthy.yml': 'schemaVersion: 1\nsecurity: { reports: [scan.sarif] }\n',
      'scan.sarif': '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"scanner"}},"results":[]}]}\n',
    }));
    this.#tell({ name: 'security-report', action: 'security-report', job: 'security', project, event: pushEvent(project), inputs: { 'scanned-at': new Date().toISOString() } });
  }

  async #tellComment(): Promise<void> {
    const project = this.#keep(createRepository({ '.gitignore': 'shipworthy-out/\n', '.github/shipworthy.yml': 'schemaVersion: 1\ndocSync: { links: {} }\n', 'README.md': '# Widget\n' }));
    project.branch('change').commit('Say hello', { 'notes.txt': 'hello\n' });
    const event = pullRequestEvent(project);
    this.#tell({ name: 'doc-sync-check with a comment', action: 'doc-sync-check', job: 'documents', project, event, inputs: { comment: 'true' }, describe: (fake) => void fake.repository(repositoryName).withIssue(7) });
  }

  #tell(story: Omit<Story, 'attempt' | 'left' | 'permissions' | 'describe'> & Partial<Story>): void {
    this.stories.push({ attempt: 1, left: [], permissions: everything, describe: () => undefined, ...story });
  }

  #keep(repository: TemporaryRepository): TemporaryRepository {
    this.#trash.push(repository);
    return repository;
  }
}

async function runIn(story: Story, workspace: TemporaryRepository): Promise<StepEnd> {
  const fake = await openService(story);
  try {
    return await startStep(story, { fake, workspace });
  } finally {
    await fake.close();
  }
}
