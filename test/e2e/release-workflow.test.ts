import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, copyOf } from '../support/project.js';
import { makeKeyFiles, type KeyFiles } from '../support/release-project.js';
import { createActionRepository } from './support/action-repository.js';
import { createArtifactActions } from './support/bundle-project.js';
import { runAct, type ActResult } from './support/run-act.js';
import { toolPath } from './support/tools.js';
import { repositoryName, tagEvent } from './support/workflow-event.js';
import { createWorkflowProject, editFile, readEvidence, readTemplate, workflowPath } from './support/workflow-project.js';

const config = `schemaVersion: 1
packs: [regression-pack.yml]
docSync: { links: {} }
release:
  notes: { file: 'releases/v{version}.yml' }
  assets: ['dist/*.tgz']
gate:
  require: ['drift-report:sample', doc-sync-report]
  levels: { merge: { require: [release-checklist] } }
`;
const notes = `release_notes:
  version: 1.2.3
  release_date: 2026-11-21
  release_type: patch
  highlights: [Sums are right again.]
  changes:
    bug_fixes: [{ issue_ref: '#4', description: The sum of nothing is nothing. }]
`;
const changelog = '# Changelog\n\n## [1.2.3] - 2026-11-21\n\n### Fixed\n\n- The sum of nothing is nothing.\n\n## [1.2.2] - 2026-10-01\n\n### Added\n\n- Everything.\n';

/** What a stranger does with what stands on the release: no program of ours. `$COSIGN` is the only thing that it was given, and the key. */
const stranger = `set -eu
mkdir stranger && cd stranger
api="$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/releases"
curl -sSf -H "authorization: Bearer $TOKEN" "$api/tags/v1.2.3" > release.json
python3 -c 'import json; [print(a["id"], a["name"]) for a in json.load(open("release.json"))["assets"]]' > assets.txt
while read -r id name; do curl -sSfL -H "authorization: Bearer $TOKEN" -H "accept: application/octet-stream" "$api/assets/$id" -o "$name"; done < assets.txt
python3 -m zipfile -e widget-1.2.3.evidence.zip evidence
cmp widget-1.2.3.evidence.SHA256SUMS evidence/SHA256SUMS
"$COSIGN" verify-blob-attestation --key ../keys/release.pub --bundle widget-1.2.3.evidence.vsa.sigstore.json --insecure-ignore-tlog --type https://slsa.dev/verification_summary/v1 widget-1.2.3.tgz
cp ../keys/release.pub evidence/evidence.pub
cd evidence
sed -n '/^\`\`\`sh$/,/^\`\`\`$/p' README.md | sed '1d;$d' > ../recipe.sh
PATH="$(dirname "$COSIGN"):$PATH" sh ../recipe.sh
`;
const strangerJob = `
  stranger:
    name: stranger
    needs: publish
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
      - run: sh scripts/stranger.sh
        env:
          TOKEN: \${{ secrets.GITHUB_TOKEN }}
          COSIGN: \${{ vars.COSIGN }}
`;
/** act is from before this scope. */
const template = readTemplate('release').replaceAll(/ +vulnerability-alerts: read.*\n/g, '');
const measuring = ['regression', 'drift', 'documents', 'checklist', 'release-gate', 'evidence'];

let actions: TemporaryRepository;
let standIns: Readonly<Record<string, TemporaryRepository>>;
let ready: TemporaryRepository;
let keys: KeyFiles;
const repositories: TemporaryRepository[] = [];
const fakes: FakeGitHub[] = [];

beforeAll(async () => {
  keys = makeKeyFiles();
  actions = await createActionRepository();
  standIns = await createArtifactActions();
  ready = await createWorkflowProject(`${template}${strangerJob}`, {
    '.github/shipworthy.yml': config, '.gitignore': 'shipworthy-out/\nReleaseEvidence/\ndist/\nstranger/\n', 'keys/release.pub': readFileSync(keys.publicPath, 'utf8'), 'scripts/stranger.sh': stranger,
    'scripts/build.sh': 'mkdir -p "$1" && cp src/report.mjs "$1/widget-1.2.3.tgz"\n', 'CHANGELOG.md': changelog.replace(/## \[1\.2\.3\][\s\S]*(?=## \[1\.2\.2\])/, ''), 'package.json': '{ "name": "widget", "version": "1.2.2" }\n',
  });
  ready.git('tag', '--annotate', '--message', 'v1.2.2', 'v1.2.2');
  ready.commit('fix: sum nothing to nothing', { 'CHANGELOG.md': changelog, 'package.json': '{ "name": "widget", "version": "1.2.3" }\n', 'releases/v1.2.3.yml': notes });
  repositories.push(actions, ready, ...Object.values(standIns));
}, 120_000);

afterAll(async () => {
  for (const repository of repositories) repository.dispose();
  rmSync(dirname(keys.privatePath), { recursive: true, force: true });
  await Promise.all(fakes.map((fake) => fake.close()));
});

interface Changes {
  readonly jobs: readonly string[];
  readonly secret?: string;
  readonly change?: (project: TemporaryRepository) => void;
}

async function run({ jobs, secret = readFileSync(keys.privatePath, 'utf8'), change }: Changes): Promise<{ readonly act: ActResult; readonly fake: FakeGitHub }> {
  const project = copyOf(ready);
  repositories.push(project);
  change?.(project);
  if (project.git('status', '--porcelain').trim() !== '') project.commit('fix: something');
  const event = tagEvent(project, 'v1.2.3', { annotated: true });
  project.git('update-ref', 'refs/remotes/origin/main', 'main');
  const fake = await startFakeGitHub({ permissions: { contents: 'write', actions: 'read', checks: 'read', issues: 'read', 'pull-requests': 'read', 'security-events': 'read', statuses: 'read', 'vulnerability-alerts': 'read' } });
  fakes.push(fake);
  const repository = fake.repository(repositoryName).withBranch('main', project.head('main')).withAnalysis({ commit: event.sha, ref: event.ref });
  for (const tag of project.git('tag').trim().split('\n')) repository.withTag(tag, project.git('rev-parse', `${tag}^{commit}`).trim());
  return { act: await runAct({ project, event, workflow: workflowPath, fake, actions, standIns, jobs, variables: { COSIGN: toolPath('cosign') }, secrets: { SHIPWORTHY_SIGNING_KEY: secret } }), fake };
}

const release = (fake: FakeGitHub) => fake.repository(repositoryName).releases.find(({ tag }) => tag === 'v1.2.3');

describe('a release on a tag', () => {
  test('is measured, decided, proved, published, and verified by a stranger with cosign and sha256sum', async () => {
    const { act, fake } = await run({ jobs: [...measuring, 'publish', 'stranger'] });
    const evidence = readEvidence(fake, 'release-evidence', { key: 'default' });
    expect({ exitCode: act.exitCode, evidence: evidence.verdict, found: blockers(evidence), publication: readEvidence(fake, 'release-publication', { key: 'default' }).verdict, stranger: act.job('stranger').result }).toEqual({ exitCode: 0, evidence: 'pass', found: [], publication: 'pass', stranger: 'success' });
    expect(release(fake)).toMatchObject({ draft: false });
    expect(release(fake)?.assets?.map(({ name }) => name).toSorted()).toEqual([
      'widget-1.2.3.evidence.SHA256SUMS', 'widget-1.2.3.evidence.intoto.jsonl', 'widget-1.2.3.evidence.vsa.dsse.json', 'widget-1.2.3.evidence.vsa.sigstore.json', 'widget-1.2.3.evidence.zip', 'widget-1.2.3.tgz',
    ]);
    expect(fake.violations).toEqual([]);
    // The key is in no document, artifact or log.
    const secret = readFileSync(keys.privatePath, 'utf8').split('\n')[1] ?? 'none';
    expect(fake.artifacts.filter((artifact) => fake.bytesOf(artifact).includes(secret))).toEqual([]);
  });

  test('that is refused has its proof all the same, and is not published', async () => {
    const { act, fake } = await run({ jobs: measuring, change: (project) => editFile(project, 'CHANGELOG.md', (text) => text.replace('## [1.2.3] - 2026-11-21', '## [1.2.3] - soon')) });
    expect({ exitCode: act.exitCode, verdict: readEvidence(fake, 'release-evidence', { key: 'default' }).verdict, release: release(fake) }).toEqual({ exitCode: 1, verdict: 'fail', release: undefined });
    expect(fake.artifacts.some(({ name }) => name === 'release-evidence-attempt-1')).toBe(true);
  });

  test('without the secret is not verified, says what to add, and is not published', async () => {
    const { act, fake } = await run({ jobs: measuring, secret: '' });
    const evidence = readEvidence(fake, 'release-evidence', { key: 'default' });
    expect({ exitCode: act.exitCode, found: blockers(evidence), release: release(fake) }).toEqual({ exitCode: 1, found: ['release/no-signing-key (no-signing-key)'], release: undefined });
    expect(JSON.stringify(evidence.findings)).toContain('secrets.SHIPWORTHY_SIGNING_KEY');
  });
});
