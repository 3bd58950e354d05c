import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { toOutputError } from '../../evidence/output-error.js';
import { hashFiles } from '../../files/index.js';
import { systemCode } from '../../files/file-errors.js';
import type { PlannedFile, PublishPlan } from './plan-publish.js';

/**
 * Writes the bundle beside its place and moves it there when it is whole: whoever looks finds the old one, for a moment none, or the new one.
 * `archive` is given the whole one before it is moved: should that fail, the old bundle and its old zip still stand together.
 * @throws ShipworthyError `output/not-writable`; `config/unreadable` when a source changed since the plan was made
 */
export async function applyPublish(target: string, { files }: Pick<PublishPlan, 'files'>, archive: (folder: string) => Promise<void> = () => Promise.resolve()): Promise<void> {
  const mark = randomBytes(6).toString('hex');
  const besides = (end: string): string => join(dirname(target), `${unfinishedPrefix(target)}${mark}.${end}`);
  const staged = besides('tmp');
  try {
    await mkdir(dirname(target), { recursive: true });
    await stage(staged, files);
    await proveStaged(staged, files);
    await archive(staged);
    await swap(staged, target, besides('old'));
  } catch (error) {
    await rm(staged, { recursive: true, force: true }).catch(() => undefined); // the first failure is the one worth telling
    throw toOutputError(error, dirname(target));
  }
}

function unfinishedPrefix(target: string): string {
  return `.${basename(target).slice(0, 100)}.`;
}

/** What a publishing that was killed leaves beside its target: no evidence, whatever lies in it. Both are paths in one form. */
export function isUnfinished(path: string, target: string): boolean {
  const prefix = unfinishedPrefix(target);
  const name = basename(path);
  return dirname(path) === dirname(target) && name.startsWith(prefix) && /^[0-9a-f]{12}\.(?:tmp|old)$/.test(name.slice(prefix.length));
}

async function stage(folder: string, files: readonly PlannedFile[]): Promise<void> {
  await mkdir(folder);
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

async function swap(staged: string, target: string, old: string): Promise<void> {
  const isReplaced = await moveIfThere(target, old);
  try {
    await rename(staged, target);
  } catch (error) {
    if (isReplaced) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true, maxRetries: 3 });
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
