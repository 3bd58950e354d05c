import type { MarkdownFile, Place } from '../../markdown/index.js';

export interface HtmlHeading extends Place {
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/**
 * Headings written as HTML. GitHub makes anchors from the rendered page, so `<h2>Usage</h2>` has one like `## Usage`: its table-of-contents
 * filter looks for every `h1` to `h6` (https://github.com/gjtorikian/html-pipeline, `toc_filter.rb`), and counts them with the others
 * (https://github.com/analysis-tools-dev/static-analysis/issues/1439: the third `<h2>C++</h2>` or the like is `#c-2`).
 */
export function collectHtmlHeadings(text: string, file: MarkdownFile): HtmlHeading[] {
  if (!/<h[1-6]/i.test(text)) return [];
  const [toPlace, isFenced, isCode] = [toPlaces(text), openFences(file), openCodeSpans(file)];
  return listElements(blankComments(text)).flatMap(({ at, html }) => {
    if (isFenced(at)) return [];
    const place = toPlace(at);
    return isCode(place) ? [] : [{ ...place, text: toText(html) }];
  });
}

interface HtmlElement {
  readonly at: number;
  /** What stands between its tags. */
  readonly html: string;
}

/** From each opening tag to the next closing one of its level. Nothing is looked for twice, however many tags are never closed. */
function listElements(text: string): HtmlElement[] {
  const closings = openClosings(text);
  const found: HtmlElement[] = [];
  let [next, bracket] = [0, -1];
  for (const { index: at, 1: level = '' } of text.matchAll(/<h([1-6])(?=[\s>])/gi)) {
    if (at < next) continue;
    if (bracket < at) bracket = text.indexOf('>', at);
    if (bracket === -1) break;
    const closing = closings(level, bracket + 1);
    if (closing === null) continue;
    found.push({ at, html: text.slice(bracket + 1, closing.at) });
    next = closing.end;
  }
  return found;
}

interface Closing {
  readonly at: number;
  readonly end: number;
}

/** Answers with the first closing tag of a level that does not begin before a place; places only grow. */
function openClosings(text: string): (level: string, from: number) => Closing | null {
  const byLevel = new Map<string, Closing[]>();
  for (const { index: at, 0: tag, 1: level = '' } of text.matchAll(/<\/h([1-6])\s*>/gi)) {
    const closing = { at, end: at + tag.length };
    const list = byLevel.get(level);
    if (list === undefined) byLevel.set(level, [closing]);
    else list.push(closing);
  }
  const seeks = new Map([...byLevel].map(([level, list]) => [level, openSeek(list, ({ at }, from: number) => at < from)]));
  return (level, from) => seeks.get(level)?.(from) ?? null;
}

/** The first of a sorted list that does not lie before a place; for places that only grow, so that each is passed once. */
function openSeek<One, At>(sorted: readonly One[], isBefore: (one: One, place: At) => boolean): (place: At) => One | null {
  let index = 0;
  return (place) => {
    for (let one = sorted[index]; one !== undefined && isBefore(one, place); one = sorted[index]) index += 1;
    return sorted[index] ?? null;
  };
}

function openFences({ fences }: MarkdownFile): (at: number) => boolean {
  const seek = openSeek(fences.toSorted((a, b) => a.from - b.from), ({ to }, at: number) => to <= at);
  return (at) => {
    const fence = seek(at);
    return fence !== null && fence.from <= at;
  };
}

/** A span takes its text and up to two marks on each side. */
function openCodeSpans({ codeSpans }: MarkdownFile): (place: Place) => boolean {
  const sorted = codeSpans.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const seek = openSeek(sorted, (span, { line, column }: Place) => span.line < line || (span.line === line && span.column + span.text.length + 4 < column));
  return (place) => {
    const span = seek(place);
    return span !== null && span.line === place.line && span.column <= place.column;
  };
}

function blankComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open + 4);
    if (close === -1) break;
    parts.push(text.slice(from, open), text.slice(open, close + 3).replace(/[^\n]/g, ' '));
    from = close + 3;
  }
  return [...parts, text.slice(from)].join('');
}

function withoutTags(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', from)) {
    const close = html.indexOf('>', open);
    if (close === -1) break;
    parts.push(html.slice(from, open));
    from = close + 1;
  }
  return [...parts, html.slice(from)].join('');
}

/** What a reader sees of it: without tags, with the characters that entities stand for. */
function toText(html: string): string {
  const plain = withoutTags(html).replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => decodeEntity(name) ?? whole);
  return plain.replace(/\*\*|__|`/g, '').trim();
}

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function toPlaces(text: string): (index: number) => Place {
  let line = 1;
  let lineStart = 0;
  return (index) => {
    for (let next = text.indexOf('\n', lineStart); next !== -1 && next < index; next = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    return { line, column: index - lineStart + 1 };
  };
}
