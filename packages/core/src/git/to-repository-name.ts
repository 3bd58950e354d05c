/**
 * `owner/name` out of a remote's address: https, ssh, git and scp-like forms, with or without `.git`. Null for paths, `file:` and addresses
 * with more or fewer than two parts: a folder on this machine is no name that others know.
 */
export function toRepositoryName(remote: string): string | null {
  const path = pathOfUrl(remote) ?? pathOfScp(remote);
  if (path === null) return null;
  const parts = path.replace(/(?<!\/)\/+$/, '').replace(/\.git$/, '').split('/');
  const [owner, name] = parts;
  if (parts.length !== 2 || owner === undefined || name === undefined) return null;
  return isName(owner) && isName(name) ? `${owner}/${name}` : null;
}

/** Host of a remote's address in small letters, without its port. Null for paths and `file:`. */
export function toRemoteHost(remote: string): string | null {
  const url = /^(?:https?|ssh|git|git\+ssh|git\+https):\/\/(?:[^@/]*@)?([^/:]+)(?::[0-9]+)?\//i.exec(remote);
  const scp = url === null && pathOfScp(remote) !== null ? /^(?:[^@]*@)?([^:]+):/.exec(remote) : null;
  return (url?.[1] ?? scp?.[1])?.toLowerCase() ?? null;
}

function pathOfUrl(remote: string): string | null {
  const match = /^(?:https?|ssh|git|git\+ssh|git\+https):\/\/[^/]+\/+(.+)$/i.exec(remote);
  return match?.[1] ?? null;
}

/** `git@host:owner/name`; one letter before the colon is a Windows drive. */
function pathOfScp(remote: string): string | null {
  const match = /^(?:[^@/\\:\s]+@)?[^@/\\:\s]{2,}:(?!\/)([^\\]+)$/.exec(remote);
  return match?.[1] ?? null;
}

function isName(part: string): boolean {
  return /^[A-Za-z0-9_.-]+$/.test(part) && part !== '.' && part !== '..';
}
