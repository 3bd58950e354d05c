import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { toOutputError } from '../../evidence/output-error.js';
import { sha256Hex, writeFileAtomically } from '../../files/index.js';
import type { Workspace } from '../../workspace/index.js';
import { locateInside, readInside } from '../baseline/baseline-folder.js';
import { recordName, storedFolder } from '../baseline/baseline-paths.js';
import { mapInBatches } from '../baseline/map-in-batches.js';
import type { AcceptPlan, AcceptStep, StoredCopy } from './plan-accept.js';
import { proveLarge, type StoredOutput } from '../baseline/stored-output.js';

/**
 * Does exactly what the plan says. Stored outputs are written before the record that names them and removed after it, so that an interrupted
 * run leaves records whose copies are there.
 * @throws ShipworthyError `output/not-writable`, `baseline/refused` when an observation changed since the plan was made
 */
export async function applyAccept(workspace: Workspace, folder: string, plan: AcceptPlan): Promise<void> {
  await mapInBatches(plan.steps, async (step) => {
    if (step.action === 'write') await writeRecord(workspace, folder, step);
    else if (step.action === 'remove') await removeRecord(workspace, folder, step.case);
  });
}

async function writeRecord(workspace: Workspace, folder: string, { case: id, copies, text }: Extract<AcceptStep, { action: 'write' }>): Promise<void> {
  const contents = new Map<string, StoredOutput>();
  for (const copy of copies) contents.set(copy.to, await requireCopy(copy));
  await rm(workspace.resolve(join(folder, storedFolder(id))), { recursive: true, force: true });
  // Each waits for the disk; one after the other, very many would wait long.
  await mapInBatches([...contents], async ([path, content]) => writeCopy(workspace.resolve(join(folder, path)), content));
  await writeFileAtomically(workspace.resolve(join(folder, recordName(id))), text);
}

/** A large one needs no atomic write: the record that names it comes after it. */
async function writeCopy(path: string, content: StoredOutput): Promise<void> {
  if (typeof content !== 'string') return writeFileAtomically(path, content);
  try {
    await mkdir(dirname(path), { recursive: true });
    await copyFile(content, path);
  } catch (error) {
    throw toOutputError(error, path);
  }
}

async function removeRecord(workspace: Workspace, folder: string, id: string): Promise<void> {
  await rm(workspace.resolve(join(folder, recordName(id))), { force: true });
  await rm(workspace.resolve(join(folder, storedFolder(id))), { recursive: true, force: true });
}

/** A stored output, proved: they become part of the reference. @throws ShipworthyError `baseline/refused` */
export async function requireCopy({ folder, from, sha256 }: StoredCopy): Promise<StoredOutput> {
  const large = await proveLarge(await locateInside(folder, from), sha256);
  if (large !== null) return large;
  const bytes = await readInside(folder, from);
  if (bytes !== null && sha256Hex(bytes) === sha256) return bytes;
  throw new ShipworthyError('baseline/refused', `The stored output ${JSON.stringify(from)} is ${bytes === null ? 'not there' : 'not what its document says'}.`, { hint: 'Run `shipworthy regression-pack` again, and accept what it writes.' });
}
