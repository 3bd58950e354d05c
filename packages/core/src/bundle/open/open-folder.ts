import type { BundlesConfig } from '@shipworthy/contract/bundle';
import { isShipworthyError, ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { findCollisions, showName } from '../../archive/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { Hashing, listEntries, type ListedEntry } from '../../files/index.js';
import { systemCode } from '../../files/file-errors.js';
import type { BundleFile, OpenedBundle } from '../bundle-run.js';
import { toFileFinding, type BundlePlace } from './bundle-place.js';

/** Far beyond any evidence; a folder that holds more was named by mistake. */
const mostEntries = 1_000_000;
const collisionText = { same: 'is', alike: 'is, where case or accents do not count, the same file as', below: 'needs for its folder what is the file' } as const;

/** A bundle that is a folder: its regular files, and what else lies in it. */
export async function openFolder(place: BundlePlace, config: Pick<BundlesConfig, 'areas'>): Promise<OpenedBundle> {
  const hashing = new Hashing({ prefix: `${place.absolute}/`, noFollow: true });
  try {
    const entries = await listEntries(place.absolute, { maxEntries: mostEntries, onFile: (path) => hashing.add(path) });
    // While other threads hash.
    const findings = [...judgeKinds(place, config, entries), ...judgeCollisions(place, config, entries.map(({ path }) => path))];
    const files = await endHashing(place, hashing, entries);
    return { path: place.path, kind: 'folder', sha256: null, folder: place.absolute, files, findings };
  } finally {
    await hashing.stop();
  }
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

async function endHashing(place: BundlePlace, hashing: Hashing, entries: readonly ListedEntry[]): Promise<BundleFile[]> {
  return hashing.end().catch(async (error: unknown) => {
    if (!isShipworthyError(error)) throw error;
    throw await toUnreadable(place, entries.filter(({ kind }) => kind === 'file').map(({ path }) => path), error);
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
