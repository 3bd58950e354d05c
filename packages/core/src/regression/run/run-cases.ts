import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { PackCase } from '@shipworthy/contract/pack';
import type { SamplingEvent } from '../../host/index.js';
import { toPackName, type LoadedPack, type PackFile } from '../../pack/index.js';
import { Spawner } from '../../spawner/index.js';
import type { Scratch } from '../../workspace/index.js';
import { toBaseEnvironment } from './case-environment.js';
import type { CheckOutBaseline } from './baseline-checkout.js';
import type { CaseRecord } from './case-run.js';
import type { CaseRunner } from './case-runner.js';
import { measureCases, type MeasuredCase } from './measure-cases.js';
import { runCase } from './run-case.js';
import { WorkerLog } from './worker-log.js';

/** Largest stream of a case, in bytes. */
export const largestStream = 16 * 1024 * 1024;

export interface CasesRequest {
  readonly pack: LoadedPack;
  readonly cases: readonly PackCase[];
  readonly scratch: Scratch;
  /** Environment that cases are started from. */
  readonly env: Readonly<Record<string, string>>;
  readonly offline: boolean;
  readonly jobs: number;
  /** Folder of stored copies, relative to the folder of the document. */
  readonly attachments: string;
  readonly onCase: (record: CaseRecord) => void;
  readonly checkOutBaseline: CheckOutBaseline;
  readonly onSampling: (event: SamplingEvent) => void;
}

/**
 * Runs cases in the order of their ids, several at a time; the answer is in that order, whichever ends first. Samples are taken after all of
 * them, when nothing else runs.
 */
export async function runCases(request: CasesRequest): Promise<MeasuredCase[]> {
  const env = toBaseEnvironment(request.env, { offline: request.offline });
  const spawner = new Spawner({ env, most: Math.min(request.jobs, availableParallelism()) });
  try {
    const runner = await toRunner(request, { spawner, env });
    const places = new Map(request.pack.manifest.cases.map(({ id }, index) => [id, index]));
    const queue = request.cases.toSorted((a, b) => (a.id < b.id ? -1 : 1)).entries();
    const records: CaseRecord[] = [];
    const failures: unknown[] = [];
    const work = async (log: WorkerLog): Promise<void> => {
      for (const [position, packCase] of queue) {
        if (failures.length > 0) return; // nothing new is started once one could not be done
        const record = await runCase({ ...runner, log }, packCase, places.get(packCase.id) ?? 0);
        records[position] = record;
        request.onCase(record); // in the same breath: the log is the next case's then
      }
    };
    const settle = (error: unknown): void => void failures.push(toRunError(error));
    await Promise.all(Array.from({ length: Math.max(1, request.jobs) }, async () => {
      const log = new WorkerLog(runner.nextPath);
      await work(log).catch(settle).finally(() => log.retire());
    }));
    if (failures.length > 0) throw failures[0];
    const log = new WorkerLog(runner.nextPath);
    return await measureCases({ ...runner, log }, records, request).finally(() => log.retire());
  } finally {
    spawner.close();
  }
}

const fullDisk = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES']);

function toRunError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !fullDisk.has(String(error.code))) return error;
  return new ShipworthyError('output/not-writable', `The output of a case could not be kept (${String(error.code)}).`, { hint: 'Make room in the temporary folder, or name another with TMPDIR.', cause: error });
}

async function toRunner({ pack, scratch, attachments }: CasesRequest, { spawner, env }: Pick<CaseRunner, 'spawner' | 'env'>): Promise<Omit<CaseRunner, 'log'>> {
  const folder = await scratch.folder();
  const files = new Map(pack.files.map((file) => [`${file.role}\0${file.name}`, file]));
  const locateFile = (role: PackFile['role'], path: string): PackFile => {
    const file = files.get(`${role}\0${toPackName(path)}`);
    if (file === undefined) throw new TypeError(`the pack was loaded without ${path}`);
    return file;
  };
  const fixtures = new Map(pack.manifest.fixtures.map(({ id, path }) => [id, path]));
  let count = 0;
  return {
    pack, spawner, env, largestStream, attachments, locateFile,
    fixturePath: (id) => locateFile('fixture', fixtures.get(id) ?? '').absolute,
    nextPath: () => {
      count += 1;
      // A case sees where its own folder is: it must not be able to tell, and to make, that of the next.
      return join(folder, `${count}-${randomBytes(9).toString('hex')}`);
    },
  };
}
