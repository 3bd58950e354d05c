import * as core from '@actions/core';
import type { RunContext } from '@shipworthy/contract/context';
import { toolVersion } from '@shipworthy/contract/version';
import type { Host } from '@shipworthy/core/host';
import { childEnvironment, machineOf, type EnvironmentVariables, type RunnerServices } from '@shipworthy/environment';
import { createArtifactService, createRemoteRepository, type GitHubAccess } from '@shipworthy/github';
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

async function loadFetch(): Promise<typeof fetch> {
  const { defaults } = await import('@actions/github/lib/utils');
  const proxied: unknown = defaults.request?.fetch;
  return isFetch(proxied) ? proxied : fetch;
}

function isFetch(value: unknown): value is typeof fetch {
  return typeof value === 'function';
}

export function createActionHost({ env, cwd, context, services, access }: ActionPlace): Host {
  const { runId, attempt } = context;
  const remote = access === null || runId === null ? {} : { remote: { ...access, runId } };
  return {
    context,
    cwd,
    env: childEnvironment(env),
    toolVersion,
    machine: machineOf(),
    now: () => new Date(),
    artifacts: services.artifacts ? createArtifactService({ attempt, ...remote, onNotice: (message) => core.notice(message) }) : null,
    remote: access === null ? null : createRemoteRepository(access),
    renderReport: (document) => renderMarkdown(document),
    renderHistory,
    renderNotes,
    renderTrend,
    onProgress: ({ done, total, label, outcome, milliseconds }) => core.info(toLogLine(`[${done}/${total}] ${outcome} ${label} (${Math.round(milliseconds)} ms)`)),
  };
}
