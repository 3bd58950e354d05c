import { afterAll } from '@jest/globals';
import { docSyncConfigSchema, type LinksReport } from '@shipworthy/contract/docs';
import { createRepository, isolatedGitEnvironment, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { checkLinks } from '../../../src/docs/links/index.js';
import { openMarkdownReader } from '../../../src/docs/markdown/index.js';
import { collectTree } from '../../../src/docs/tree/index.js';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { openWorkspace } from '../../../src/workspace/index.js';
import { toContext, toHost } from '../../evidence/documents.js';

const made: TemporaryRepository[] = [];
afterAll(() => made.splice(0).forEach((repository) => repository.dispose()));

export function makeRepository(files: Files): TemporaryRepository {
  const repository = createRepository(files);
  made.push(repository);
  return repository;
}

export interface Where {
  /** Block `docSync.links`; null: there is none. */
  readonly links?: Readonly<Record<string, unknown>> | null;
  /** Folder that everything is relative to, absolute. */
  readonly root?: string;
  readonly scope?: readonly string[];
}

export interface LinksAnswer {
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  readonly details: LinksReport | null;
}

/** The family on a folder: git, files and parser are real. */
export async function checkFolder(cwd: string, { links = {}, root, scope }: Where = {}): Promise<LinksAnswer> {
  const host = toHost({ cwd, context: toContext(), env: isolatedGitEnvironment() });
  const workspace = await openWorkspace(host, { root, out: undefined });
  return checkLinks({
    config: docSyncConfigSchema.parse(links === null ? {} : { links }),
    tree: await collectTree(host, workspace),
    markdown: openMarkdownReader({ root: workspace.root }),
    workspace,
    scope: scope === undefined ? null : new Set(scope),
  });
}

/** The family on the files of a new repository. */
export function checkFiles(files: Files, where: Where = {}): Promise<LinksAnswer> {
  return checkFolder(makeRepository(files).path, where);
}

/** `rule path:line:column subject → expected`, for a look at all of them at once. */
export function show({ findings }: Pick<LinksAnswer, 'findings'>): string[] {
  return findings.map(({ rule, location, actual = null, expected = null }) => {
    const place = [location?.path, location?.line, location?.column].filter((part) => part !== undefined).join(':');
    return [rule.replace('docs/', ''), place, ...[actual, ...(expected === null ? [] : ['→', expected])].map(toText)].join(' ').trim();
  });
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
