import type { Host } from '../host/index.js';
import type { Workspace } from './workspace.js';

/** On a laptop `origin` says which repository a token is for, if it lies on that server: elsewhere another one may have its name. */
export async function withRemote(host: Host, { git }: Pick<Workspace, 'git'>): Promise<Host> {
  if (host.remote !== null || host.openRemote === undefined || git === null) return host;
  const server = new URL(host.context.serverUrl).hostname.toLowerCase();
  const origin = await git.originHost();
  if (origin !== server && origin !== `ssh.${server}`) return host;
  const repository = await git.originRepository();
  return repository === null ? host : { ...host, remote: await host.openRemote(repository) };
}
