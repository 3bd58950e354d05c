import { afterAll } from '@jest/globals';
import { docSyncConfigSchema, type TaskReport } from '@shipworthy/contract/docs';
import { docSyncCheck, parseInputs } from '@shipworthy/contract/inputs';
import { createRepository, isolatedGitEnvironment, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';
import type { Change } from '../../../src/docs/change/index.js';
import { openMarkdownReader } from '../../../src/docs/markdown/index.js';
import { checkTasks } from '../../../src/docs/tasks/index.js';
import { collectTree } from '../../../src/docs/tree/index.js';
import { toFinding, type FindingDraft } from '../../../src/evidence/index.js';
import type { Host } from '../../../src/host/index.js';
import { openWorkspace, type Workspace } from '../../../src/workspace/index.js';
import { toContext, toHost } from '../../evidence/documents.js';

const made: TemporaryRepository[] = [];
afterAll(() => made.splice(0).forEach((repository) => repository.dispose()));

export function makeRepository(files: Files): TemporaryRepository {
  const repository = createRepository(files);
  made.push(repository);
  return repository;
}

/** What a test leaves out comes from here: a board and a CSV file that agree. */
export const board = { files: 'docs/TaskBoard.md', table: { id: 'ID', status: 'Status', title: 'Title' } };
export const csv = { files: 'docs/TaskBoard.csv', columns: { id: 'ID', status: 'Column', title: 'Title' } };
export const map = { done: ['Done*', 'Complete*', '✅'], active: ['In Progress', 'Doing'], todo: ['Backlog', 'Planned', 'Todo'] };

export interface Where {
  /** Block `docSync.tasks`, `id` and `sources` given. */
  readonly tasks?: Readonly<Record<string, unknown>>;
  readonly base?: string;
  readonly task?: readonly string[];
  readonly sessionLog?: string;
  readonly root?: string;
  readonly change?: Change;
  readonly now?: () => Date;
}

export interface TasksAnswer {
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  readonly tasks: readonly TaskReport[];
  readonly sources: readonly { readonly name: string; readonly files: number; readonly rows: number; readonly ids: number; readonly outcome: string }[];
  readonly skipped: readonly { readonly what: string }[];
}

/** The family on a folder: git, files and parsers are real. `base`: what the change is measured from, default HEAD. */
export async function checkFolder(cwd: string, { tasks = {}, base, task = [], sessionLog, root, change, now }: Where = {}): Promise<TasksAnswer> {
  const plain = toHost({ cwd, context: toContext(), env: isolatedGitEnvironment() });
  const host: Host = now === undefined ? plain : { ...plain, now };
  const workspace = await openWorkspace(host, { root, out: undefined });
  const result = await checkTasks({
    config: docSyncConfigSchema.parse({ tasks: { id: String.raw`ST-[A-Z]-\d{3}`, sources: { board, csv }, ...tasks } }),
    inputs: parseInputs(docSyncCheck, { values: { task: task.join('\n'), ...(sessionLog === undefined ? {} : { 'session-log': sessionLog }) }, face: 'command' }),
    host, workspace, tree: await collectTree(host, workspace), markdown: openMarkdownReader({ root: workspace.root }),
    change: change ?? (await toChange(workspace, base)), scope: null,
  });
  return { checks: result.checks, findings: result.findings, ...result.details };
}

async function toChange({ git }: Workspace, base: string | undefined): Promise<Change> {
  const from = base ?? git?.headCommit ?? null;
  return {
    state: 'known', base: from, head: null, worktree: true, chosen: 'by the test',
    files: git === null || from === null ? [] : await git.changedOnDisk(from),
    readBefore: async (path) => (git === null || from === null ? null : git.readFileAt(from, path)),
  };
}

export const unknownChange: Change = {
  state: 'unknown',
  finding: { rule: 'docs/change-unknown', keys: { base: 'main' }, check: 'areas', outcome: 'unverified', reason: 'unreadable-source', message: 'The base is not in this clone.' },
};

/** The family on the files of a new repository. */
export function checkFiles(files: Files, where: Where = {}): Promise<TasksAnswer> {
  return checkFolder(makeRepository(files).path, where);
}

/** `rule path:line:column + path:line:column`: what is said, where, and the other places. */
export function show({ findings }: { readonly findings: readonly FindingDraft[] }): string[] {
  const at = (place: { path: string; line?: number | undefined; column?: number | undefined } | null | undefined): string => [place?.path, place?.line, place?.column].filter((part) => part !== undefined).join(':');
  requireTold(findings);
  return findings.map(({ rule, outcome, location, related = [] }) => [`${rule.replace('docs/', '')}${outcome === 'fail' ? '' : ` (${outcome})`}`, at(location), ...related.map((place) => `+ ${at(place)}`)].join(' ').trim());
}

export function toTable(header: readonly string[], ...rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `${[line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** Keys as registered, each thing once, both places in the message, and a remedy: what holds for every finding. */
function requireTold(findings: readonly FindingDraft[]): void {
  const fingerprints = findings.map((finding) => toFinding(finding).fingerprint);
  if (new Set(fingerprints).size !== fingerprints.length) throw new Error(`one thing is said twice: ${findings.map(({ message }) => message).join('\n')}`);
  for (const { message, location, related = [] } of findings) {
    const told = [location, ...related.slice(0, 1)].flatMap((place) => place?.path ?? []);
    const untold = told.filter((path) => !message.includes(path));
    if (untold.length > 0) throw new Error(`${untold.join()} is not in the message: ${message}`);
    if (!message.endsWith('.') && !message.endsWith('?')) throw new Error(`no sentence: ${message}`);
  }
}
