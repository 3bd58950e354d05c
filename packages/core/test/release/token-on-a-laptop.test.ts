import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCommand } from '@shipworthy/core/commands';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { localContext, toHost } from '../evidence/documents.js';

let repository: TemporaryRepository;
beforeAll(() => {
  repository = createRepository({ 'package.json': '{ "name": "x", "version": "1.0.0" }\n', '.gitignore': 'shipworthy-out/\n' });
  repository.git('remote', 'add', 'origin', 'https://github.com/acme/parser.git');
});
afterAll(() => repository.dispose());

/** Which repositories GitHub was asked for, when `origin` lies there. */
async function askedFor(origin: string, serverUrl = 'https://github.com'): Promise<string[]> {
  repository.git('remote', 'set-url', 'origin', origin);
  const asked: string[] = [];
  const openRemote = async (name: string) => {
    asked.push(name);
    return { readFileAt: async () => null, listFilesAt: async () => [] };
  };
  await runCommand('release-evidence', { face: 'command', values: { mode: 'checklist', version: '1.0.0' } }, toHost({ context: { ...localContext, serverUrl }, cwd: repository.path, env: isolatedGitEnvironment(), openRemote }));
  return asked;
}

test.each([['https://github.com/acme/parser.git', 'https://github.com'], ['git@github.com:acme/parser.git', 'https://github.com'], ['ssh://git@ssh.github.com:443/acme/parser.git', 'https://github.com'], ['https://ghe.example/acme/parser', 'https://ghe.example']])(
  'a token is for the repository of origin: %s at %s', async (origin, server) => expect(await askedFor(origin, server)).toEqual(['acme/parser']),
);

test.each(['https://gitlab.example/acme/parser.git', 'git@bitbucket.example:acme/parser.git', '/srv/git/parser'])('a repository elsewhere is not taken for one of the same name: %s', async (origin) => expect(await askedFor(origin)).toEqual([]));
