import type { Finding } from '@shipworthy/contract/envelope';
import type { Outcome } from '@shipworthy/contract/words';
import type { Weight } from './weight.js';

/** One thing that a document judged: a case, fixture, job, document, shard. */
export interface Check {
  readonly what: 'case' | 'fixture' | 'job' | 'document' | 'wiring' | 'requirement' | 'approvals' | 'shard' | 'area' | 'task' | 'source' | 'reference' | 'form' | 'links' | 'changelog' | 'sample' | 'artifact' | 'gate' | 'item' | 'release' | 'change' | 'scan' | 'vulnerability' | 'weakness' | 'secret' | 'component';
  readonly name: string;
  readonly weight: Weight;
  /** A word on the state, where the outcome alone says too little. */
  readonly note: string | null;
  readonly findings: readonly Finding[];
}

export type Seed = Pick<Check, 'what' | 'name' | 'note'> & { readonly outcome: Outcome | null };
