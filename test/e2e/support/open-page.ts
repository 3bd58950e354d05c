import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runProgram } from './run-program.js';
import { chromiumPath } from './tools.js';

/** Without network, profile or anything else of the machine. */
const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars', '--force-color-profile=srgb'];
/** The engine's own numbers for what `prefers-color-scheme` asks. */
const schemes = { dark: 0, light: 1 } as const;
export type ColorScheme = keyof typeof schemes;

/** Runs Chromium and answers what it printed. `folder` is its home, and goes with the test. */
export async function runChromium(folder: string, args: readonly string[], scheme: ColorScheme = 'light'): Promise<string> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder };
  const run = await runProgram(chromiumPath(), [...options, `--blink-settings=preferredColorScheme=${schemes[scheme]}`, `--user-data-dir=${join(folder, 'profile')}`, ...args], { cwd: folder, env, timeoutMs: 60_000 });
  if (run.exitCode !== 0) throw new Error(`Chromium ended with ${String(run.exitCode)}:\n${run.stderr}`);
  return run.stdout;
}

export interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly string[];
}

export interface CheckedPage {
  readonly violations: readonly Violation[];
  /** Rules that applied and held: where there are none, nothing was checked. */
  readonly passes: readonly string[];
  /** Whether the page saw that darkness was wanted. */
  readonly dark: boolean;
  readonly scrolls: boolean;
  readonly height: number;
}

const measure = `
  axe.run(document, { resultTypes: ['violations', 'passes'] }).then(({ violations, passes }) => {
    const checked = {
      violations: violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html.slice(0, 200)) })),
      passes: passes.map(({ id }) => id),
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      scrolls: document.documentElement.scrollWidth > innerWidth,
      height: Math.ceil(document.body.getBoundingClientRect().height),
    };
    document.documentElement.dataset.checked = JSON.stringify(checked);
  });`;

/** The page with the checker inside, which its own policy would not let run. */
export function withChecker(html: string): string {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8').replaceAll('</script', '<\\/script');
  return html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replace('</body>', () => `<script>${axe}</script><script>${measure}</script></body>`);
}

export function readChecked(dom: string): CheckedPage {
  const [, checked] = /data-checked="([^"]*)"/.exec(dom) ?? [];
  if (checked === undefined) throw new Error(`The page was not checked:\n${dom.slice(-2000)}`);
  return JSON.parse(checked.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&'));
}
