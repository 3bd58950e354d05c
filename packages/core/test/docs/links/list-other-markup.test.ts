import { expect, test } from '@jest/globals';
import { docSyncConfigSchema } from '@shipworthy/contract/docs';
import { listOtherMarkup } from '../../../src/docs/links/index.js';
import { openTree } from '../../../src/docs/tree/index.js';

function list(paths: readonly string[], links: Readonly<Record<string, unknown>> = {}): ReturnType<typeof listOtherMarkup> {
  const config = docSyncConfigSchema.parse({ links }).links;
  if (config === undefined) throw new Error('no links');
  return listOtherMarkup(openTree({ paths, submodules: [] }), config);
}

test('documents that no glob names are named, Markdown apart from what is none', () => {
  expect(list(['D.MD', 'a.md', 'b.mdx', 'c.markdown', 'd.mkd', 'e.rst', 'src/f.ts'])).toEqual([
    { what: 'D.MD, b.mdx, c.markdown and 1 more', why: '`docSync.links.files` does not name it: links in it are not judged' },
    { what: 'e.rst', why: 'it is no Markdown: links in it are not judged' },
  ]);
});

test('nothing is named that is read, left out on purpose, or no document', () => {
  expect(list(['a.md', 'b.mdx', 'vendor/c.rst', 'old/d.md', 'e.txt'], { files: ['**/*.mdx', '*.md'], exclude: ['vendor/**'] })).toEqual([]);
});
