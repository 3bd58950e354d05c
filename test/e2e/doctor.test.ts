import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import { runNode, type NodeResult } from '@shipworthy/testkit/process';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { newcomerNames, newcomers } from '../support/newcomers.js';
import { root } from './support/tools.js';

const templates = join(root, 'action-templates');
const commit = '1234567890123456789012345678901234567890';
const readTemplate = (name: string): string => readFileSync(join(templates, name), 'utf8').replaceAll('0'.repeat(40), commit);

function run(project: TemporaryRepository, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<NodeResult> {
  return runNode({ entry: join(root, 'dist/cli.js'), args, cwd: project.path, env: { ...isolatedGitEnvironment(), ...env } });
}

interface Report {
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly { readonly check: string; readonly outcome: string; readonly found: string }[];
}

async function report(project: TemporaryRepository, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Report> {
  const { stdout, stderr } = await run(project, ['doctor', '--format', 'json', ...args], env);
  expect(stderr).toBe('');
  const { counts, findings } = JSON.parse(stdout);
  return { counts, findings };
}

describe('a copy of the template for one repository', () => {
  let project: TemporaryRepository;
  let github: FakeGitHub;

  beforeAll(async () => {
    project = createRepository({ '.github/workflows/release-readiness.yml': readTemplate('release-readiness.yml'), 'README.md': '# Demo\n' });
    project.git('remote', 'add', 'origin', 'https://github.com/acme/demo.git');
    github = await startFakeGitHub({ permissions: { contents: 'read', administration: 'write' } });
    github.repository('acme/demo').withBranch('main', project.head());
  });
  afterAll(async () => {
    expect(github.violations).toEqual([]);
    await github.close();
    project.dispose();
  });

  test('lacks a configuration and a pack; the workflow itself is fine', async () => {
    const { findings } = await report(project);
    expect(findings.filter(({ outcome }) => outcome === 'missing').map(({ check }) => check)).toEqual(['config/present', 'pack/valid']);
    expect(findings.filter(({ check, outcome }) => /^(?:workflow|gate|evidence|permissions|pins|runner)\//.test(check) && outcome !== 'ok')).toEqual([]);
  });

  test('with a token the rulesets are looked at, and the templates of rulesets are enough', async () => {
    const env = { GH_TOKEN: github.token, GITHUB_API_URL: github.url };
    const before = await report(project, [], env);
    expect(before.findings.filter(({ outcome }) => outcome === 'missing').map(({ check }) => check)).toEqual(expect.arrayContaining(['branch/requires-gate', 'tags/protected']));
    for (const name of ['ruleset-branch.json', 'ruleset-tags.json']) {
      const { conditions, ...ruleset } = JSON.parse(readTemplate(name));
      github.repository('acme/demo').settings.withRuleset({ ...ruleset, ...conditions.ref_name });
    }
    const after = await report(project, [], env);
    expect(after.findings.filter(({ check, outcome }) => /^(?:branch|tags)\//.test(check) && outcome !== 'ok')).toEqual([]);
  });

  test('text says in its first line what is the matter; the exit code is 1', async () => {
    const { exitCode, stdout } = await run(project, ['doctor', '--offline']);
    expect([exitCode, stdout.split('\n')[0]]).toEqual([1, expect.stringMatching(/^NOT READY {2}acme\/demo: 2 missing, /)]);
  });
});

describe.each(newcomerNames)('what init writes for %s', (name) => {
  test('is complete but for what only people can give', async () => {
    const project = createRepository(newcomers[name]);
    try {
      expect(await run(project, ['init', '--yes'])).toMatchObject({ exitCode: 0 });
      project.commit('Introduce Shipworthy');
      const { findings } = await report(project, ['--offline']);
      // The commit of the release that is used, where init knows none, and who owns what.
      const left = findings.filter(({ outcome }) => outcome === 'missing' || outcome === 'warn').map(({ check }) => check);
      expect(left.filter((check) => !['pins/shipworthy', 'owners/file', 'owners/cover'].includes(check))).toEqual([]);
    } finally {
      project.dispose();
    }
  });
});
