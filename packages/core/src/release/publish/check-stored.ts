import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { FindingDraft } from '../../evidence/index.js';
import { toProblem } from '../../gate/approvals/to-problem.js';
import type { ReleasePage, ReleasePages } from '../../host/index.js';
import type { Scratch } from '../../workspace/index.js';
import { discard } from './apply-plan.js';
import { refuseUnproved } from './prepare-evidence.js';
import type { ReleaseIdentity, WantedAsset } from './wanted-asset.js';

/** An asset as it must lie on the page. */
export type ExpectedAsset = Pick<WantedAsset, 'name' | 'sha256' | 'part'>;

export interface StoredFacts {
  readonly pages: ReleasePages;
  readonly scratch: Scratch;
  readonly identity: ReleaseIdentity;
  readonly expected: readonly ExpectedAsset[];
  /** What is shipped is downloaded, too; else only looked up, where GitHub says its digest. */
  readonly isThorough: boolean;
}

/** Downloads what GitHub stored and verifies those bytes, as anybody will. Never throws for what GitHub says. */
export async function checkStored(page: ReleasePage, facts: StoredFacts): Promise<readonly FindingDraft[]> {
  const { pages, scratch, identity, expected, isThorough } = facts;
  const folder = await scratch.folder();
  const findings: FindingDraft[] = [];
  try {
    for (const asset of expected) {
      const stored = page.assets.find((one) => one.name === asset.name);
      if (stored?.isComplete !== true) {
        findings.push(corrupted(asset.name, `${asset.name} is not on the release${stored === undefined ? '' : ' as a whole'}.`));
        continue;
      }
      const path = join(folder, asset.name);
      const said = isThorough || asset.part !== 'shipped' ? null : stored.digest;
      const actual = said === null ? await pages.downloadTo(stored, path) : said.replace(/^sha256:/, '');
      if (actual !== asset.sha256) findings.push(await discard(pages, page, { stored, asset, actual }));
      // What is shipped may be large; its hash is all that counts.
      if (asset.part === 'shipped') await rm(path, { force: true });
    }
    if (findings.length > 0) return findings;
    const refusal = await refuseUnproved(identity, { path: folder, name: 'what was downloaded from the release' });
    return refusal === null ? [] : [corrupted(expected.find(({ part }) => part === 'archive')?.name ?? 'evidence', `What was downloaded from the release does not verify. ${refusal}`)];
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const { reason, message, remedy } = toProblem('download', error);
    return [...findings, { rule: 'release/publish-failed', keys: { step: 'verify' }, check: 'stored', outcome: 'unverified', reason, message: `What GitHub stored could not be verified: ${message}`, remedy: `${remedy} Run the step again then.` }];
  }
}

function corrupted(asset: string, message: string): FindingDraft {
  return { rule: 'release/asset-corrupted', keys: { asset }, check: `asset:${asset}`, outcome: 'fail', message };
}
