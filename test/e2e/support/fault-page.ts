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

const intro = `<!-- Written by runs: \`FAULT_MATRIX=all npm run test:e2e -- fault-matrix\` writes all of it, another pattern the lines that match. Do not edit. -->
# What happens when something breaks

Each action was run as a runner runs it, once undisturbed and once for every line below, with one thing broken: every request of one
operation of GitHub's, every file of one kind, or git. Every outcome in the tables is from a real run of the built action; what may be green was decided by people
(\`test/e2e/support/permitted-absences.ts\`, a list that the run refuses when a line of it is no longer met). For every line: nothing that was not verified is green, no step
waits longer than its budget, what is written is a whole document without a path of the machine, and the message says what to do.

A run of a part writes its own lines and leaves the others as an earlier run found them; an ordinary run of the tests compares a fifth or so with the page.

An operation that several actions ask for in the same way has every fault in the first of them, and one more in some of the others.
\`held\`: no answer ever comes. \`drip\`: the true answer, a byte every 20 s. \`429 +1h\`: with \`Retry-After: 3600\`. \`gone\`: the file was
listed, and is not there when it is opened. "handed over" is what an artifact is for; a step that cannot hand its document over ends with 3.

A disk breaks for the action and for whatever it starts (the cases of a pack), but not for git, which has a table of its own: there it \`fails\` (exit code 128),
is \`killed\`, or \`hangs\` whenever it is asked that question. \`the repository\`: no git on the \`PATH\`, objects that are no objects, a clone of the last commit alone, an
index that somebody else has locked.

Budgets: a service has a minute of patience for all questions together, and half a minute for one; a file that moves two minutes, and ten seconds once that patience is used up;
git a minute for a question, and five for one to a remote, which therefore only fails or is killed here: the test ends a step after four minutes. It also ends each action by SIGTERM and by SIGKILL at moments that it draws
(the seed is in its name), and asks that no half document stays and that the next run in the same folder passes.
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

/** In which table a line stands. */
export function tableOf({ operation }: Pick<FaultRow, 'operation'>): 'network' | 'files' | 'git' {
  if (/^(?:read|write|list) /.test(operation)) return 'files';
  return /^(?:git |the repository$)/.test(operation) ? 'git' : 'network';
}

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

/** `rows` in the order of their stories and operations. */
export function writeFaultPage(rows: readonly FaultRow[], permitted: readonly string[]): void {
  const missing = `## What may be missing\n\nThese end green, and why:\n\n${permitted.map((line) => `- ${line}`).join('\n')}\n`;
  const titles = { network: 'GitHub and its artifact service', files: 'Files', git: 'Git' } as const;
  const tables = Object.entries(titles).map(([table, title]) => `## ${title}\n\n${renderFaultTable(rows.filter((row) => tableOf(row) === table))}`);
  writeFileSync(path, [intro, missing, ...tables].join('\n'));
}
