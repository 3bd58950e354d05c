import type { Printed } from '../findings/index.js';
import { toFence, toHtmlCode } from '../text/index.js';

/** The last lines that a failed case printed, folded, each as it stands. */
export function renderPrinted({ stream, log, lines }: Printed): string {
  return `<details><summary>The end of its ${toHtmlCode(stream)} (${toHtmlCode(log)})</summary>\n\n${toFence(lines.join('\n'), 'text')}\n\n</details>`;
}
