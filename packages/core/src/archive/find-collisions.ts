/** Two paths with one key are one file on some system: case is folded as widely as systems do, and accents are composed. */
function toCollisionKey(path: string): string {
  // Most paths are ASCII, where nothing is composed; this is the same, in a quarter of the time.
  if (/^[ -~]*$/.test(path)) return path.toUpperCase();
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
  const above = new Map<string, string | undefined>();
  for (const path of [...files, ...folders.map((folder) => `${folder}/`)]) {
    // Files of one folder have the same above them: it is asked for once.
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (!above.has(folder)) above.set(folder, findFileAbove(`${toCollisionKey(folder)}/`, known));
    const other = above.get(folder);
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
