import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FindingDraft } from '../../evidence/index.js';
import { findCollisions, showName } from '../../archive/index.js';
import { complainAboutName } from '../../archive/judge-entry.js';
import { listEntries } from '../../files/index.js';
import type { ReleaseRun } from '../release-run.js';
import { fillTemplate } from './fill-template.js';

export interface BundleSource {
  /** In the evidence bundle: `bundles/<folder>/…`. */
  readonly path: string;
  readonly absolute: string;
}

const mostFindings = 20;

/** Folders that are taken over whole. What is no regular file cannot be (a link leads out of what is signed), nor what another system could not name. */
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
    findings.push(...others.slice(0, mostFindings).map(({ path }) => fail(`${place}/${path}`, `${place}/${path} is a link or a special file, and no evidence.`)));
    const own: string[] = [];
    const ofGit: string[] = [];
    for (const { path, kind } of entries) if (kind === 'file') (/(?:^|\/)\.git(?:\/|$)/i.test(path) ? ofGit : own).push(path);
    if (ofGit.length > 0) findings.push(fail(`${place}/.git`, `${place} holds a git repository (${showName(ofGit[0] ?? '')}), whose settings may hold a token: name the folder of the evidence itself.`));
    files.push(...own.map((path) => ({ path: `bundles/${basename(absolute)}/${path}`, absolute: join(absolute, path) })));
  }
  const byPath = new Map(files.map((one) => [one.path, one]));
  const refused: FindingDraft[] = [];
  const refuse = (path: string, message: string): void => {
    if (byPath.delete(path)) refused.push(fail(path, message));
  };
  const twice = byPath.size === files.length ? [] : files.filter((one) => byPath.get(one.path) !== one);
  for (const path of [...byPath.keys()]) {
    const complaint = complainAboutName(path);
    if (complaint !== null) refuse(path, `${showName(path)} ${complaint} Rename it.`);
  }
  for (const { path, other } of findCollisions([...byPath.keys()])) refuse(path, `${showName(path)} and ${showName(other)} cannot lie side by side on every system. Rename one.`);
  return {
    files: [...byPath.values()],
    findings: [...findings, ...twice.slice(0, mostFindings).map(({ path }) => fail(path, `Two folders of one name both hold ${path}.`)), ...toFew(refused)],
  };
}

/** The first of many; the last of them says how many more there are. */
function toFew(findings: readonly FindingDraft[]): FindingDraft[] {
  return findings.slice(0, mostFindings).map((one, index) => (index === mostFindings - 1 && findings.length > mostFindings ? { ...one, message: `${one.message} The same is wrong with ${findings.length - mostFindings} more.` } : one));
}
