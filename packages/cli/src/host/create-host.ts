import { toolVersion } from '@shipworthy/contract/version';
import type { Host, ProgressEvent, RemoteRepository } from '@shipworthy/core/host';
import type { EnvironmentVariables } from '@shipworthy/environment';

export interface HostOptions {
  readonly variables: EnvironmentVariables;
  readonly cwd: string;
  readonly onProgress: (event: ProgressEvent) => void;
}

/** The outside, as a terminal or another CI offers it. Documents travel as files: there is no artifact service here. */
export async function createHost({ variables, cwd, onProgress }: HostOptions): Promise<Host> {
  const environment = await import('@shipworthy/environment');
  const { renderMarkdown } = await import('@shipworthy/report');
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
    remote: token === null || context.repository === null ? null : toRemote({ apiUrl: context.apiUrl, repository: context.repository, token }),
    renderReport: renderMarkdown,
    onProgress,
  };
}

/** Loads the client at the first question: most runs are answered by files and git, and never ask one. */
function toRemote(access: { readonly apiUrl: string; readonly repository: string; readonly token: string }): RemoteRepository {
  let loaded: Promise<RemoteRepository> | undefined;
  const load = (): Promise<RemoteRepository> => (loaded ??= import('@shipworthy/github').then(({ createRemoteRepository }) => createRemoteRepository(access)));
  return {
    readFileAt: async (commit, path) => (await load()).readFileAt(commit, path),
    listFilesAt: async (commit, folder) => (await load()).listFilesAt(commit, folder),
  };
}
