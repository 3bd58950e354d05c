import { stat } from 'node:fs/promises';
import { basename, dirname, relative } from 'node:path';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { knownKinds } from '@shipworthy/contract/documents';
import { collectTrend } from '@shipworthy/core/bundle';
import { changeDefaults, collectHistory, toHistorySeries } from '@shipworthy/core/history';
import { visitDocuments } from '@shipworthy/core/evidence';
import { resolveInside, toPosixPath } from '@shipworthy/core/files';
import { toPageDocument, type PageDocument, type RefusedFile, type RunPage } from '@shipworthy/report/page';

type Readiness = DocumentOf<'bundle-readiness'>;
type Drift = DocumentOf<'drift-report'>;

/** Metrics that are drawn; each is searched for changes, which takes its time. */
const shownSeries = 40;

/**
 * Everything that a folder, or one file, holds for a page. Each document is cut down before the next one is read.
 * @throws ShipworthyError `config/not-found`, `config/unreadable`
 */
export async function collectPage(place: string, named: string, serverUrl: string | null): Promise<RunPage> {
  const root = await isFolder(place, named) ? place : dirname(place);
  const bySha = new Map<string, PageDocument>();
  const refused: RefusedFile[] = [];
  const [readiness, drift]: [Readiness[], Drift[]] = [[], []];
  const { ignored } = await visitDocuments(
    { root, out: root, resolve: (path) => (path === '.' ? root : resolveInside(root, path)), toDocumentPath: (absolute) => toPosixPath(relative(root, absolute)) },
    [root === place ? '.' : basename(place)],
    ({ path, kind, key, read, refusal }) => {
      if (refusal !== null) refused.push({ path: key === null || kind === null ? path : `${path} (${kind} ${key})`, reason: refusal.reason, message: refusal.message });
      if (read === null) return;
      const { document, contentDigest, documentSha256 } = read;
      const known = bySha.get(documentSha256);
      bySha.set(documentSha256, known === undefined ? toPageDocument(document, { path, contentDigest, documentSha256, serverUrl }) : { ...known, copies: [...known.copies, path] });
      if (known === undefined && document.kind === 'bundle-readiness') readiness.push(toGatesOnly(document));
      if (known === undefined && document.kind === 'drift-report') drift.push(toMetricsOnly(document));
    },
  ).catch((error: unknown) => {
    throw toReadError(error, named);
  });
  const documents = [...bySha.values()].toSorted((a, b) => orderOf(a) - orderOf(b) || compareText(a.key, b.key) || compareText(a.run.startedAt, b.run.startedAt) || compareText(a.path, b.path));
  if (documents.length + refused.length === 0) throw noDocument(named, ignored.length);
  const [only] = refused;
  // In a folder a page says what is wrong with its files. A file that was named and is none is a slip.
  if (root !== place && documents.length === 0 && only !== undefined) throw notUsable(named, only);
  // One candidate is no history, and two runs are a comparison.
  const series = collectHistory(drift).filter(({ points }) => points.length > 2);
  return {
    documents, refused, ignored, trends: collectTrend(readiness).gates.filter(({ points }) => points.length > 1),
    series: series.slice(0, shownSeries).map((one) => toHistorySeries(one, changeDefaults)), moreSeries: Math.max(0, series.length - shownSeries),
  };
}

async function isFolder(place: string, named: string): Promise<boolean> {
  const stats = await stat(place).catch((error: unknown) => {
    throw toReadError(error, named);
  });
  return stats.isDirectory();
}

function toReadError(error: unknown, named: string): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new ShipworthyError('config/not-found', `${named} does not exist.`, { hint: 'Name the folder that evidence was written to, such as `shipworthy-out`.', cause: error });
  return /^E[A-Z]+$/.test(code) ? new ShipworthyError('config/unreadable', `${named} cannot be read (${code}).`, { hint: 'See that this user may read the folder and everything in it.', cause: error }) : error;
}

function noDocument(named: string, ignored: number): ShipworthyError {
  const others = ignored === 0 ? 'no JSON file at all' : `${ignored} JSON ${ignored === 1 ? 'file' : 'files'}, but none of Shipworthy's`;
  return new ShipworthyError('config/not-found', `${named} holds no evidence document: ${others}.`, { hint: 'Name the folder that evidence was written to (`out`, by default shipworthy-out), or the one that artifacts were downloaded to.' });
}

function notUsable(named: string, { message }: RefusedFile): ShipworthyError {
  return new ShipworthyError('config/not-found', `${named} is no evidence document that can be used: ${message}`, { hint: 'Name a document, such as `shipworthy-out/gate-decision.default.json`, or the folder that evidence was written to.' });
}

/** The order in which they are made: measuring first, the gate last. */
function orderOf({ kind }: PageDocument): number {
  return knownKinds.findIndex((known) => known === kind);
}

/** By code units: the same everywhere, whatever the language of the machine. */
function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** All that a trend is made of. */
function toGatesOnly(document: Readiness): Readiness {
  const areas = document.details.areas.map((area) => ({ ...area, requirements: [] }));
  return { ...document, findings: [], inputs: [], details: { ...document.details, areas, blockers: [], redaction: null } };
}

function toMetricsOnly(document: Drift): Drift {
  const cases = document.details.cases.filter(({ metrics }) => metrics.length > 0).map((one) => ({ ...one, files: [] }));
  return { ...document, findings: [], inputs: [], details: { ...document.details, cases, received: [], fixtures: [] } };
}
