import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder outside the work tree that lives as long as one command. */
export interface Scratch {
  /** A new empty folder. */
  folder(): Promise<string>;
  remove(): Promise<void>;
}

export async function openScratch(): Promise<Scratch> {
  const root = await mkdtemp(join(tmpdir(), 'shipworthy-'));
  let count = 0;
  return {
    folder: async () => {
      count += 1;
      const path = join(root, String(count));
      await mkdir(path);
      return path;
    },
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 3 }),
  };
}
