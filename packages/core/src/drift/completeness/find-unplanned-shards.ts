import type { FindingDraft } from '../../evidence/index.js';
import type { LoadedPack } from '../../pack/index.js';
import type { Accepted, ObservationsDocument, PackEvidence } from './select-evidence.js';

/**
 * Shards, but no plan: each holds a part, and nothing says which parts make the whole. Said as such, because "dropped" and "duplicate" would
 * send people to look for a fault in the shards. `holdsAll` is asked of a document that is alone: a single shard may be the whole.
 */
export function findUnplannedShards(pack: LoadedPack, { plan, observations }: PackEvidence, holdsAll: (document: ObservationsDocument) => boolean): FindingDraft | null {
  const [only, second] = observations;
  if (plan !== null || only === undefined || !observations.every((one) => isShard(one, pack.ref.id))) return null;
  if (second === undefined && only.document.details.plan === null && holdsAll(only.document)) return null;
  const keys = observations.map(({ document }) => document.key).toSorted().join(', ');
  const shards = observations.map(({ document }) => document.details.plan?.shard).filter((shard) => shard !== undefined).toSorted();
  const why = shards.length === 0 ? 'were run without a plan' : `belong to shard ${shards.join(', ')} of a plan that was not handed over`;
  return {
    rule: 'drift/incomplete-shards', keys: { pack: pack.ref.id, case: 'the pack' }, check: null, outcome: 'unverified', reason: 'incomplete-shards', location: { path: pack.path },
    message: `The observations ${keys} are shards that ${why}, so nothing proves that together they are the whole pack.`,
    remedy: shards.length === 0
      ? 'Make a plan with `shipworthy regression-pack --mode plan --shards <n>`, then run each shard with `--shard <i>/<n> --plan <file>`.'
      : 'Hand the plan over as well: by `needs`, or with `--plan <file>`.',
  };
}

function isShard({ document }: Accepted<ObservationsDocument>, id: string): boolean {
  return document.details.plan !== null || (document.key.startsWith(`${id}.`) && /^[0-9]+-of-[0-9]+$/.test(document.key.slice(id.length + 1)));
}
