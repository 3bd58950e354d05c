import { ShipworthyError } from '@shipworthy/contract/errors';

/** A revision out of a config file or an event must not become an option (`--upload-pack=…`), a range or a path. */
export function requireRevision(revision: string): string {
  if (/^[A-Za-z0-9_][A-Za-z0-9_./@+~^{}-]*$/.test(revision) && !revision.includes('..')) return revision;
  throw new ShipworthyError('git/failed', `${JSON.stringify(revision.slice(0, 200))} is not a revision.`, { hint: 'Name one commit, branch or tag.' });
}

export function isFullHash(revision: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}
