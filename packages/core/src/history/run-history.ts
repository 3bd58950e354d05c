import { join, relative } from 'node:path';
import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import type { HistoryReport } from '@shipworthy/contract/history';
import { findDocuments, type CommandResult } from '../evidence/index.js';
import { toPosixPath, writeFileAtomically } from '../files/index.js';
import type { Host } from '../host/index.js';
import { requireJson } from '../json/index.js';
import type { Workspace } from '../workspace/index.js';
import { collectHistory } from './collect-history.js';
import { changeDefaults } from './find-change-points.js';
import { toHistorySeries } from './to-history-series.js';

export interface HistoryInputs {
  readonly observations: readonly string[];
  readonly window?: number | undefined;
  readonly magnitude?: string | undefined;
  readonly segment?: number | undefined;
}

/**
 * Looks for changes in the metrics of past documents. Advisory: it judges nothing, blocks nothing and writes no evidence, only a page for people.
 * @throws ShipworthyError `usage/invalid-input`, `output/not-writable`
 */
export async function runHistory(inputs: HistoryInputs, host: Host, workspace: Workspace): Promise<CommandResult> {
  const options = { window: inputs.window ?? changeDefaults.window, segment: inputs.segment ?? changeDefaults.segment, magnitude: parseMagnitude(inputs.magnitude) };
  if (inputs.observations.length === 0) throw toUsageError({ message: 'nothing says where the past documents are.', remedy: 'Name their folder with `--observations`.' });
  const { documents, empty } = await findDocuments(workspace, inputs.observations);
  const usable = documents.flatMap(({ read, kind }) => (read !== null && (kind === 'regression-observations' || kind === 'drift-report') ? [read.document] : []));
  const refused = [...empty.map((place) => `${place}: there is nothing there`), ...documents.flatMap(({ path, refusal }) => (refusal === null ? [] : [`${path}: ${refusal.message}`]))];
  const series = collectHistory(usable).map((one) => toHistorySeries(one, options));
  const report: HistoryReport = { documents: usable.length, refused, options, series: series.toSorted((a, b) => Number(b.changes.length > 0) - Number(a.changes.length > 0)) };
  const rendered = host.renderHistory?.(report) ?? null;
  const page = join(workspace.out, 'drift-history.html');
  if (rendered !== null) await writeFileAtomically(page, rendered.html);
  const notes = [...toNotes(report), ...(rendered === null ? [] : [`page  ${toPosixPath(relative(host.cwd, page))}`])];
  return { out: workspace.out, documents: [], notes, outputs: {}, report: { json: requireJson(report), ...(rendered === null ? {} : { markdown: rendered.markdown }) }, exitCode: 0 };
}

function parseMagnitude(text: string | undefined): number {
  if (text === undefined) return changeDefaults.magnitude;
  const percent = /^([0-9]{1,4}(?:\.[0-9]{1,4})?)\s*%$/.exec(text.trim())?.[1];
  if (percent === undefined) throw toUsageError({ message: `\`magnitude\` is ${JSON.stringify(text)}, not a percentage.`, remedy: 'Write it like `3%`.' });
  return Number(percent) / 100;
}

function toUsageError(fault: Fault): ShipworthyError {
  return new ShipworthyError('usage/invalid-input', 'The history cannot be read like this:', { hint: 'Example: `shipworthy drift-check --mode history --observations history/`.', faults: [fault] });
}

function toNotes({ documents, refused, series }: HistoryReport): string[] {
  const changes = series.reduce((sum, one) => sum + one.changes.length, 0);
  const head = `${documents} documents, ${series.length} metrics, ${changes} changes${refused.length === 0 ? '' : `, ${refused.length} documents refused`}`;
  const lines = series.flatMap((one) => one.changes.map(({ at, before, after, change }) => {
    const { commit, at: time } = one.points[at] ?? { commit: null, at: '' };
    return `  ${one.case} ${one.metric}: ${before} → ${after}${one.unit === null ? '' : ` ${one.unit}`} (${change === null ? 'from 0' : `${change > 0 ? '+' : ''}${(change * 100).toFixed(1)} %`}) at ${commit?.slice(0, 12) ?? 'no commit'}, ${time}`;
  }));
  return [head, ...lines, ...refused.map((one) => `  refused  ${one}`)];
}
