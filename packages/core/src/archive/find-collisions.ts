/** Two paths with one key are one file on some system: case is folded as widely as systems do, and accents are composed. */
function toCollisionKey(path: string): string {
  return path.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC');
}

/** `same`: both have this very name; `alike`: where case or accents do not count; `below`: `other` is a file, and would have to be a folder. */
export interface Collision {
  readonly path: string;
  readonly other: string;
  readonly kind: 'same' | 'alike' | 'below';
}

/** Files that cannot lie side by side on every system. Folders may be named as often and in whatever case. */
export function findCollisions(files: readonly string[], folders: readonly string[] = []): Collision[] {
  const known = new Map<string, string>();
  const collisions: Collision[] = [];
  for (const path of files) {
    const key = toCollisionKey(path);
    const other = known.get(key);
    if (other === undefined) known.set(key, path);
    else collisions.push({ path, other, kind: path === other ? 'same' : 'alike' });
  }
  for (const path of [...files, ...folders.map((folder) => `${folder}/`)]) {
    const other = findFileAbove(toCollisionKey(path), known);
    if (other !== undefined) collisions.push({ path, other, kind: 'below' });
  }
  return collisions;
}

function findFileAbove(key: string, files: ReadonlyMap<string, string>): string | undefined {
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
    const other = files.get(key.slice(0, end));
    if (other !== undefined) return other;
  }
  return undefined;
}
