import { afterEach } from '@jest/globals';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { parseInputs, regressionPack, type InputsOf } from '@shipworthy/contract/inputs';
import type { CommandResult } from '@shipworthy/core/evidence';
import type { Host, ProgressEvent } from '@shipworthy/core/host';
import { runRegressionPack } from '@shipworthy/core/regression';
import { createRepository, isolatedGitEnvironment, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';

type Inputs = InputsOf<typeof regressionPack>;
export type Observations = EvidenceDocument<'regression-observations'>;

const made: TemporaryRepository[] = [];

afterEach(() => {
  for (const repository of made.splice(0)) repository.dispose();
});

export function makeRepository(files?: Files): TemporaryRepository {
  const repository = createRepository(files);
  made.push(repository);
  return repository;
}

export function toInputs(values: Readonly<Record<string, string>> = {}): Inputs {
  const face = 'needs' in values ? 'action' : 'command';
  return parseInputs(regressionPack, { values, face });
}

/** A host as the CLI would make it on a laptop, unless told otherwise. */
export function makeHost(cwd: string, overrides: Partial<Host> = {}): Host & { readonly events: ProgressEvent[] } {
  const events: ProgressEvent[] = [];
  return {
    context: {
      where: 'local', service: null, repository: null, event: null, ref: null, headCommit: null, testedCommit: null, eventBaseCommit: null, baseRef: null, defaultBranch: null,
      pullRequest: null, fork: false, runId: null, attempt: 1, workflow: null, workflowPath: null, job: null, actor: null, serverUrl: '', apiUrl: '', sourceDateEpoch: null,
    },
    cwd, env: { ...isolatedGitEnvironment() }, toolVersion: '0.0.0', machine: null, now: () => new Date(), artifacts: null, remote: null,
    renderReport: () => '', onProgress: (event) => void events.push(event), events, ...overrides,
  };
}

/** A context as in a pull request whose head is checked out on top of `base`. */
export function inPullRequest(repository: TemporaryRepository, base: string): Pick<Host, 'context'> {
  const head = repository.head();
  return { context: { ...makeHost(repository.path).context, event: 'pull_request', headCommit: head, testedCommit: head, eventBaseCommit: base, where: 'ci', repository: 'o/r' } };
}

export async function run(repository: TemporaryRepository, values: Readonly<Record<string, string>> = {}, overrides: Partial<Host> = {}): Promise<CommandResult> {
  return runRegressionPack(toInputs(values), makeHost(repository.path, overrides));
}

export function observationsOf(result: CommandResult): Observations {
  const [written] = result.documents;
  if (written?.document.kind !== 'regression-observations') throw new Error('no observations were written');
  return written.document;
}

/** Runs the only pack and gives back its document. */
export async function observe(repository: TemporaryRepository, values: Readonly<Record<string, string>> = {}, overrides: Partial<Host> = {}): Promise<Observations> {
  return observationsOf(await run(repository, values, overrides));
}

export function rulesOf(document: EvidenceDocument): string[] {
  return document.findings.map(({ rule, outcome }) => `${rule} ${outcome}`);
}

/** A pack of one or more cases as JSON (which is YAML), unlocked unless it says otherwise. */
export function packOf(parts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ schemaVersion: 1, id: 'pack', version: 1, ...parts, policy: { lock: 'optional', ...(parts.policy ?? {}) } }, null, 1);
}

/** A case that runs a line of JavaScript; the last argument is its output folder. */
export function script(id: string, code: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { id, command: ['node', '-e', code, '{out}'], ...more };
}
