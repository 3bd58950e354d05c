import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder outside the work tree that lives as long as one command. */
export interface Scratch {
  /** A new empty folder. */
  folder(): Promise<string>;
  /** Never fails: what is left behind is for the system to clear, and no verdict may be lost for it. */
  remove(): Promise<void>;
}

export async function openScratch(parent: string = tmpdir()): Promise<Scratch> {
  const root = await mkdtemp(join(parent, 'shipworthy-'));
  let count = 0;
  return {
    folder: async () => {
      count += 1;
      const path = join(root, String(count));
      await mkdir(path);
      return path;
    },
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined),
  };
}
