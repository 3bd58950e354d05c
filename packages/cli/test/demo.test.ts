import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { isolatedGitEnvironment } from '@shipworthy/testkit/repository';
import { chooseProjects } from '../src/demo/demo-projects.js';

test('the prepared change is the only one in a repository of its own, so that nothing but it is judged', () => {
  const [project, second] = chooseProjects(true, { ...isolatedGitEnvironment(), GIT_DIR: '/nowhere' });
  const git = (...args: string[]) => execFileSync('git', ['-C', project?.root ?? '', ...args], { env: isolatedGitEnvironment(), encoding: 'utf8' }).trimEnd();
  expect(second).toBeUndefined();
  expect(git('rev-parse', '--show-toplevel')).toBe(project?.root);
  expect(git('status', '--porcelain')).toBe(' M src/import.mjs');
  expect(git('ls-files').split('\n')).toEqual(expect.arrayContaining(['.github/shipworthy.yml', 'regression/regression-pack.lock.json', 'src/import.mjs']));
});

test('without it the example is looked at where it lies', () => {
  expect(chooseProjects(false, {}).map(({ root }) => root.split('/').at(-1))).toEqual(['vendor-import', expect.any(String)]);
});
