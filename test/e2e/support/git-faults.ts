import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { promisesBroken, toOutcome } from './fault-matrix.js';
import { repeatStory, type StepEnd } from './fault-step.js';
import type { Story } from './fault-world.js';

/** What git does whenever it is asked one question. `hangs`: it never says a word, and does not end. */
const answers = {
  fails: 'echo "fatal: injected" >&2; exit 128',
  killed: 'kill -9 $$',
  hangs: 'exec sleep 100000',
} as const;
type AnswerFault = keyof typeof answers;

/** What is wrong with the repository, or with the machine, whatever git is asked. */
const states = {
  'no git': 'the program is not installed',
  'corrupt commit': 'the object of the commit that is checked out is no object',
  'corrupt trees': 'no tree can be read',
  shallow: 'the clone holds the last commit only',
  'index.lock': 'another git holds the index, or died with it',
} as const;
type StateFault = keyof typeof states;

const isAnswer = (name: string): name is AnswerFault => Object.hasOwn(answers, name);
const isState = (name: string): name is StateFault => Object.hasOwn(states, name);
const answerFaults = Object.keys(answers).filter(isAnswer);
const stateFaults = Object.keys(states).filter(isState);

export interface GitCell {
  readonly story: Story;
  /** `git cat-file --batch`: the command and what tells its uses apart; or `the repository`. */
  readonly name: string;
  readonly fault: AnswerFault | StateFault;
}

export interface GitCellEnd {
  readonly cell: GitCell;
  readonly outcome: string;
  readonly isGreen: boolean;
  readonly faults: readonly string[];
}

const everything = 'the repository';
const isHang = ({ fault }: GitCell): boolean => fault === 'hangs';

/** A git that stands before the true one, in a folder of its own for each run. */
export class BrokenGit {
  readonly #root = mkdtempSync(join(tmpdir(), 'broken-git-'));
  readonly #git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  #count = 0;

  dispose(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  /** What the story asks of git, in the order of the first time. */
  async trace(story: Story): Promise<readonly string[]> {
    const log = join(this.#root, `${this.#next()}.log`);
    const folder = this.#wrap(`echo "$what" >> '${log}'`);
    await repeatStory(story, undefined, { env: () => toPath(folder) });
    return existsSync(log) ? [...new Set(readFileSync(log, 'utf8').trim().split('\n'))] : [];
  }

  async run(cell: GitCell): Promise<GitCellEnd> {
    const end = await this.#repeat(cell);
    return { cell, isGreen: end.exitCode === 0, outcome: toOutcome(end), faults: promisesBroken(end) };
  }

  #repeat({ story, name, fault }: GitCell): Promise<StepEnd> {
    if (isAnswer(fault)) {
      const folder = this.#wrap(`if [ "$what" = '${name.replace(/^git /, '')}' ]; then ${answers[fault]}; fi`);
      return repeatStory(story, undefined, { env: () => toPath(folder) });
    }
    if (fault === 'no git') return repeatStory(story, undefined, { env: () => ({ PATH: this.#without() }) });
    return repeatStory(story, undefined, { prepare: (workspace) => spoil[fault](workspace) });
  }

  /** `$what`: the command and its first option. */
  #wrap(act: string): string {
    const folder = join(this.#root, this.#next());
    mkdirSync(folder);
    const script = `#!/bin/sh
word=; option=; skip=
for one in "$@"; do
  if [ -n "$skip" ]; then skip=; continue; fi
  if [ -n "$word" ]; then case "$one" in -*) option=" \${one%%=*}";; esac; break; fi
  case "$one" in -C|-c) skip=1;; -*) ;; *) word=$one;; esac
done
what="$word$option"
${act}
exec '${this.#git}' "$@"
`;
    writeFileSync(join(folder, 'git'), script);
    chmodSync(join(folder, 'git'), 0o755);
    return folder;
  }

  /** All that is on the PATH but git. */
  #without(): string {
    const folder = join(this.#root, this.#next());
    mkdirSync(folder);
    for (const place of (process.env['PATH'] ?? '').split(delimiter).filter((one) => existsSync(one))) {
      for (const name of readdirSync(place)) if (!name.startsWith('git') && !existsSync(join(folder, name))) symlinkSync(join(place, name), join(folder, name));
    }
    return folder;
  }

  #next(): string {
    this.#count += 1;
    return String(this.#count);
  }
}

function toPath(folder: string): Readonly<Record<string, string>> {
  return { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
}

const spoil: Readonly<Record<Exclude<StateFault, 'no git'>, (workspace: TemporaryRepository) => void>> = {
  'corrupt commit': (workspace) => spoilObjects(workspace, [workspace.head()]),
  'corrupt trees': (workspace) => spoilObjects(workspace, workspace.git('cat-file', '--batch-all-objects', '--batch-check').split('\n').flatMap((line) => /^([0-9a-f]+) tree /.exec(line)?.[1] ?? [])),
  shallow: (workspace) => {
    // What `fetch-depth: 1` leaves: the commit, and a note that there is nothing before it.
    workspace.write({ '.git/shallow': `${workspace.head()}\n` });
    workspace.git('tag', '--list').split('\n').filter((tag) => tag !== '' && workspace.git('rev-parse', `${tag}^{commit}`).trim() !== workspace.head()).forEach((tag) => workspace.git('tag', '--delete', tag));
    workspace.git('-c', 'gc.reflogExpire=now', 'reflog', 'expire', '--expire=now', '--all');
    workspace.git('branch', '--list', '--format=%(refname:short)').split('\n').filter((branch) => branch !== '' && workspace.git('rev-parse', branch).trim() !== workspace.head()).forEach((branch) => workspace.git('branch', '-D', branch));
    workspace.git('prune', '--expire=now');
  },
  'index.lock': (workspace) => void workspace.write({ '.git/index.lock': '' }),
};

function spoilObjects(workspace: TemporaryRepository, hashes: readonly string[]): void {
  for (const hash of hashes) {
    const path = join(workspace.path, '.git/objects', hash.slice(0, 2), hash.slice(2));
    if (!existsSync(path) || !statSync(path).isFile()) throw new Error(`${hash} is no loose object`);
    chmodSync(path, 0o644);
    writeFileSync(path, 'no object\n');
  }
}

/** As for files: every fault in the first story that asks so, and one in some others. The state of the repository in the first story of each action and mode. */
export function planGitCells(asked: ReadonlyMap<Story, readonly string[]>): readonly GitCell[] {
  const seen = new Map<string, number>();
  const count = (what: string): number => {
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    return before;
  };
  return [...asked].flatMap(([story, questions]) => [
    ...(count(`${story.action} ${story.inputs['mode'] ?? ''}`) === 0 ? stateFaults : []).map((fault) => ({ story, name: everything, fault })),
    ...questions.flatMap((question) => {
      const before = count(question);
      const again = before % 3 === 0 ? [answerFaults[(before / 3) % 2] ?? 'fails'] : [];
      // Git may wait five minutes for a remote, longer than the test waits for a step.
      const possible = (fault: AnswerFault): boolean => !(fault === 'hangs' && /^(?:fetch|ls-remote)/.test(question));
      return (before === 0 ? answerFaults : again).filter(possible).map((fault) => ({ story, name: `git ${question}`, fault }));
    }),
  ]);
}

/** Those that wait, many at a time; those that work, a few. */
export async function runGitCells(git: BrokenGit, cells: readonly GitCell[], onEnd: (end: GitCellEnd) => void): Promise<readonly GitCellEnd[]> {
  const ends = new Map<GitCell, GitCellEnd>();
  const work = async (queue: Iterator<GitCell>): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      const end = await git.run(next.value);
      ends.set(next.value, end);
      onEnd(end);
    }
  };
  const [slow, fast] = [cells.filter(isHang).values(), cells.filter((cell) => !isHang(cell)).values()];
  await Promise.all([...Array.from({ length: 40 }, () => work(slow)), ...Array.from({ length: 4 }, () => work(fast))]);
  return cells.flatMap((cell) => ends.get(cell) ?? []);
}
