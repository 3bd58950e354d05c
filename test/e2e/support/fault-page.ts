import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tools.js';

/** One line of the page, before lines that end alike are joined. */
export interface FaultRow {
  readonly story: string;
  /** An operation of GitHub's, or `read …`, `write …`. */
  readonly operation: string;
  readonly fault: string;
  readonly outcome: string;
}

const path = join(root, 'docs/fault-matrix.md');

const intro = `<!-- Written by a run: \`FAULT_MATRIX=all npm run test:e2e -- fault-matrix\`. Do not edit. -->
# What happens when something breaks

Each action was run as a runner runs it, once undisturbed and once for every line below, with one thing broken: every request of one
operation of GitHub's, or every file of one kind. Every outcome in the tables is from a real run of the built action; what may be green, and what is open, was decided
by people (\`test/e2e/support/permitted-absences.ts\`). Everywhere but where [Open](#open) says otherwise: nothing that was not
verified is green, no step waits longer than its budget, what is written is a whole document, and the message says what to do.

An operation that several actions ask for in the same way has every fault in the first of them, and one more in some of the others.
\`held\`: no answer ever comes. \`drip\`: the true answer, a byte every 20 s. \`429 +1h\`: with \`Retry-After: 3600\`. \`gone\`: the file was
listed, and is not there when it is opened. "handed over" is what an artifact is for; a step that cannot hand its document over ends with 3.
`;

export function renderFaultTable(rows: readonly FaultRow[]): string {
  const stories = [...new Set(rows.map(({ story }) => story))];
  return stories.map((story) => {
    const lines = new Map<string, string[]>();
    for (const { operation, fault, outcome } of rows.filter((row) => row.story === story)) {
      const key = `${toCode(operation)} | %s | ${outcome}`;
      lines.set(key, [...(lines.get(key) ?? []), fault]);
    }
    return `### ${story}\n\n| what breaks | how | what happens |\n|---|---|---|\n${[...lines].map(([line, faults]) => `| ${line.replace('%s', () => faults.join(', '))} |`).join('\n')}\n`;
  }).join('\n');
}

const toCode = (operation: string): string => `\`${operation}\``;

/** The page as it is committed. */
export function readFaultPage(): readonly FaultRow[] {
  if (!existsSync(path)) throw new Error('docs/fault-matrix.md is not there: write it with `FAULT_MATRIX=all npm run test:e2e -- fault-matrix`');
  const rows: FaultRow[] = [];
  let story = '';
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    story = /^### (.*)$/.exec(line)?.[1] ?? story;
    const [, operation = '', faults = '', outcome = ''] = /^\| `(.*?)` \| (.*?) \| (.*) \|$/.exec(line) ?? [];
    if (operation !== '') rows.push(...faults.split(', ').map((fault) => ({ story, operation, fault, outcome })));
  }
  return rows;
}

export function writeFaultPage(rows: { readonly network: readonly FaultRow[]; readonly files: readonly FaultRow[]; readonly permitted: readonly string[]; readonly open: readonly string[] }): void {
  const permitted = `## What may be missing\n\nThese end green, and why:\n\n${rows.permitted.map((line) => `- ${line}`).join('\n')}\n`;
  const open = `## Open\n\nBroken promises that are known and wait to be mended:\n\n${rows.open.map((line) => `- \`${line.replace(/:? *$/, '')}\``).join('\n')}\n`;
  writeFileSync(path, `${intro}\n${permitted}\n${open}\n## GitHub and its artifact service\n\n${renderFaultTable(rows.network)}\n## Files\n\n${renderFaultTable(rows.files)}`);
}
