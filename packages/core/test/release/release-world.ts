import { join, relative } from 'node:path';
import { configSchema, type Config } from '@shipworthy/contract/config';
import { parseInputs, releaseEvidence } from '@shipworthy/contract/inputs';
import { judge, type FindingDraft } from '../../src/evidence/index.js';
import type { ReleaseFacts } from '../../src/host/index.js';
import { openEvidenceLog } from '../../src/release/evidence-log.js';
import { checkOf, type CriterionResult, type ReleaseRun, type ReleaseTarget } from '../../src/release/release-run.js';
import { parseVersion } from '../../src/version/index.js';
import { headCommit, policy, toHost } from '../evidence/documents.js';

export interface RunChanges {
  /** As the file says it, without `schemaVersion`. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly target?: Partial<ReleaseTarget>;
  readonly host?: Parameters<typeof toHost>[0];
  /** Folder of the files; by default one that is not there. */
  readonly root?: string;
  readonly documents?: ReleaseRun['documents'];
  readonly facts?: ReleaseFacts | null;
  readonly authority?: ReleaseRun['authority'];
  readonly inputs?: Readonly<Record<string, string>>;
}

/** A release of 1.4.0 at the commit of `documents.ts`, outside a repository: what a part looks at, as plain data. */
export function toReleaseRun(changes: RunChanges = {}): ReleaseRun {
  const config: Config = configSchema.parse({ schemaVersion: 1, ...changes.config });
  const root = changes.root ?? '/nowhere';
  return {
    inputs: parseInputs(releaseEvidence, { values: changes.inputs ?? {}, face: 'command' }),
    host: toHost(changes.host), git: null, authority: changes.authority ?? null, authorityConfig: null, previous: null, notes: { state: 'none' },
    workspace: {
      root, git: null, headCommit: null, out: join(root, 'shipworthy-out'), resolve: (path) => join(root, path), toDocumentPath: (absolute) => relative(root, absolute), toRepositoryPath: (path) => path,
      readText: () => Promise.reject(new TypeError('this world has no files to read')),
    },
    policy: { config, policy, base: null, baseCommit: null, baseHasConfig: false, findings: [] }, config: config.release,
    target: { package: null, version: parseVersion('1.4.0'), name: '1.4.0', tag: 'v1.4.0', isTagged: true, commit: headCommit, level: 'release', levelReason: 'the tag v1.4.0 is a minor version', ...changes.target },
    history: { state: 'known', commits: [] }, documents: changes.documents ?? [], facts: changes.facts ?? null, log: openEvidenceLog(),
  };
}

/** Outcome of the item and its findings, the shortest way to say what was found. */
export function said(id: string, { findings }: Pick<CriterionResult, 'findings'>, waived: readonly FindingDraft['rule'][] = []): string[] {
  const waivers = waived.map((rule) => ({ rule, owner: 'ada', reason: 'agreed', expires: '2026-12-01' }));
  const judged = judge({ checks: [checkOf(id)], findings, waivers, waiversAsOf: '2026-11-21', reasons: {}, key: 'default' });
  const own = judged.findings.filter(({ rule }) => rule.startsWith('release/'));
  return [judged.outcomes.get(checkOf(id)) ?? 'none', ...own.map(({ rule, outcome, reason, keys }) => `${rule} ${reason ?? outcome} ${Object.values(keys).at(-1) ?? ''}`).sort()];
}
