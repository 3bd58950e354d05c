import { expect, test } from '@jest/globals';
import { detectDocuments } from '../../../src/adoption/init/facts/detect-documents.js';
import { detectLanguages } from '../../../src/adoption/init/facts/detect-languages.js';
import { showFacts } from '../../../src/adoption/init/facts/show-facts.js';
import { toFacts } from './facts.js';

const pagesOf = (names: readonly string[]): string[] => showFacts(toFacts({ documents: detectDocuments(names.flatMap((name) => [`src/${name}.ts`, `docs/${name}.md`]), null) })).filter((line) => /the same name|and \d+ more$/.test(line)).map((line) => line.trim());

test('of more pairs than are shown the number is said', () => {
  expect(pagesOf(['aa', 'bb', 'cc', 'dd', 'ee', 'ff'])).toEqual([...['aa', 'bb', 'cc', 'dd'].map((name) => `code and page            src/${name}.ts and docs/${name}.md: the same name`), 'and 2 more']);
  expect(pagesOf(['aa', 'bb', 'cc', 'dd'])).toHaveLength(4);
});

test('as many files are named as are counted, and manifests are none of them', () => {
  const languageOf = (paths: readonly string[]): string | undefined => showFacts(toFacts({ languages: detectLanguages(paths) }))[1]?.trim();
  expect(languageOf(['go.mod', 'pkg/a.go', 'pkg/a_test.go'])).toBe('Go                       2 files (pkg/a.go, pkg/a_test.go), go.mod');
  expect(languageOf(['a.go', 'b.go', 'c.go', 'd.go'])).toBe('Go                       4 files (a.go, b.go, c.go and 1 more)');
});
