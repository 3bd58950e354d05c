import { createHash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { renderRunPage, toPageDocument, type PageDocument, type RunPage } from '@shipworthy/report/page';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { pageScript } from '../../src/page/page-script.js';
import { pageStyle } from '../../src/page/page-style.js';
import { digest, sha } from '../sample-documents.js';

export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly level: number;
  text: string;
}

export const hash = (text: string): string => createHash('sha256').update(text).digest('base64');

export function toSource(path: string, more: { readonly contentDigest?: string; readonly serverUrl?: string | null } = {}) {
  return { path, contentDigest: digest('1'), documentSha256: sha('2'), serverUrl: 'https://github.example', ...more };
}

export function toPageDocuments(documents: readonly EvidenceDocument[]): PageDocument[] {
  return documents.map((document, index) => toPageDocument(document, toSource(`${index}.json`)));
}

export function render(page: Partial<RunPage>): string {
  return renderRunPage({ documents: [], refused: [], ignored: [], trends: [], series: [], moreSeries: 0, ...page }, hash);
}

/** The page as a tree, in order. Read as XML, so that an element which is not closed, or an attribute that something ended early, is an error and not repaired. */
export function readPage(html: string): PageElement[] {
  const parts = [`<script>${pageScript}</script>`, `<style>${pageStyle}</style>`];
  let rest = html;
  for (const part of parts) {
    if (rest.split(part).length !== 2) throw new Error(`The page has ${rest.split(part).length - 1} times its own ${part.slice(0, 8)}`);
    rest = rest.replace(part, () => part.replace(/>.*</s, '><'));
  }
  const elements: PageElement[] = [];
  const open: PageElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, level: open.length, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(rest.replace('<!doctype html>', '')).close();
  return elements;
}

export function textOf(html: string, name: string): string[] {
  return readPage(html).filter((element) => element.name === name).map(({ text }) => text.replace(/\s+/g, ' ').trim());
}
