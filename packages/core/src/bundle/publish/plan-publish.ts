import type { BundleManifest, ManifestFile } from '@shipworthy/contract/bundle';
import { schemaBase } from '@shipworthy/contract/envelope';
import { sha256Hex } from '../../files/index.js';
import { toCanonicalJson, toPrettyJson } from '../../json/index.js';
import { inBundlePath } from '../area-files.js';
import { mediaTypeOf } from './media-type-of.js';
import type { AreaFacts, CollectedFile, PublishFacts } from './publish-facts.js';
import { renderReadme } from './render-readme.js';

/** A file of the bundle. */
export type PlannedFile = { readonly path: string; readonly sha256: string; readonly bytes: number } & (
  | { readonly from: 'copy'; readonly source: string; readonly absolute: string; readonly wantedBy: readonly string[] }
  | { readonly from: 'text'; readonly text: string }
);

/** Every byte of the bundle that will be: the same facts give the same plan. */
export interface PublishPlan {
  readonly target: string;
  /** Sorted by path. */
  readonly files: readonly PlannedFile[];
  /** Over path and hash of every file. */
  readonly digest: string;
}

export const sumsName = 'SHA256SUMS';

export function planPublish(facts: PublishFacts): PublishPlan {
  const evidence = facts.areas.flatMap((area) => planArea(facts, area)).toSorted(byPath);
  const files = [...evidence, toText(sumsName, renderSums(evidence))].toSorted(byPath);
  return { target: facts.target, files, digest: `sha256:${sha256Hex(toCanonicalJson(files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes }))))}` };
}

function planArea(facts: PublishFacts, area: AreaFacts): PlannedFile[] {
  const place = { folder: area.name === '.' ? '' : area.name };
  const copies = area.files.map(({ path, source, absolute, sha256, bytes, wantedBy }): PlannedFile => ({ from: 'copy', path: inBundlePath(place, path), source, absolute, sha256, bytes, wantedBy }));
  const readme = toText(inBundlePath(place, area.config.readme), renderReadme(facts, area));
  const listed = [...area.files.map((file) => toListed(facts, file)), { ...toListed(facts, null), path: area.config.readme, sha256: readme.sha256, bytes: readme.bytes, mediaType: mediaTypeOf(area.config.readme) }];
  const manifest: BundleManifest = {
    $schema: `${schemaBase}bundle-manifest-v1.schema.json`,
    kind: 'bundle-manifest',
    schemaVersion: '1.0',
    area: area.name,
    version: facts.version,
    repository: facts.repository,
    commit: facts.commit,
    platform: facts.platform,
    files: listed.toSorted(byPath),
  };
  return [...copies, readme, toText(inBundlePath(place, area.config.manifest.file), toPrettyJson(manifest))];
}

/** Null: something that publishing itself writes. Several command lines are kept as lines: which of them made which file, nobody said. */
function toListed({ taskIds, commandLines }: PublishFacts, file: CollectedFile | null): ManifestFile {
  return {
    path: file?.path ?? '',
    sha256: file?.sha256 ?? '',
    bytes: file?.bytes ?? 0,
    mediaType: mediaTypeOf(file?.path ?? ''),
    source: file?.source ?? null,
    taskIds: file === null ? [] : [...taskIds],
    commandLine: file === null || commandLines.length === 0 ? null : commandLines.join('\n'),
    startedAt: file?.startedAt ?? null,
    finishedAt: file?.finishedAt ?? null,
  };
}

/** The form of GNU `sha256sum`, without the escapes that it has for names which are refused here. */
function renderSums(files: readonly PlannedFile[]): string {
  return files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
}

function toText(path: string, text: string): Extract<PlannedFile, { from: 'text' }> {
  return { from: 'text', path, text, sha256: sha256Hex(text), bytes: Buffer.byteLength(text) };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}
