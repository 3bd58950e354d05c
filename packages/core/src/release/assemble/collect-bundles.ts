import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FindingDraft } from '../../evidence/index.js';
import { listEntries } from '../../files/index.js';
import type { ReleaseRun } from '../release-run.js';
import { fillTemplate } from './fill-template.js';

export interface BundleSource {
  /** In the evidence bundle: `bundles/<folder>/…`. */
  readonly path: string;
  readonly absolute: string;
}

/** Folders that are taken over whole. What is no regular file cannot be: a link leads out of what is signed. */
export async function collectBundles({ config, inputs, workspace, target }: ReleaseRun): Promise<{ readonly files: readonly BundleSource[]; readonly findings: readonly FindingDraft[] }> {
  const places = inputs.bundles.length > 0 ? inputs.bundles : config.evidence.bundles.map((one) => fillTemplate(one, target));
  const files: BundleSource[] = [];
  const findings: FindingDraft[] = [];
  const fail = (requirement: string, message: string): FindingDraft => ({ rule: 'release/evidence-missing', keys: { requirement }, check: 'documents', outcome: 'fail', message });
  for (const place of places) {
    const absolute = workspace.resolve(place);
    if ((await stat(absolute).catch(() => null))?.isDirectory() !== true) {
      findings.push(fail(place, `The folder ${place} does not exist.`));
      continue;
    }
    const entries = await listEntries(absolute);
    const others = entries.filter(({ kind }) => kind !== 'file');
    findings.push(...others.slice(0, 20).map(({ path }) => fail(`${place}/${path}`, `${place}/${path} is a link or a special file, and no evidence.`)));
    files.push(...entries.filter(({ kind }) => kind === 'file').map(({ path }) => ({ path: `bundles/${basename(absolute)}/${path}`, absolute: join(absolute, path) })));
  }
  const byPath = new Map(files.map((one) => [one.path, one]));
  const twice = byPath.size === files.length ? [] : files.filter((one) => byPath.get(one.path) !== one);
  return { files: [...byPath.values()], findings: [...findings, ...twice.slice(0, 20).map(({ path }) => fail(path, `Two folders of one name both hold ${path}.`))] };
}
