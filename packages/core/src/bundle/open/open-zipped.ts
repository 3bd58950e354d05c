import type { BundlesConfig } from '@shipworthy/contract/bundle';
import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import { extractZip, openZip } from '../../archive/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { hashFile } from '../../files/index.js';
import type { Scratch } from '../../workspace/index.js';
import type { OpenedBundle } from '../bundle-run.js';
import type { BundlePlace } from './bundle-place.js';

/** A bundle that is a zip: extracted when nothing of it is harmful or damaged, otherwise without any file. */
export async function openZipped(place: BundlePlace, config: Pick<BundlesConfig, 'zip'>, scratch: Scratch): Promise<OpenedBundle> {
  const folder = await scratch.folder();
  const sha256 = await hashZip(place);
  const opened = { path: place.path, kind: 'zip', sha256, folder } as const;
  try {
    const files = await extractZip(await openZip(place.absolute, config.zip), folder);
    return { ...opened, files, findings: [] };
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== 'artifact/unsafe') throw error;
    return { ...opened, files: [], findings: joinByEntry(error.faults).map(([entry, messages]) => toFinding(place, entry, messages)) };
  }
}

/** SHA-256 of the zip itself. */
export async function hashZip({ absolute, path }: Pick<BundlePlace, 'absolute' | 'path'>): Promise<string> {
  try {
    return (await hashFile(absolute)).sha256;
  } catch (error) {
    // The hasher names the file as this machine does.
    throw isShipworthyError(error) ? new ShipworthyError(error.code, `${path} cannot be read.`, { hint: error.hint, cause: error }) : error;
  }
}

/** One finding per entry, with all its reasons; those about the zip itself have an entry without a name. */
function joinByEntry(faults: readonly { readonly path?: string; readonly message: string }[]): [string, string[]][] {
  const byEntry = new Map<string, string[]>();
  for (const { path = '', message } of faults) byEntry.set(path, [...(byEntry.get(path) ?? []), message]);
  return [...byEntry];
}

function toFinding({ id, path }: BundlePlace, entry: string, messages: readonly string[]): FindingDraft {
  const what = messages.join(' It ');
  return {
    rule: 'bundle/zip-unsafe', keys: { bundle: id, entry }, check: entry === '' ? 'bundle' : `entry:${entry}`, outcome: 'fail',
    message: entry === '' ? messages.join(' ') : `The entry ${entry} ${what}`, location: { path },
  };
}
