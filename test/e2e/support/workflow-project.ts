import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeGitHub } from '@shipworthy/testkit/github';
import { readZip } from '@shipworthy/testkit/github';
import type { Files, TemporaryRepository } from '@shipworthy/testkit/repository';
import { createProject, names, projectFiles, toManifest, type DocumentLike } from '../../support/project.js';
import { root } from './tools.js';

export const workflowPath = '.github/workflows/release-readiness.yml';

/** Cases go to shards by their names; with this one none of four is empty, and an empty one would not be started. */
export const cases = [...names, 'kappa'];

/** The very files that users copy. */
export type Template = 'release-readiness' | 'release-readiness-sharded' | 'release-readiness-reusable' | 'measure-regression' | 'release-readiness-bundle' | 'nightly-bundle-verification' | 'release-candidate' | 'release' | 'security';

export function readTemplate(name: Template): string {
  return readFileSync(join(root, 'action-templates', `${name}.yml`), 'utf8');
}

/** A project on main whose workflow is a template, and a branch `change` with a harmless change. Main is checked out. */
export async function createWorkflowProject(template: string, others: Files = {}): Promise<TemporaryRepository> {
  const files = { ...projectFiles, 'regression-pack.yml': toManifest(cases), 'data/kappa.json': '{"items":[5,1,2]}', [workflowPath]: template, ...others };
  const project = await createProject(files);
  project.branch('change').commit('Say hello', { 'notes.txt': 'hello\n' });
  return project.checkout('main');
}

/** Changes a text in one place; throws where there is nothing to change, or a red test would be green for another reason. */
export function replaceOnce(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand there exactly once:\n${text}`);
  return text.replace(from, () => to);
}

export function editFile(project: TemporaryRepository, path: string, change: (text: string) => string): void {
  const before = project.read(path);
  const after = change(before);
  if (after === before) throw new Error(`Nothing changed in ${path}`);
  project.write({ [path]: after });
}

/** The document that lies in an artifact of the run, as an auditor would take it out. */
export function readEvidence(fake: Pick<FakeGitHub, 'artifacts' | 'bytesOf'>, kind: string, { key = 'sample', attempt = 1 } = {}): DocumentLike {
  const name = `shipworthy-${kind}-${key}-attempt-${attempt}`;
  const artifact = fake.artifacts.findLast((candidate) => candidate.name === name);
  if (artifact === undefined) throw new Error(`There is no artifact ${name}, only ${fake.artifacts.map((other) => other.name).join(', ')}`);
  const bytes = readZip(fake.bytesOf(artifact)).get(`${kind}.${key}.json`);
  if (bytes === undefined) throw new Error(`The artifact ${name} holds no ${kind}.${key}.json`);
  return JSON.parse(bytes.toString());
}
