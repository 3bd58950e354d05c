import { showControls } from './show-controls.js';

/**
 * Text from outside as inert Markdown: on GitHub it shows as itself and can make no HTML, link, mention, reference, emphasis, formula
 * or table cell. Character references are used, not backslashes, because they mean the same in a paragraph, a table and raw HTML.
 * References alone do not stop mentions: GitHub looks for them in the finished page, so those get a zero-width space inside. A line that
 * begins with `::` would command the runner where somebody prints the report.
 */
export function escapeMarkdown(text: string): string {
  return showControls(text.replace(/\s+/g, ' ').trim())
    .replace(/[&<>|$\\`*[\]~]/g, toReference)
    .replace(/:(?=\/)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, toReference)
    .replace(/www(?=\.)/gi, 'www&#8203;')
    .replace(/^[-+=:]|^#(?!\d)|(?<=^\d{1,9})[.)]/g, toReference)
    .replace(/@/g, '@&#8203;')
    .replace(/(?<!&)#(?=\d)/g, '#&#8203;')
    .replace(/gh-(?=\d)/gi, '$&&#8203;');
}

/** An id, a path or a value from outside, in code type. */
export function toCode(text: string): string {
  const shown = showControls(text);
  if (shown.trim() === '') return '<code>&#32;</code>';
  // A code span is easier to read in the source, but can hold neither a backtick nor, in a table, a pipe. `##[` would command the runner anywhere in a line.
  return /[`|]|##\[|^ | $/.test(shown) ? toHtmlCode(shown) : `\`${shown}\``;
}

/** The same where Markdown is not read, such as in a `<summary>`. */
export function toHtmlCode(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** Sentences of ours with names from outside in them: a span between backticks stays code, everything else is inert. */
export function toProse(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? toCode(part.slice(1, -1)) : spaced(part)))
    .join('');
}

/** `escapeMarkdown` trims; between two spans the blanks at the edges must stay. */
function spaced(part: string): string {
  const inner = escapeMarkdown(part);
  if (inner === '') return part === '' ? '' : ' ';
  return `${/^\s/.test(part) ? ' ' : ''}${inner}${/\s$/.test(part) ? ' ' : ''}`;
}

/** A block shown as it stands. The fence is longer than any run of backticks inside, so the text cannot end it. */
export function toFence(text: string, language: 'diff' | 'text'): string {
  const shown = showControls(text.replace(/\r\n?/g, '\n'), '\n\t').replace(/\n+$/, '');
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${shown}\n${fence}`;
}

function toReference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
