import type { Host } from '../../host/index.js';
import { readSigningKey } from '../../signing/index.js';
import { buildChecklist } from '../checklist/index.js';
import type { ReleaseRun } from '../release-run.js';
import { collectBundles } from './collect-bundles.js';
import { collectShipped } from './collect-shipped.js';
import type { Gathered } from './gathered.js';
import { planFiles } from './plan-files.js';
import { selectDocuments } from './select-documents.js';

/** @throws ShipworthyError `usage/invalid-input`, `signing/*`, `config/*` */
export async function gatherEvidence(run: ReleaseRun, startedAt: Date): Promise<Gathered> {
  const { host, git, target, workspace, policy } = run;
  const key = await readSigningKey(run.inputs, host.cwd);
  const epoch = host.context.sourceDateEpoch ?? (git === null || target.commit === null || !(await git.hasCommit(target.commit)) ? null : Math.floor((await git.commitTime(target.commit)).getTime() / 1000));
  const time = new Date((epoch ?? Math.floor(startedAt.getTime() / 1000)) * 1000);
  // Waivers are judged by the real day, and where there are some, the document says it.
  const still: Host = { ...host, machine: null, now: policy.config.waivers.length > 0 ? host.now : () => time, context: { ...host.context, sourceDateEpoch: time.getTime() / 1000 } };
  const [selected, checklist, shipped, bundles] = await Promise.all([selectDocuments(run), buildChecklist(run, { host: still, startedAt: time }), collectShipped(run), collectBundles(run)]);
  const repository = host.context.repository ?? (await workspace.git?.originRepository()) ?? null;
  const gathered = { selected, checklist, shipped, bundles, key, epoch, time, still, repository };
  return { ...gathered, planned: planFiles(run, gathered) };
}

