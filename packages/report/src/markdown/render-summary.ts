import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Verdict } from '@shipworthy/contract/words';
import { toCode } from '../text/index.js';
import { renderVerdict, toDocumentSections } from './document-sections.js';
import type { LinkBase } from './links.js';
import { renderSection, toBlocks, type Section } from './section.js';

const severity: readonly Verdict[] = ['fail', 'unverified', 'warn', 'pass'];

export interface SummaryOptions {
  readonly limitBytes?: number;
  /** Where it is shown; without it nothing links to the run. */
  readonly links?: LinkBase | null;
}

/**
 * A job's summary: the verdict of every document, then each in full, the worst first, cut between items at `limitBytes`. GitHub drops a
 * summary of more than 1 MiB as a whole, and some just below; the default leaves a margin.
 */
export function renderSummary(documents: readonly EvidenceDocument[], { limitBytes = 900 * 1024, links = null }: SummaryOptions = {}): string {
  const sorted = documents.toSorted((a, b) => severity.indexOf(a.verdict) - severity.indexOf(b.verdict));
  const [only] = sorted;
  if (only === undefined) return '**Not verified**: there is no document.\n';
  return cutSections(sorted.length === 1 ? toDocumentSections(only, links) : toSeveral(sorted, links), limitBytes);
}

function toSeveral(documents: readonly EvidenceDocument[], links: LinkBase | null): Section[] {
  const overview: Section = { head: '', items: documents.map((document) => `- ${toName(document)}: ${renderVerdict(document)}`), foot: '', separator: '\n' };
  return [overview, ...documents.flatMap((document) => [toBlocks(`## ${toName(document)}`, []), ...toDocumentSections(document, links)])];
}

function toName({ kind, key }: EvidenceDocument): string {
  return `${kind} ${toCode(key)}`;
}

/** Room for the line that counts what was left out. */
const reserve = 80;

/** As many items as fit, in order. After the first cut nothing more is taken: what comes later counts less. */
function cutSections(sections: readonly Section[], limitBytes: number): string {
  const whole = sections.map(renderSection).filter((text) => text !== '').join('\n\n');
  if (bytesOf(whole) + 1 <= limitBytes) return `${whole}\n`;
  const kept: string[] = [];
  let room = limitBytes - reserve;
  for (const [index, section] of sections.entries()) {
    const text = renderSection(section);
    if (bytesOf(text) + 2 <= room) {
      kept.push(text);
      room -= bytesOf(text) + 2;
      continue;
    }
    const items = takeItems(section, room);
    if (items.length > 0) kept.push(renderSection({ ...section, items }));
    const more = sections.slice(index).reduce((sum, { items: all }) => sum + all.length, -items.length);
    kept.push(`**${more} more in the artifact.**`);
    break;
  }
  return `${kept.join('\n\n')}\n`;
}

function takeItems(section: Section, room: number): string[] {
  let left = room - bytesOf(renderSection({ ...section, items: [] })) - 4;
  const taken: string[] = [];
  for (const item of section.items) {
    left -= bytesOf(item) + section.separator.length;
    if (left < 0) break;
    taken.push(item);
  }
  return taken;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
