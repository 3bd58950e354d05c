import type { FilePlace } from './text-place.js';

/** A task as a file of the past had it. */
export interface PastTask extends FilePlace {
  readonly title: string;
}

/** What one commit left in the files that it changed; null where it deleted the file. */
export interface HistoryStep {
  readonly commit: string;
  readonly files: ReadonlyMap<string, ReadonlyMap<string, PastTask> | null>;
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

/**
 * Follows the tasks of all files together from commit to commit, oldest first: a row that moves to another file, or a file that is renamed, deletes
 * nothing. A title that is edited where it stands is no reuse either.
 */
export class TitleHistory {
  readonly #files = new Map<string, ReadonlyMap<string, PastTask>>();
  /** In how many files each id stands. */
  readonly #counts = new Map<string, number>();
  readonly #titles = new Map<string, PastTask>();
  readonly #deleted = new Map<string, { readonly was: PastTask; readonly deletedIn: string }>();
  readonly #reused = new Map<string, Reuse>();

  apply({ commit, files }: HistoryStep): void {
    this.#step(files, commit);
  }

  /** What is reused now, the files on disk being the last step. */
  finish(now: ReadonlyMap<string, PastTask>): Reuse[] {
    const files = new Map<string, ReadonlyMap<string, PastTask> | null>([...this.#files.keys()].map((path) => [path, null]));
    files.set('', now);
    this.#step(files, null);
    return [...this.#reused.values()].filter(({ id, was }) => {
      const task = now.get(id);
      return task !== undefined && !isSameTitle(task.title, was.title);
    });
  }

  #step(files: HistoryStep['files'], commit: string | null): void {
    const touched = new Map<string, number>();
    const count = (id: string, by: number): void => {
      if (!touched.has(id)) touched.set(id, this.#counts.get(id) ?? 0);
      this.#counts.set(id, (this.#counts.get(id) ?? 0) + by);
    };
    for (const [path, tasks] of files) {
      for (const id of this.#files.get(path)?.keys() ?? []) count(id, -1);
      for (const id of tasks?.keys() ?? []) count(id, 1);
      if (tasks === null) this.#files.delete(path);
      else this.#files.set(path, tasks);
    }
    const titles = new Map<string, PastTask>();
    for (const tasks of files.values()) for (const [id, task] of tasks ?? []) if (task.title !== '' && !titles.has(id)) titles.set(id, task);
    for (const [id, before] of touched) this.#follow(id, { before, title: titles.get(id), commit });
  }

  #follow(id: string, { before, title, commit }: { readonly before: number; readonly title: PastTask | undefined; readonly commit: string | null }): void {
    const isHere = (this.#counts.get(id) ?? 0) > 0;
    const last = this.#titles.get(id);
    if (before > 0 && !isHere && last !== undefined) this.#deleted.set(id, { was: last, deletedIn: commit ?? '' });
    const gone = this.#deleted.get(id);
    if (before === 0 && isHere && gone !== undefined && title !== undefined) {
      // Restored as it was: nothing was reused, and it may be renamed later.
      if (!isSameTitle(gone.was.title, title.title)) this.#reused.set(id, { id, ...gone, addedIn: commit });
      this.#deleted.delete(id);
    }
    if (title !== undefined) this.#titles.set(id, title);
  }
}

/** Punctuation, case and blanks are no other task. */
function isSameTitle(a: string, b: string): boolean {
  return toComparable(a) === toComparable(b);
}

function toComparable(title: string): string {
  const plain = title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain === '' ? title.trim() : plain;
}
