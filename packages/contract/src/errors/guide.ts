/** Our pages. A message names them by address: `docs/keys.md` would be sought in the reader's own repository. */
const pages = 'https://github.com/shipworthy/shipworthy/blob/main/docs/';

/** The address of a page of ours, by its name without `.md`; in a closed network it still names the file of the clone. @example guide('keys') */
export function guide(page: string): string {
  return `${pages}${page}.md`;
}
