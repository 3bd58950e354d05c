import { access, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFileAtomically } from '../../files/index.js';

/** What stood somewhere before it was written: all of a plan is done, or nothing of it stays. */
export class UndoLog {
  readonly #root: string;
  readonly #steps: (() => Promise<void>)[] = [];

  /** @param root absolute; no folder above it is removed */
  constructor(root: string) {
    this.#root = root;
  }

  /** To be told before the file or folder is touched. A folder is restored only if it was not there. */
  async expect(absolute: string): Promise<void> {
    const isThere = await access(absolute).then(() => true, () => false);
    if (!isThere) {
      const folders = await this.#missingFolders(dirname(absolute));
      this.#steps.push(async () => {
        await rm(absolute, { recursive: true, force: true });
        for (const folder of folders) await rmdir(folder).catch(() => undefined); // somebody else has put something there
      });
      return;
    }
    const bytes = await readFile(absolute).catch(() => null);
    if (bytes !== null) this.#steps.push(() => writeFileAtomically(absolute, bytes));
  }

  async undo(): Promise<void> {
    for (const step of this.#steps.splice(0).reverse()) await step();
  }

  /** The deepest first. */
  async #missingFolders(folder: string): Promise<string[]> {
    if (folder === this.#root || !folder.startsWith(this.#root) || (await access(folder).then(() => true, () => false))) return [];
    return [folder, ...(await this.#missingFolders(dirname(folder)))];
  }
}
