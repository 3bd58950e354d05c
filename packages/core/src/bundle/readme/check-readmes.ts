import { join } from 'node:path';
import type { RequirementResult } from '@shipworthy/contract/bundle';
import type { FindingDraft } from '../../evidence/index.js';
import { readWithin, showBytes } from '../../files/read-within.js';
import { inAreaPath, inBundlePath } from '../area-files.js';
import type { BundleArea, BundleRun, PartResult } from '../bundle-run.js';
import { decodeText } from '../decode-text.js';
import { collectDigests, digestNameOf, type DigestName } from '../manifest/digests.js';
import { judgeReadme } from './judge-readme.js';
import { listHashLike, openBeginnings, readShownHashes, type ShownHash } from './read-hashes.js';

/** Bytes: room for the name and hash of every file that a bundle may hold, so that what `publish` writes can be read. */
const largestReadme = 64 * 1024 * 1024;

/** Whether the README of each area says how its evidence was made, and shows the hashes that the files have. */
export async function checkReadmes(run: BundleRun, requirements: ReadonlyMap<string, readonly RequirementResult[]>): Promise<PartResult<null>> {
  const findings: FindingDraft[] = [];
  for (const area of run.areas) findings.push(...(await checkReadme(run, area, requirements.get(area.name) ?? [])));
  return { checks: [], findings, details: null };
}

async function checkReadme(run: BundleRun, area: BundleArea, requirements: readonly RequirementResult[]): Promise<FindingDraft[]> {
  const { bundle, config, inputs, id, faultOf } = run;
  const path = inBundlePath(area, area.config.readme);
  const file = area.files.find((one) => one.path === path);
  const mustList = config.readmeMustList;
  if (file === undefined) return isAsked(mustList) && area.files.length > 0 ? [toMissing(run, area, path)] : [];
  const bytes = await readWithin(join(bundle.folder, path), largestReadme);
  if (bytes === null) return [toTooLarge(run, area, path)];
  const text = decodeText(bytes)?.replaceAll('\r\n', '\n') ?? '';
  const { manifest } = area;
  const names = [...new Set([...area.files.map((one) => inAreaPath(area, one.path)), ...(manifest?.files ?? []).map((one) => one.path)])];
  const isOfFile = openBeginnings(area.files.map(({ sha256 }) => sha256));
  const making = [...(manifest?.commandLines ?? []), ...(manifest?.sources ?? [])].flatMap(listHashLike).filter((hash) => !isOfFile(hash));
  const ignored = new Set([...[manifest?.commit, run.candidate.commit].flatMap((commit) => (commit === null || commit === undefined ? [] : [commit])), ...making]);
  const shown = readShownHashes(text, names, ignored);
  return judgeReadme({
    id, area, bundlePath: bundle.path, path, text, requirements, mustList, faultOf, shown, isOfFile,
    digests: await collectDigests(bundle.folder, listDigests(area, shown)),
    tasksShown: mustList.taskIds === undefined ? [] : await findTasks(text, mustList.taskIds),
    tasks: [...new Set([...inputs['task-id'], ...(manifest?.taskIds ?? [])])],
    docSync: area.config.requires.some((one) => isDocSync(area, one.id)) ? requirements.filter((one) => isDocSync(area, one.id)).flatMap((one) => one.files.map((stored) => stored.path)) : null,
  });
}

/** READMEs of old records may show hashes of other kinds than SHA-256. */
function listDigests(area: BundleArea, shown: readonly ShownHash[]): ReadonlyMap<string, ReadonlySet<DigestName>> {
  const present = new Set(area.files.map((one) => one.path));
  const wanted = new Map<string, Set<DigestName>>();
  for (const { hash, path: named } of shown) {
    const [name, path] = [digestNameOf(hash), named === null ? null : inBundlePath(area, named)];
    if (name !== null && path !== null && present.has(path)) wanted.set(path, (wanted.get(path) ?? new Set()).add(name));
  }
  return wanted;
}

function isAsked({ commands, timestamps, taskIds, hashes, docSync }: BundleRun['config']['readmeMustList']): boolean {
  return commands || timestamps || hashes || docSync || taskIds !== undefined;
}

function isDocSync({ config }: BundleArea, id: string): boolean {
  const requirement = config.requires.find((one) => one.id === id);
  return requirement?.passed !== undefined || requirement?.task !== undefined;
}

/** RE2: the pattern is the user's, and the text is nobody's. */
async function findTasks(text: string, pattern: string): Promise<string[]> {
  const { RE2JS } = await import('re2js');
  const matcher = RE2JS.compile(pattern).matcher(text);
  const found = new Set<string>();
  while (matcher.find()) found.add(matcher.group() ?? '');
  return [...found];
}

function toMissing({ id, bundle, faultOf }: BundleRun, area: BundleArea, path: string): FindingDraft {
  const cause = faultOf(path);
  return {
    rule: 'bundle/readme-incomplete', keys: { bundle: id, area: area.name, what: 'readme' }, check: `area:${area.name}`, outcome: 'fail',
    ...(cause === null ? {} : { causedBy: cause }), message: `The area ${area.name} has no ${bundle.path}/${path}.`, location: { path: bundle.path },
  };
}

/** Nobody can say what it lists, so it is not known to be incomplete, and not to be complete either. */
function toTooLarge({ id, bundle }: BundleRun, area: BundleArea, path: string): FindingDraft {
  return {
    rule: 'bundle/readme-incomplete', keys: { bundle: id, area: area.name, what: 'readme' }, check: `area:${area.name}`, outcome: 'unverified', reason: 'limit-exceeded',
    message: `${bundle.path}/${path} is larger than ${showBytes(largestReadme)}, so it was not read.`, location: { path: `${bundle.path}/${path}` }, remedy: 'Keep what people read in the README, and the rest in files beside it.',
  };
}
