import { join } from 'node:path';
import type { FindingDraft } from '../../evidence/index.js';
import { largestList } from '../../files/largest-list.js';
import { readWithin, showBytes } from '../../files/read-within.js';
import type { BundleArea, OpenedBundle, ReadManifest } from '../bundle-run.js';
import { causesOf, fingerprintOf } from './causes-of.js';
import { decodeText } from '../decode-text.js';
import { findEntryFaults } from './find-entry-faults.js';
import type { ManifestFault } from './manifest-entry.js';
import { unsaid, unusable, type ManifestText, type ParsedManifest } from './manifest-text.js';
import { readBag } from './read-bag.js';
import { readJsonManifest } from './read-json-manifest.js';
import { readSums } from './read-sums.js';

export type AreaFolder = Pick<BundleArea, 'name' | 'folder' | 'config'>;

/** From the strongest that is usual to the weakest. */
const bagAlgorithms = ['sha256', 'sha512', 'sha384', 'sha1', 'md5'] as const;
const mostPlaces = 10;

/** What an area's manifest says, whoever wrote it; what is wrong with it is one finding with every place. */
export async function readManifest(bundle: OpenedBundle, area: AreaFolder, id: string): Promise<{ readonly manifest: ReadManifest | null; readonly findings: readonly FindingDraft[] }> {
  const path = placeManifest(bundle, area);
  const file = bundle.files.find((one) => one.path === path);
  if (file === undefined) return { manifest: null, findings: [toMissing(bundle, area, { id, path })] };
  const parsed = await parse(bundle, area, path);
  const faults = [...parsed.faults, ...findEntryFaults(parsed.entries).faults];
  const { area: named, ...identity } = parsed.identity;
  const manifest = parsed.isUsable ? { path, files: parsed.entries, area: named, ...identity, taskIds: parsed.taskIds, ...parsed.making } : null;
  return { manifest, findings: faults.length === 0 ? [] : [toInvalid(faults, { id, bundle, area, isUnknown: parsed.isUnknown === true })] };
}

/** A bag says by the name of its manifest which hash it is of. */
function placeManifest({ files }: OpenedBundle, { folder, config: { manifest } }: AreaFolder): string {
  if (manifest.format !== 'bagit' || manifest.file !== 'bundle.json') return inFolder(folder, manifest.file);
  const names = bagAlgorithms.map((algorithm) => inFolder(folder, `manifest-${algorithm}.txt`));
  const present = new Set(files.map(({ path }) => path));
  return names.find((name) => present.has(name)) ?? inFolder(folder, 'manifest-sha256.txt');
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

async function parse(bundle: OpenedBundle, { folder, config }: AreaFolder, path: string): Promise<ParsedManifest> {
  const { fields, format } = config.manifest;
  const unread: ManifestFault[] = [];
  // What is absent is null; what cannot be read is noted.
  const read = async (name: string): Promise<ManifestText | null> => {
    if (!bundle.files.some((one) => one.path === name)) return null;
    const bytes = await readWithin(join(bundle.folder, name), largestList);
    const text = bytes === null ? null : decodeText(bytes);
    if (text === null) unread.push({ message: bytes === null ? `It is larger than ${showBytes(largestList)}` : 'It is neither UTF-8 nor UTF-16', listedIn: name, line: 1, column: 1 });
    return text === null ? null : { path: name, text, fields };
  };
  const payload = await read(path);
  const tagManifest = path.replace(/(^|\/)(manifest-[^/]*)$/, '$1tag$2');
  const [tags, info, declaration] = format !== 'bagit' ? [null, null, null] : [tagManifest === path ? null : await read(tagManifest), await read(inFolder(folder, 'bag-info.txt')), await read(inFolder(folder, 'bagit.txt'))];
  if (payload === null || unread.length > 0) return unusable(unread);
  if (format === 'json') return readJsonManifest(payload);
  if (format === 'sha256sum') return { isUsable: true, identity: unsaid, taskIds: [], ...readSums(payload.text, path) };
  return readBag({ payload, tags, info, declaration, prefix: folder === '' ? '' : `${folder}/` });
}

function toMissing(bundle: OpenedBundle, { name, folder }: AreaFolder, { id, path }: { readonly id: string; readonly path: string }): FindingDraft {
  const isGone = folder !== '' && !bundle.files.some((one) => one.path.startsWith(`${folder}/`));
  const cause = causesOf(bundle)(path) ?? (isGone ? fingerprintOf({ rule: 'bundle/area-missing', keys: { bundle: id, area: name } }) : undefined);
  return {
    rule: 'bundle/manifest-missing', keys: { bundle: id, area: name }, check: `area:${name}`, outcome: 'fail',
    message: `There is no ${bundle.path}/${path}, so nothing says what belongs to ${showArea(name)}.`, location: { path: `${bundle.path}/${path}` },
    ...(cause === undefined ? {} : { causedBy: cause }),
  };
}

interface InvalidManifest {
  readonly id: string;
  readonly bundle: OpenedBundle;
  readonly area: AreaFolder;
  readonly isUnknown: boolean;
}

function toInvalid(faults: readonly ManifestFault[], { id, bundle, area: { name }, isUnknown }: InvalidManifest): FindingDraft {
  const places = faults.slice(0, mostPlaces).map(({ listedIn, line, column }) => ({ path: `${bundle.path}/${listedIn}`, line, column }));
  const lines = faults.slice(0, mostPlaces).map(({ message, listedIn, line, column }) => `${bundle.path}/${listedIn}:${line}:${column}: ${message}.`);
  const more = faults.length > mostPlaces ? ` And ${faults.length - mostPlaces} more.` : '';
  return {
    rule: 'bundle/manifest-invalid', keys: { bundle: id, area: name }, check: `area:${name}`,
    ...(isUnknown ? { outcome: 'unverified' as const, reason: 'unknown-schema' as const } : { outcome: 'fail' as const }),
    message: `The manifest of ${showArea(name)} cannot be relied on. ${lines.join(' ')}${more}`, location: places[0] ?? null, related: places.slice(1),
  };
}

function showArea(name: string): string {
  return name === '.' ? 'the bundle' : `the area ${name}`;
}
