import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { toDocumentSections } from './document-sections.js';
import { renderSections } from './section.js';

/** The report of one document, whole. */
export function renderMarkdown(document: EvidenceDocument): string {
  return renderSections(toDocumentSections(document));
}
