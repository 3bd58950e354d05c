import type { ProposedDocs } from './init-plan.js';
import type { ProposedPack } from './propose-pack.js';

/** What is known of packs and documents once the plan is done. */
export interface Judged {
  readonly packs: readonly { readonly path: string; readonly id: string }[];
  readonly docs: ProposedDocs | null;
  /** The configuration that is there names `docSync`. */
  readonly hasOwnDocs: boolean;
  readonly newPack: ProposedPack | null;
}
