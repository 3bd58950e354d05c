import type { MarkdownFile, UndefinedReference } from '../markdown/index.js';
import { isSurelyLabel } from './is-surely-label.js';
import type { LinkFault } from './link-facts.js';
import { openNameSearch } from './name-search.js';

const longestHint = 60;

/** References such as `[text][label]` whose label nothing defines. Those that may be meant as they stand only warn. */
export function judgeUndefined(from: string, file: MarkdownFile): LinkFault[] {
  if (file.undefinedReferences.length === 0) return [];
  const labels = file.links.flatMap((link) => (link.kind === 'definition' && link.label !== null ? [link.label] : []));
  const nearestLabel = openNameSearch(labels);
  return file.undefinedReferences.map((reference) => {
    const { text, label, line, column } = reference;
    const nearest = nearestLabel(label);
    const isMeant = text !== null && (isSurelyLabel(text, label) || (nearest !== null && isSurelyLabel('', label)));
    return {
      rule: 'docs/reference-undefined', from, line, column, subject: label,
      complaint: 'refers to a definition that does not exist',
      expected: nearest === null ? null : `[${nearest}]`,
      remedy: `Add the definition \`[${label}]: path\`, correct the label, or, if no link is meant, write ${toEscaped(reference)}.`,
      ...(isMeant ? {} : { outcome: 'warn' }),
    };
  });
}

/** The first bracket is enough: what follows is no reference then. */
function toEscaped({ text, label }: UndefinedReference): string {
  const written = text === null ? `\\[${label}][]` : `\\[${text}][${label}]`;
  return written.length > longestHint || /[`\n]/.test(written) ? 'a backslash before the first bracket' : `\`${written}\``;
}
