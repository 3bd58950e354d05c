/** A destination as it is written, taken apart. */
export interface LinkTarget {
  /** Percent-decoded, without query and fragment; empty: the same page. */
  readonly path: string;
  /** Begins with `/`: counted from the repository's root, as GitHub does. */
  readonly rooted: boolean;
  /** With its `?`, as written; empty without. */
  readonly query: string;
  /** Without `#`, as written; null without. */
  readonly fragment: string | null;
}

const scheme = /^[a-z][a-z0-9+.-]*:/i;
/** What a site generator fills in; GitHub shows it as it stands, and what it will be nobody can say. */
const placeholder = /\{\{|\{%|<%|\$\{/;

/** Null for what leads elsewhere: other schemes (`https:`, `mailto:`) and `//host`. */
export function parseLinkTarget(written: string): LinkTarget | null {
  const target = written.trim();
  if (scheme.test(target) || target.startsWith('//')) return null;
  const hash = target.indexOf('#');
  const beforeHash = hash === -1 ? target : target.slice(0, hash);
  const question = beforeHash.indexOf('?');
  const path = question === -1 ? beforeHash : beforeHash.slice(0, question);
  return {
    path: decodePercent(path),
    rooted: path.startsWith('/'),
    query: question === -1 ? '' : beforeHash.slice(question),
    fragment: hash === -1 ? null : target.slice(hash + 1),
  };
}

export function isFilledInLater(written: string): boolean {
  return (written.includes('{') || written.includes('<')) && placeholder.test(written);
}

/** What is no valid escape stays as it is, as in browsers: `100%.md` is a name. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
