import { renderScalar } from './render-yaml.js';
import type { ReleaseFacts } from '../facts/repository-facts.js';

/** As action-templates has it; a test holds the two together. */
const checkout = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2';

export interface WorkflowParts {
  readonly name: string;
  readonly branch: string;
  readonly hasPack: boolean;
  readonly hasDocs: boolean;
  /** Lines for a shell before the pack runs. */
  readonly setup: readonly string[];
  readonly release: ReleaseFacts;
}

/** A workflow with the jobs that make the evidence which the gate demands, and no other. */
export function renderWorkflow({ name, branch, hasPack, hasDocs, setup, release }: WorkflowParts): string {
  const jobs = listJobNames({ hasPack, hasDocs });
  return [head({ name, branch }, release), ...renderJobs({ jobs, ids: jobNames, needs: jobs.slice(0, -1), setup, release })].join('\n');
}

/** What each job is called where nothing else is, and the action that it runs. */
export const jobActions = { 'regression': 'regression-pack', 'drift': 'drift-check', 'documents': 'doc-sync-check', 'release-gate': 'release-gate' } as const;
export type JobName = keyof typeof jobActions;
const jobNames = { 'regression': 'regression', 'drift': 'drift', 'documents': 'documents', 'release-gate': 'release-gate' } as const satisfies Readonly<Record<JobName, string>>;

/** In their order; the gate is the last. */
export function listJobNames({ hasPack, hasDocs }: Pick<WorkflowParts, 'hasPack' | 'hasDocs'>): readonly JobName[] {
  return [...(hasPack ? ['regression', 'drift'] as const : []), ...(hasDocs ? ['documents'] as const : []), 'release-gate'];
}

export interface JobParts extends Pick<WorkflowParts, 'setup' | 'release'> {
  readonly jobs: readonly JobName[];
  /** Where jobs of ours have other ids. */
  readonly ids: Readonly<Record<JobName, string>>;
  /** Ids that the gate waits for. */
  readonly needs: readonly string[];
}

/** Some of the jobs, as they stand below `jobs:`. */
export function renderJobs({ jobs, ids, needs, setup, release }: JobParts): readonly string[] {
  const use = (action: string): string => `shipworthy/shipworthy${action}@${release.sha} # ${release.label}`;
  return jobs.map((job) => {
    switch (job) {
      case 'regression': return measuring(ids[job], { use: use('/actions/regression-pack'), setup });
      case 'drift': return judging(ids, use('/actions/drift-check'));
      case 'documents': return measuring(ids[job], { use: use('/actions/doc-sync-check'), setup: [] });
      case 'release-gate': return gate(ids[job], { needs, use: use('') });
    }
  });
}

function head({ name, branch }: Pick<WorkflowParts, 'name' | 'branch'>, { source }: ReleaseFacts): string {
  const warning = source === 'placeholder' ? '# Replace the forty zeros by the commit of the Shipworthy release you use; until then no job can start.\n' : '';
  return `# Measures, judges and decides. Require the check "release-gate" in a ruleset.
${warning}name: ${name}

on:
  pull_request:
  merge_group:
  push:
    branches: [${renderScalar(branch)}]
    tags: ['v*.*.*']
  workflow_dispatch:
    inputs:
      version:
        description: Version that is about to be released; it decides how much the gate demands.
        type: string
        required: false

permissions: {}

jobs:`;
}

function measuring(id: string, { use, setup }: { readonly use: string; readonly setup: readonly string[] }): string {
  return `  ${id}:
    name: ${id}
    runs-on: ubuntu-latest
    permissions:
      contents: read
    outputs:
      evidence: \${{ steps.${id}.outputs.evidence }}
    steps:
${checkoutStep}${setup.map((line) => `      - run: ${renderScalar(line)}\n`).join('')}      - id: ${id}
        uses: ${use}
`;
}

function judging({ drift, regression }: JobParts['ids'], use: string): string {
  return `  ${drift}:
    name: ${drift}
    needs: ${regression}
    if: \${{ !cancelled() }} # a red job before it must not skip the judge
    runs-on: ubuntu-latest
    permissions:
      contents: read
    outputs:
      evidence: \${{ steps.${drift}.outputs.evidence }}
    steps:
${checkoutStep}      - id: ${drift}
        uses: ${use}
        with:
          needs: \${{ toJSON(needs) }}
`;
}

function gate(id: string, { needs, use }: { readonly needs: readonly string[]; readonly use: string }): string {
  return `  ${id}:
    name: release-gate # the exact name to require
    needs: [${needs.join(', ')}]
    if: always()
    runs-on: ubuntu-latest
    permissions:
      contents: read
      actions: read # artifacts of earlier attempts; who let an environment deploy
      pull-requests: read # reviews by code owners, for a major version
    steps:
${checkoutStep}      - uses: ${use}
        with:
          needs: \${{ toJSON(needs) }}
          version: \${{ inputs.version }}
`;
}

/** The whole history: policy, locks and baselines of the base are read from it. */
const checkoutStep = `      - uses: ${checkout}
        with:
          fetch-depth: 0
          persist-credentials: false
`;
