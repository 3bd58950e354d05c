import { matchAt } from './html-tags.js';

/** A URL or an address without marks around it. */
export interface BareLink {
  readonly from: number;
  readonly to: number;
  readonly target: string;
}

const schemes: ReadonlySet<string> = new Set(['http', 'https', 'ftp']);
const domain = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/uy;
const pathEnd = /[\s<]/g;
const addressRest = /[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/y;
const mayPrecede = /[\s*_~(]/;

/** At a colon before two slashes. `after` is where what was read before ends. */
export function matchUrl(text: string, colon: number, after: number): BareLink | null {
  let from = colon;
  while (from > after && isLetter(text.charCodeAt(from - 1))) from -= 1;
  if (!schemes.has(text.slice(from, colon).toLowerCase())) return null;
  const end = findEnd(text, colon + 3, false);
  return end === -1 ? null : { from, to: end, target: text.slice(from, end) };
}

/** At the first letter of `www.`. */
export function matchWww(text: string, at: number): BareLink | null {
  if (at > 0 && !mayPrecede.test(text.charAt(at - 1))) return null;
  const end = findEnd(text, at, true);
  return end === -1 ? null : { from: at, to: end, target: `http://${text.slice(at, end)}` };
}

/** At the sign in the middle of an address. */
export function matchAddress(text: string, sign: number, after: number): BareLink | null {
  let from = sign;
  while (from > after && isLocalPart(text.charCodeAt(from - 1))) from -= 1;
  const end = matchAt(addressRest, text, sign + 1);
  if (from === sign || end === -1 || text.charAt(end) === '@' || !isLetter(text.charCodeAt(end - 1))) return null;
  return { from, to: end, target: `mailto:${text.slice(from, end)}` };
}

function findEnd(text: string, from: number, needsDot: boolean): number {
  const domainEnd = matchAt(domain, text, from);
  if (domainEnd === -1) return -1;
  const labels = text.slice(from, domainEnd).split('.');
  if ((needsDot && labels.length < 2) || labels.slice(-2).some((label) => label.includes('_'))) return -1;
  pathEnd.lastIndex = domainEnd;
  const end = pathEnd.exec(text)?.index ?? text.length;
  return trimEnd(text, from, end);
}

/** Punctuation at the end is the sentence's, and so are a closing parenthesis without its opening one and an entity. */
function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  let surplus = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x29) surplus += 1;
    else if (code === 0x28) surplus -= 1;
  }
  for (; end > from; end -= 1) {
    const last = text.charAt(end - 1);
    if (last === ')' && surplus > 0) surplus -= 1;
    else if (last === ';') end = findEntityStart(text, end - 1, from) ?? end;
    else if (!`?!.,:*_~'"`.includes(last)) break;
  }
  return end;
}

/** One behind where an entity that ends with the semicolon begins, as the loop takes one off. */
function findEntityStart(text: string, semicolon: number, from: number): number | null {
  let at = semicolon;
  while (at > from && isLetter(text.charCodeAt(at - 1))) at -= 1;
  return at > from && at < semicolon && text.charAt(at - 1) === '&' ? at : null;
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

function isLocalPart(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2b || code === 0x2d || code === 0x5f;
}
