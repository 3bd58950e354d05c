import { join } from 'node:path';
import type { RedactionReport } from '@shipworthy/contract/bundle';
import type { FindingDraft } from '../../evidence/index.js';
import { matchGlobs } from '../../files/index.js';
import { redactionRules } from '../../redaction/index.js';
import type { BundleRun, PartResult } from '../bundle-run.js';
import { judgeRedaction, type FileHits } from './judge-redaction.js';
import { scanFile } from './scan-file.js';

const filePrefix = 'file:';

/** Looks through every text file, also of no area, for what must not be handed on. */
export async function checkRedaction(run: BundleRun): Promise<PartResult<RedactionReport | null>> {
  const { config: { redaction }, bundle, id } = run;
  if (redaction.rules === 'none') return { checks: ['redaction'], findings: [toDisabled(run)], details: null };
  const values = new Set(redaction.allow.filter((one) => !one.startsWith(filePrefix)));
  const isAllowedFile = matchGlobs(redaction.allow.filter((one) => one.startsWith(filePrefix)).map((one) => one.slice(filePrefix.length)));
  const files: FileHits[] = [];
  const unread: FindingDraft[] = [];
  let scanned = 0;
  for (const { path, area } of listFiles(run)) {
    if (isAllowedFile(path)) continue;
    const found = await scanFile(join(bundle.folder, path), (value) => values.has(value)).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    if (found instanceof Error) unread.push(toUnread(run, { area, path }));
    else if (found.state === 'text') {
      scanned += 1;
      if (found.hits.length > 0) files.push({ path, area, hits: found.hits });
    }
  }
  const { findings, report } = judgeRedaction({ id, bundlePath: bundle.path, files, scanned, rules: redactionRules });
  return { checks: files.map(({ path }) => `file:${path}`), findings: [...findings, ...unread], details: report };
}

/** With the areas that they belong to. Where some areas only are verified, what no area has is left out as well. */
function listFiles({ bundle, areas, inputs }: BundleRun): readonly { readonly path: string; readonly area: string }[] {
  const areaOf = new Map(areas.flatMap(({ name, files }) => files.map(({ path }) => [path, name] as const)));
  return bundle.files.flatMap(({ path }) => {
    const area = areaOf.get(path) ?? (inputs.areas.length === 0 ? '.' : undefined);
    return area === undefined ? [] : [{ path, area }];
  });
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
