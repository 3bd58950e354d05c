import { escapeHtml } from './escape-html.js';

const style = `:root{color-scheme:light dark;--text:#1f2328;--quiet:#59636e;--back:#fff;--line:#0969da;--level:#1a7f37;--change:#cf222e;--rule:#d1d9e0}
@media(prefers-color-scheme:dark){:root{--text:#f0f6fc;--quiet:#9198a1;--back:#0d1117;--line:#4493f8;--level:#3fb950;--change:#f85149;--rule:#3d444d}}
body{margin:2rem auto;max-width:760px;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--back);overflow-wrap:anywhere}
h2{font-size:1.1rem;margin:2rem 0 .5rem}p,td,th{color:var(--quiet)}svg{width:100%;border:1px solid var(--rule)}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem .6rem .2rem 0;border-bottom:1px solid var(--rule)}
polyline{fill:none;stroke:var(--line);stroke-width:1}circle{fill:var(--line)}`;

interface Page {
  readonly title: string;
  /** HTML whose texts from outside are escaped. */
  readonly body: string;
  /** CSS beyond what every page has. */
  readonly style: string;
}

/** A page that needs no network. Nothing is fetched and nothing runs, whatever a name holds. */
export function toPage({ title, body, style: own }: Page): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}\n${own}</style></head>\n<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>\n`;
}

/** What could not be used, and why; nothing where all was. */
export function toRefusedList(refused: readonly string[]): string {
  return refused.length === 0 ? '' : `<h2>Not used</h2><ul>${refused.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>`;
}
