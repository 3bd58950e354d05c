import { escapeHtml } from '../html/index.js';
import { renderBlocks } from './blocks/block.js';
import { renderCode, renderMark, renderProse } from './inline.js';
import type { PageDocument } from './page-document.js';
import { toTableBlock } from './blocks/table-block.js';

interface OverviewOptions {
  readonly hrefOf: (document: PageDocument) => string;
  readonly decided: PageDocument | null;
  readonly distinctions: ReadonlyMap<PageDocument, string>;
  /** Documents that the page has no room for. */
  readonly more: number;
}

const everything = Number.POSITIVE_INFINITY;

/** One row a document, each leading to its section. */
export function renderOverview(documents: readonly PageDocument[], { hrefOf, decided, distinctions, more }: OverviewOptions): string {
  if (documents.length === 0) return '';
  const rows = documents.map((document) => {
    const { kind, key, verdict, label, summary, copies } = document;
    const counts = [summary.checked, summary.pass, summary.fail, summary.unverified, summary.warn, summary.waived].map((count) => (count === 0 ? '<span class="quiet">0</span>' : String(count)));
    const again = copies.length === 0 ? '' : ` <span class="quiet">and ${copies.length === 1 ? 'a copy' : `${copies.length} copies`}</span>`;
    const distinction = distinctions.get(document);
    const name = `<a href="${hrefOf(document)}">${escapeHtml(kind)} ${renderCode(key, 80)}${distinction === undefined ? '' : ` <span class="quiet">${escapeHtml(distinction)}</span>`}</a>`;
    return { cells: [`${name}${again}`, renderMark(verdict, label.toLowerCase()), ...counts, ...(decided === null ? [] : [escapeHtml(toStanding(document, decided))])], outcome: verdict };
  });
  const columns = ['Document', 'Verdict', 'Checked', 'Passed', 'Failed', 'Not verified', 'Warned', 'Waived', ...(decided === null ? [] : ['Gate'])];
  const block = toTableBlock({ title: 'Every document with its counts', columns, rows, numeric: [2, 3, 4, 5, 6, 7] });
  return `${renderBlocks([{ ...block, head: block.head.replace(/<h3>.*?<\/h3>/, '') }], everything)}${more === 0 ? '' : `<p class="more">${more} more lie there, none worse than these.</p>`}`;
}

/** Whether the decision rests on exactly these bytes. */
function toStanding(document: PageDocument, decided: PageDocument): string {
  if (document === decided) return 'the decision';
  const named = decided.decision?.judged.filter(({ kind, key }) => kind === document.kind && key === document.key) ?? [];
  if (named.length === 0) return 'not seen';
  return named.some(({ contentDigest }) => contentDigest === document.contentDigest) ? 'judged' : 'judged another one';
}

/** Who answers for what is waived, and until when. */
export function renderWaivers(documents: readonly PageDocument[], hrefOf: (document: PageDocument) => string): string {
  const seen = new Set<string>();
  const rows = documents.flatMap((document) => document.findings.flatMap(({ waiver, rule, message, place, fingerprint }) => {
    if (waiver === null || seen.has(fingerprint)) return [];
    seen.add(fingerprint);
    const what = `${renderCode(rule)}${place === null ? '' : ` at ${renderCode(place)}`}<br/>${renderProse(message, 300)}`;
    return [{ cells: [what, renderCode(waiver.owner), renderProse(waiver.reason, 400), escapeHtml(waiver.expires), `<a href="${hrefOf(document)}">${escapeHtml(document.kind)} ${renderCode(document.key, 60)}</a>`], outcome: 'waived' }];
  }));
  const more = documents.reduce((sum, { moreFindings }) => sum + (moreFindings.waived ?? 0), 0);
  if (rows.length === 0) return '';
  const block = toTableBlock({ title: 'Findings that are waived', columns: ['What', 'Owner', 'Reason', 'Until', 'Document'], rows, more });
  return renderBlocks([{ ...block, head: block.head.replace(/<h3>.*?<\/h3>/, '') }], 400_000);
}
