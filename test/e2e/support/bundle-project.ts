import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { shipworthy } from '../../support/project.js';
import { bundleNodeAction } from './bundle-node-action.js';

const inputsOf = {
  upload: ['name', 'path', 'if-no-files-found', 'retention-days'],
  download: ['artifact-ids', 'path'],
} as const;

/** An action of GitHub's, as far as templates use it: what it is called with is what its users may write. */
async function createArtifactAction(what: keyof typeof inputsOf): Promise<TemporaryRepository> {
  const inputs = inputsOf[what].map((name) => `  ${name}: { description: as there, required: false }\n`);
  const definition = `name: ${what}\ndescription: Stands for actions/${what}-artifact.\ninputs:\n${inputs.join('')}runs: { using: node24, main: index.mjs }\n`;
  const repository = createRepository({ 'action.yml': definition, 'index.mjs': await bundleNodeAction(`${what}-artifact.mjs`) });
  repository.commit('Stand in');
  return repository;
}

/** By the very commits that the templates name: another one would be fetched, and there is no network. */
export async function createArtifactActions(): Promise<Readonly<Record<string, TemporaryRepository>>> {
  const [upload, download] = [await createArtifactAction('upload'), await createArtifactAction('download')];
  return { 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f': upload, 'actions/download-artifact@37930b1c2abaa49bbe596cd826c3c89aef350131': download };
}

const config = `schemaVersion: 1
bundles:
  id: candidate
  path: Logs/TelemetryBundles/{version}
  areas:
    Telemetry:
      requires:
        - { id: warm-run, title: Warm run, files: ['WarmRun-*.json'] }
        - { id: rollup-csv, files: ['Rollup-*.csv'] }
      gates:
        - { id: warm-improvement, from: 'WarmRun-*.json', query: ImprovementPercent, is: '>= 60', unit: '%' }
        - { id: sites, from: 'Rollup-*.csv', query: 'length(distinct([].Site))', is: '>= 2' }
  readmeMustList: { commands: true, timestamps: true, hashes: true }
gate:
  require: [bundle-readiness]
`;

/** Measures what stands in a file, so that a change of it is a change of what is measured. */
const measure = `set -e
mkdir -p "$1"
printf '{"ImprovementPercent": %s}\\n' "$(cat improvement.txt)" > "$1/WarmRun-20260301-174500.json"
printf 'Site,Rows\\nBOYO,700\\nWLLS,800\\n' > "$1/Rollup-20260301.csv"
`;

/** A project that measures itself and whose bundle lies where the templates say. Main is checked out. */
export function createBundleProject(workflowPath: string, workflow: string, { tracked = false } = {}): TemporaryRepository {
  const project = createRepository({
    '.gitignore': `shipworthy-out/\nevidence/\nhistory/\n${tracked ? '' : 'Logs/\n'}`, '.github/shipworthy.yml': config, 'scripts/measure.sh': measure, 'improvement.txt': '64.5\n', [workflowPath]: workflow,
  });
  project.commit('Measure');
  return project;
}

/** Publishes the bundle of what is checked out, and commits it. */
export async function commitBundle(project: TemporaryRepository, version: string, improvement = 64.5): Promise<void> {
  project.write({ 'evidence/WarmRun-20260301-174500.json': `{"ImprovementPercent": ${improvement}}\n`, 'evidence/Rollup-20260301.csv': 'Site,Rows\nBOYO,700\nWLLS,800\n' });
  const { exitCode, stdout, stderr } = await shipworthy(project, ['telemetry-bundle-readiness', '--mode', 'publish', '--version', version, '--sources', 'evidence', '--command-line', 'sh scripts/measure.sh evidence']);
  if (exitCode !== 0) throw new Error(`publish ended with ${String(exitCode)}:\n${stdout}\n${stderr}`);
  project.commit(`Publish the bundle of ${version}`);
}
