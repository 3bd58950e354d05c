import type { MarkdownFile, Place } from '../markdown/index.js';

export interface HtmlHeading extends Place {
  readonly text: string;
}

const heading = /<h([1-6])(?:\s[^>]*)?>([\s\S]*?)<\/h\1\s*>/gi;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/**
 * Headings written as HTML. GitHub makes anchors from the rendered page, so `<h2>Usage</h2>` has one like `## Usage`: its table-of-contents
 * filter looks for every `h1` to `h6` (https://github.com/gjtorikian/html-pipeline, `toc_filter.rb`), and counts them with the others
 * (https://github.com/analysis-tools-dev/static-analysis/issues/1439: the third `<h2>C++</h2>` or the like is `#c-2`).
 */
export function collectHtmlHeadings(text: string, file: MarkdownFile): HtmlHeading[] {
  if (!/<h[1-6]/i.test(text)) return [];
  const found: HtmlHeading[] = [];
  const toPlace = toPlaces(text);
  for (const match of blankComments(text).matchAll(heading)) {
    if (file.fences.some(({ from, to }) => match.index >= from && match.index < to)) continue;
    const place = toPlace(match.index);
    if (file.codeSpans.some((span) => span.line === place.line && place.column >= span.column && place.column <= span.column + span.text.length + 4)) continue;
    found.push({ ...place, text: toText(match[2] ?? '') });
  }
  return found;
}

function blankComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

/** What a reader sees of it: without tags, with the characters that entities stand for. */
function toText(html: string): string {
  const plain = html.replace(/<[^>]*>/g, '').replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => decodeEntity(name) ?? whole);
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
