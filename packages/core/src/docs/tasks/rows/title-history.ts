import type { FilePlace } from './text-place.js';

/** A task as a file of the past had it. */
export interface PastTask extends FilePlace {
  readonly title: string;
}

/** The tasks of one file, and the source that it belongs to; null where a commit deleted it. */
export interface PastFile {
  readonly source: string;
  readonly tasks: ReadonlyMap<string, PastTask> | null;
}

/** What one commit left in the files that it changed. */
export interface HistoryStep {
  readonly commit: string;
  readonly files: ReadonlyMap<string, PastFile>;
}

/** An id that was gone, and came back under another title. */
export interface Reuse {
  readonly id: string;
  readonly was: PastTask;
  /** The commit that deleted it. */
  readonly deletedIn: string;
  /** The commit that brought it back; null: what is not committed yet. */
  readonly addedIn: string | null;
}

/** An id in one source. */
interface Standing {
  /** In how many files. */
  count: number;
  title: PastTask | null;
}

type Standings = Map<string, Standing>;

/**
 * Follows the tasks of every source from commit to commit, oldest first: a row that moves to another file of its source, or a file that is renamed,
 * deletes nothing. A title that is edited where it stands is no reuse. A task that left its source and stood in another meanwhile (an archive) is the same
 * task when it comes back as that other source has it.
 */
export class TitleHistory {
  readonly #files = new Map<string, PastFile>();
  readonly #tasks = new Map<string, Standings>();
  readonly #deleted = new Map<string, { readonly was: PastTask; readonly deletedIn: string }>();
  readonly #reused = new Map<string, Reuse & { /** Another source still has it. */ readonly isArchived: boolean }>();

  apply({ commit, files }: HistoryStep): void {
    this.#step(files, commit);
  }

  /** What is reused now, the sources on disk being the last step. */
  finish(now: ReadonlyMap<string, ReadonlyMap<string, PastTask>>): Reuse[] {
    const files = new Map<string, PastFile>([...this.#files].map(([path, { source }]) => [path, { source, tasks: null }]));
    for (const [source, tasks] of now) files.set(`\0${source}`, { source, tasks });
    this.#step(files, null);
    return [...this.#reused.values()].flatMap(({ isArchived, ...reuse }) => {
      const titles = [...now.values()].flatMap((tasks) => tasks.get(reuse.id)?.title ?? []);
      const isOther = titles.some((title) => !isSameTitle(title, reuse.was.title));
      // Where the archive was renamed with it, the task is the same.
      return isOther && (!isArchived || titles.some((title) => isSameTitle(title, reuse.was.title))) ? [reuse] : [];
    });
  }

  #step(files: HistoryStep['files'], commit: string | null): void {
    const before = new Map<string, ReadonlyMap<string, Readonly<Standing>>>();
    const standing = (id: string, source: string): Standing => {
      const standings = this.#tasks.get(id) ?? new Map<string, Standing>();
      if (!before.has(id)) before.set(id, new Map([...standings].map(([name, one]) => [name, { ...one }])));
      const found = standings.get(source) ?? { count: 0, title: null };
      this.#tasks.set(id, standings.set(source, found));
      return found;
    };
    for (const [path, file] of files) {
      const old = this.#files.get(path);
      for (const id of old?.tasks?.keys() ?? []) standing(id, old?.source ?? file.source).count -= 1;
      for (const id of file.tasks?.keys() ?? []) standing(id, file.source).count += 1;
      if (file.tasks === null) this.#files.delete(path);
      else this.#files.set(path, file);
    }
    for (const { source, tasks } of files.values()) for (const [id, task] of tasks ?? []) if (task.title !== '') standing(id, source).title = task;
    for (const [id, standings] of before) this.#follow(id, standings, commit);
  }

  #follow(id: string, before: ReadonlyMap<string, Readonly<Standing>>, commit: string | null): void {
    const after = this.#tasks.get(id) ?? new Map<string, Standing>();
    for (const [source, { count, title }] of after) {
      const key = `${source}\0${id}`;
      const was = before.get(source);
      const isGone = (was?.count ?? 0) > 0 && count === 0;
      if (isGone && was?.title != null) this.#deleted.set(key, { was: was.title, deletedIn: commit ?? '' });
      const gone = this.#deleted.get(key);
      if ((was?.count ?? 0) > 0 || count === 0 || gone === undefined || title === null) continue;
      this.#deleted.delete(key);
      const others = [...before].filter(([name, one]) => name !== source && one.count > 0);
      const known = [gone.was, ...others.flatMap(([name, one]) => [one.title, after.get(name)?.title ?? null])];
      // Restored as it was: nothing was reused, and it may be renamed later.
      if (known.some((one) => one !== null && isSameTitle(one.title, title.title))) continue;
      this.#reused.set(id, { id, ...gone, addedIn: commit, isArchived: others.some(([name]) => (after.get(name)?.count ?? 0) > 0) });
    }
  }
}

/** Punctuation, case and blanks are no other task. */
export function isSameTitle(a: string, b: string): boolean {
  return toComparable(a) === toComparable(b);
}

function toComparable(title: string): string {
  const plain = title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain === '' ? title.trim() : plain;
}
