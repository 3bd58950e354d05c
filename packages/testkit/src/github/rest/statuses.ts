import { toRefusal } from '../answer.js';
import { renderUser } from './repository.js';
import { answerWith, repositoryUrl, type RestHandler } from './rest-call.js';

/** A rule that GitHub's description does not state. */
const descriptionLimit = 140;

export const createCommitStatus: RestHandler = (call) => {
  const sha = call.path.text('sha');
  const description = call.body.optionalText('description') ?? null;
  if (!/^[0-9a-f]{40}$/.test(sha)) return toRefusal(422, `No commit found for SHA: ${sha}`);
  if (description !== null && description.length > descriptionLimit) {
    const fault = { resource: 'Status', code: 'custom', field: 'description', message: `description is too long (maximum is ${descriptionLimit} characters)` };
    return toRefusal(422, 'Validation Failed', { errors: [fault] });
  }
  const status = {
    id: call.repository.statuses.length + 1,
    sha,
    state: call.body.text('state'),
    context: call.body.optionalText('context') ?? 'default',
    description,
    targetUrl: call.body.optionalText('target_url') ?? null,
    createdAt: new Date().toISOString(),
  };
  call.repository.statuses.push(status);
  return answerWith(
    call,
    {
      id: status.id,
      url: `${repositoryUrl(call)}/statuses/${sha}`,
      state: status.state,
      context: status.context,
      description: status.description,
      target_url: status.targetUrl,
      created_at: status.createdAt,
      updated_at: status.createdAt,
      creator: renderUser('github-actions[bot]'),
    },
    201,
  );
};
