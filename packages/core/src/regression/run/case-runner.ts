import type { LoadedPack, PackFile } from '../../pack/index.js';
import type { Spawner } from '../../spawner/index.js';
import type { WorkerLog } from './worker-log.js';

/** What all cases of a worker share while they run. */
export interface CaseRunner {
  readonly pack: LoadedPack;
  readonly spawner: Spawner;
  /** Bytes that each stream of a case may hold. */
  readonly largestStream: number;
  readonly log: WorkerLog;
  readonly env: Readonly<Record<string, string>>;
  /** Absolute path of a file that the manifest names. */
  readonly locateFile: (role: PackFile['role'], path: string) => PackFile;
  readonly fixturePath: (id: string) => string;
  /** A new absolute path in a folder of our own. */
  readonly nextPath: () => string;
  /** Folder of stored copies, relative to the folder of the document. */
  readonly attachments: string;
}
