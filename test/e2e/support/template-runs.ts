import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { copyOf, type DocumentLike } from '../../support/project.js';
import { createActionRepository } from './action-repository.js';
import { runAct, type ActResult } from './run-act.js';
import { repositoryName, type WorkflowEvent } from './workflow-event.js';
import { createWorkflowProject, editFile, readEvidence, readTemplate, replaceOnce, workflowPath, type Template } from './workflow-project.js';

export interface Outcome {
  readonly act: ActResult;
  readonly fake: FakeGitHub;
  /** Read when asked for: a run may have lost it. */
  readonly drift: DocumentLike;
  readonly gate: DocumentLike;
}

/** Names of the jobs that run when nothing is in their way; act puts the name of the called workflow before that of a job in it. */
export const jobsOf = {
  'release-readiness': ['regression', 'drift', 'release-gate'],
  'release-readiness-sharded': ['plan', 'regression-1', 'regression-2', 'regression-3', 'regression-4', 'drift', 'release-gate'],
  'release-readiness-reusable': ['measure-regression/regression', 'measure-regression/drift', 'release-gate'],
} as const satisfies Partial<Record<Template, readonly string[]>>;

export const calledPath = '.github/workflows/measure-regression.yml';

export type GatedTemplate = keyof typeof jobsOf;

/** Runs of a template by act, each on a copy of one project with a service of its own. */
export class TemplateRuns {
  readonly #fakes: FakeGitHub[] = [];
  readonly #copies: TemporaryRepository[] = [];
  readonly #actions: TemporaryRepository;
  readonly #project: TemporaryRepository;
  readonly #template: GatedTemplate;

  private constructor(template: GatedTemplate, actions: TemporaryRepository, project: TemporaryRepository) {
    this.#template = template;
    this.#actions = actions;
    this.#project = project;
  }

  static async open(template: GatedTemplate): Promise<TemplateRuns> {
    const called = { [calledPath]: readTemplate('measure-regression') };
    const project = await createWorkflowProject(readTemplate(template), template === 'release-readiness-reusable' ? called : {});
    return new TemplateRuns(template, await createActionRepository(), project);
  }

  async close(): Promise<void> {
    for (const repository of [this.#actions, this.#project, ...this.#copies]) repository.dispose();
    await Promise.all(this.#fakes.map((fake) => fake.close()));
  }

  copy(): TemporaryRepository {
    const project = copyOf(this.#project);
    this.#copies.push(project);
    return project;
  }

  /** @param jobs exactly the jobs that have to run */
  async run(project: TemporaryRepository, event: WorkflowEvent, jobs: readonly string[] = jobsOf[this.#template]): Promise<Outcome> {
    const fake = await startFakeGitHub({ permissions: { contents: 'read' } });
    this.#fakes.push(fake);
    fake.repository(repositoryName);
    const act = await runAct({ project, event, workflow: workflowPath, fake, actions: this.#actions, jobs });
    return {
      act,
      fake,
      get drift() {
        return readEvidence(fake, 'drift-report');
      },
      gate: readEvidence(fake, 'gate-decision', { key: 'default' }),
    };
  }
}

export function editWorkflow(project: TemporaryRepository, from: string, to: string): void {
  editFile(project, workflowPath, (text) => replaceOnce(text, from, to));
}
