import { toRefusal, type Answer } from '../answer.js';
import type { Comment } from '../fake-repository.js';
import { renderUser } from './repository.js';
import { answerPage, answerWith, repositoryUrl, toNotFound, type RestCall, type RestHandler } from './rest-call.js';

/** A rule that GitHub's description does not state. */
const bodyLimit = 65_536;
/** Whom a workflow's token writes as. */
const tokenUser = 'github-actions[bot]';

function renderComment(call: RestCall, comment: Comment): Record<string, unknown> {
  return {
    id: comment.id,
    url: `${repositoryUrl(call)}/issues/comments/${comment.id}`,
    html_url: `https://github.com/${call.repository.fullName}/issues/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${repositoryUrl(call)}/issues/${comment.issue}`,
    body: comment.body,
    user: renderUser(comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: 'NONE',
  };
}

function refuseBody(body: string): Answer | undefined {
  if (body.length <= bodyLimit) return undefined;
  const fault = { resource: 'IssueComment', field: 'data', code: 'unprocessable', message: `Body is too long (maximum is ${bodyLimit} characters)` };
  return toRefusal(422, 'Validation Failed', { errors: [fault] });
}

export const listComments: RestHandler = (call) => {
  const issue = call.path.integer('issue_number');
  if (!call.repository.issues.has(issue)) return toNotFound();
  const since = call.query.optionalText('since') ?? '';
  const found = call.repository.comments.filter((comment) => comment.issue === issue && comment.updatedAt >= since);
  return answerPage(call, found, (comment) => renderComment(call, comment));
};

export const createComment: RestHandler = (call) => {
  const issue = call.path.integer('issue_number');
  const body = call.body.text('body');
  if (!call.repository.issues.has(issue)) return toNotFound();
  return refuseBody(body) ?? answerWith(call, renderComment(call, call.repository.addComment(issue, body, tokenUser)), 201);
};

export const updateComment: RestHandler = (call) => {
  const body = call.body.text('body');
  const refusal = refuseBody(body);
  if (refusal !== undefined) return refusal;
  const comment = call.repository.updateComment(call.path.integer('comment_id'), body);
  return comment === undefined ? toNotFound() : answerWith(call, renderComment(call, comment));
};
