import type { DocSyncDetails, LinksConfig } from '@shipworthy/contract/docs';
import { matchGlobs } from '../../files/index.js';
import type { RepositoryTree } from '../tree/index.js';
import { isMarkdownName } from './anchors/anchored-page.js';

const markup = /\.(?:md|markdown|mdown|mkdn?|mdwn|mdx|rst|adoc|asciidoc|org|textile|rdoc)$/i;
const shown = 3;

/**
 * Documents whose links nobody looks at and whom no glob was meant to leave out: `D.MD`, `page.mdx`, `guide.rst`. What is named `.md` is left
 * out on purpose, by `files` or `exclude`.
 */
export function listOtherMarkup(tree: RepositoryTree, { files, exclude }: LinksConfig): DocSyncDetails['skipped'] {
  const read = new Set(tree.match(files));
  const isExcluded = matchGlobs(exclude);
  const others = tree.paths.filter((path) => markup.test(path) && !path.endsWith('.md') && !read.has(path) && !isExcluded(path));
  const isMarkdown = (path: string): boolean => isMarkdownName(path) || /\.mdx$/i.test(path);
  return [
    ...toSkipped(others.filter(isMarkdown), '`docSync.links.files` does not name it: links in it are not judged'),
    ...toSkipped(others.filter((path) => !isMarkdown(path)), 'it is no Markdown: links in it are not judged'),
  ];
}

function toSkipped(paths: readonly string[], why: string): DocSyncDetails['skipped'] {
  const more = paths.length - shown;
  if (paths.length === 0) return [];
  return [{ what: `${paths.slice(0, shown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`, why }];
}
