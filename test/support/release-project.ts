import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepository, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';
import type { NodeResult } from '@shipworthy/testkit/process';
import { shipworthy } from './project.js';

/** What only GitHub knows is waived: whoever looks at the bundle offline sees that. */
const waivers = ['release/source-unread', 'release/gate-not-passed', 'release/tag-moved'].map((rule) => `  - { rule: ${rule}, owner: ann, reason: this project has no GitHub, expires: '${new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)}' }\n`).join('');

const config = `schemaVersion: 1
docSync: { links: {} }
release:
  notes: { file: 'releases/v{version}.yml' }
  checklist: { vulnerabilities: ['sarif:scan.sarif'] }
  assets: ['out/*.tgz']
  evidence: { bundles: ['measured/{version}'], requires: [{ id: notes, files: release-notes.md }] }
waivers:
${waivers}`;

const changelogOf = (version: string): string => `# Changelog\n\n## [${version}] - 2026-11-21\n\n### Fixed\n\n- The sum of nothing is nothing.\n\n## [1.2.2] - 2026-10-01\n\n### Added\n\n- Everything.\n`;

export const releaseFiles = (version: string): Files => ({
  'package.json': `{ "name": "widget", "version": "${version}" }\n`,
  'CHANGELOG.md': changelogOf(version),
  [`releases/v${version}.yml`]: `release_notes:\n  version: ${version}\n  release_date: 2026-11-21\n  release_type: patch\n  highlights: [Sums are right again.]\n  changes: { bug_fixes: [{ issue_ref: '#4', description: The sum of nothing is nothing. }] }\n`,
  [`measured/${version}/rows.csv`]: 'x,y\n1,2\n',
});

/** A project on its tag `v1.2.3`, whose release is ready as far as a laptop can know. What it ships lies in `out`, which git ignores. */
export function createReleaseProject(): TemporaryRepository {
  const project = createRepository({
    '.github/shipworthy.yml': config, '.gitignore': 'shipworthy-out/\nReleaseEvidence/\nout/\n', 'scan.sarif': '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"scanner"}},"results":[]}]}\n',
    'package.json': '{ "name": "widget", "version": "1.2.2" }\n', 'CHANGELOG.md': '# Changelog\n\n## [1.2.2] - 2026-10-01\n\n### Added\n\n- Everything.\n',
  });
  project.git('tag', '--annotate', '--message', 'v1.2.2', 'v1.2.2');
  project.commit('fix: sum nothing to nothing', releaseFiles('1.2.3'));
  project.git('tag', '--annotate', '--message', 'v1.2.3', 'v1.2.3');
  project.write({ 'out/widget-1.2.3.tgz': 'what is shipped\n' });
  return project;
}

export interface KeyFiles {
  readonly privatePath: string;
  readonly publicPath: string;
}

/** A pair of keys outside every repository. */
export function makeKeyFiles(type: 'ed25519' | 'ec' = 'ed25519'): KeyFiles {
  const folder = mkdtempSync(join(tmpdir(), 'release-keys-'));
  const { privateKey, publicKey } = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [privatePath, publicPath] = [join(folder, 'release.pem'), join(folder, 'evidence.pub')];
  writeFileSync(privatePath, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(publicPath, publicKey.export({ type: 'spki', format: 'pem' }));
  return { privatePath, publicPath };
}

/** Measures what the release needs, then assembles; `more`: further flags. */
export async function assemble(project: TemporaryRepository, { privatePath }: Pick<KeyFiles, 'privatePath'>, more: readonly string[] = []): Promise<NodeResult> {
  await shipworthy(project, ['doc-sync-check']);
  return shipworthy(project, ['release-evidence', '--tag', 'v1.2.3', '--signing-key', privatePath, ...more]);
}
