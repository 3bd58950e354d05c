import { expect, test } from '@jest/globals';
import { DocsWorld, laptop, listFindings } from '../docs-world.js';

const changelog = '# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-02-28\n\n### Fixed\n\n- Closes files.\n';

test('the command judges a tag, and the report names both places', async () => {
  const world = new DocsWorld({ changelog: { versions: ['package.json'] } }, { 'CHANGELOG.md': changelog, 'package.json': '{ "version": "1.1.0" }\n' });
  world.context = { ...laptop, where: 'actions', event: 'push', ref: 'refs/tags/v1.2.0', headCommit: world.repository.head(), testedCommit: world.repository.head() };
  const report = await world.check();
  expect(listFindings(report)).toEqual(['fail docs/version-disagrees package.json:1:15']);
  expect(report.findings[0]).toMatchObject({ related: [{ path: 'CHANGELOG.md', line: 5, column: 1 }], keys: { path: 'package.json', other: 'tag' } });
  expect(report.details.changelog).toEqual({ file: 'CHANGELOG.md', style: 'keep-a-changelog', versions: 1, newest: '1.2.0', manifests: [{ path: 'package.json', version: '1.1.0' }], outcome: 'fail' });

  world.repository.commit('release', { 'package.json': '{ "version": "1.2.0" }\n' });
  const mended = await world.check();
  expect([mended.verdict, mended.findings]).toEqual(['pass', []]);
});
