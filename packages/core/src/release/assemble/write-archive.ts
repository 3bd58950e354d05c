import { writeZip } from '../../archive/index.js';
import { listFiles } from '../../files/index.js';

export interface ArchiveTarget {
  /** Absolute. */
  readonly path: string;
  /** Seconds since 1970 that every entry has as its time; null: the first time that a zip can name. */
  readonly epoch: number | null;
}

/** The bundle as it is published: nothing compressed, so that every version of Node makes the same bytes of the same files. @throws ShipworthyError `artifact/unsafe`, `output/not-writable` */
export async function writeArchive(folder: string, { path, epoch }: ArchiveTarget): Promise<void> {
  await writeZip(folder, await listFiles(folder), { path, isStored: true, ...(epoch === null ? {} : { modifiedAt: new Date(epoch * 1000) }) });
}
