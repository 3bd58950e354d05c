import { constants } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { toOutputError } from '../../evidence/output-error.js';
import { hashFiles, stageFolder, type StagedFolder } from '../../files/index.js';
import type { PlannedFile, PublishPlan } from './plan-publish.js';

/**
 * Writes the bundle beside its place and moves it there when it is whole: whoever looks finds the old one, for a moment none, or the new one.
 * `archive` is given the whole one before it is moved: should that fail, the old bundle and its old zip still stand together.
 * @throws ShipworthyError `output/not-writable`; `config/unreadable` when a source changed since the plan was made
 */
export async function applyPublish(target: string, { files }: Pick<PublishPlan, 'files'>, archive: (folder: string) => Promise<void> = () => Promise.resolve()): Promise<void> {
  let staged: StagedFolder | null = null;
  try {
    staged = await stageFolder(target);
    await stage(staged.path, files);
    await proveStaged(staged.path, files);
    await archive(staged.path);
    await staged.moveIntoPlace();
  } catch (error) {
    throw toOutputError(error, dirname(target));
  } finally {
    await staged?.remove();
  }
}

async function stage(folder: string, files: readonly PlannedFile[]): Promise<void> {
  for (const parent of new Set(files.map(({ path }) => dirname(path)))) await mkdir(join(folder, parent), { recursive: true });
  for (const file of files) {
    const path = join(folder, file.path);
    if (file.from === 'text') await writeFile(path, file.text, { flag: 'wx' });
    else await copyFile(file.absolute, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  }
}

/** Logs may still be written to while they are copied. */
async function proveStaged(folder: string, files: readonly PlannedFile[]): Promise<void> {
  const hashes = await hashFiles(files.map(({ path }) => join(folder, path)));
  const changed = files.filter(({ path, sha256 }) => hashes.get(join(folder, path))?.sha256 !== sha256);
  if (changed.length === 0) return;
  throw new ShipworthyError('config/unreadable', 'Sources were changed while they were copied, and nothing was published:', {
    hint: 'Let whatever writes them end, and publish again.',
    faults: changed.map((file) => ({ path: file.from === 'copy' ? file.source : file.path, message: 'It is not what it was when the plan was made.' })),
  });
}
