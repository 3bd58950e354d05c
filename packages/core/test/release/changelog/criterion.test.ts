import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { configSchema } from '@shipworthy/contract/config';
import { changelogCriterion } from '../../../src/release/changelog/index.js';
import type { CriterionResult, ReleaseRun } from '../../../src/release/release-run.js';
import { openHost, toRun, type RunParts } from '../opened-run.js';
import { said } from '../release-world.js';

let scratch = '';
let made = 0;
beforeAll(async () => {
  scratch = await realpath(await mkdtemp(join(tmpdir(), 'changelog-')));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function evaluate(files: Readonly<Record<string, string | Uint8Array>>, parts: Partial<RunParts> = {}): Promise<CriterionResult> {
  made += 1;
  const folder = join(scratch, String(made));
  await mkdir(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return changelogCriterion.evaluate(await toRun({ host: openHost(folder), version: '1.4.0', ...parts }));
}

const current = '# Changelog\n\n## [1.4.0] - 2027-01-15\n\n### Added\n\n- Comments\n';
const rule = 'release/changelog-not-current';

test('passes, and cites the file that was read', async () => {
  const result = await evaluate({ 'CHANGELOG.md': current });
  expect(said('RL-03', result)).toEqual(['pass']);
  expect(result.evidence).toEqual([{ source: 'file', name: 'CHANGELOG.md', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
});

test('fails without the file, without the section, and can be waived', async () => {
  expect(said('RL-03', await evaluate({}))).toEqual(['fail', `${rule} fail file`]);
  const stale = await evaluate({ 'CHANGELOG.md': current.replace('1.4.0', '1.3.0') });
  expect(said('RL-03', stale)).toEqual(['fail', `${rule} fail section`]);
  expect(said('RL-03', stale, [rule])).toEqual(['waived', `${rule} waived section`]);
});

test('what is no text is not known, and neither is a release without a version', async () => {
  expect(said('RL-03', await evaluate({ 'CHANGELOG.md': Uint8Array.of(0xff, 0xfe, 0x00) }))).toEqual(['unverified', 'release/source-unread unreadable-source CHANGELOG.md']);
  expect(said('RL-03', await evaluate({ 'CHANGELOG.md': current }, { version: null }))).toEqual(['unverified', `${rule} missing-evidence version`]);
});

test('without the history nobody knows what must be accounted for', async () => {
  const history: ReleaseRun['history'] = { state: 'unknown', finding: { rule: 'release/shallow-history', keys: { what: 'history' }, check: 'history', outcome: 'unverified', reason: 'unreadable-source', message: 'This clone is shallow.' } };
  const result = await evaluate({ 'CHANGELOG.md': current }, { but: { history } });
  expect(said('RL-03', result)).toEqual(['unverified', 'release/shallow-history unreadable-source changelog']);
  expect(result.findings[0]?.causedBy).toMatch(/^sha256:/);
});

test('commits count: a feature asks for an entry', async () => {
  const history: ReleaseRun['history'] = { state: 'known', commits: [{ commit: '1'.repeat(40), parents: [], author: 'Ada', committedAt: new Date(0), subject: 'feat: comments', body: '' }] };
  expect(said('RL-03', await evaluate({ 'CHANGELOG.md': current }, { but: { history } }))).toEqual(['pass']);
  expect(said('RL-03', await evaluate({ 'CHANGELOG.md': current.replace('Added', 'Fixed') }, { but: { history } }))).toEqual(['fail', `${rule} fail feat`]);
});

test('the changelog that documents are judged by counts, else that of the release', async () => {
  const files = { 'docs/NEWS.md': current };
  const run = await toRun({ host: openHost(scratch), version: '1.4.0' });
  const config = configSchema.parse({ schemaVersion: 1, docSync: { changelog: { file: 'docs/NEWS.md' } } });
  expect(said('RL-03', await evaluate(files, { but: { policy: { ...run.policy, config } } }))).toEqual(['pass']);
  expect(said('RL-03', await evaluate(files, { release: { changelog: 'docs/NEWS.md' } }))).toEqual(['pass']);
  expect(said('RL-03', await evaluate({ 'logs/1.4.0.md': current }, { release: { changelog: 'logs/{version}.md' } }))).toEqual(['pass']);
  expect(said('RL-03', await evaluate(files))).toEqual(['fail', `${rule} fail file`]);
});
