import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
// @ts-expect-error the tooling is plain JavaScript
import { bundled, tools } from '../packages/tooling/src/dependencies/reasons.mjs';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly environment?: string;
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly steps: readonly Step[];
}

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const listYaml = (folder: string): string[] => readdirSync(join(root, folder)).filter((name) => name.endsWith('.yml')).map((name) => `${folder}/${name}`);
const workflows = listYaml('.github/workflows').map((path) => ({ path, permissions: parse(read(path)).permissions, jobs: toJobs(parse(read(path))) }));
const release = workflows.find(({ path }) => path.endsWith('/release.yml'));

function toJobs(file: { readonly jobs: Readonly<Record<string, Job>> }): ReadonlyMap<string, Job> {
  return new Map(Object.entries(file.jobs));
}

function jobOf(id: string): Job {
  const job = release?.jobs.get(id);
  if (job === undefined) throw new Error(`release.yml has no job ${id}`);
  return job;
}

test.each(workflows)('$path gives each job what it needs and nothing else, keeps no credentials and no cache', ({ permissions, jobs }) => {
  expect(permissions).toEqual({});
  for (const [id, job] of jobs) {
    expect({ id, permissions: typeof job.permissions, timeout: typeof job['timeout-minutes'] }).toEqual({ id, permissions: 'object', timeout: 'number' });
    for (const { uses = '', with: inputs = {} } of job.steps) {
      if (uses.startsWith('actions/checkout@')) expect({ id, inputs }).toMatchObject({ inputs: { 'persist-credentials': false } });
      if (uses.startsWith('actions/setup-node@')) expect({ id, inputs }).toMatchObject({ inputs: { 'package-manager-cache': false } });
      expect(uses).not.toMatch(/^actions\/cache/);
    }
  }
});

test('an action is named by one commit, the same in our workflows and in the templates, with its version beside it', () => {
  const pins = new Map<string, Set<string>>();
  for (const path of [...listYaml('.github/workflows'), ...listYaml('action-templates')]) {
    for (const [line, name = '', ref = ''] of read(path).matchAll(/\buses: ([^\s@]+)@(.*)$/gm)) {
      expect(`${path}: ${line}`).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      pins.set(name, (pins.get(name) ?? new Set()).add(ref));
    }
  }
  expect(pins.size).toBeGreaterThan(4);
  expect([...pins].filter(([, refs]) => refs.size > 1)).toEqual([]);
});

describe('the release', () => {
  test('is rebuilt before it is judged, and nothing leaves without the gate', () => {
    expect(jobOf('rebuild').steps.map(({ run = '' }) => run).join('\n')).toMatch(/npm run generate\nnpm run build\n[\s\S]*git diff --exit-code[\s\S]*git status --porcelain/);
    expect(jobOf('release-gate').needs).toContain('rebuild');
    for (const id of ['provenance', 'publish']) expect({ id, ...jobOf(id) }).toMatchObject({ id, needs: expect.arrayContaining(['release-gate', 'evidence']) });
    for (const id of ['provenance', 'publish']) expect({ id, if: jobOf(id).if }).toEqual({ id, if: undefined });
  });

  test('has its key in one job, which waits for people, and installs nothing where the key or a right to write is', () => {
    const strong = [...(release?.jobs ?? [])].filter(([, job]) => JSON.stringify(job).includes('secrets.') || Object.values(job.permissions ?? {}).includes('write'));
    expect(strong.map(([id]) => id)).toEqual(['evidence', 'provenance', 'publish']);
    expect([...(release?.jobs ?? [])].filter(([, job]) => JSON.stringify(job).includes('secrets.')).map(([id, { environment }]) => [id, environment])).toEqual([['evidence', 'release']]);
    for (const [id, job] of strong) expect(`${id}: ${job.steps.map(({ run = '' }) => run).join('\n')}`).not.toMatch(/npm (?:ci|install|i|exec)|npx|curl|wget/);
    expect([...(release?.jobs ?? [])].flatMap(([id, { permissions = {} }]) => Object.entries(permissions).filter(([, right]) => right === 'write').map(([scope]) => `${id} ${scope}`))).toEqual(['provenance id-token', 'provenance attestations', 'publish contents']);
  });
});

test('what a pull request adds is reviewed before it is merged, development included, and the gate of every change waits for it', () => {
  const jobs = workflows.find(({ path }) => path.endsWith('/ci.yml'))?.jobs;
  const review = jobs?.get('dependencies')?.steps.find(({ uses = '' }) => uses.startsWith('actions/dependency-review-action@'));
  expect(review).toMatchObject({ if: "github.event_name == 'pull_request'", with: { 'fail-on-scopes': expect.stringContaining('development') } });
  expect(jobs?.get('ci-ok')?.needs).toEqual([...(jobs?.keys() ?? [])].filter((id) => id !== 'ci-ok'));
});

test('Dependabot looks after packages and actions, templates too, week by week, and knows what is bundled', () => {
  const { updates } = parse(read('.github/dependabot.yml'));
  const matches = (patterns: readonly string[], name: string): boolean => patterns.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));
  expect(updates).toMatchObject([{ 'package-ecosystem': 'npm', schedule: { interval: 'weekly' } }, { 'package-ecosystem': 'github-actions', directories: ['/', '/action-templates'], schedule: { interval: 'weekly' } }]);
  const { bundled: ours, tools: theirs } = updates[0].groups;
  expect(ours.patterns).toEqual(theirs['exclude-patterns']);
  expect(Object.keys(bundled).filter((name) => !matches(ours.patterns, name))).toEqual([]);
  // These two come from the same hands as what is bundled.
  expect(Object.keys(tools).filter((name) => matches(ours.patterns, name))).toEqual(['@actions/workflow-parser', '@octokit/webhooks-examples']);
});
