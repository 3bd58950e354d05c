import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readZip, startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, copyOf, type DocumentLike } from '../support/project.js';
import { createActionRepository } from './support/action-repository.js';
import { runAct, type ActResult } from './support/run-act.js';
import { dispatchEvent, repositoryName, tagEvent, type WorkflowEvent } from './support/workflow-event.js';
import { createWorkflowProject, editFile, readEvidence, readTemplate, replaceOnce, workflowPath } from './support/workflow-project.js';

const config = `schemaVersion: 1
packs: [regression-pack.yml]
docSync: { links: {} }
release:
  notes: { file: 'releases/v{version}.yml' }
gate:
  require: ['drift-report:sample', doc-sync-report]
  levels: { merge: { require: [release-checklist] } }
`;
const notes = `release_notes:
  version: 1.2.3
  release_date: 2026-11-21
  release_type: patch
  highlights: [Sums are right again.]
  changes:
    bug_fixes: [{ issue_ref: '#4', description: The sum of nothing is nothing. }]
  contributors: ['@ada']
`;
const changelog = '# Changelog\n\n## [1.2.3] - 2026-11-21\n\n### Fixed\n\n- The sum of nothing is nothing.\n\n## [1.2.2] - 2026-10-01\n\n### Added\n\n- Everything.\n';
type Permissions = NonNullable<Parameters<typeof startFakeGitHub>[0]>['permissions'];
const withoutAlerts = { contents: 'read', actions: 'read', checks: 'read', issues: 'read', 'pull-requests': 'read', 'security-events': 'read', statuses: 'read' } as const;
const everything = { ...withoutAlerts, 'vulnerability-alerts': 'read' } as const;
const jobs = ['regression', 'drift', 'documents', 'checklist', 'release-gate'];

/** act 0.2.87 is from before this scope, and refuses a workflow that names it; GitHub's own parser knows it. */
const template = replaceOnce(readTemplate('release-candidate'), '      vulnerability-alerts: read # alerts of Dependabot\n', '');

let actions: TemporaryRepository;
let ready: TemporaryRepository;
const repositories: TemporaryRepository[] = [];
const fakes: FakeGitHub[] = [];

beforeAll(async () => {
  actions = await createActionRepository();
  ready = await createWorkflowProject(template, { '.github/shipworthy.yml': config, 'CHANGELOG.md': changelog.replace(/## \[1\.2\.3\][\s\S]*(?=## \[1\.2\.2\])/, ''), 'package.json': '{ "name": "widget", "version": "1.2.2" }\n' });
  ready.git('tag', '-a', 'v1.2.2', '-m', 'v1.2.2');
  ready.commit('fix: sum nothing to nothing', { 'CHANGELOG.md': changelog, 'package.json': '{ "name": "widget", "version": "1.2.3" }\n', 'releases/v1.2.3.yml': notes });
  repositories.push(actions, ready);
}, 120_000);

afterAll(async () => {
  for (const repository of repositories) repository.dispose();
  await Promise.all(fakes.map((fake) => fake.close()));
});

interface Ran {
  readonly act: ActResult;
  readonly fake: FakeGitHub;
  readonly checklist: DocumentLike;
  readonly gate: DocumentLike;
  readonly project: TemporaryRepository;
}

interface Changes {
  readonly project?: (project: TemporaryRepository) => void;
  readonly world?: (fake: FakeGitHub) => void;
  readonly permissions?: Permissions;
}

async function run(toEvent: (project: TemporaryRepository) => WorkflowEvent, { project: change, world, permissions = everything }: Changes = {}): Promise<Ran> {
  const project = copyOf(ready);
  repositories.push(project);
  change?.(project);
  if (project.git('status', '--porcelain').trim() !== '') project.commit('fix: something');
  const event = toEvent(project);
  // The checkout has its own branch as what the remote would show: who may release is said on the default branch.
  project.git('update-ref', 'refs/remotes/origin/main', 'main');
  const fake = await startFakeGitHub({ permissions });
  fakes.push(fake);
  const repository = fake.repository(repositoryName).withBranch('main', project.head('main')).withAnalysis({ commit: event.sha, ref: event.ref });
  for (const tag of project.git('tag').trim().split('\n')) repository.withTag(tag, project.git('rev-parse', `${tag}^{commit}`).trim());
  world?.(fake);
  const act = await runAct({ project, event, workflow: workflowPath, fake, actions, jobs });
  return { act, fake, project, checklist: readEvidence(fake, 'release-checklist', { key: 'default' }), gate: readEvidence(fake, 'gate-decision', { key: 'default' }) };
}

const annotated = (project: TemporaryRepository): WorkflowEvent => tagEvent(project, 'v1.2.3', { annotated: true });
const itemsOf = ({ checklist }: Ran): Record<string, string> => Object.fromEntries((checklist['details'] as { items: { id: string; outcome: string }[] }).items.map(({ id, outcome }) => [id, outcome]));

const green = { 'RL-01': 'not-applicable', 'RL-02': 'not-applicable', 'RL-03': 'pass', 'RL-04': 'pass', 'RL-05': 'pass', 'RL-06': 'pass', 'RL-07': 'not-applicable', 'RL-08': 'pass' };

describe('release-candidate hands the checklist over to the gate', () => {
  test.each([['a tag', annotated], ['workflow_dispatch', (project: TemporaryRepository) => dispatchEvent(project, '1.2.3')]])('and is green: %s', async (_name, toEvent) => {
    const ran = await run(toEvent);
    expect({ exitCode: ran.act.exitCode, found: blockers(ran.checklist), items: itemsOf(ran), gate: ran.gate.verdict, blockers: blockers(ran.gate) }).toEqual({ exitCode: 0, found: [], items: green, gate: 'pass', blockers: [] });
    expect(ran.gate['details']).toMatchObject({ documents: expect.arrayContaining([expect.objectContaining({ kind: 'release-checklist', accepted: true, role: 'required' })]) });
    expect(ran.fake.violations).toEqual([]);
    expect(ran.act.job('checklist').summary).toContain('| `RL-06` | No known vulnerability | ✅ passed |');
  });

  test('with every answer that was read beside it', async () => {
    const { fake, checklist } = await run(annotated);
    const artifact = fake.artifacts.find(({ name }) => name === 'shipworthy-release-checklist-default-attempt-1');
    const files = artifact === undefined ? [] : [...readZip(fake.bytesOf(artifact)).keys()];
    const kept = (checklist['details'] as { items: { evidence: { kept?: string }[] }[] }).items.flatMap(({ evidence }) => evidence.flatMap((one) => one.kept ?? []));
    expect(kept.length).toBeGreaterThan(3);
    expect(files).toEqual(expect.arrayContaining(kept.map((path) => `release-checklist.default/${path}`)));
  });

  test('and is red with an open alert, or with a pull request that is still open', async () => {
    const ran = await run(annotated, {
      world: (fake) => void fake.repository(repositoryName).withLabel('release:1.2.3').withPullRequest({ number: 9, head: { ref: 'late', sha: 'a'.repeat(40) }, base: { ref: 'main', sha: 'b'.repeat(40) }, labels: ['release:1.2.3'] }),
    });
    expect({ exitCode: ran.act.exitCode, items: itemsOf(ran), found: blockers(ran.checklist) }).toEqual({ exitCode: 1, items: { ...green, 'RL-01': 'fail' }, found: ['release/pull-request-open'] });
    expect(blockers(ran.gate)).toEqual(['gate/job-not-successful', 'gate/not-passed']);
  });

  test('and is red where the tag is on no branch, whatever its own configuration says', async () => {
    const ran = await run(annotated, {
      project: (project) => {
        project.branch('elsewhere');
        editFile(project, '.github/shipworthy.yml', (text) => text.replace('release:\n', 'release:\n  branches: [elsewhere]\n'));
        project.commit('fix: loosen the rules');
      },
    });
    expect({ exitCode: ran.act.exitCode, found: blockers(ran.checklist) }).toEqual({ exitCode: 1, found: ['release/tag-off-branch'] });
  });

  test('and is red where GitHub does not let the alerts be read: not known is not none', async () => {
    const ran = await run(annotated, { permissions: withoutAlerts });
    expect({ exitCode: ran.act.exitCode, items: itemsOf(ran) }).toEqual({ exitCode: 1, items: { ...green, 'RL-06': 'unverified' } });
    expect(ran.checklist.findings.find(({ rule }) => rule === 'release/source-unread')).toMatchObject({ reason: 'permission-denied', remedy: expect.stringContaining('vulnerability-alerts: read') });
  });
});
