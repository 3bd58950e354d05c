import { afterEach, expect, test } from '@jest/globals';
import { createRepository, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { blockers, projectFiles, readDocumentAt, shipworthy, toManifest } from '../support/project.js';
import { openPullRequest, pullRequestEnvironment } from '../support/pull-request.js';

const repositories: TemporaryRepository[] = [];
afterEach(() => {
  for (const repository of repositories.splice(0)) repository.dispose();
});

/** A repository that has never heard of us: a program and its data, nothing else. */
function stranger(): TemporaryRepository {
  const { 'regression-pack.yml': _pack, '.github/shipworthy.yml': _config, ...files } = projectFiles;
  const repository = createRepository(files);
  repositories.push(repository);
  return repository;
}

test('every step says what is missing and how to make it', async () => {
  const repository = stranger();
  const nothing = await shipworthy(repository, ['regression-pack']);
  expect(nothing.exitCode).toBe(2);
  expect(nothing.stderr).toContain('regression-pack.yml');

  repository.write({ 'regression-pack.yml': toManifest(['alpha', 'beta']) });
  const unlocked = await shipworthy(repository, ['regression-pack']);
  expect({ exitCode: unlocked.exitCode, reasons: blockers(readDocumentAt(repository, 'regression-observations.sample')) }).toEqual({ exitCode: 1, reasons: ['pack/not-locked (not-locked)'] });
  expect(unlocked.stdout).toContain('shipworthy regression-pack --mode lock');

  expect((await shipworthy(repository, ['regression-pack', '--mode', 'lock'])).exitCode).toBe(0);
  expect((await shipworthy(repository, ['regression-pack'])).exitCode).toBe(0);

  const unaccepted = await shipworthy(repository, ['drift-check']);
  expect({ exitCode: unaccepted.exitCode, reasons: blockers(readDocumentAt(repository, 'drift-report.sample')) }).toEqual({ exitCode: 1, reasons: ['drift/no-baseline (no-baseline)'] });
  expect(unaccepted.stdout.replaceAll(/\s+/g, ' ')).toContain('shipworthy drift-check --mode accept --all');

  expect((await shipworthy(repository, ['drift-check', '--mode', 'accept', '--all', '--reason', 'first baseline'])).exitCode).toBe(0);
  expect((await shipworthy(repository, ['drift-check'])).exitCode).toBe(0);
  expect((await shipworthy(repository, ['release-gate', '--require', 'drift-report:sample'])).exitCode).toBe(0);
});

test('the pull request that brings configuration, lock and baseline can be judged, and says that it judges itself', async () => {
  const repository = stranger().branch('change');
  repository.write({ 'regression-pack.yml': toManifest(['alpha', 'beta']), '.github/shipworthy.yml': 'schemaVersion: 1\npacks: [regression-pack.yml]\ngate: { require: [\'drift-report:sample\'] }\n' });
  await shipworthy(repository, ['regression-pack', '--mode', 'lock']);
  await shipworthy(repository, ['regression-pack']);
  await shipworthy(repository, ['drift-check', '--mode', 'accept', '--all', '--reason', 'first baseline']);
  repository.remove('shipworthy-out').commit('Introduce Shipworthy');
  const { env, dispose } = pullRequestEnvironment(repository, openPullRequest(repository));

  const pack = await shipworthy(repository, ['regression-pack'], env);
  const drift = await shipworthy(repository, ['drift-check'], env);
  dispose();
  expect([pack.exitCode, drift.exitCode]).toEqual([0, 0]);
  const report = readDocumentAt(repository, 'drift-report.sample');
  expect(report.verdict).toBe('warn');
  expect(new Set(report.findings.map(({ rule, outcome }) => `${rule} ${outcome}`))).toEqual(new Set(['policy/from-head warn', 'drift/case-new warn']));
});

test('the pull request that brings no baseline is told to accept one', async () => {
  const repository = stranger().branch('change');
  repository.write({ 'regression-pack.yml': toManifest(['alpha']), '.github/shipworthy.yml': 'schemaVersion: 1\npacks: [regression-pack.yml]\n' });
  await shipworthy(repository, ['regression-pack', '--mode', 'lock']);
  repository.remove('shipworthy-out').commit('Introduce half of Shipworthy');
  const { env, dispose } = pullRequestEnvironment(repository, openPullRequest(repository));
  await shipworthy(repository, ['regression-pack'], env);
  const drift = await shipworthy(repository, ['drift-check'], env);
  dispose();
  expect(drift.exitCode).toBe(1);
  expect(blockers(readDocumentAt(repository, 'drift-report.sample'))).toEqual(['drift/no-baseline (no-baseline)']);
});
