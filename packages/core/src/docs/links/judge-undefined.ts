import { closestWord } from '@shipworthy/contract/suggestion';
import type { MarkdownFile } from '../markdown/index.js';
import type { LinkFault } from './link-facts.js';

/** References such as `[text][label]` whose label nothing defines. */
export function judgeUndefined(from: string, file: MarkdownFile): LinkFault[] {
  if (file.undefinedReferences.length === 0) return [];
  const labels = file.links.flatMap((link) => (link.kind === 'definition' && link.label !== null ? [link.label] : []));
  return file.undefinedReferences.map(({ label, line, column }) => {
    const nearest = closestWord(label, labels);
    return {
      rule: 'docs/reference-undefined', from, line, column, subject: label,
      complaint: 'refers to a definition that does not exist',
      expected: nearest === null ? null : `[${nearest}]`,
      remedy: `Add the definition \`[${label}]: path\`, or correct the label.`,
    };
  });
}
