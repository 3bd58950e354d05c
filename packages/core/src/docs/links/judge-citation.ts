import { closestWord } from '@shipworthy/contract/suggestion';
import type { Citation } from './citations.js';
import { isMarkdownName } from './anchors/anchored-page.js';
import type { FileLines, LinkFacts, LinkFault, Unreadable } from './link-facts.js';

export interface CitationRules {
  readonly symbols: boolean;
  readonly anchors: boolean;
}

/** Null: what is cited is there. */
export function judgeCitation(citation: Citation, facts: LinkFacts, rules: CitationRules): LinkFault | null {
  const { resolution, suffix } = citation;
  if (resolution.state === 'other-case') {
    return fault(citation, { rule: 'docs/link-case', complaint: `differs in upper and lower case from ${resolution.actual}`, expected: `${resolution.actual}${suffix}`, remedy: '' });
  }
  if (resolution.state === 'missing') {
    const nearest = facts.search.nearest(resolution.path);
    return fault(citation, { rule: 'docs/cited-path-missing', complaint: `cites ${resolution.path}, which does not exist`, expected: nearest === null || nearest === citation.from ? null : `${nearest}${suffix}`, remedy: 'Correct the path.' });
  }
  return resolution.state === 'file' ? judgeDetail(citation, resolution.path, { facts, rules }) : null;
}

interface Judging {
  readonly facts: LinkFacts;
  readonly rules: CitationRules;
}

function judgeDetail(citation: Citation, path: string, { facts, rules }: Judging): LinkFault | null {
  const { lastLine, anchor } = citation;
  if (anchor !== null && isMarkdownName(path)) return rules.anchors ? judgeHeading(citation, { path, anchor }, facts) : null;
  const names = anchor === null || !rules.symbols ? null : namesOf(anchor);
  if (lastLine === null && names === null) return null;
  const file = facts.files.get(path);
  if (file === undefined || file.state === 'unreadable') return unreadable(citation, path, file);
  if (lastLine !== null && (lastLine < 1 || lastLine > file.lines)) {
    return fault(citation, { rule: 'docs/cited-line-beyond-end', complaint: `names line ${lastLine} of ${path}, which has ${file.lines}`, expected: null, remedy: `Correct the line: ${path} has ${file.lines}.` });
  }
  return names === null ? null : judgeSymbol(citation, path, { file, names });
}

function judgeHeading(citation: Citation, { path, anchor }: { readonly path: string; readonly anchor: string }, facts: LinkFacts): LinkFault | null {
  const page = facts.pages.get(path);
  if (page === undefined || page.state === 'unreadable') return unreadable(citation, path, page);
  if (page.has(anchor)) return null;
  const nearest = page.nearest(anchor);
  return fault(citation, { rule: 'docs/anchor-missing', complaint: `names no heading or anchor of ${path}`, expected: nearest === null ? null : `${citation.path}#${nearest}`, remedy: `Correct the anchor, or add the heading to ${path}.` });
}

function judgeSymbol(citation: Citation, path: string, { file, names }: { file: FileLines; names: readonly string[] }): LinkFault | null {
  const identifiers = file.identifiers ?? new Set<string>();
  const gone = names.find((name) => !identifiers.has(name));
  if (gone === undefined) return null;
  const nearest = closestWord(gone, identifiers);
  const expected = nearest === null ? null : `${citation.path}${citation.suffix.replace(gone, () => nearest)}`;
  return fault(citation, { rule: 'docs/cited-symbol-missing', complaint: `names ${gone}, which does not occur in ${path}`, expected, remedy: 'Correct the name.' });
}

/** `Class.method`, `module::name`, `Class#method`: each part; null for what is no name in any language. */
export function namesOf(symbol: string): string[] | null {
  const names = symbol.replace(/\(\)$/, '').split(/\.|::|#/);
  return names.every((name) => /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name)) ? names : null;
}

function unreadable(citation: Citation, path: string, why: Unreadable | undefined): LinkFault {
  const complaint = `cites ${path}, which cannot be read: ${why?.why ?? 'it is not there'}`;
  return { ...fault(citation, { rule: 'docs/unreadable', complaint, expected: null, remedy: '' }), subject: path, reason: why?.reason ?? 'unreadable-source' };
}

function fault({ from, line, column, written }: Citation, what: Pick<LinkFault, 'rule' | 'complaint' | 'expected' | 'remedy'>): LinkFault {
  return { from, line, column, subject: written, ...what };
}
