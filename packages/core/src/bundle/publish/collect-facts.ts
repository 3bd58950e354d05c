import type { Fault } from '@shipworthy/contract/errors';
import { hashFiles, isStagedFor, matchGlobs } from '../../files/index.js';
import type { BundleRequest } from '../bundle-request.js';
import { chooseFiles, type Choice, type ChosenFile } from './choose-files.js';
import type { SourceFolder } from './find-sources.js';
import { isDocSync } from './is-doc-sync.js';
import { listSourceFiles } from './list-source-files.js';
import { listWants } from './list-wants.js';
import type { AreaFacts, CollectedFile, PublishFacts } from './publish-facts.js';
import { readChecklist } from './read-checklist.js';
import { readEvidenceTimes } from './read-evidence-times.js';

interface Place {
  /** Of the bundle, relative to the root. */
  readonly target: string;
  readonly sources: readonly SourceFolder[];
}

/** Reads everything that a bundle would be made of. Faults are what keeps it from being whole. */
export async function collectFacts(request: BundleRequest, { target, sources }: Place): Promise<{ readonly facts: PublishFacts; readonly faults: readonly Fault[] }> {
  const { inputs, config, host, workspace } = request;
  const areas: AreaFacts[] = [];
  const faults: Fault[] = [];
  for (const [name, area] of Object.entries(config.areas)) {
    const wants = listWants(name, area, inputs.require);
    const listing = { wants, isBundle: toIsBundle(request, target), ignoresCase: process.platform === 'win32' };
    const listed = await Promise.all(sources.filter((one) => one.area === null || one.area === name).map((one) => listSourceFiles(one, listing)));
    const choice = await chooseFiles({ name, config: area, sources: listed.flat(), wants, platform: process.platform });
    faults.push(...choice.faults);
    if (choice.faults.length === 0) areas.push(await toAreaFacts(name, area, choice));
  }
  const identity = await readIdentity(request);
  faults.push(...identity.faults);
  const facts = { target, ...identity.candidate, platform: process.platform, taskIds: inputs['task-id'], commandLines: inputs['command-line'], notes: inputs.notes, areas, mustList: config.readmeMustList };
  return { facts: { ...facts, asOf: await readTime(host.context.sourceDateEpoch, workspace.git, identity.candidate.commit) }, faults };
}

/** Where bundles of other versions lie, or what is left of one that was being written, is no place to collect evidence from. */
function toIsBundle({ config, inputs }: BundleRequest, target: string): (path: string) => boolean {
  const named = inputs.path ?? config.path;
  const others = named.includes('{version}') ? matchGlobs([named.replace(/\.zip$/i, '').replaceAll('{version}', '*')]) : () => false;
  return (path) => path === target || isStagedFor(path, target) || others(path);
}

async function toAreaFacts(name: string, config: AreaFacts['config'], { files, absent }: Choice): Promise<AreaFacts> {
  const hashes = await hashFiles(files.map(({ absolute }) => absolute));
  const collected: CollectedFile[] = [];
  for (const file of files) {
    const times = await readEvidenceTimes(file);
    const { sha256, bytes } = hashes.get(file.absolute) ?? { sha256: '', bytes: 0 };
    collected.push({ path: file.path, source: file.source, absolute: file.absolute, sha256, bytes, startedAt: toTimestamp(times.startedAt), finishedAt: toTimestamp(times.finishedAt), wantedBy: file.wantedBy });
  }
  const wantedBy = (id: string): readonly ChosenFile[] => files.filter((file) => file.wantedBy.includes(id));
  const checklists = await Promise.all(config.requires.filter(isDocSync).flatMap((one) => wantedBy(one.id).map((file) => readChecklist(file, one))));
  return { name, config, files: collected, checklists, absent: absent.filter(({ isExpected }) => isExpected).map(({ id }) => id) };
}

function toTimestamp(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

/** What the bundle will say of its candidate. One that lies inside the repository cannot name the commit that will hold it: it names the one it was made at. */
async function readIdentity({ inputs, config: { identity }, host, workspace }: BundleRequest) {
  const commit = host.context.headCommit ?? workspace.headCommit;
  const repository = host.context.repository ?? (await workspace.git?.originRepository()) ?? null;
  const version = inputs.version ?? null;
  const faults: Fault[] = [];
  if (version === null && identity.version === 'required') faults.push({ message: 'The bundle must name its version, and none was given.', remedy: 'Give `version`, or say `identity.version: optional`.' });
  if (commit === null && identity.commit === 'required') faults.push({ message: 'The bundle must name its commit, and there is none here.', remedy: 'Publish from a clone that has a commit, or say `identity.commit: optional`.' });
  return { candidate: { version, repository, commit }, faults };
}

type Git = BundleRequest['workspace']['git'];

/** Never the clock: the same sources must give the same bytes. */
async function readTime(epoch: number | null, git: Git, commit: string | null): Promise<string | null> {
  if (epoch !== null) return new Date(epoch * 1000).toISOString();
  if (git === null || commit === null || !(await git.hasCommit(commit))) return null;
  return (await git.commitTime(commit)).toISOString();
}
