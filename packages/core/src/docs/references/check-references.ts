import type { ReferenceConfig, ReferencesReport } from '@shipworthy/contract/docs';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { hashFile } from '../../files/index.js';
import type { DocSyncRun, FamilyResult } from '../doc-sync-run.js';
import { compileIdPattern } from '../tasks/index.js';
import { collectCitations } from './collect-citations.js';
import { collectDefinitions } from './collect-definitions.js';
import { judgeReferences, toReferenceCheck, type ReferenceFacts } from './judge-references.js';

export type ReferencesRun = Pick<DocSyncRun, 'config' | 'workspace' | 'tree' | 'markdown'>;

/** Whether the other graphs of ids hold together. */
export async function checkReferences(run: ReferencesRun): Promise<FamilyResult<ReferencesReport[]>> {
  const judged = [];
  for (const [name, config] of Object.entries(run.config.references)) judged.push(judgeReferences(await collectReference(run, name, config)));
  return {
    checks: Object.keys(run.config.references).map(toReferenceCheck),
    findings: judged.flatMap(({ findings }) => findings),
    details: judged.map(({ details }) => details),
  };
}

async function collectReference(run: ReferencesRun, name: string, config: ReferenceConfig): Promise<ReferenceFacts> {
  // What a path defines is cited by its path.
  const pattern = compileIdPattern(config.id, { inPaths: 'paths' in config.definedIn });
  const definitions = await collectDefinitions(run, config, pattern);
  const citations = await collectCitations(run, config, { pattern, definitions });
  const cited = new Set(citations.rows.flatMap(({ ids }) => ids));
  const hashes = new Map<string, string | null>();
  for (const id of config.hash === undefined ? [] : cited) {
    const path = definitions.byId.get(id)?.[0]?.path;
    if (path !== undefined) hashes.set(path, await hashOf(run, `${path}/${config.hash ?? ''}`));
  }
  return { name, config, definitions, citations, hashes };
}

/** Of the bytes on disk; null where there is no such file. */
async function hashOf({ workspace }: ReferencesRun, path: string): Promise<string | null> {
  try {
    return (await hashFile(workspace.resolve(path))).sha256;
  } catch (error) {
    if (isShipworthyError(error) && error.code.startsWith('config/')) return null;
    throw error;
  }
}
