import type { Rule } from './rule.js';

const keys = ['path', 'target'] as const;

export const docsLinkRules = {
  'docs/link-broken': { title: 'A link leads to a file that does not exist', why: 'Readers end at nothing.', remedy: 'Correct the path.', keys },
  'docs/anchor-missing': { title: 'A link leads to a heading or anchor that does not exist', why: 'Readers end at the top of the page and look for it in vain.', remedy: 'Correct the anchor.', keys },
  'docs/image-missing': { title: 'An image does not exist', why: 'Readers see a broken picture.', remedy: 'Add the image, or correct the path.', keys },
  'docs/reference-undefined': { title: 'A link refers to a definition that does not exist', why: 'Readers see brackets instead of a link.', remedy: 'Add the definition `[label]: path`, correct the label, or, if no link is meant, write a backslash before the first bracket.', keys: ['path', 'label'] },
  'docs/link-case': { title: 'A link differs from the file in upper and lower case', why: 'It works on some machines and is broken on GitHub.', remedy: 'Write the path as the file is named.', keys },
  'docs/cited-path-missing': { title: 'A path that is cited does not exist', why: 'Readers look for code that has moved or is gone.', remedy: 'Correct the path.', keys },
  'docs/cited-line-beyond-end': { title: 'A cited line lies beyond the end of the file', why: 'The code has changed since it was cited.', remedy: 'Correct the line.', keys },
  'docs/cited-symbol-missing': { title: 'A cited symbol does not occur in the file', why: 'It was renamed or has moved.', remedy: 'Correct the name.', keys },
} as const satisfies Record<string, Rule>;
