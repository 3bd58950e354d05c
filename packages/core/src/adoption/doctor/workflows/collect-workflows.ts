import { join } from 'node:path';
import { readdir } from 'node:fs/promises';
import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import { readTextFile } from '../../../files/index.js';
import { systemCode } from '../../../files/file-errors.js';
import { isGateStep } from '../../../gate/shipworthy-steps.js';
import { usesShipworthy } from './own-jobs.js';
import type { WorkflowFile } from './workflow-file.js';

export interface CollectedWorkflows {
  /** Those that run Shipworthy, in the order of their names. */
  readonly own: readonly WorkflowFile[];
  /** Of those, the ones with a gate. */
  readonly gates: readonly WorkflowFile[];
  /** Those in which no step of ours is recognised. Of them only the names of their checks count. */
  readonly others: readonly WorkflowFile[];
  /** Workflow files altogether. */
  readonly count: number;
  /** Files that name Shipworthy and cannot be read. */
  readonly broken: readonly { readonly path: string; readonly error: ShipworthyError }[];
}

const folder = '.github/workflows';
const largest = 4 * 1024 * 1024;

/** Reads the workflow files of a work tree. GitHub looks in one folder at its top, and not below. */
export async function collectWorkflows(top: string): Promise<CollectedWorkflows> {
  const { parseWorkflowFile } = await import('./parse-workflow-file.js'); // with the library for YAML
  const names = await listNames(join(top, folder));
  const own: WorkflowFile[] = [];
  const others: WorkflowFile[] = [];
  const broken: CollectedWorkflows['broken'][number][] = [];
  for (const name of names) {
    const path = `${folder}/${name}`;
    let text = 'shipworthy'; // of a file that cannot even be opened nobody knows what it names
    try {
      text = await readTextFile(join(top, path), { maxBytes: largest, displayPath: path });
      const file = parseWorkflowFile(text, path);
      (usesShipworthy(file) ? own : others).push(file);
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      if (/shipworthy|release-gate/i.test(text)) broken.push({ path, error });
    }
  }
  return { own, others, gates: own.filter(({ workflow }) => workflow.jobs.some(({ steps }) => steps.some(isGateStep))), count: names.length, broken };
}

async function listNames(absolute: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(absolute, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name)).map(({ name }) => name).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}
