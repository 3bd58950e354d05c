import { marked } from 'marked';

/** Near enough to the page of a run: its width, its type, its tables. What looks broken here looks broken there. */
const style = `
  body { margin: 32px auto; width: 980px; font: 16px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: #1f2328; overflow-wrap: break-word; }
  table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; margin-bottom: 16px; }
  th, td { padding: 6px 13px; border: 1px solid #d1d9e0; }
  tr:nth-child(2n) { background: #f6f8fa; }
  code { padding: .2em .4em; font: 85% ui-monospace, "Liberation Mono", monospace; background: #818b981f; border-radius: 6px; }
  pre { padding: 16px; overflow: auto; background: #f6f8fa; } pre code { padding: 0; background: none; }
  h3 { font-size: 1.25em; margin: 24px 0 16px; } h4 { font-size: 1em; margin: 24px 0 16px; }
  a { color: #0969da; text-decoration: none; } details { margin-bottom: 16px; } sub { font-size: 75%; }`;

/** Leaves what it saw in the page itself, where `--dump-dom` finds it. */
const measure = `
  const box = document.body.getBoundingClientRect();
  const cut = [...document.querySelectorAll('td, th, p, h3, h4, li')].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0);
  const tables = [...document.querySelectorAll('table')].filter((one) => one.closest('details:not([open])') === null);
  const seen = {
    first: document.querySelector('main').firstElementChild.textContent,
    openTables: tables.length,
    scrollingTables: tables.filter((one) => one.scrollWidth > one.clientWidth + 1).length,
    cut: cut.map((one) => one.textContent.slice(0, 80)),
    scrolls: document.documentElement.scrollWidth > innerWidth,
    height: Math.ceil(box.height),
  };
  document.documentElement.dataset.seen = JSON.stringify(seen);`;

export interface SeenPage {
  readonly first: string;
  readonly openTables: number;
  /** Tables that are wider than the page. */
  readonly scrollingTables: number;
  /** Beginnings of texts that stick out of their box. */
  readonly cut: readonly string[];
  readonly scrolls: boolean;
  readonly height: number;
}

export function toSummaryPage(markdown: string): string {
  const body = marked.parse(markdown, { gfm: true, async: false });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Summary</title><style>${style}</style></head><body><main>${body}</main><script>${measure}</script></body></html>\n`;
}

export function readSeen(dom: string): SeenPage {
  const [, seen] = /data-seen="([^"]*)"/.exec(dom) ?? [];
  if (seen === undefined) throw new Error(`The page was not measured:\n${dom.slice(0, 2000)}`);
  return JSON.parse(seen.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&'));
}
