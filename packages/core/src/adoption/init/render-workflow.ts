import { renderScalar } from './render-yaml.js';
import type { ReleaseFacts } from './repository-facts.js';

/** As action-templates has it; a test holds the two together. */
const checkout = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2';

export interface WorkflowParts {
  readonly branch: string;
  readonly hasPack: boolean;
  readonly hasDocs: boolean;
  /** Lines for a shell before the pack runs. */
  readonly setup: readonly string[];
  readonly release: ReleaseFacts;
}

/** A workflow with the jobs that make the evidence which the gate demands, and no other. */
export function renderWorkflow({ branch, hasPack, hasDocs, setup, release }: WorkflowParts): string {
  const use = (action: string): string => `shipworthy/shipworthy${action}@${release.sha} # ${release.label}`;
  const needs = [...(hasPack ? ['regression', 'drift'] : []), ...(hasDocs ? ['documents'] : [])];
  return [
    head(branch, release),
    ...(hasPack ? [measuring('regression', { use: use('/actions/regression-pack'), setup }), judging(use('/actions/drift-check'))] : []),
    ...(hasDocs ? [measuring('documents', { use: use('/actions/doc-sync-check'), setup: [] })] : []),
    gate(needs, use('')),
  ].join('\n');
}

function head(branch: string, { source }: ReleaseFacts): string {
  const warning = source === 'placeholder' ? '# Replace the forty zeros by the commit of the Shipworthy release you use; until then no job can start.\n' : '';
  return `# Measures, judges and decides. Require the check "release-gate" in a ruleset.
${warning}name: release-readiness

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

function judging(use: string): string {
  return `  drift:
    name: drift
    needs: regression
    if: \${{ !cancelled() }} # a red job before it must not skip the judge
    runs-on: ubuntu-latest
    permissions:
      contents: read
    outputs:
      evidence: \${{ steps.drift.outputs.evidence }}
    steps:
${checkoutStep}      - id: drift
        uses: ${use}
        with:
          needs: \${{ toJSON(needs) }}
`;
}

function gate(needs: readonly string[], use: string): string {
  return `  release-gate:
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
