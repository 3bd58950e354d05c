import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { requireGit, type GitRun } from '../../git/run-git.js';
import { toPrettyJson, type JsonObject } from '../../json/index.js';
import type { Scratch } from '../../workspace/index.js';
import type { GateRun } from './gate-run.js';
import type { CommitName, Repository } from './repository.js';

export const workflowPath = '.github/workflows/ci.yml';
export const configPath = '.github/shipworthy.yml';

/** Gives a real repository for each run: one of its own where documents lie in its folders, otherwise one for all runs of the same files. */
export function openRepositories(scratch: Scratch, env: Readonly<Record<string, string>>): (run: GateRun) => Promise<Repository> {
  const shared = new Map<string, Promise<Repository>>();
  const make = async (run: GateRun): Promise<Repository> => {
    const root = await scratch.folder();
    return { root, ...(await makeCommits(run, { root, env })) };
  };
  return (run) => {
    if (writesInside(run)) return make(run);
    const same = JSON.stringify({ at: checkedOutBy(run), jobs: run.jobs, config: run.config, baseConfig: run.baseConfig, files: run.files, baseFiles: run.baseFiles });
    const repository = shared.get(same) ?? make(run);
    shared.set(same, repository);
    return repository;
  };
}

function writesInside({ handovers, approvals, uncommitted }: GateRun): boolean {
  return handovers.some(({ by }) => by === 'folder') || approvals.length > 0 || Object.keys(uncommitted).length > 0;
}

/** Makes the commits of the run, and checks out what the event would. The same run gives the same commit ids. */
async function makeCommits(run: GateRun, git: GitRun): Promise<Omit<Repository, 'root'>> {
  await requireGit(git, ['init', '--quiet', '--template=']);
  const [base, change] = [toTree({ ...run, files: {} }, run.baseConfig === undefined ? run.config : run.baseConfig), toTree(run, run.config)];
  const stream = [toCommit('base', base, []), toCommit('head', { ...change, 'change.txt': 'changed\n' }, [':1']), toCommit('merged', { ...change, 'change.txt': 'changed\n' }, [':1', ':2'])];
  const questions = names.map((name) => `get-mark :${marks[name]}\nls :${marks[name]} ""\n`);
  const answers = await requireGit(git, ['fast-import', '--quiet'], { input: [...stream, 'reset refs/remotes/origin/main\nfrom :1\n\n', ...questions].join('') });
  const { commits, trees } = parseAnswers(answers.toString('utf8'));
  await requireGit(git, ['checkout', '--quiet', '--detach', commits[checkedOutBy(run)]]);
  for (const [path, text] of Object.entries(run.uncommitted)) await writeFile(join(git.root, path), text);
  return { commits, trees };
}

/** For each commit a line with its id, and one that begins with the mode and kind of its tree. */
function parseAnswers(text: string): Omit<Repository, 'root'> {
  const ids = text.match(/[0-9a-f]{40,64}/g) ?? [];
  const at = (index: number): string => {
    const id = ids[index];
    if (id === undefined) throw new ShipworthyError('internal/bug', 'git fast-import did not name the commits of the self-test.', { hint: 'Report it.' });
    return id;
  };
  return { commits: { base: at(0), head: at(2), merged: at(4) }, trees: { base: at(1), head: at(3), merged: at(5) } };
}

/** Under review GitHub checks out what would come out of the merge. */
export function checkedOutBy({ event }: GateRun): CommitName {
  return event === 'pull_request' || event === 'merge_group' ? 'merged' : 'head';
}

type Tree = Readonly<Record<string, string>>;

/** Text of the configuration on the base or in the change; null where there is none. */
export function configTextOf(run: GateRun, where: 'base' | 'head'): string | null {
  const tree = where === 'head' ? toTree(run, run.config) : toTree({ ...run, files: {} }, run.baseConfig === undefined ? run.config : run.baseConfig);
  return tree[configPath] ?? null;
}

function toTree(run: GateRun, config: JsonObject | null): Tree {
  const own = { [workflowPath]: toPrettyJson({ on: 'push', jobs: run.jobs }), [configPath]: config === null ? null : toPrettyJson(config), '.gitignore': 'evidence/\nshipworthy-out/\n' };
  return Object.fromEntries(Object.entries({ ...own, ...run.baseFiles, ...run.files }).flatMap(([path, text]) => (text === null ? [] : [[path, text]])));
}

const names: readonly CommitName[] = ['base', 'head', 'merged'];
const marks: Readonly<Record<CommitName, number>> = { base: 1, head: 2, merged: 3 };

/** One commit in the language of `git fast-import`; author and time are always the same. */
function toCommit(name: CommitName, tree: Tree, [first, ...others]: readonly string[]): string {
  const parents = [...(first === undefined ? [] : [`from ${first}\n`]), ...others.map((parent) => `merge ${parent}\n`)].join('');
  const entries = Object.entries(tree).map(([path, text]) => `M 100644 inline ${path}\n${toData(text)}`).join('');
  return `commit refs/heads/${name}\nmark :${marks[name]}\ncommitter Self-test <self-test@shipworthy.invalid> 1767225600 +0000\n${toData(name)}${parents}deleteall\n${entries}\n`;
}

function toData(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
