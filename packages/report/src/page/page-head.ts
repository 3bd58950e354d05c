import { escapeHtml } from '../html/index.js';
import { renderCode, renderLink, renderMark, renderProse } from './inline.js';
import type { PageDocument } from './page-document.js';
import type { RunFacts } from './run-facts.js';

const shownValues = 4;

/** The decision in words, of what, and what a reader must know before believing it. */
export function renderPageHead(facts: RunFacts, documents: readonly PageDocument[]): string {
  const { weight, words, headline, rest, attention } = facts;
  const doubts = attention.length === 0 ? '' : `<section class="attention" aria-labelledby="attention-title"><h2 id="attention-title">Before you rely on this</h2><ul>${attention.map((line) => `<li>${renderProse(line)}</li>`).join('')}</ul></section>`;
  return `<header class="top ${weight}"><div>
<p class="brand">Shipworthy <span class="quiet">report</span></p>
<h1>${renderMark(weight, words)} <span>${renderProse(headline)}</span></h1>
${rest === '' ? '' : `<p class="rest">${renderProse(rest, 2000)}</p>`}
<dl class="subject">${listSubject(facts, documents)}</dl>
${doubts}</div></header>`;
}

function listSubject({ decided }: RunFacts, documents: readonly PageDocument[]): string {
  const values = (pick: (document: PageDocument) => string | null, show: (text: string, document: PageDocument) => string = (text) => renderCode(text)): string => {
    const found = new Map(documents.flatMap((document) => {
      const value = pick(document);
      return value === null ? [] : [[value, show(value, document)] as const];
    }));
    const shown = [...found.values()].slice(0, shownValues).join(', ');
    return found.size > shownValues ? `${shown} and ${found.size - shownValues} more` : shown;
  };
  const { decision = null } = decided ?? {};
  const facts: readonly (readonly [name: string, html: string])[] = [
    ['Repository', values(({ subject }) => subject.repository)],
    ['Version', values(({ subject }) => subject.version)],
    ['Commit', values(({ subject }) => subject.commit, (commit) => `<code title="${escapeHtml(commit)}">${escapeHtml(commit.slice(0, 12))}</code>`)],
    ['Ref', values(({ subject }) => subject.ref)],
    ['Run', values(({ run }) => run.id, (id, { runUrl, run }) => `${renderLink(renderCode(id), runUrl)}${run.workflow === null ? '' : ` of ${renderCode(run.workflow, 80)}`}`)],
    ['Level', decision === null ? '' : `${renderCode(decision.level)}${decision.levelReason === null ? '' : ` <span class="quiet">${renderProse(decision.levelReason, 200)}</span>`}`],
  ];
  return facts.flatMap(([name, html]) => (html === '' ? [] : [`<div><dt>${name}</dt><dd>${html}</dd></div>`])).join('');
}
