import { join } from 'node:path';
import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import type { CommandResult } from '../../evidence/index.js';
import { readTextFile } from '../../files/index.js';
import { parseJsonText, requireJson } from '../../json/index.js';
import { openScratch } from '../../workspace/index.js';
import { bundlePathOf } from '../bundle-path.js';
import type { BundleRequest } from '../bundle-request.js';
import type { OpenedBundle } from '../bundle-run.js';
import { openBundle } from '../open/index.js';
import { compareWithSummary } from './compare-with-summary.js';
import { renderSummaryMarkdown, renderSummaryText } from './render-summary.js';
import { latestSummaryName, verificationSummarySchema, type VerificationSummary } from './verification-summary.js';

const largestSummary = 64 * 1024 * 1024;
const verifyHint = 'Verify the bundle with `--write-summary`, and show it again.';

/**
 * Shows what the latest summary in a bundle says, and whether the bundle is still the one it speaks of: exit code 1 when it is not. It judges
 * nothing else: a summary of a failed verification is shown as such. @throws ShipworthyError `config/not-found`, `document/*`
 */
export async function showBundle(request: BundleRequest): Promise<CommandResult> {
  const { config, workspace, inputs } = request;
  const path = bundlePathOf(request);
  const scratch = await openScratch();
  try {
    const bundle = await openBundle({ workspace, path, config, scratch, id: config.id });
    if (bundle === null) throw new ShipworthyError('config/not-found', `There is no bundle at ${path}.`, { hint: 'Publish it, or name another with `path`.' });
    const summary = await readSummary(bundle);
    const compared = compareWithSummary(bundle.files, summary);
    const json = requireJson({ bundle: path, matches: compared.isSame, differences: compared.differences, summary });
    return {
      out: workspace.out, documents: [], outputs: {}, notes: renderSummaryText(summary, compared), report: { markdown: renderSummaryMarkdown(summary, compared), json },
      exitCode: compared.isSame || inputs['fail-on'] === 'never' ? 0 : 1,
    };
  } finally {
    await scratch.remove();
  }
}

async function readSummary(bundle: OpenedBundle): Promise<VerificationSummary> {
  const shown = `${bundle.path}/${latestSummaryName}`;
  if (!bundle.files.some(({ path }) => path === latestSummaryName)) throw new ShipworthyError('config/not-found', `${shown} does not exist: nobody left a summary in the bundle.`, { hint: verifyHint });
  const { value } = parseJsonText(await readText(join(bundle.folder, latestSummaryName), shown), { path: shown });
  const parsed = verificationSummarySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ShipworthyError('document/malformed', `${shown} is no summary of ours:`, {
    hint: verifyHint, faults: parsed.error.issues.slice(0, 10).map((issue) => ({ path: shown, message: `${issue.path.map(String).join('.')}: ${issue.message}` })),
  });
}

async function readText(absolute: string, displayPath: string): Promise<string> {
  try {
    return await readTextFile(absolute, { maxBytes: largestSummary, displayPath });
  } catch (cause) {
    if (!isShipworthyError(cause) || cause.code !== 'config/not-utf8') throw cause;
    throw new ShipworthyError('document/malformed', `${displayPath} is not valid UTF-8.`, { hint: verifyHint, cause });
  }
}
