import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runGit } from './git.js';
import { keepRepository, startRepository, type KeptRepository } from './start-repository.js';

/** Repository paths (with `/`) to contents; JSON values other than text are written as indented JSON. */
export type Files = Readonly<Record<string, unknown>>;

export interface CommitOptions {
  /** ISO 8601; default: the next minute of the repository's own clock, which begins with 2026. */
  readonly date?: string;
}

const firstCommitAt = Date.parse('2026-01-01T00:00:00Z');

function makeTemporaryFolder(): string {
  // macOS reaches its temporary folder through a link, and git answers with the real path.
  return realpathSync(mkdtempSync(join(tmpdir(), 'testkit-repository-')));
}

function toBytes(content: unknown): string | Uint8Array {
  if (typeof content === 'string' || content instanceof Uint8Array) return content;
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Repositories after their first commit, by what they hold. */
const kept = new Map<string, KeptRepository>();
const largestKept = 200_000;

function toKey(files: Files): string {
  return JSON.stringify(Object.entries(files).map(([path, content]) => [path, Buffer.from(toBytes(content)).toString('latin1')]));
}

/** A real repository in a temporary folder. Same steps, same commit ids, on every machine. */
export class TemporaryRepository {
  readonly path: string;
  readonly #folders: string[];
  #commits = 0;

  constructor(path: string) {
    this.path = path;
    this.#folders = [path];
  }

  git(...args: string[]): string {
    return runGit(this.path, args);
  }

  start(): this {
    startRepository(this.path);
    return this;
  }

  /** With a first commit. Git makes it once; whoever begins with the same files gets a copy, at the price of no process: most tests of a file do. */
  startWith(files: Files): this {
    const key = toKey(files);
    const same = kept.get(key);
    if (same === undefined) {
      this.start().commit('First commit', files);
      if (key.length <= largestKept) kept.set(key, keepRepository(this.path));
      return this;
    }
    startRepository(this.path, same);
    this.#commits += 1;
    return this.write(files);
  }

  /** Writes, stages nothing. */
  write(files: Files): this {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.path, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, toBytes(content));
    }
    return this;
  }

  read(path: string): string {
    return readFileSync(join(this.path, path), 'utf8');
  }

  link(path: string, target: string): this {
    mkdirSync(dirname(join(this.path, path)), { recursive: true });
    symlinkSync(target, join(this.path, path));
    return this;
  }

  makeExecutable(path: string): this {
    chmodSync(join(this.path, path), 0o755);
    return this;
  }

  remove(...paths: string[]): this {
    for (const path of paths) rmSync(join(this.path, path), { recursive: true, force: true });
    return this;
  }

  /** Commits everything in the work tree, changed or not, and returns the commit's id. */
  commit(message: string, files: Files = {}, options: CommitOptions = {}): string {
    this.write(files);
    this.git('add', '--all');
    runGit(this.path, ['commit', '--quiet', '--allow-empty', '--no-verify', '-m', message], options.date ?? this.#nextDate());
    return this.head();
  }

  /** Creates the branch where the work tree stands, or at `from`, and checks it out. */
  branch(name: string, from = 'HEAD'): this {
    this.git('checkout', '--quiet', '-b', name, from);
    return this;
  }

  checkout(ref: string): this {
    this.git('checkout', '--quiet', ref);
    return this;
  }

  tag(name: string, ref = 'HEAD'): this {
    this.git('tag', name, ref);
    return this;
  }

  /** Merges with a merge commit, always, as GitHub's test merge does: first parent this branch, second the other. */
  merge(ref: string, message = `Merge ${ref}`): string {
    runGit(this.path, ['merge', '--quiet', '--no-ff', '--no-edit', '-m', message, ref], this.#nextDate());
    return this.head();
  }

  head(ref = 'HEAD'): string {
    return (ref === 'HEAD' ? readHead(this.path) : null) ?? this.git('rev-parse', '--verify', `${ref}^{commit}`);
  }

  /** A bare copy that becomes `origin`, with every branch and tag pushed. Returns its path. */
  addOrigin(): string {
    const origin = makeTemporaryFolder();
    this.#folders.push(origin);
    runGit(origin, ['init', '--quiet', '--bare', '--initial-branch=main']);
    // Fetching a commit by its id, as GitHub allows.
    runGit(origin, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
    this.git('remote', 'add', 'origin', pathToFileURL(origin).href);
    this.git('push', '--quiet', 'origin', '--all');
    this.git('push', '--quiet', 'origin', '--tags');
    return origin;
  }

  /** A clone of `origin` that knows one commit of one ref only, as actions/checkout leaves it by default. */
  shallowClone(ref = 'main', depth = 1): TemporaryRepository {
    const folder = makeTemporaryFolder();
    this.#folders.push(folder);
    const url = this.git('remote', 'get-url', 'origin');
    runGit(folder, ['clone', '--quiet', `--depth=${depth}`, `--branch=${ref}`, '--single-branch', '--no-tags', url, '.']);
    return new TemporaryRepository(folder);
  }

  /** Deletes it, its origin and its clones. */
  dispose(): void {
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }

  #nextDate(): string {
    const date = new Date(firstCommitAt + this.#commits * 60_000);
    this.#commits += 1;
    return date.toISOString();
  }
}

/** What git itself would find first; null where it is kept in another way. The tests ask for it a thousand times, and a process costs more. */
function readHead(folder: string): string | null {
  const read = (path: string): string | null => {
    const file = join(folder, '.git', path);
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  };
  const head = read('HEAD');
  return head?.startsWith('ref: ') === true ? read(head.slice(5)) : head;
}

/** A new repository on branch `main`, with a first commit when files are given. */
export function createRepository(files?: Files): TemporaryRepository {
  const repository = new TemporaryRepository(makeTemporaryFolder());
  return files === undefined ? repository.start() : repository.startWith(files);
}
