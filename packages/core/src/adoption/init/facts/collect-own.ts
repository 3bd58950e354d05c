import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@shipworthy/contract/config';
import { defaultConfigPath, parseConfig } from '../../../config/index.js';
import { defaultBaselineFolder } from '../../../drift/baseline/baseline-paths.js';
import { toDate } from '../../../evidence/index.js';
import { askIfIgnored } from '../../../git/index.js';
import type { Host } from '../../../host/index.js';
import { readManifest } from '../../../pack/manifest-source.js';
import { toLockPath } from '../../../pack/pack-paths.js';
import type { Workspace } from '../../../workspace/index.js';
import { collectOwnWorkflows } from './collect-own-workflows.js';
import type { OwnFacts, OwnPack } from './repository-facts.js';

/** Packs of somebody's samples and tests judge nothing of the repository. */
const isExample = /^(?:examples?|samples?|tests?|fixtures?|docs?)\//;

/** What is there of Shipworthy. @throws ShipworthyError `config/*` where it is there and broken: nothing is built on that */
export async function collectOwn(host: Host, workspace: Workspace, paths: readonly string[]): Promise<OwnFacts> {
  const text = await workspace.readText(defaultConfigPath, { optional: true });
  const config = text === null ? null : await parseConfig({ config: text, waivers: null }, toDate(host.now()));
  const named = config?.packs ?? [];
  const lying = config === null ? paths.filter((path) => /^(?:[^/]+\/)?regression-pack\.(?:ya?ml|json)$/.test(path) && !isExample.test(path)) : [];
  const packs: OwnPack[] = [];
  for (const path of [...named, ...lying]) packs.push(await collectPack(workspace, path));
  return {
    config,
    packs,
    hasDebts: await hasDebts(workspace, config),
    isAgreed: await isAgreed(workspace),
    ...(await collectOwnWorkflows(workspace, paths)),
    gitignore: (await workspace.readText('.gitignore', { optional: true }))?.text ?? null,
    ignoresOutput: (await askIfIgnored(host, join(workspace.root, 'shipworthy-out', 'x.json'))) === 'ignored',
  };
}

async function hasDebts(workspace: Workspace, config: Config | null): Promise<boolean> {
  const path = config?.docSync?.baseline;
  return path !== undefined && (await workspace.readText(path, { optional: true })) !== null;
}

async function isAgreed({ git }: Workspace): Promise<boolean> {
  const commit = git === null ? null : await git.commitOf((await git.defaultBranch()) ?? 'HEAD');
  return git !== null && commit !== null && (await git.readFileAt(commit, defaultConfigPath)) !== null;
}

async function collectPack(workspace: Workspace, path: string): Promise<OwnPack> {
  if ((await workspace.readText(path, { optional: true })) === null) return { path, id: null, isLocked: false, hasBaseline: false, commands: [] };
  const { manifest } = await readManifest(workspace, path);
  const folder = defaultBaselineFolder({ path, ref: { id: manifest.id } });
  const records = await readdir(workspace.resolve(folder)).catch(() => []);
  return {
    path,
    id: manifest.id,
    isLocked: (await workspace.readText(toLockPath(path), { optional: true })) !== null,
    hasBaseline: records.some((name) => name.endsWith('.json')),
    commands: manifest.cases.map(({ command }) => command),
  };
}
