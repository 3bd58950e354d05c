import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TemporaryRepository } from '@shipworthy/testkit/repository';
import { runNode } from '@shipworthy/testkit/process';
import { contentDigestOf } from '@shipworthy/core/evidence';
import { createProject, dist, readDocumentAt, shipworthy, type DocumentLike } from '../support/project.js';

let project: TemporaryRepository;
let elsewhere: TemporaryRepository;
let parent: string;

/** The same repository at a path of another length and depth. */
beforeAll(async () => {
  project = await createProject();
  parent = realpathSync(mkdtempSync(join(tmpdir(), 'some where else-')));
  const folder = join(parent, 'much', 'deeper', 'and with blanks', 'clone');
  cpSync(project.path, folder, { recursive: true });
  elsewhere = new TemporaryRepository(folder);
}, 60_000);

afterAll(() => {
  project.dispose();
  rmSync(parent, { recursive: true, force: true });
});

function digestAt(repository: TemporaryRepository, name: string): string {
  return contentDigestOf({ run: null, ...readDocumentAt(repository, name) });
}

async function observe(repository: TemporaryRepository, jobs: string): Promise<string> {
  repository.remove('shipworthy-out');
  const result = await shipworthy(repository, ['regression-pack', '--jobs', jobs]);
  expect(result.exitCode).toBe(0);
  return digestAt(repository, 'regression-observations.sample');
}

test('two runs, two paths, one job or eight: the same content', async () => {
  const digests = [await observe(project, '1'), await observe(project, '8'), await observe(elsewhere, '1'), await observe(elsewhere, '8')];
  expect(new Set(digests).size).toBe(1);
});

test('no document holds a path of the machine', async () => {
  await observe(elsewhere, '2');
  await shipworthy(elsewhere, ['drift-check']);
  await shipworthy(elsewhere, ['release-gate']);
  for (const name of ['regression-observations.sample', 'drift-report.sample', 'gate-decision.default']) {
    const text = elsewhere.read(`shipworthy-out/${name}.json`);
    expect(text).not.toContain(parent);
    expect(text).not.toContain(tmpdir());
  }
});

test('SOURCE_DATE_EPOCH fixes every time, and the whole file but durations and host is the same twice', async () => {
  const texts: unknown[] = [];
  for (const repository of [project, elsewhere]) {
    repository.remove('shipworthy-out');
    await runNode({ entry: dist('cli.js'), args: ['regression-pack'], cwd: repository.path, env: { SOURCE_DATE_EPOCH: '1767225600' } });
    const { run, ...content } = readDocumentAt(repository, 'regression-observations.sample');
    expect(run).toMatchObject({ startedAt: '2026-01-01T00:00:00.000Z', finishedAt: '2026-01-01T00:00:00.000Z' });
    texts.push(content);
  }
  expect(texts[0]).toEqual(texts[1]);
});

/** Everything a reader acts on; which documents were received differs by nature. */
function judged(report: DocumentLike): unknown {
  const { details, findings, verdict, summary } = report;
  return { findings, verdict, summary, cases: Reflect.get(Object(details), 'cases'), fixtures: Reflect.get(Object(details), 'fixtures') };
}

test('the drift report of a sharded run and of a whole one agree finding by finding', async () => {
  const drifted = 'items: items.toSorted().slice(1)';
  for (const repository of [project, elsewhere]) {
    repository.write({ 'src/report.mjs': repository.read('src/report.mjs').replace('items: items.toSorted()', drifted) }).remove('shipworthy-out', 'data/eta.json');
  }
  await shipworthy(project, ['regression-pack']);
  await shipworthy(elsewhere, ['regression-pack', '--mode', 'plan', '--shards', '3']);
  const assignments: readonly { readonly shard: string }[] = Object(readDocumentAt(elsewhere, 'regression-plan.sample').details).assignments;
  for (const { shard } of assignments) await shipworthy(elsewhere, ['regression-pack', '--shard', shard, '--plan', 'shipworthy-out/regression-plan.sample.json']);
  const results = [await shipworthy(project, ['drift-check']), await shipworthy(elsewhere, ['drift-check'])];
  expect(results.map(({ exitCode }) => exitCode)).toEqual([1, 1]);
  const [whole, sharded] = [judged(readDocumentAt(project, 'drift-report.sample')), judged(readDocumentAt(elsewhere, 'drift-report.sample'))];
  expect(sharded).toEqual(whole);
  expect(readDocumentAt(project, 'drift-report.sample').findings.length).toBeGreaterThan(7);
});
