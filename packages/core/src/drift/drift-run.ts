import type { driftCheck, InputsOf } from '@shipworthy/contract/inputs';
import type { ResolvedPolicy } from '../config/index.js';
import type { Host } from '../host/index.js';
import type { LoadedPack } from '../pack/index.js';
import type { Workspace } from '../workspace/index.js';

export type DriftInputs = InputsOf<typeof driftCheck>;

/** What the packs of one run share. */
export interface DriftRun {
  readonly inputs: DriftInputs;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: ResolvedPolicy;
  readonly packs: readonly LoadedPack[];
  readonly startedAt: Date;
}
