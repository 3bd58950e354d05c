import { escapeHtml } from '../../html/index.js';
import { shorten } from '../../text/index.js';

const shownLines = 240;
const longestLine = 400;

/** A unified diff as it stands: the signs at the beginning of its lines say all that the colours do. */
export function renderDiff(hunks: string, name: string): string {
  const lines = hunks.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n', shownLines + 1);
  const shown = lines.slice(0, shownLines).map((line) => {
    const kind = kindOf(line);
    return `<span${kind === null ? '' : ` class="${kind}"`}>${escapeHtml(shorten(line, longestLine), '\n\t')}\n</span>`;
  });
  const more = lines.length > shownLines ? '<p class="more">The document has the rest of this difference.</p>' : '';
  return `<pre class="diff" role="group" tabindex="0" aria-label="${escapeHtml(shorten(`Difference in ${name}`, longestLine))}"><code>${shown.join('')}</code></pre>${more}`;
}

function kindOf(line: string): 'added' | 'removed' | 'place' | null {
  if (/^(?:@@|--- |\+\+\+ )/.test(line)) return 'place';
  if (line.startsWith('+')) return 'added';
  return line.startsWith('-') ? 'removed' : null;
}
