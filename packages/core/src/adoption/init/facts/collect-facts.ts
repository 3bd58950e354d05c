import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { openMarkdownReader } from '../../../docs/markdown/index.js';
import type { Git } from '../../../git/index.js';
import type { Host } from '../../../host/index.js';
import { readManifestVersions } from '../../../version/manifests/index.js';
import type { Workspace } from '../../../workspace/index.js';
import { collectBoards } from './collect-boards.js';
import { collectContracts } from './collect-contracts.js';
import { collectOwn } from './collect-own.js';
import { collectRelease } from './collect-release.js';
import { collectTypes } from './collect-types.js';
import { detectCommands, type ManifestTexts } from './detect-commands.js';
import { detectChangelog, detectDocuments, findChangelog } from './detect-documents.js';
import { byDepth, detectLanguages } from './detect-languages.js';
import { detectSightings, usualReports } from './detect-sightings.js';
import type { PackageFacts, RepositoryFacts } from './repository-facts.js';

/** Read at the top only: what lies deeper belongs to a part of the repository, whose commands run elsewhere. */
const manifests = ['package.json', 'pyproject.toml', 'setup.cfg', 'setup.py', 'tox.ini', 'requirements.txt', 'requirements-dev.txt', 'Makefile'];
const mostPackages = 50;
const isManifest = /(?:^|\/)(?:package\.json|Cargo\.toml|pyproject\.toml|[^/]+\.csproj)$/;
/** What an accepted baseline keeps is a copy. */
const isStored = /(?:^|\/)baselines\/[^/]+\/(?:files\/.+|[^/]+\.json)$/;

/** Reads the repository; runs nothing of it. @throws ShipworthyError `init/refused` where there is none, `config/*`, `git/*` */
export async function collectFacts(host: Host, workspace: Workspace, actionRef: string | null): Promise<RepositoryFacts> {
  const git = requireGit(workspace);
  const listed = await git.listWorkTree({ below: '', untracked: true });
  const paths = listed.filter(({ mode }) => mode === null || mode.startsWith('100')).map(({ path }) => path).filter((path) => !isStored.test(path)).toSorted();
  const untracked = new Set(listed.filter(({ mode }) => mode === null).map(({ path }) => path));
  const resolvePath = (path: string): string => workspace.resolve(path);
  const texts = await readManifests(workspace, paths);
  const changelogPath = findChangelog(paths);
  const changelog = changelogPath === null ? null : detectChangelog(changelogPath, (await readSafely(workspace, changelogPath)) ?? '');
  const types = await collectTypes(workspace, paths);
  const tracked = new Set(paths);
  const contracts = await collectContracts(paths, { resolvePath, types: new Set(types) });
  const reader = openMarkdownReader({ root: workspace.root });
  const branch = await git.headBranch();
  return {
    name: (await git.originRepository()) ?? basename(workspace.root),
    branch: ((await git.defaultBranch()) ?? branch ?? 'main').replace(/^refs\/(?:heads|remotes\/origin)\//, ''),
    head: branch?.replace(/^refs\/heads\//, '') ?? null,
    isDirty: await git.isDirty(),
    untracked: paths.filter((path) => untracked.has(path)),
    isShallow: await git.isShallow(),
    files: paths.length,
    languages: detectLanguages(paths),
    packages: await collectPackages(workspace, paths),
    commands: detectCommands(texts, paths),
    contracts,
    untrackedTypes: types.filter((path) => !tracked.has(path)),
    documents: detectDocuments(paths, changelog),
    boards: await collectBoards(paths, { reader, resolvePath }),
    seen: detectSightings(paths, await findUsualReports(workspace)),
    own: await collectOwn(host, workspace, paths),
    release: await collectRelease(host, actionRef),
  };
}

function requireGit({ git, root }: Workspace): Git {
  const where = basename(root);
  if (git === null) throw new ShipworthyError('init/refused', `The folder ${where} is in no git repository, and everything that Shipworthy judges is bound to a commit.`, { hint: 'Run `git init`, commit what you have, and start again; or name another folder with `--root`.' });
  if (git.headCommit === null) throw new ShipworthyError('init/refused', `The repository ${where} has no commit yet, so there is nothing that a baseline could be accepted from.`, { hint: 'Commit what you have, and start again.' });
  if (git.topLevel === root) return git;
  throw new ShipworthyError('init/refused', `The folder ${where} is not the top of its repository, and workflows stand at the top only.`, { hint: 'Leave `--root` away. Packages below the top are found from there.' });
}

async function readManifests(workspace: Workspace, paths: readonly string[]): Promise<ManifestTexts> {
  const texts = new Map<string, string>();
  for (const path of manifests.filter((one) => paths.includes(one))) texts.set(path, (await readSafely(workspace, path)) ?? '');
  return texts;
}

/** Somebody else's file may be anything. */
async function readSafely(workspace: Workspace, path: string): Promise<string | null> {
  return workspace.readText(path, { optional: true }).then((file) => file?.text ?? null, () => null);
}

/** Manifests that name a version, read as the changelog check reads them. */
async function collectPackages(workspace: Workspace, paths: readonly string[]): Promise<PackageFacts[]> {
  const found = paths.filter((path) => isManifest.test(path) && !/(?:^|\/)(?:node_modules|tests?|fixtures?|examples?)\//.test(path)).toSorted(byDepth).slice(0, mostPackages);
  const packages: PackageFacts[] = [];
  for (const manifest of found) packages.push(...toVersions(manifest, (await readSafely(workspace, manifest)) ?? ''));
  return packages;
}

function toVersions(manifest: string, text: string): PackageFacts[] {
  try {
    const named = (readManifestVersions(manifest, text) ?? []).find(({ state }) => state === 'version');
    return named?.state === 'version' ? [{ manifest, version: named.value }] : [];
  } catch {
    return []; // its own tool will complain
  }
}

async function findUsualReports(workspace: Workspace): Promise<string[]> {
  const answers = await Promise.all(usualReports.map((path) => access(workspace.resolve(path)).then(() => [path], () => [])));
  return answers.flat();
}
