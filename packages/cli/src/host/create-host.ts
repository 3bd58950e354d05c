import { toolVersion } from '@shipworthy/contract/version';
import type { Host, ProgressEvent, RemoteRepository, SamplingEvent } from '@shipworthy/core/host';
import type { EnvironmentVariables } from '@shipworthy/environment';

export interface HostOptions {
  readonly variables: EnvironmentVariables;
  readonly cwd: string;
  readonly onProgress: (event: ProgressEvent) => void;
  readonly onSampling?: (event: SamplingEvent) => void;
}

/** The outside, as a terminal or another CI offers it. Documents travel as files: there is no artifact service here. */
export async function createHost({ variables, cwd, onProgress, onSampling }: HostOptions): Promise<Host> {
  const environment = await import('@shipworthy/environment');
  const { renderDoctor, renderHistory, renderMarkdown, renderNotes, renderTrend } = await import('@shipworthy/report');
  const context = await environment.readRunContext({ env: variables, cwd });
  const token = environment.githubToken(variables);
  return {
    context,
    cwd,
    env: environment.childEnvironment(variables),
    toolVersion,
    machine: environment.machineOf(),
    now: () => new Date(),
    artifacts: null,
    remote: token === null || context.repository === null ? null : await openRemote({ apiUrl: context.apiUrl, repository: context.repository, token }),
    ...(token !== null && context.repository === null ? { openRemote: (repository: string) => openRemote({ apiUrl: context.apiUrl, repository, token }) } : {}),
    renderReport: renderMarkdown,
    renderDoctor,
    renderHistory,
    renderNotes,
    renderTrend,
    onProgress,
    ...(onSampling === undefined ? {} : { onSampling }),
  };
}

/** Loaded only with a token; the client behind it loads itself with the first question. */
async function openRemote(access: { readonly apiUrl: string; readonly repository: string; readonly token: string }): Promise<RemoteRepository> {
  const { createRemoteRepository } = await import('@shipworthy/github');
  return createRemoteRepository(access);
}
