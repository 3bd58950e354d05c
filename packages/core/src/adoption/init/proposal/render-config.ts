import { schemaBase } from '@shipworthy/contract/envelope';
import type { ProposedDocs } from './init-plan.js';
import { toDocSync } from './propose-docs.js';
import { renderYaml } from './render-yaml.js';

export interface ConfigParts {
  readonly packs: readonly string[];
  readonly docs: ProposedDocs | null;
  /** What the gate demands. */
  readonly kinds: readonly string[];
}

/** `.github/shipworthy.yml`. */
export function renderConfig({ packs, docs, kinds }: ConfigParts): string {
  const value = {
    schemaVersion: 1,
    ...(packs.length === 0 ? {} : { packs }),
    ...(docs === null ? {} : { docSync: toDocSync(docs) }),
    gate: { require: kinds },
  };
  return `# yaml-language-server: $schema=${schemaBase}shipworthy-config-v1.schema.json\n# The rules of the release gate. On pull requests they are read from the base: a change cannot loosen what judges it.\n${renderYaml(value, comments)}`;
}

const comments: Readonly<Record<string, string>> = {
  'docSync/areas': 'Who changes the one is reminded of the other. `level: fail` instead of `warn` makes a rule of it.',
  'docSync/tasks': 'One task, one status, wherever it stands.',
  'docSync/baseline': 'What was wrong before this check began: it warns, and only what is new blocks.',
  'gate': 'The evidence that must be there, each of it passed, before the check `release-gate` is green.',
};

/** Lines to add to a configuration that is there already. */
export function renderConfigLines(value: Parameters<typeof renderYaml>[0]): string[] {
  return renderYaml(value).trimEnd().split('\n');
}
