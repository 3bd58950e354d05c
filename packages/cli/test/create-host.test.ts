import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { createHost } from '../src/host/create-host.js';
import { sampleDrift } from '../../report/test/sample-documents.js';

const onProgress = (): void => undefined;

test('on a laptop there is neither an artifact service nor, without a token, a GitHub', async () => {
  const host = await createHost({ variables: { PATH: '/bin', SECRET: 'x', LANG: 'de' }, cwd: '/project', onProgress });
  expect(host).toMatchObject({ cwd: '/project', env: { PATH: '/bin' }, toolVersion: '0.1.0', artifacts: null, remote: null, context: { where: 'local' } });
  expect(host.env).not.toHaveProperty('SECRET');
  expect(host.machine).toMatchObject({ node: process.versions.node });
  expect(host.renderReport(sampleDrift())).toMatch(/^\*\*Passed\*\*/);
});

test('with a token and a repository GitHub is asked, at the address that the environment names', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.authorization ?? ''} ${request.url ?? ''}`);
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const variables = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'o/r', GITHUB_API_URL: apiUrl, GITHUB_TOKEN: 't0ken', GITHUB_SHA: 'c'.repeat(40), GITHUB_EVENT_NAME: 'push' };
    const host = await createHost({ variables, cwd: '/project', onProgress });
    expect(asked).toEqual([]);
    expect(await host.remote?.readFileAt('c'.repeat(40), 'a.yml')).toBeNull();
    await expect(host.remote?.reviews?.listReviewsOf(7)).rejects.toMatchObject({ code: 'github/permission-denied' });
    expect(asked).toEqual([`token t0ken /repos/o/r/contents/a.yml?ref=${'c'.repeat(40)}`, expect.stringMatching(/^token t0ken \/repos\/o\/r\/pulls\/7\/reviews/)]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('with a token, and nothing that names the repository, whoever finds it out may ask; without a token nobody can', async () => {
  const [given, none] = await Promise.all([createHost({ variables: { GITHUB_TOKEN: 't0ken' }, cwd: '/project', onProgress }), createHost({ variables: {}, cwd: '/project', onProgress })]);
  expect([given.remote, none.remote, none.openRemote]).toEqual([null, null, undefined]);
  expect(await given.openRemote?.('o/r')).toMatchObject({ releaseFacts: expect.anything() });
});
