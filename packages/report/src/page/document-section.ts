import { isBlockingWeight } from '../findings/index.js';
import { escapeHtml } from '../html/index.js';
import type { Block } from './blocks/block.js';
import { renderFindingCard, renderFindingLine } from './finding-card.js';
import { renderCode, renderLink, renderMark, renderProse } from './inline.js';
import type { PageDocument } from './page-document.js';

/** Which findings have their place already, and under which address. */
export type Places = Map<string, string>;

export function toFindingId(fingerprint: string): string {
  return `f-${fingerprint.slice('sha256:'.length)}`;
}

/** The parts of a document's section that may be cut: its findings, then what its kind has. */
export function toSectionBlocks({ findings, moreFindings, blocks }: PageDocument, places: Places): Block[] {
  const items = findings.map((finding) => {
    const known = places.get(finding.fingerprint);
    if (known !== undefined) return renderFindingLine(finding, `#${known}`);
    const id = toFindingId(finding.fingerprint);
    places.set(finding.fingerprint, id);
    return renderFindingCard(finding, { level: 4, id, source: '' });
  });
  const rest = Object.values(moreFindings).reduce((sum, count) => sum + count, 0);
  const title = `Findings (${findings.length + rest})`;
  // What blocks is said at the top of the page; what only warns or is waived is opened by whoever wants it.
  const isOpen = findings.some(({ weight }) => isBlockingWeight(weight) || weight === 'warn' || weight === 'permitted');
  const [head, foot] = isOpen ? [`<section class="block"><h3>${title}</h3>`, '</section>'] : [`<details class="block"><summary>${title}</summary><h3 class="unseen">${title}</h3>`, '</details>'];
  return [...(items.length === 0 ? [] : [{ head, items, foot, more: rest }]), ...blocks];
}

/** The head of a section: what the document is, of what, and what it says. */
export function renderSectionHead(document: PageDocument, distinction: string | undefined): string {
  const { kind, key, verdict, label, text, path, copies, subject, run, runUrl, tool, contentDigest, documentSha256, partial } = document;
  const facts: readonly (readonly [name: string, html: string])[] = [
    ['File', [path, ...copies].slice(0, 5).map((one) => renderCode(one)).join(', ')],
    ['Commit', subject.commit === null ? '' : `${renderCode(subject.commit.slice(0, 12))}${subject.dirty ? ' with local changes' : ''}`],
    ['Run', run.id === null ? '' : `${renderLink(renderCode(run.id), runUrl)}, attempt ${run.attempt}${run.job === null ? '' : `, job ${renderCode(run.job)}`}${run.event === null ? '' : `, ${renderCode(run.event)}`}`],
    ['Made by', renderCode(tool)],
    ['Content digest', renderCode(contentDigest)],
    ['SHA-256 of the file', renderCode(documentSha256)],
  ];
  const list = facts.flatMap(([name, html]) => (html === '' ? [] : [`<div><dt>${name}</dt><dd>${html}</dd></div>`])).join('');
  return `<h2><span class="kind">${escapeHtml(kind)}</span> ${renderCode(key)}${distinction === undefined ? '' : ` <span class="quiet">${escapeHtml(distinction)}</span>`}</h2>
<p class="verdict">${renderMark(verdict, label.toLowerCase())} ${renderProse(text)}${partial ? ' <strong>Partial:</strong> only some of it was judged.' : ''}</p>
<details class="facts"><summary>About this document</summary><dl>${list}</dl></details>`;
}
