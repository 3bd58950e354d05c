import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import { configSchema } from '@shipworthy/contract/config';
import { docSyncConfigSchema, type ChangelogReport } from '@shipworthy/contract/docs';
import { createRepository, isolatedGitEnvironment } from '@shipworthy/testkit/repository';
import { checkChangelog } from '../../../src/docs/changelog/index.js';
import type { FamilyResult } from '../../../src/docs/doc-sync-run.js';
import { openMarkdownReader } from '../../../src/docs/markdown/index.js';
import { collectTree } from '../../../src/docs/tree/index.js';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { openWorkspace } from '../../../src/workspace/index.js';
import { toContext, toHost } from '../../evidence/documents.js';

const made: (() => void | Promise<void>)[] = [];
afterAll(async () => {
  for (const dispose of made.splice(0)) await dispose();
});

type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Where {
  /** Block `docSync.changelog`; null: there is none. */
  readonly changelog?: Readonly<Record<string, unknown>> | null;
  /** `release.tag` of the configuration. */
  readonly releaseTag?: string;
  /** Short name of the tag that the run stands for. */
  readonly tag?: string;
  /** By default a folder outside git, which is made much faster. */
  readonly isRepository?: boolean;
}

function makeRepository(files: Files): string {
  const repository = createRepository(files);
  made.push(() => repository.dispose());
  return repository.path;
}

async function makeFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'changelog-'));
  made.push(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** The family on the files of a new folder, or of a new repository: git, files and parser are real. */
export async function checkFiles(files: Files, { changelog = {}, releaseTag, tag, isRepository = false }: Where = {}): Promise<FamilyResult<ChangelogReport | null>> {
  const cwd = isRepository ? makeRepository(files) : await makeFolder(files);
  const context = toContext(tag === undefined ? {} : { ref: `refs/tags/${tag}` });
  const host = toHost({ cwd, context, env: isolatedGitEnvironment() });
  const workspace = await openWorkspace(host, { root: undefined, out: undefined });
  return checkChangelog({
    host, workspace,
    policy: { config: configSchema.parse({ schemaVersion: 1, ...(releaseTag === undefined ? {} : { release: { tag: releaseTag } }) }) },
    config: docSyncConfigSchema.parse(changelog === null ? {} : { changelog }),
    tree: await collectTree(host, workspace),
    markdown: openMarkdownReader({ root: workspace.root }),
  });
}

/** `outcome rule path:line:column`, of consequences `↳` before it. */
export function show({ rule, outcome, location, related = [], causedBy }: FindingDraft): string {
  const places = [location, ...related].map((place) => (place === null || place === undefined ? 'nowhere' : [place.path, place.line, place.column].filter((part) => part !== undefined).join(':')));
  return `${causedBy === undefined ? '' : '↳ '}${outcome} ${rule.replace('docs/', '')} ${places.join(' ')}`;
}
