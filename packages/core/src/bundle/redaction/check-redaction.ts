import { join } from 'node:path';
import type { RedactionReport } from '@shipworthy/contract/bundle';
import type { FindingDraft } from '../../evidence/index.js';
import { matchGlobs } from '../../files/index.js';
import { redactionRules } from '../../redaction/index.js';
import type { BundleRun, PartResult } from '../bundle-run.js';
import { judgeRedaction, type FileHits } from './judge-redaction.js';
import { scanFile } from './scan-file.js';

const filePrefix = 'file:';

/** Looks through every text file of the areas for what must not be handed on. */
export async function checkRedaction(run: BundleRun): Promise<PartResult<RedactionReport | null>> {
  const { config: { redaction }, bundle, areas, id } = run;
  if (redaction.rules === 'none') return { checks: ['redaction'], findings: [toDisabled(run)], details: null };
  const values = new Set(redaction.allow.filter((one) => !one.startsWith(filePrefix)));
  const isAllowedFile = matchGlobs(redaction.allow.filter((one) => one.startsWith(filePrefix)).map((one) => one.slice(filePrefix.length)));
  const files: FileHits[] = [];
  const unread: FindingDraft[] = [];
  let scanned = 0;
  for (const area of areas) {
    for (const { path } of area.files) {
      if (isAllowedFile(path)) continue;
      const found = await scanFile(join(bundle.folder, path), (value) => values.has(value)).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
      if (found instanceof Error) unread.push(toUnread(run, { area: area.name, path }));
      else if (found.state === 'text') {
        scanned += 1;
        if (found.hits.length > 0) files.push({ path, area: area.name, hits: found.hits });
      }
    }
  }
  const { findings, report } = judgeRedaction({ id, bundlePath: bundle.path, files, scanned, rules: redactionRules });
  return { checks: files.map(({ path }) => `file:${path}`), findings: [...findings, ...unread], details: report };
}

/** Not looking is a decision that somebody must own: a waiver says who, why and until when. */
function toDisabled({ id }: BundleRun): FindingDraft {
  return {
    rule: 'bundle/check-disabled', keys: { bundle: id, check: 'redaction' }, check: 'redaction', outcome: 'fail',
    message: 'The configuration switches the search for secrets and personal data off (`redaction.rules: none`), so nobody knows what the bundle hands on.',
    remedy: 'Leave `redaction.rules` at `default` and list what may stand under `redaction.allow`, or agree on a waiver.',
  };
}

function toUnread({ id, bundle }: BundleRun, { area, path }: { area: string; path: string }): FindingDraft {
  return {
    rule: 'bundle/secret', keys: { bundle: id, area, path, kind: 'unread' }, check: `file:${path}`, outcome: 'unverified', reason: 'unreadable-source',
    message: `${bundle.path}/${path} could not be looked through for secrets.`, location: { path: `${bundle.path}/${path}` },
  };
}
