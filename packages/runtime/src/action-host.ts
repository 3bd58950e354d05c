import * as core from '@actions/core';
import type { RunContext } from '@shipworthy/contract/context';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { toolVersion } from '@shipworthy/contract/version';
import type { Host } from '@shipworthy/core/host';
import { childEnvironment, machineOf, type EnvironmentVariables, type RunnerServices } from '@shipworthy/environment';
import type { GitHubAccess } from '@shipworthy/github';
import { renderHistory, renderMarkdown, renderNotes, renderTrend } from '@shipworthy/report';
import { toLogLine } from './log.js';

export interface ActionPlace {
  readonly env: EnvironmentVariables;
  readonly cwd: string;
  readonly context: RunContext;
  readonly services: RunnerServices;
  /** Null without a token or a repository. */
  readonly access: GitHubAccess | null;
}

/** How the API is reached: through the proxies that the runner's environment names, as the toolkit reads them. */
export function toAccess(context: RunContext, token: string): GitHubAccess | null {
  if (token === '' || context.repository === null) return null;
  core.setSecret(token);
  return { apiUrl: context.apiUrl, repository: context.repository, token, loadFetch };
}

/** The toolkit reads the event as soon as it is loaded, and says where it lies when it cannot: no path of this machine may get into a document. */
async function loadFetch(): Promise<typeof fetch> {
  const { defaults } = await import('@actions/github/lib/utils').catch((error: unknown) => {
    throw new ShipworthyError('github/unavailable', `GitHub cannot be asked: what reads the event of this run failed (${codeOf(error)}).`, { hint: 'See that the file which GITHUB_EVENT_PATH names can be read, and holds JSON.', cause: error });
  });
  const proxied: unknown = defaults.request?.fetch;
  return isFetch(proxied) ? proxied : fetch;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'no JSON';
}

function isFetch(value: unknown): value is typeof fetch {
  return typeof value === 'function';
}

/** What speaks to GitHub is loaded where there is somebody to speak to. */
export async function createActionHost({ env, cwd, context, services, access }: ActionPlace): Promise<Host> {
  const { runId, attempt } = context;
  const remote = access === null || runId === null ? {} : { remote: { ...access, runId } };
  const github = services.artifacts || access !== null ? await import('@shipworthy/github') : null;
  return {
    context,
    cwd,
    env: childEnvironment(env),
    toolVersion,
    machine: machineOf(),
    now: () => new Date(),
    artifacts: github !== null && services.artifacts ? github.createArtifactService({ attempt, ...remote, onNotice: (message) => core.notice(message) }) : null,
    remote: github === null || access === null ? null : github.createRemoteRepository(access),
    renderReport: (document) => renderMarkdown(document),
    renderHistory,
    renderNotes,
    renderTrend,
    onProgress: ({ done, total, label, outcome, milliseconds }) => core.info(toLogLine(`[${done}/${total}] ${outcome} ${label} (${Math.round(milliseconds)} ms)`)),
  };
}
