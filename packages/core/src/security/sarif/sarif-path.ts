/** `path` is relative to the root, null for what lies elsewhere; `name` tells files apart and never names a folder of this machine. */
export interface SarifPlace {
  readonly path: string | null;
  readonly name: string;
}

/** The file that a location names: a URI, relative to the top of the sources or absolute. */
export function toSarifPath(uri: string | null, root: string): SarifPlace {
  if (uri === null || uri === '') return { path: null, name: '(no file)' };
  const text = decode(uri).replaceAll('\\', '/');
  const base = root.replaceAll('\\', '/').replace(/\/+$/, '');
  const absolute = /^file:\/\/[^/]*(\/.*)$/i.exec(text)?.[1] ?? (text.startsWith('/') ? text : null);
  const relative = absolute === null ? text : toRelative(absolute, base);
  const path = relative === null || /^[a-z][a-z0-9+.-]*:/i.test(relative) ? null : normalise(relative);
  return { path, name: path ?? (text.split('/').findLast((part) => part !== '') ?? '(no file)') };
}

function toRelative(absolute: string, base: string): string | null {
  // `file:///C:/…` has a slash before the drive.
  const plain = /^\/[A-Za-z]:\//.test(absolute) ? absolute.slice(1) : absolute;
  return plain.startsWith(`${base}/`) ? plain.slice(base.length + 1) : null;
}

/** Null for what leaves the root. */
function normalise(path: string): string | null {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? null : parts.join('/');
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
