import { showControls } from '../text/index.js';

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text from outside as inert HTML, in content as in quoted attributes. */
export function escapeHtml(text: string, keep: '' | '\n' | '\n\t' = ''): string {
  return showControls(text, keep).replace(/[&<>"']/g, (sign) => references[sign] ?? sign);
}
