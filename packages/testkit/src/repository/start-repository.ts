import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identity, runGit } from './git.js';

/** What lies in a folder, parents first. `content`: null for a folder. */
type Entries = readonly { readonly path: string; readonly content: Uint8Array | null }[];

let fresh: Entries | undefined;

/** An empty repository on branch `main`. Git makes the first one; those after it are copies, at the price of no process. */
export function startRepository(folder: string): void {
  if (fresh !== undefined) return writeEntries(folder, fresh);
  // No template: sample hooks would be most of what there is to copy.
  runGit(folder, ['init', '--quiet', '--initial-branch=main', '--template=']);
  // Programs under test see no configuration of the developer's, but a repository that somebody works in knows who that is.
  appendFileSync(join(folder, '.git/config'), `[user]\n\tname = ${identity.NAME}\n\temail = ${identity.EMAIL}\n`);
  fresh = readEntries(folder, '.git');
}

function readEntries(root: string, folder: string): Entries {
  const inside = readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry): Entries => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? readEntries(root, path) : [{ path, content: readFileSync(join(root, path)) }];
  });
  return [{ path: folder, content: null }, ...inside];
}

function writeEntries(root: string, entries: Entries): void {
  for (const { path, content } of entries) {
    if (content === null) mkdirSync(join(root, path));
    else writeFileSync(join(root, path), content);
  }
}
