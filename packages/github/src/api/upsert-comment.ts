import { ShipworthyError } from '@shipworthy/contract/errors';
import { createApiClient, type ApiClient } from './api-client.js';
import type { GitHubAccess } from './github-access.js';
import { toList, toNumber, toTextOrNull } from './read-answer.js';
import { fieldOf } from './refusal.js';

/** A comment that is found again by its hidden marker. */
export interface StickyComment {
  readonly pullRequest: number;
  /** First line of the body, an HTML comment: `<!-- shipworthy:release-gate -->`. */
  readonly marker: string;
  readonly body: string;
}

const pageSize = 100;
/** 10,000 comments: no conversation that anybody reads. */
const mostPages = 100;
/** The API takes 65,536; above it the comment is refused as a whole. */
const bodyLimit = 65_000;
const permission = 'pull-requests: write';

/** Writes the comment, or rewrites the one that bears the marker. @throws ShipworthyError `github/*` */
export async function upsertComment(access: GitHubAccess, comment: StickyComment): Promise<void> {
  const client = createApiClient(access);
  const body = `${comment.marker}\n${comment.body}`.slice(0, bodyLimit);
  const known = await findComment(client, comment);
  await client.call({ what: `comment on pull request ${comment.pullRequest}`, permission, isWrite: true }, async (octokit, repository) => {
    if (known === null) await octokit.rest.issues.createComment({ ...repository, issue_number: comment.pullRequest, body });
    else await octokit.rest.issues.updateComment({ ...repository, comment_id: known, body });
  });
}

async function findComment(client: ApiClient, { pullRequest, marker }: StickyComment): Promise<number | null> {
  const what = `list the comments of pull request ${pullRequest}`;
  for (let page = 1; page <= mostPages; page += 1) {
    const comments = await client.call({ what, permission }, async (octokit, repository) => {
      const { data } = await octokit.rest.issues.listComments({ ...repository, issue_number: pullRequest, per_page: pageSize, page });
      return toList(data).map((entry) => ({ id: toNumber(fieldOf(entry, 'id')), body: toTextOrNull(fieldOf(entry, 'body')) }));
    });
    const found = comments.find(({ body }) => body?.startsWith(marker) === true);
    if (found !== undefined) return found.id;
    if (comments.length < pageSize) return null;
  }
  throw new ShipworthyError('github/unavailable', `There are more than ${pageSize * mostPages} comments, so GitHub could not ${what}.`, { hint: 'Remove old comments, or do without the comment.' });
}
