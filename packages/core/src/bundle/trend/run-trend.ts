import { join, relative } from 'node:path';
import type { TrendReport } from '@shipworthy/contract/bundle';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { findDocuments, type CommandResult } from '../../evidence/index.js';
import { toPosixPath, writeFileAtomically } from '../../files/index.js';
import type { Host } from '../../host/index.js';
import { requireJson } from '../../json/index.js';
import type { Workspace } from '../../workspace/index.js';
import type { BundleInputs } from '../bundle-run.js';
import { collectTrend } from './collect-trend.js';
import { toTrendNotes } from './to-trend-notes.js';

/**
 * Shows every gate over past candidates. Advisory: it judges nothing, blocks nothing and writes no evidence, only a page for people.
 * @throws ShipworthyError `usage/invalid-input`, `path/*`, `output/not-writable`
 */
export async function runTrend({ history }: Pick<BundleInputs, 'history'>, host: Host, workspace: Workspace): Promise<CommandResult> {
  if (history.length === 0) {
    throw new ShipworthyError('usage/invalid-input', 'Nothing says where the documents of past bundles are.', { hint: 'Name their folder: `shipworthy telemetry-bundle-readiness --mode trend --history history/`.' });
  }
  const { documents, empty } = await findDocuments(workspace, history);
  const usable = documents.flatMap(({ read }) => (read?.document.kind === 'bundle-readiness' ? [read.document] : []));
  const refused = [...empty.map((place) => `${place}: there is nothing there`), ...documents.flatMap(({ path, refusal }) => (refusal === null ? [] : [`${path}: ${refusal.message}`]))];
  const report: TrendReport = { ...collectTrend(usable), refused };
  const rendered = host.renderTrend?.(report) ?? null;
  const page = join(workspace.out, 'bundle-trend.html');
  if (rendered !== null) await writeFileAtomically(page, rendered.html);
  const notes = [...toTrendNotes(report), ...(rendered === null ? [] : ['', `page  ${toPosixPath(relative(host.cwd, page))}`])];
  return { out: workspace.out, documents: [], notes, outputs: {}, report: { json: requireJson(report), ...(rendered === null ? {} : { markdown: rendered.markdown }) }, exitCode: 0 };
}
