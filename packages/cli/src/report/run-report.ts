import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Fault } from '@shipworthy/contract/errors';
import type { ExitCode } from '@shipworthy/core/evidence';
import { writeFileAtomically } from '@shipworthy/core/files';
import { showControls } from '@shipworthy/report';
import { renderRunPage } from '@shipworthy/report/page';
import type { Flag } from '../arguments/flag.js';
import { listStrayArguments, toUsageError } from '../arguments/usage-error.js';
import type { Invocation } from '../command.js';
import { collectPage } from './collect-page.js';

/** Writes the page and says where it is. Whatever the documents say, a page that could be written is a success. */
export async function runReport(invocation: Invocation, flags: readonly Flag[]): Promise<ExitCode> {
  const { values, positionals, output, options, global } = invocation;
  const faults = listFaults(invocation, flags);
  const [named] = positionals;
  if (named === undefined || faults.length > 0) throw toUsageError('report', faults);
  // Names out of documents reach a log that may be one of GitHub Actions.
  output.disarmed = true;
  const place = resolve(options.cwd, named);
  const serverUrl = values['server-url'] ?? 'https://github.com';
  const { path, documents, refused } = await writePage({ place, named, out: values['out'] === undefined ? null : resolve(options.cwd, values['out']), serverUrl: serverUrl === 'none' ? null : serverUrl });
  const shown = relative(options.cwd, path);
  if (global.format === 'json') await output.print(`${JSON.stringify({ page: shown, documents, refused }).replaceAll('##[', '#\\u0023[')}\n`);
  else await output.print(`${showControls(`page  ${shown}`)}\n`);
  if (refused.length > 0) await output.note(`${refused.length === 1 ? '1 file' : `${refused.length} files`} could not be used; the page says why.`);
  return 0;
}

export interface PageOrder {
  /** Absolute folder or file with the documents. */
  readonly place: string;
  /** As it was typed. */
  readonly named: string;
  /** Absolute; null for the place beside the documents. */
  readonly out: string | null;
  /** Null for a page without links to a server. */
  readonly serverUrl: string | null;
}

/** @throws ShipworthyError `config/*`, `output/not-writable` */
export async function writePage({ place, named, out, serverUrl }: PageOrder): Promise<{ path: string; documents: number; refused: readonly string[] }> {
  const page = await collectPage(place, named, serverUrl);
  const html = renderRunPage(page, (text) => createHash('sha256').update(text).digest('base64'));
  const path = out ?? join((await stat(place)).isDirectory() ? place : dirname(place), 'report.html');
  await writeFileAtomically(path, html);
  return { path, documents: page.documents.length, refused: page.refused.map((one) => one.path) };
}

function listFaults({ values, unknown, positionals, faults, global }: Invocation, flags: readonly Flag[]): Fault[] {
  const all = [...faults, ...listStrayArguments({ unknown, positionals }, flags, 1)];
  const { out, 'server-url': serverUrl } = values;
  if (positionals.length === 0) all.push({ message: 'The folder with the documents is missing: `shipworthy report shipworthy-out`.' });
  if (global.format !== 'text' && global.format !== 'json') all.push({ message: '`--format` of `report` must be `text` or `json`.' });
  // A slip must not replace a document by a page.
  if (out !== undefined && !/\.html?$/i.test(out)) all.push({ message: '`--out` must end in `.html`: it is a page.' });
  if (serverUrl !== undefined && serverUrl !== 'none' && !/^https?:\/\/[^/\s]+\/?$/i.test(serverUrl)) all.push({ message: '`--server-url` must be the address of a server, such as `https://github.example`, or `none`.' });
  return all;
}
