import { expect, test } from '@jest/globals';
import { toRepositoryName } from '@shipworthy/core/git';
import { toRemoteHost } from '../../src/git/to-repository-name.js';
import fc from 'fast-check';

test.each([
  'https://github.com/octo/widgets', 'https://github.com/octo/widgets.git', 'https://github.com/octo/widgets/', 'https://token@github.com/octo/widgets.git', 'http://ghe.example:8443/octo/widgets',
  'ssh://git@github.com/octo/widgets.git', 'ssh://git@ssh.github.com:443/octo/widgets.git', 'git://host/octo/widgets', 'git@github.com:octo/widgets.git', 'github:octo/widgets', 'git@[::1]:octo/widgets'.replace('[::1]', 'host'),
])('%s is octo/widgets', (remote) => expect(toRepositoryName(remote)).toBe('octo/widgets'));

test.each([
  '', '.', '/srv/git/widgets.git', '/octo/widgets', './octo/widgets', '../octo/widgets', 'octo/widgets', 'C:/octo/widgets', 'C:\\octo\\widgets', 'c:octo/widgets', 'file:///octo/widgets', 'host:/octo/widgets',
  'https://github.com/octo', 'https://gitlab.com/group/sub/widgets', 'https://github.com/octo/..', 'https://github.com/octo/wid gets', 'https://github.com/', 'ext::sh -c x', 'git@host:octo/.git',
])('%j has no name', (remote) => expect(toRepositoryName(remote)).toBeNull());

test('what has a name has a plain one', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string().map((path) => `git@host:${path}`)), (remote) => {
    const name = toRepositoryName(remote);
    expect(name ?? 'a/b').toMatch(/^[\w.-]+\/[\w.-]+$/);
  }));
});

test.each([
  ['https://github.com/o/r', 'github.com'], ['https://token@GitHub.com:443/o/r.git', 'github.com'], ['ssh://git@ssh.github.com:443/o/r', 'ssh.github.com'], ['git@gitlab.com:o/r.git', 'gitlab.com'], ['host.example:o/r', 'host.example'],
  ['/srv/git/r', null], ['C:/repos/r', null], ['file:///srv/r', null], ['', null], ['../r', null],
])('%j lies on %j', (remote, host) => expect(toRemoteHost(remote)).toBe(host));
