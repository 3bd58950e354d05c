import { posix } from 'node:path';

/**
 * Whether what is said of one file may be about what another one installs. A manifest of npm may have its lock file further up, as workspaces do;
 * a lock file speaks of its own folder only. What names no file may be about any.
 */
export function isSamePlace(named: string | null, installing: string | null): boolean {
  if (named === null || installing === null) return true;
  const [folder, other] = [folderOf(named), folderOf(installing)];
  return folder === other || (posix.basename(named) === 'package.json' && (other === '' || folder.startsWith(`${other}/`)));
}

function folderOf(path: string): string {
  const folder = posix.dirname(path.replace(/^\/+/, ''));
  return folder === '.' ? '' : folder;
}
