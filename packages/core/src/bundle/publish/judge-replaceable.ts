import type { Fault } from '@shipworthy/contract/errors';
import { sumsName } from './plan-publish.js';
import type { ExistingBundle } from './read-existing.js';

export interface ReplacedCandidate {
  readonly target: string;
  readonly version: string | null;
  readonly commit: string | null;
  readonly repository: string | null;
}

const mostNamed = 10;
/** What is added to a published bundle: summaries and signatures at its root or beside a file. */
const added = /^VerificationSummary-[^/]*\.json$|\.(?:sig|sigstore\.json)$/;

/** Why what stands there may not be replaced: only the bundle of the same candidate is, and only when nobody put anything else into it. */
export function judgeReplaceable(existing: ExistingBundle | null, candidate: ReplacedCandidate): Fault[] {
  if (existing === null) return [];
  const { target } = candidate;
  if (!existing.isFolder) return [{ path: target, message: 'It exists and is no folder.', remedy: 'Remove it, or name another place with `to`.' }];
  const others = existing.manifests.flatMap((manifest): Fault[] => (['version', 'commit', 'repository'] as const).flatMap((field): Fault[] => {
    if (manifest[field] === candidate[field]) return [];
    return [{ path: `${target}/${manifest.path}`, message: `It is of another candidate: its ${field} is ${toText(manifest[field])}, not ${toText(candidate[field])}.`, remedy: 'Move that bundle away, or name another place with `to`.' }];
  }));
  return [...others, ...listUnknown(existing, target)];
}

function listUnknown({ entries, manifests }: ExistingBundle, target: string): Fault[] {
  const known = new Set([sumsName, ...manifests.flatMap(({ path, files }) => [path, ...files])]);
  const unknown = entries.filter((path) => !known.has(path) && !added.test(path));
  const more = unknown.length - mostNamed;
  const faults = unknown.slice(0, mostNamed).map((path): Fault => ({ path: `${target}/${path}`, message: 'No manifest of the bundle there lists it, and replacing the bundle would remove it.', remedy: 'Move it away, or name another place with `to`.' }));
  return more > 0 ? [...faults, { path: target, message: `${more} more files are in no manifest.` }] : faults;
}

function toText(value: string | null): string {
  return value === null ? 'not said' : JSON.stringify(value);
}
