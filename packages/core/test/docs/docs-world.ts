import { afterEach } from '@jest/globals';
import type { RunContext } from '@shipworthy/contract/context';
import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Finding } from '@shipworthy/contract/envelope';
import { docSyncCheck, parseInputs } from '@shipworthy/contract/inputs';
import { runDocSyncCheck } from '@shipworthy/core/docs';
import type { CommandResult } from '@shipworthy/core/evidence';
import type { Host } from '@shipworthy/core/host';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';

const repositories: TemporaryRepository[] = [];

afterEach(() => {
  for (const repository of repositories.splice(0)) repository.dispose();
});

export const laptop: RunContext = {
  where: 'local', service: null, repository: null, event: null, ref: null, headCommit: null, testedCommit: null, eventBaseCommit: null, baseRef: null, defaultBranch: null,
  pullRequest: null, fork: false, runId: null, attempt: 1, workflow: null, workflowPath: null, job: null, actor: null,
  serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', sourceDateEpoch: null,
};

type Files = Parameters<typeof createRepository>[0];

/** A repository whose documents are judged, and the steps that people and workflows take. */
export class DocsWorld {
  readonly repository: TemporaryRepository;
  context: RunContext = laptop;

  /** `docSync`: the block of the configuration, as JSON, which is YAML. */
  constructor(docSync: Readonly<Record<string, unknown>>, files: Files = {}, rest: Readonly<Record<string, unknown>> = {}) {
    this.repository = createRepository({ '.gitignore': 'shipworthy-out/\n', '.github/shipworthy.yml': toConfig(docSync, rest), ...files });
    repositories.push(this.repository);
  }

  configure(docSync: Readonly<Record<string, unknown>>, rest: Readonly<Record<string, unknown>> = {}): this {
    this.repository.write({ '.github/shipworthy.yml': toConfig(docSync, rest) });
    return this;
  }

  host(context: Partial<RunContext> = {}): Host {
    return {
      context: { ...this.context, ...context }, cwd: this.repository.path, env: { ...isolatedGitEnvironment(), GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.org' }, toolVersion: '0.1.0', machine: null,
      now: () => new Date('2026-03-01T12:00:00Z'), artifacts: null, remote: null, renderReport: () => 'report\n', onProgress: () => undefined,
    };
  }

  run(flags: Readonly<Record<string, string>> = {}): Promise<CommandResult> {
    return runDocSyncCheck(parseInputs(docSyncCheck, { values: flags, face: 'command' }), this.host());
  }

  async check(flags: Readonly<Record<string, string>> = {}): Promise<DocumentOf<'doc-sync-report'>> {
    const [document] = (await this.run(flags)).documents.map((one) => one.document);
    if (document?.kind !== 'doc-sync-report') throw new Error('no report was written');
    return document;
  }

  /** From here on this is GitHub's test merge of the branch `change` into `main`. */
  reviewChange(): this {
    const { repository } = this;
    const head = repository.head('change');
    repository.checkout('main');
    const base = repository.head();
    const merge = repository.merge('change');
    this.context = { ...laptop, where: 'actions', service: 'GitHub Actions', repository: 'o/r', event: 'pull_request', ref: 'refs/pull/7/merge', headCommit: head, testedCommit: merge, eventBaseCommit: base, baseRef: 'main', defaultBranch: 'main', pullRequest: 7, runId: '77' };
    return this;
  }
}

function toConfig(docSync: Readonly<Record<string, unknown>>, rest: Readonly<Record<string, unknown>>): unknown {
  return { schemaVersion: 1, ...rest, docSync };
}

/** `outcome rule path:line:column`, for a look at all of them at once. */
export function listFindings({ findings }: { readonly findings: readonly Finding[] }): string[] {
  return findings.map(({ outcome, rule, location }) => [outcome, rule, ...(location === null ? [] : [[location.path, location.line, location.column].filter((part) => part !== undefined).join(':')])].join(' '));
}
