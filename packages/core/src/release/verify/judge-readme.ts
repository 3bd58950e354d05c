import { showName } from '../../archive/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { toDraft, type Cause } from './evidence-draft.js';
import type { IndexedManifest } from './read-lists.js';

const aHash = /(?<![0-9A-Za-z])[0-9a-fA-F]{64}(?![0-9A-Za-z])/g;

export interface ReadmeFacts {
  readonly manifest: IndexedManifest;
  /** Why a release was refused may quote other hashes; tables may not. */
  readonly isRefused: boolean;
  readonly cause: Cause;
}

/** What README shows must be true, and must not leave out a document or an asset. */
export function judgeReadme(readme: string, { manifest: { files, byPath, assets, commit }, isRefused, cause }: ReadmeFacts): FindingDraft[] {
  // A file and an asset may have one name.
  const ofAssets = new Map(assets.map(({ name, sha256 }) => [name, sha256]));
  const shown = new Set([...readme.matchAll(aHash)].map(([hash]) => hash.toLowerCase()));
  const known = new Set([...files, ...assets].flatMap(({ sha256 }) => (shown.has(sha256) ? [sha256] : [])));
  const faults: string[] = [];
  readme.split('\n').forEach((line, index) => {
    // Code that names a file or an asset says whose hash the line shows.
    const owners = new Set([...line.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => [byPath.get(code)?.sha256 ?? [], ofAssets.get(code) ?? []].flat()));
    for (const [hash] of line.matchAll(aHash)) {
      const digest = hash.toLowerCase();
      if (digest === commit || (isRefused && !line.startsWith('|'))) continue;
      if (!known.has(digest)) faults.push(`line ${index + 1} shows a SHA-256 that no file and no asset has`);
      else if (owners.size > 0 && !owners.has(digest)) faults.push(`line ${index + 1} shows a SHA-256 that what it names does not have`);
    }
  });
  const wanted = [...files.filter(({ path }) => path.startsWith('documents/') || path === 'release-evidence.json').map(({ path, sha256 }) => ({ name: path, sha256 })), ...assets];
  faults.push(...wanted.filter(({ sha256 }) => !shown.has(sha256)).map(({ name }) => `it does not show the SHA-256 of ${showName(name)}`));
  if (faults.length === 0) return [];
  return [toDraft('evidence/malformed', { path: 'README.md', cause, message: `README.md is not what the bundle is: ${faults.slice(0, 20).join('; ')}${faults.length > 20 ? `; and ${faults.length - 20} more` : ''}.` })];
}
