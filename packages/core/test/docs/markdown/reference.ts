import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { parseMarkdown, type Place } from '../../../src/docs/markdown/index.js';

/** What two parsers that share no code can be compared by: a line for each thing, with its place. */
export interface Outline {
  readonly headings: readonly string[];
  readonly links: readonly string[];
  readonly definitions: readonly string[];
  readonly tables: readonly string[];
  readonly fences: readonly string[];
  readonly codeSpans: readonly string[];
}

export function outlineOurs(text: string): Outline {
  const file = parseMarkdown(text);
  const links = file.links.filter(({ kind }) => kind === 'link' || kind === 'image');
  return sort({
    headings: file.headings.map((heading) => `${show(heading)} ${heading.level} ${heading.text}`),
    links: links.map((link) => `${show(link)} ${link.target}`),
    definitions: file.links.filter(({ kind }) => kind === 'definition').map((link) => `${show(link)} ${link.target}`),
    tables: file.tables.map((table) => `${show(table)} ${[table.header, ...table.rows].map(({ cells }) => cells.map((cell) => cell.text).join('‖')).join('⏎')}`),
    fences: file.fences.map((fence) => `${show(fence)} ${toWords(fence.info)} ${fence.content}`),
    codeSpans: file.codeSpans.map((code) => `${show(code)} ${toWords(code.text)}`),
  });
}

/** The same from the parser of the unified collective. */
export function outlineReference(text: string): Outline {
  const nodes = listNodes(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  const targets = new Map<string, string>();
  for (const node of nodes) if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
  const outline: Record<keyof Outline, string[]> = { headings: [], links: [], definitions: [], tables: [], fences: [], codeSpans: [] };
  for (const node of nodes) {
    const place = node.position === undefined ? '' : show(node.position.start);
    const source = node.position === undefined ? '' : text.slice(node.position.start.offset);
    if (node.type === 'heading') outline.headings.push(`${place} ${node.depth} ${toText(node, false).trim().replaceAll(/[ \t]*\n[ \t]*/g, '\n')}`);
    // Without marks around it a URL is no link that anybody checks; the two differ about them (ADR 14).
    else if (node.type === 'image' || (node.type === 'link' && source.startsWith('['))) outline.links.push(`${place} ${node.url}`);
    else if (node.type === 'linkReference' || node.type === 'imageReference') outline.links.push(`${place} ${targets.get(node.identifier) ?? 'undefined'}`);
    else if (node.type === 'definition') outline.definitions.push(`${place} ${node.url}`);
    else if (node.type === 'table') outline.tables.push(`${place} ${node.children.map((row) => row.children.map((cell) => toText(cell, true)).join('‖')).join('⏎')}`);
    else if (node.type === 'code' && /^(?:```|~~~)/.test(source)) outline.fences.push(`${place} ${toWords([node.lang, node.meta].join(' '))} ${node.value.replaceAll('\r', '')}`);
    else if (node.type === 'inlineCode') outline.codeSpans.push(`${place} ${toWords(node.value)}`);
  }
  return sort(outline);
}

function listNodes(root: Nodes): Nodes[] {
  return [root, ...('children' in root ? root.children.flatMap(listNodes) : [])];
}

function toText(node: Nodes, hasAlternatives: boolean): string {
  if (node.type === 'image' || node.type === 'imageReference') return hasAlternatives ? (node.alt ?? '') : '';
  if (node.type === 'html' || node.type === 'footnoteReference') return '';
  if (node.type === 'break') return '\n';
  return 'value' in node ? node.value : 'children' in node ? node.children.map((child) => toText(child, hasAlternatives)).join('') : '';
}

const toWords = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');
const show = ({ line, column }: Place): string => `${line}:${column}`;

function sort(outline: Outline): Outline {
  const { headings, links, definitions, tables, fences, codeSpans } = outline;
  const sorted = (list: readonly string[]): string[] => list.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  // Blank lines at the end of a fence are not told apart: the other parser says the same of none and of one.
  const shown = fences.map((fence) => fence.trimEnd());
  return { headings: sorted(headings), links: sorted(links), definitions: sorted(definitions), tables: sorted(tables), fences: sorted(shown), codeSpans: sorted(codeSpans) };
}
