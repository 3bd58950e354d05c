import { configSchema, type Config } from '@shipworthy/contract/config';
import { detectDocuments } from '../../../src/adoption/init/facts/detect-documents.js';
import type { Contract, RepositoryFacts } from '../../../src/adoption/init/facts/repository-facts.js';

/** A repository that has nothing, with what a test says it has. */
export function toFacts(changes: Partial<RepositoryFacts> = {}, own: Partial<RepositoryFacts['own']> = {}): RepositoryFacts {
  return {
    name: 'acme/widget', branch: 'main', head: 'main', isDirty: false, untracked: [], isShallow: false, files: 1,
    languages: [], packages: [], commands: [], contracts: [], untrackedTypes: [], documents: detectDocuments([], null), boards: [], seen: [],
    release: { sha: 'a'.repeat(40), label: 'v0.1.0', source: 'clone' },
    ...changes,
    own: { config: null, packs: [], hasDebts: false, isAgreed: false, workflow: null, workflowPaths: [], workflowNames: [], namesakes: [], gitignore: null, ignoresOutput: false, ...own },
  };
}

export function toContract(path: string, changes: Partial<Contract> = {}): Contract {
  return { path, kind: 'data', as: 'json', key: [], delimiter: null, ignore: [], ...changes };
}

export function toConfig(value: Readonly<Record<string, unknown>>): Config {
  return configSchema.parse({ schemaVersion: 1, ...value });
}
