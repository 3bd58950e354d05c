import type { BundlesConfig } from '@shipworthy/contract/bundle';
import { isShipworthyError, ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { findCollisions, showName } from '../../archive/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { hashFiles, listEntries, type ListedEntry } from '../../files/index.js';
import { systemCode } from '../../files/file-errors.js';
import type { BundleFile, OpenedBundle } from '../bundle-run.js';
import { toFileFinding, type BundlePlace } from './bundle-place.js';

/** Far beyond any evidence; a folder that holds more was named by mistake. */
const mostEntries = 1_000_000;
const collisionText = { same: 'is', alike: 'is, where case or accents do not count, the same file as', below: 'needs for its folder what is the file' } as const;

/** A bundle that is a folder: its regular files, and what else lies in it. */
export async function openFolder(place: BundlePlace, config: Pick<BundlesConfig, 'areas'>): Promise<OpenedBundle> {
  const entries = await listEntries(place.absolute, { maxEntries: mostEntries });
  const names = entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  const files = await hashAll(place, names);
  const findings = [...judgeKinds(place, config, entries), ...judgeCollisions(place, config, entries.map(({ path }) => path))];
  return { path: place.path, kind: 'folder', sha256: null, folder: place.absolute, files, findings };
}

function judgeKinds(place: BundlePlace, config: Pick<BundlesConfig, 'areas'>, entries: readonly ListedEntry[]): FindingDraft[] {
  return entries.filter(({ kind }) => kind !== 'file').map(({ path: file, kind }) => {
    const what = kind === 'link' ? 'is a link. It is not followed: what it leads to is no evidence' : 'is a pipe, a socket or a device, and no file';
    return toFileFinding(place, config, { rule: 'bundle/link', file, message: `${showName(file)} ${what}.`, ...(kind === 'link' ? {} : { remedy: 'Remove it.' }) });
  });
}

function judgeCollisions(place: BundlePlace, config: Pick<BundlesConfig, 'areas'>, paths: readonly string[]): FindingDraft[] {
  return findCollisions(paths).map(({ path: file, other, kind }) => {
    const message = `${showName(file)} ${collisionText[kind]} ${showName(other)}.`;
    return toFileFinding(place, config, { rule: 'bundle/case-collision', file, message, related: [{ path: `${place.path}/${other}` }] });
  });
}

async function hashAll(place: BundlePlace, names: readonly string[]): Promise<BundleFile[]> {
  const absolute = names.map((name) => join(place.absolute, name));
  const hashes = await hashFiles(absolute).catch(async (error: unknown) => {
    if (!isShipworthyError(error)) throw error;
    throw await toUnreadable(place, names, error);
  });
  return names.flatMap((path, index) => {
    const hash = hashes.get(absolute[index] ?? '');
    return hash === undefined ? [] : [{ path, bytes: hash.bytes, sha256: hash.sha256 }];
  });
}

/** The hasher stops at the first file, and names it as this machine does. */
async function toUnreadable(place: BundlePlace, names: readonly string[], cause: ShipworthyError): Promise<ShipworthyError> {
  const faults: Fault[] = [];
  for (const name of names) {
    const code = await access(join(place.absolute, name), constants.R_OK).then(() => '', systemCode);
    if (code !== '') faults.push({ path: `${place.path}/${showName(name)}`, message: `cannot be read (${code}).` });
  }
  return new ShipworthyError('config/unreadable', `Files of the bundle ${place.path} cannot be read.`, {
    hint: 'Let this user read its files, and see that nothing changes them meanwhile.', faults, cause,
  });
}
