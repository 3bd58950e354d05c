import type { BundlesConfig } from '@shipworthy/contract/bundle';
import type { ResolvedPolicy } from '../config/index.js';
import type { Host } from '../host/index.js';
import { type openWorkspace } from '../workspace/index.js';
import type { BundleInputs } from './bundle-run.js';

/** What is known before anything of the bundle is read. */
export interface BundleRequest {
  readonly inputs: BundleInputs;
  readonly host: Host;
  readonly workspace: Awaited<ReturnType<typeof openWorkspace>>;
  readonly policy: ResolvedPolicy;
  readonly config: BundlesConfig;
  readonly startedAt: Date;
}
