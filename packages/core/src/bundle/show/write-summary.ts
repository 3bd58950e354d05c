import { join } from 'node:path';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { writeFileAtomically } from '../../files/index.js';
import { toPrettyJson } from '../../json/index.js';
import type { BundleRun } from '../bundle-run.js';
import { toSummary } from './to-summary.js';
import { latestSummaryName } from './verification-summary.js';

/**
 * Leaves what was found in the bundle's root, under its time and as the latest; says where. The pointer comes last: it never names what is
 * not there yet. @throws ShipworthyError `output/not-writable`
 */
export async function writeSummary(run: Pick<BundleRun, 'bundle' | 'id'>, document: DocumentOf<'bundle-readiness'>): Promise<readonly string[]> {
  const { bundle } = run;
  if (bundle.kind === 'zip') return [`not written: ${bundle.path} is a zip, and stays as it is`];
  const text = toPrettyJson(toSummary(run, document));
  const names = [`VerificationSummary-${toStamp(document.run.finishedAt)}.json`, latestSummaryName];
  for (const name of names) await writeFileAtomically(join(bundle.folder, name), text);
  return names.map((name) => `${bundle.path}/${name}`);
}

/** `yyyyMMdd-HHmmss` in UTC. */
function toStamp(time: string): string {
  return new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
}
