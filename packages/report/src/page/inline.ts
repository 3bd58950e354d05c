import { weightWords, type Weight } from '../findings/index.js';
import { escapeHtml } from '../html/index.js';
import { shorten } from '../text/index.js';

/** A sign beside each word, so that an outcome is told by shape and by text, and colour only repeats it. */
const signs: Readonly<Record<Weight, string>> = { fail: '✕', unverified: '?', warn: '!', permitted: '!', waived: '~', 'not-applicable': '–', pass: '✓' };

export function renderMark(weight: Weight, words: string = weightWords[weight]): string {
  return `<span class="mark ${weight}"><span class="sign" aria-hidden="true">${signs[weight]}</span> ${escapeHtml(words)}</span>`;
}

/** An id, a path or a value from outside. */
export function renderCode(text: string, limit = 300): string {
  return `<code>${escapeHtml(shorten(text, limit))}</code>`;
}

/** Sentences of ours with names from outside in them: a span between backticks is code. */
export function renderProse(text: string, limit = 1200): string {
  return shorten(text, limit).split(/(`[^`\n]+`)/).map((part, index) => (index % 2 === 1 ? renderCode(part.slice(1, -1), limit) : escapeHtml(part.replace(/\s+/g, ' ')))).join('');
}

/** Only addresses that the web understands become links: nothing that a document holds may run. */
export function renderLink(html: string, url: string | null): string {
  return url === null || !/^https?:\/\/[^\s"'<>]+$/i.test(url) ? html : `<a href="${escapeHtml(url)}" rel="noreferrer noopener">${html}</a>`;
}

/** For ids and anchors: what is no letter or digit is spelt as its number, so that two names never become one. */
export function toAnchor(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
}
