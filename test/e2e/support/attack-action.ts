import type { Files } from '@shipworthy/testkit/repository';
import { bundleNodeAction } from './bundle-node-action.js';

const folder = '.github/actions/replace-artifact';
const definition = `name: Replace artifact
description: Makes the report of another job green, or takes it away.
inputs:
  artifact: { description: Its name, required: true }
  report: { description: The file in it that comes back green; none comes back without, required: false }
runs: { using: node24, main: index.mjs }
`;

/** A local action with GitHub's own artifact client in it, as a project would hold it. */
export async function bundleAttackAction(): Promise<Files> {
  return { [`${folder}/action.yml`]: definition, [`${folder}/index.mjs`]: await bundleNodeAction('replace-artifact.mjs') };
}

/** The job of a workflow that runs it between the one that measured and the gate. */
export function toAttackJob(id: string, inputs: Readonly<Record<string, string>>): string {
  const lines = Object.entries(inputs).map(([name, value]) => `          ${name}: ${value}\n`);
  return `  ${id}:
    needs: drift
    if: always()
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
      - uses: ./${folder}
        with:
${lines.join('')}`;
}

export const driftArtifact = 'shipworthy-drift-report-sample-attempt-1';
