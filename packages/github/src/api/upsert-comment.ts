import { createApiClient, BrokenAnswer } from './api-client.js';
import type { GitHubAccess } from './github-access.js';
import { fieldOf } from './refusal.js';

/** A comment that is found again by its hidden marker. */
export interface StickyComment {
  readonly pullRequest: number;
  /** First line of the body, an HTML comment: `<!-- shipworthy:release-gate -->`. */
  readonly marker: string;
  readonly body: string;
}

const pageSize = 100;
/** The API takes 65,536; above it the comment is refused as a whole. */
const bodyLimit = 65_000;
const permission = 'pull-requests: write';

/** Writes the comment, or rewrites the one that bears the marker. @throws ShipworthyError `github/*` */
export async function upsertComment(access: GitHubAccess, comment: StickyComment): Promise<void> {
  const client = createApiClient(access);
  const body = `${comment.marker}\n${comment.body}`.slice(0, bodyLimit);
  const known = await findComment(access, comment);
  await client.call({ what: `comment on pull request ${comment.pullRequest}`, permission, isWrite: true }, async (octokit, repository) => {
    if (known === null) await octokit.rest.issues.createComment({ ...repository, issue_number: comment.pullRequest, body });
    else await octokit.rest.issues.updateComment({ ...repository, comment_id: known, body });
  });
}

async function findComment(access: GitHubAccess, { pullRequest, marker }: StickyComment): Promise<number | null> {
  const client = createApiClient(access);
  for (let page = 1; ; page += 1) {
    const comments = await client.call({ what: `list the comments of pull request ${pullRequest}`, permission }, async (octokit, repository) => {
      const { data } = await octokit.rest.issues.listComments({ ...repository, issue_number: pullRequest, per_page: pageSize, page });
      const list: unknown = data;
      if (!Array.isArray(list)) throw new BrokenAnswer('the answer is not a list of comments');
      return list.map((entry: unknown) => ({ id: Number(fieldOf(entry, 'id')), body: String(fieldOf(entry, 'body')) }));
    });
    const found = comments.find(({ body }) => body.startsWith(marker));
    if (found !== undefined) return found.id;
    if (comments.length < pageSize) return null;
  }
}
