import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identity, runGit } from './git.js';

/** What lies in `.git`, parents first. `content`: null for a folder. */
export type KeptRepository = readonly { readonly path: string; readonly content: Uint8Array | null }[];

let fresh: KeptRepository | undefined;

/** A repository in a folder without one, with what was kept of another, or empty on branch `main`. Git makes the first; all others are copies. */
export function startRepository(folder: string, kept = fresh): void {
  if (kept !== undefined) return writeEntries(folder, kept);
  // No template: sample hooks would be most of what there is to copy.
  runGit(folder, ['init', '--quiet', '--initial-branch=main', '--template=']);
  // Programs under test see no configuration of the developer's, but a repository that somebody works in knows who that is.
  appendFileSync(join(folder, '.git/config'), `[user]\n\tname = ${identity.NAME}\n\temail = ${identity.EMAIL}\n`);
  fresh = keepRepository(folder);
}

/** What git knows of a repository, without its files. */
export function keepRepository(folder: string): KeptRepository {
  return readEntries(folder, '.git');
}

function readEntries(root: string, folder: string): KeptRepository {
  const inside = readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry): KeptRepository => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? readEntries(root, path) : [{ path, content: readFileSync(join(root, path)) }];
  });
  return [{ path: folder, content: null }, ...inside];
}

function writeEntries(root: string, entries: KeptRepository): void {
  for (const { path, content } of entries) {
    if (content === null) mkdirSync(join(root, path));
    else writeFileSync(join(root, path), content);
  }
}
