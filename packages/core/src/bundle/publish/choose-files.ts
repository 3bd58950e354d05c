import type { BundleAreaConfig } from '@shipworthy/contract/bundle';
import type { Fault } from '@shipworthy/contract/errors';
import { dirname } from 'node:path';
import { hashFiles } from '../../files/index.js';
import { inAreaPath, inBundlePath } from '../area-files.js';
import type { BundleArea, OpenedBundle } from '../bundle-run.js';
import { readRecordedTime } from '../requirements/read-evidence.js';
import { selectFiles } from '../requirements/select-files.js';
import type { SourceFile } from './list-source-files.js';
import type { Want } from './list-wants.js';

export interface ChosenFile extends SourceFile {
  /** Ids of the wants that it satisfies. */
  readonly wantedBy: readonly string[];
}

export interface Choice {
  readonly files: readonly ChosenFile[];
  /** What nothing satisfies and need not be there. */
  readonly absent: readonly Want[];
  readonly faults: readonly Fault[];
}

export interface ChoiceRequest {
  readonly name: string;
  readonly config: BundleAreaConfig;
  readonly sources: readonly SourceFile[];
  readonly wants: readonly Want[];
  readonly platform: string;
}

/** The files that the wants of an area mean, chosen by the very rules by which the verification reads them from the bundle. */
export async function chooseFiles(request: ChoiceRequest): Promise<Choice> {
  const byPath = new Map<string, SourceFile[]>();
  for (const file of request.sources) byPath.set(file.path, [...(byPath.get(file.path) ?? []), file]);
  const area = toArea(request, [...byPath.values()].flatMap(([first]) => first ?? []));
  const chosen = new Map<string, string[]>();
  const absent: Want[] = [];
  const faults: Fault[] = [];
  for (const want of request.wants) {
    const { picked } = await selectFiles(area, want.selection, (path) => readTime(byPath.get(inAreaPath(area, path))?.[0]));
    if (picked.length === 0 && want.isMandatory) faults.push(toMissing(request, want));
    else if (picked.length === 0) absent.push(want);
    if (want.selection.pick === 'only' && picked.length > 1) faults.push(toAmbiguous(request, want, picked.map(({ path }) => inAreaPath(area, path))));
    for (const { path } of picked) chosen.set(inAreaPath(area, path), [...(chosen.get(inAreaPath(area, path)) ?? []), want.id]);
  }
  const files = [...chosen].flatMap(([path, wantedBy]): ChosenFile[] => {
    const file = byPath.get(path)?.[0];
    return file === undefined ? [] : [{ ...file, wantedBy: [...new Set(wantedBy)] }];
  });
  faults.push(...files.flatMap(complainAbout), ...(await findRivals(files.map(({ path }) => byPath.get(path) ?? []))));
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), absent, faults };
}

/** The sources as the area that they would be, with all of them listed, so that no name is exempt but those that publishing writes. */
function toArea({ name, config, platform }: ChoiceRequest, files: readonly SourceFile[]): BundleArea {
  const folder = name === '.' ? '' : name;
  const listed = files.map(({ path, bytes }) => ({ path, bytes, sha256: null, line: 1, column: 1 }));
  const manifest = { path: inBundlePath({ folder }, config.manifest.file), files: listed, area: name, version: null, commit: null, repository: null, platform, taskIds: [] };
  return { name, config, folder, manifest, files: files.map(({ path, bytes }) => ({ path: inBundlePath({ folder }, path), bytes, sha256: '' })) };
}

async function readTime(file: SourceFile | undefined): Promise<number | null> {
  if (file?.kind !== 'file') return null;
  const folder = dirname(file.absolute);
  const path = file.absolute.slice(folder.length + 1);
  const bundle: OpenedBundle = { path: file.source, kind: 'folder', sha256: null, folder, files: [{ path, bytes: file.bytes, sha256: '' }], findings: [] };
  return readRecordedTime({ bundle }, path);
}

function complainAbout({ source, path, kind, bytes }: ChosenFile): Fault[] {
  if (kind !== 'file') return [{ path: source, message: 'It is wanted, but is no regular file.', remedy: 'Put the file itself there.' }];
  // READMEs and sums are lists of lines.
  if (/[\x00-\x1f\x7f\\]/.test(path)) return [{ path: source, message: 'Its name holds a backslash or a control character.', remedy: 'Rename it.' }];
  return bytes === 0 ? [{ path: source, message: 'It is empty, and an empty file proves nothing.', remedy: 'Produce it again.' }] : [];
}

/** Files of one name in several source folders are one only if they hold the same. */
async function findRivals(groups: readonly (readonly SourceFile[])[]): Promise<Fault[]> {
  const shared = groups.filter((group) => group.length > 1 && group.every(({ kind }) => kind === 'file'));
  const hashes = await hashFiles(shared.flatMap((group) => group.map(({ absolute }) => absolute)));
  return shared.flatMap(([first, ...others]) => others.filter((other) => hashes.get(other.absolute)?.sha256 !== hashes.get(first?.absolute ?? '')?.sha256)
    .map(({ source }): Fault => ({ path: source, message: `${first?.source ?? ''} has the same name and holds something else.`, remedy: 'Remove the old one, or name the folder of each area: `Area=folder`.' })));
}

function toMissing({ name }: ChoiceRequest, { id, title, selection }: Want): Fault {
  return { message: `${name}/${id}${id.endsWith(title) ? '' : ` (${title})`} is missing: no source holds ${toText(selection.files)}.`, remedy: 'Produce it, or name its folder with `sources`.' };
}

function toAmbiguous({ name }: ChoiceRequest, { id }: Want, paths: readonly string[]): Fault {
  return { message: `${name}/${id} must be one file, but ${paths.length} match: ${paths.slice(0, 5).join(', ')}.`, remedy: 'Leave the one that is meant, or say `pick: newest`.' };
}

function toText(files: string | readonly string[]): string {
  return (typeof files === 'string' ? [files] : files).map((one) => `\`${one}\``).join(' or ');
}
