import { escapeHtml } from '../html/index.js';
import { toRuleUrl } from '../markdown/index.js';
import { renderCode, renderLink, renderMark, renderProse } from './inline.js';
import type { PageFinding } from './page-document.js';

export interface CardPlace {
  /** Of its heading. */
  readonly level: 3 | 4;
  /** Null where the same finding has its place elsewhere on the page. */
  readonly id: string | null;
  /** Ready HTML: the document it stands in. */
  readonly source: string;
}

/** A finding with everything needed to act on it. */
export function renderFindingCard(finding: PageFinding, { level, id, source }: CardPlace): string {
  const { weight, ownWeight, message, waiver, debt, fingerprint } = finding;
  const said = [
    waiver === null ? '' : `<p>Waived by ${renderCode(waiver.owner)} until <strong>${escapeHtml(waiver.expires)}</strong>: ${renderProse(waiver.reason)}</p>`,
    debt === null ? '' : `<p>Known since before, written down by ${renderCode(debt.acceptedBy)}: ${renderProse(debt.reason)}</p>`,
  ].join('');
  const link = id === null ? '' : ` · <a class="permalink" href="#${id}">link<span class="unseen"> to this finding</span></a>`;
  return `<article class="finding ${weight}"${id === null ? '' : ` id="${id}"`} data-outcome="${weight}">
<h${level}>${renderMark(ownWeight)} ${renderProse(message)}</h${level}>
<p class="meta">${renderLink(renderCode(finding.rule), toRuleUrl(finding.rule))}${renderPlace(finding)}${finding.reason === null ? '' : ` · reason ${renderCode(finding.reason)}`}${source}${link}</p>
${renderValues(finding)}${said}${renderRemedy(finding)}${renderPrinted(finding)}${renderConsequences(finding)}<p class="fingerprint">Fingerprint, for a waiver: <code>${escapeHtml(fingerprint)}</code></p>
</article>\n`;
}

/** The same in one line, for a finding that has its place elsewhere on the page. */
export function renderFindingLine({ ownWeight, weight, message, rule }: PageFinding, href: string): string {
  return `<p class="line" data-outcome="${weight}">${renderMark(ownWeight)} <a href="${href}">${renderCode(rule)}</a> ${renderProse(message, 300)}</p>\n`;
}

function renderPlace({ place, placeUrl }: PageFinding): string {
  return place === null ? '' : ` · at ${renderLink(renderCode(place), placeUrl)}`;
}

function renderValues({ values }: PageFinding): string {
  return values === null ? '' : `<dl class="values"><div><dt>Expected</dt><dd>${renderCode(values.expected)}</dd></div><div><dt>Actual</dt><dd>${renderCode(values.actual)}</dd></div></dl>\n`;
}

/** Permissions of a job are to be copied as they stand: what follows the first line keeps its lines. */
function renderRemedy({ remedy }: PageFinding): string {
  const [said = '', ...lines] = remedy.split('\n');
  const block = lines.length === 0 ? '' : `<pre class="copy" role="group" tabindex="0" aria-label="To copy">${escapeHtml(lines.join('\n'), '\n\t')}</pre>`;
  return `<p class="next"><strong>What to do</strong> ${renderProse(said)}</p>${block}\n`;
}

function renderPrinted({ printed }: PageFinding): string {
  return printed.map(({ stream, log, text }) => `<details><summary>The last lines of ${escapeHtml(stream)}; more in ${renderCode(log)}</summary><pre class="copy" role="group" tabindex="0" aria-label="Last lines of ${escapeHtml(stream)}">${escapeHtml(text, '\n\t')}</pre></details>\n`).join('');
}

function renderConsequences({ consequences, moreConsequences }: PageFinding): string {
  const count = consequences.length + moreConsequences;
  if (count === 0) return '';
  const lines = consequences.map(({ weight, rule, place, message }) => `<li>${renderMark(weight)} ${renderCode(rule)}${place === null ? '' : ` at ${renderCode(place)}`}: ${renderProse(message)}</li>`);
  if (moreConsequences > 0) lines.push(`<li>${moreConsequences} more in the document</li>`);
  return `<details><summary>${count === 1 ? '1 consequence' : `${count} consequences`} of this</summary><ul>${lines.join('')}</ul></details>\n`;
}
