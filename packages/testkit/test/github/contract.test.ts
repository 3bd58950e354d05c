import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { operations, toContractAnswer } from '../../src/github/contract.js';
import { startFakeGitHub, type FakeGitHub } from '../../src/github/index.js';

let fake: FakeGitHub;

beforeEach(async () => {
  fake = await startFakeGitHub({ permissions: { issues: 'write', contents: 'read' } });
  fake.repository('acme/widget').withIssue(5).withFile('main', 'a.txt', 'a');
});

afterEach(async () => {
  await fake.close();
});

interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly authorization?: string | null;
}

async function call(path: string, { method = 'GET', body, authorization = 'token fake-token' }: Call = {}): Promise<Response> {
  const headers: Record<string, string> = authorization === null ? {} : { authorization };
  return fetch(`${fake.url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

describe('a request that breaks the operation is refused and recorded', () => {
  const comments = '/repos/acme/widget/issues/5/comments';
  test.each([
    ['unknown query parameter', `${comments}?perpage=2`, {}, 'query: unknown parameter perpage'],
    ['query of a wrong type', `${comments}?per_page=many`, {}, 'query: per_page must be integer'],
    ['query outside the enum', '/repos/acme/widget/pulls?state=merged', {}, 'query: state must be equal to one of the allowed values'],
    ['path of a wrong type', '/repos/acme/widget/issues/five/comments', {}, 'path: issue_number must be integer'],
    ['unknown body field', comments, { method: 'POST', body: { body: 'x', text: 'y' } }, 'body: unknown field text'],
    ['missing body field', comments, { method: 'POST', body: {} }, "body: must have required property 'body'"],
    ['body field of a wrong type', comments, { method: 'POST', body: { body: 1 } }, 'body: /body must be string'],
    ['no body', comments, { method: 'POST' }, 'body: no JSON object'],
  ])('%s', async (_, path, request, fault) => {
    const response = await call(path, request);
    expect(response.status).toBe(422);
    expect(fake.violations.map(({ faults }) => faults)).toEqual([[fault]]);
    expect(await response.json()).toMatchObject({ errors: [fault] });
    expect(fake.repository('acme/widget').comments).toEqual([]);
  });

  test('an operation that is none', async () => {
    expect((await call('/repos/acme/widget/invented')).status).toBe(404);
    expect(fake.violations).toEqual([{ operation: 'unknown', path: '/repos/acme/widget/invented', faults: ['no operation GET /repos/acme/widget/invented'] }]);
  });
});

describe('who may', () => {
  test('a wrong token is refused, none sees no private repository', async () => {
    expect((await call('/repos/acme/widget', { authorization: 'token other' })).status).toBe(401);
    expect((await call('/repos/acme/widget', { authorization: null })).status).toBe(404);
    expect((await call('/repos/acme/widget', { authorization: 'Bearer fake-token' })).status).toBe(200);
    expect((await call('/repos/acme/unknown')).status).toBe(404);
  });

  test('a permission that the token lacks is named in a header', async () => {
    const refused = await call('/repos/acme/widget/statuses/abc', { method: 'POST', body: { state: 'success' } });
    expect([refused.status, refused.headers.get('x-accepted-github-permissions')]).toEqual([403, 'statuses=write']);
    expect(await refused.json()).toMatchObject({ message: 'Resource not accessible by integration', status: '403' });
    fake.permit({ issues: 'read' });
    const comment = await call('/repos/acme/widget/issues/5/comments', { method: 'POST', body: { body: 'x' } });
    expect([comment.status, comment.headers.get('x-accepted-github-permissions')]).toEqual([403, 'issues=write; pull_requests=write']);
    expect((await call('/repos/acme/widget/issues/5/comments')).status).toBe(200);
    expect((await call('/repos/acme/widget')).headers.get('x-accepted-github-permissions')).toBe('metadata=read');
  });

  test('what is public is read by anyone, but not written and not downloaded', async () => {
    fake.repository('acme/open', { visibility: 'public' }).withIssue(1);
    fake.permit({});
    expect((await call('/repos/acme/open/pulls', { authorization: null })).status).toBe(200);
    expect((await call('/repos/acme/open/pulls')).status).toBe(200);
    const comment = { method: 'POST', body: { body: 'x' } };
    expect((await call('/repos/acme/open/issues/1/comments', { ...comment, authorization: null })).status).toBe(401);
    expect((await call('/repos/acme/open/issues/1/comments', comment)).status).toBe(403);
    expect((await call('/repos/acme/open/actions/artifacts/1/zip', { authorization: null })).status).toBe(401);
  });
});

describe('the fake cannot answer what GitHub could not', () => {
  const find = (id: string) => {
    const operation = operations.find((candidate) => candidate.id === id);
    if (operation === undefined) throw new Error(`no ${id}`);
    return operation;
  };

  test('a field that the schema does not know', () => {
    expect(() => toContractAnswer(find('issues/create-comment'), 201, { id: 1, text: 'x' })).toThrow('/text');
  });

  test('a value of a wrong type, a status without an answer', () => {
    expect(() => toContractAnswer(find('issues/create-comment'), 201, { id: 'one' })).toThrow('/id must be integer');
    expect(() => toContractAnswer(find('issues/create-comment'), 200, {})).toThrow('no JSON answer with status 200');
  });

  test.each(operations.map(({ id, node }) => [id, node] as const).filter(([id]) => !['actions/download-artifact', 'repos/delete-release-asset'].includes(id)))('%s can be answered', (id, node) => {
    const responses = node['responses'];
    const status = Number(Object.keys(responses ?? {}).find((code) => code.startsWith('2')));
    const lists = [
      'list-comments', 'pulls/list', 'list-reviews', 'list-releases', 'list-branches', 'list-pull-requests-associated-with-commit', 'get-reviews-for-run', 'list-alerts-for-repo',
      'list-recent-analyses', 'list-milestones', 'get-branch-rules', 'list-release-assets', 'get-repo-rulesets',
    ];
    const given = lists.some((name) => id.endsWith(name)) ? [{}] : {};
    expect(() => toContractAnswer(find(id), status, given)).not.toThrow();
  });
});
