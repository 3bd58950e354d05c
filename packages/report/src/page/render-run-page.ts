import type { GateTrend } from '@shipworthy/contract/bundle';
import type { HistorySeries } from '@shipworthy/contract/history';
import { compareWeights, isBlockingWeight } from '../findings/index.js';
import { escapeHtml } from '../html/index.js';
import { shorten } from '../text/index.js';
import { renderBlocks, shareBudget, sizeOf, toMoreLine } from './blocks/block.js';
import { renderSectionHead, toFindingId, toSectionBlocks, type Places } from './document-section.js';
import { renderFindingCard } from './finding-card.js';
import { renderCode, renderMark, renderProse, toAnchor } from './inline.js';
import { renderOverview, renderWaivers } from './overview.js';
import type { PageDocument, RefusedFile } from './page-document.js';
import { pageScript } from './page-script.js';
import { pageStyle } from './page-style.js';
import { renderPageHead } from './page-head.js';
import { renderSeries, renderTrends } from './past.js';
import { toDistinctions, toRunFacts, type OwnedFinding, type RunFacts } from './run-facts.js';
import { renderTimeline } from './timeline.js';

/** Documents of which the page tells, the worst first; a page of thousands could not be read. */
const shownDocuments = 400;
/** Bytes for what blocks, and for the sections of the documents together. */
const [blockingBudget, sectionBudget] = [1_000_000, 2_500_000];
const shownFiles = 200;

export interface RunPage {
  readonly documents: readonly PageDocument[];
  readonly refused: readonly RefusedFile[];
  /** JSON files that are no documents of ours. */
  readonly ignored: readonly string[];
  /** Gates over more than one candidate. */
  readonly trends: readonly GateTrend[];
  /** Metrics over more than two runs. */
  readonly series: readonly HistorySeries[];
  /** Of those how many are not given. */
  readonly moreSeries: number;
}

/** SHA-256 in base64, for the policy that lets exactly our own style and script through. */
export type Hash = (text: string) => string;

/** All documents of a run as one page that needs no network: the same documents give the same bytes. */
export function renderRunPage({ documents: all, refused, ignored, trends, series, moreSeries }: RunPage, hash: Hash): string {
  const facts = toRunFacts(all, refused);
  const documents = chooseShown(all);
  const places: Places = new Map();
  const distinctions = toDistinctions(documents);
  const anchors = new Map(documents.map((document, index) => [document, `d${index + 1}-${toAnchor(`${document.kind}.${document.key}`).slice(0, 120)}`]));
  const hrefOf = (document: PageDocument): string => `#${anchors.get(document) ?? 'documents'}`;
  const blocking = renderBlocking(facts, { places, hrefOf, more: countBlocking(all) });
  const parts: readonly (readonly [id: string, title: string, html: string])[] = [
    ['blocks', facts.blocking.length === 0 ? 'What blocks' : `What blocks, and the next step (${facts.blocking.length})`, blocking],
    ['besides', `Failed, without being part of the decision (${facts.besides.length})`, facts.besides.length === 0 ? '' : renderCards(facts.besides, places, hrefOf)],
    ['documents', `Documents (${all.length})`, renderOverview(documents, { hrefOf, decided: facts.decided, distinctions, more: all.length - documents.length })],
    ['timeline', 'Timeline', documents.length === 0 ? '' : renderTimeline(documents, hrefOf)],
    ['trends', `Gates over candidates (${trends.length})`, renderTrends(trends)],
    ['metrics', `Metrics over runs (${series.length + moreSeries})`, renderSeries(series, moreSeries)],
    ['waivers', 'Waived', renderWaivers(documents, hrefOf)],
  ];
  const sections = renderSections(documents, { anchors, places, distinctions });
  const shown = [...parts.filter(([, , html]) => html !== ''), ...renderUnused(refused, ignored)];
  const main = shown.map(([id, title, html]) => `<section id="${id}" class="part" aria-labelledby="${id}-title"><h2 id="${id}-title">${escapeHtml(title)}</h2>\n${html}</section>`);
  // What could not be used comes last, after the documents that could.
  const [last] = refused.length + ignored.length > 0 ? main.splice(-1) : [];
  const links = [...shown.map(([id, title]) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`)];
  const own = documents.slice(0, 60).map((document) => `<li><a href="${hrefOf(document)}">${renderMark(document.verdict, '')}<span class="unseen">${escapeHtml(document.label)}: </span>${escapeHtml(document.kind)} <span class="quiet">${escapeHtml([shorten(document.key, 40), distinctions.get(document)].filter((part) => part !== undefined).join(', '))}</span></a></li>`);
  return `<!doctype html>
<html lang="en">
${renderDocumentHead(facts, all, hash)}
<body>
<a class="skip" href="#main">Skip to the report</a>
${renderPageHead(facts, all)}
<div class="columns">
<nav aria-label="Contents"><ul>${links.join('')}</ul>${own.length === 0 ? '' : `<p>Documents</p><ul class="own">${own.join('')}</ul>`}</nav>
<main id="main" tabindex="-1">
${renderFilter()}
${main.join('\n')}
${sections}
${last ?? ''}
</main>
</div>
<footer><p>Made by <code>shipworthy report</code> from the documents alone; open it anywhere, it needs no network. What decides is the gate, not this page.</p></footer>
<script>${pageScript}</script>
</body>
</html>
`;
}

/** The policy names our own style and script by their content: nothing else runs, whatever a document holds. */
function renderDocumentHead(facts: RunFacts, documents: readonly PageDocument[], hash: Hash): string {
  const [first] = documents;
  const of = [first?.subject.repository, first?.subject.version ?? first?.subject.commit?.slice(0, 12)].filter((part) => part != null).join(' ');
  const policy = `default-src 'none'; style-src 'sha256-${hash(pageStyle)}'; script-src 'sha256-${hash(pageScript)}'; base-uri 'none'; form-action 'none'`;
  const title = shorten([facts.headline.replace(/[.:].*$/s, ''), of, 'Shipworthy'].filter((part) => part !== '').join(' – '), 200);
  return `<head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy).replaceAll('&#39;', "'")}"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/><meta name="referrer" content="no-referrer"/><meta name="generator" content="shipworthy"/><title>${escapeHtml(title)}</title>
<style>${pageStyle}</style></head>`;
}

/** In the order of their kinds and keys, as they came; where there are too many the worst stay. */
function chooseShown(documents: readonly PageDocument[]): readonly PageDocument[] {
  if (documents.length <= shownDocuments) return documents;
  const kept = new Set(documents.toSorted((a, b) => compareWeights(a.verdict, b.verdict)).slice(0, shownDocuments));
  return documents.filter((one) => kept.has(one));
}

function countBlocking(documents: readonly PageDocument[]): number {
  return documents.reduce((sum, { moreFindings }) => sum + (moreFindings.fail ?? 0) + (moreFindings.unverified ?? 0), 0);
}

/** Without scripts there is nothing to filter with, so it shows itself only where they run. */
function renderFilter(): string {
  const choices = [['', 'everything'], ['fail unverified', 'what blocks'], ['warn permitted', 'warnings'], ['waived', 'what is waived'], ['pass not-applicable', 'what passed or does not apply']];
  return `<form id="filter" role="search" aria-label="Filter" hidden=""><div><label for="filter-text">Find</label><input id="filter-text" type="search" autocomplete="off" spellcheck="false"/></div><div><label for="filter-outcome">Show</label><select id="filter-outcome">${choices.map(([value, text]) => `<option value="${value}">${text}</option>`).join('')}</select></div><button type="button" id="open-all">Open all</button><button type="button" id="close-all">Close all</button><p id="filter-status" role="status"></p></form>`;
}

interface BlockingOptions {
  readonly places: Places;
  readonly hrefOf: (document: PageDocument) => string;
  readonly more: number;
}

function renderBlocking({ blocking, decided, weight }: RunFacts, { places, hrefOf, more }: BlockingOptions): string {
  if (blocking.length > 0) return `${renderCards(blocking, places, hrefOf)}${more === 0 ? '' : toMoreLine(more)}`;
  const isGreen = decided !== null && !isBlockingWeight(weight);
  return `<p>${isGreen ? 'Nothing.' : decided === null ? 'No document names anything; but no gate has judged them.' : 'No finding says so by itself; see the decision above.'}</p>`;
}

/** In order, as many as fit; what has no place here gets it in the section of its document, if there is room. */
function renderCards(findings: readonly OwnedFinding[], places: Places, hrefOf: (document: PageDocument) => string): string {
  let room = blockingBudget;
  const cards: string[] = [];
  for (const { document, finding } of findings) {
    const id = toFindingId(finding.fingerprint);
    const card = renderFindingCard(finding, { level: 3, id, source: ` · in <a href="${hrefOf(document)}">${escapeHtml(document.kind)} ${renderCode(document.key, 80)}</a>` });
    room -= card.length;
    if (room < 0) break;
    places.set(finding.fingerprint, id);
    cards.push(card);
  }
  const rest = findings.length - cards.length;
  return `${cards.join('')}${rest === 0 ? '' : `<p class="more">${rest} more are told in the sections of their documents.</p>`}`;
}

interface SectionOptions {
  readonly anchors: ReadonlyMap<PageDocument, string>;
  readonly places: Places;
  readonly distinctions: ReadonlyMap<PageDocument, string>;
}

function renderSections(documents: readonly PageDocument[], { anchors, places, distinctions }: SectionOptions): string {
  const blocks = documents.map((document) => toSectionBlocks(document, places));
  const shares = shareBudget(blocks.map(sizeOf), sectionBudget);
  return documents.map((document, index) => `<section class="document part" id="${anchors.get(document) ?? ''}">${renderSectionHead(document, distinctions.get(document))}\n${renderBlocks(blocks[index] ?? [], shares[index] ?? 0)}</section>`).join('\n');
}

/** Files that lie there and tell nothing here: never dropped without a word. */
function renderUnused(refused: readonly RefusedFile[], ignored: readonly string[]): [id: string, title: string, html: string][] {
  if (refused.length + ignored.length === 0) return [];
  const lines = refused.slice(0, shownFiles).map(({ path, reason, message }) => `<li data-outcome="unverified">${renderMark('unverified', reason)} ${renderCode(path)}: ${renderProse(message, 600)}</li>`);
  const foreign = ignored.slice(0, shownFiles).map((path) => `<li>${renderCode(path)}</li>`);
  const html = [
    lines.length === 0 ? '' : `<ul class="files">${lines.join('')}</ul>${refused.length > lines.length ? `<p class="more">${refused.length - lines.length} more.</p>` : ''}`,
    foreign.length === 0 ? '' : `<details><summary>JSON files that are no documents of Shipworthy (${ignored.length})</summary><ul class="files">${foreign.join('')}</ul>${ignored.length > foreign.length ? `<p class="more">${ignored.length - foreign.length} more.</p>` : ''}</details>`,
  ].join('');
  return [['unused', `Files that were not used (${refused.length + ignored.length})`, html]];
}
