import type { ShippedAsset } from '@shipworthy/contract/release';
import { basename, join } from 'node:path';
import type { FindingDraft } from '../../evidence/index.js';
import { expandGlobs, hashFiles } from '../../files/index.js';
import type { ReleaseRun } from '../release-run.js';
import { fillTemplate } from './fill-template.js';

/** A file that is shipped. */
export interface ShippedFile extends ShippedAsset {
  /** Relative to the root. */
  readonly path: string;
}

/** More subjects than this no verifier reads; three are ours. */
const mostAssets = 1000;

/** What the attestation names beside the assets. */
const ownSubjects: ReadonlySet<string> = new Set(['SHA256SUMS', 'manifest.json']);

/** The files of `release.assets` and of the input, hashed. Two of one name cannot both be attached. */
export async function collectShipped({ config, inputs, workspace, target }: ReleaseRun): Promise<{ readonly assets: readonly ShippedFile[]; readonly findings: readonly FindingDraft[] }> {
  const globs = [...config.assets.map((one) => fillTemplate(one, target)), ...inputs.assets];
  const found = await Promise.all(globs.map(async (glob) => ({ glob, paths: await expandGlobs(workspace.root, [glob]) })));
  const paths = [...new Set(found.flatMap((one) => one.paths))].sort();
  const hashes = await hashFiles(paths.map((path) => join(workspace.root, path)));
  const reserved = paths.filter((path) => ownSubjects.has(basename(path)));
  const assets = paths.filter((path) => !reserved.includes(path)).map((path): ShippedFile => {
    const { sha256 = '', bytes = 0 } = hashes.get(join(workspace.root, path)) ?? {};
    return { name: basename(path), path, sha256, bytes };
  });
  const twice = assets.filter(({ name }, index) => assets.findIndex((one) => one.name === name) !== index);
  const fail = (asset: string, message: string): FindingDraft => ({ rule: 'release/asset-missing', keys: { asset }, check: 'assets', outcome: 'fail', message });
  return {
    assets: assets.filter((one) => !twice.includes(one)),
    findings: [
      ...found.filter((one) => one.paths.length === 0).map(({ glob }) => fail(glob, `\`${glob}\` of the assets matches no file.`)),
      ...reserved.map((path) => fail(path, `${path} has the name of a list of the evidence (${basename(path)}), so the attestation could not tell them apart. Ship it under another name, or in an archive.`)),
      ...twice.map(({ path, name }) => fail(path, `${path} has the same name as another asset (${name}); a release can hold one.`)),
      ...(assets.length > mostAssets ? [{ rule: 'release/limit-exceeded' as const, keys: { limit: 'assets' }, check: 'assets', outcome: 'fail' as const, message: `${assets.length} assets are more than a release can hold (${mostAssets}).` }] : []),
    ],
  };
}
