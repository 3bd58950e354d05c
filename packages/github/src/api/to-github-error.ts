import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Permission } from './github-access.js';
import { isOutage, isRateLimit, type Refusal } from './refusal.js';
import { toLimitWait } from './retry-policy.js';

/** What was being done, for messages, and what it needs. */
export interface Request {
  /** As a continuation of "GitHub refused to": `list the artifacts of run 7`. */
  readonly what: string;
  readonly permission: Permission;
}

/** The refusal in our words. GitHub's own text is quoted without anything that is secret. */
export function toGitHubError(refusal: Refusal, request: Request, { token, now }: { readonly token: string; readonly now: number }): ShipworthyError {
  const quoted = quote(refusal, token);
  if (isRateLimit(refusal)) {
    const seconds = Math.ceil(toLimitWait(refusal, now) / 1000);
    return new ShipworthyError('github/rate-limited', `GitHub asks to wait ${seconds} s before it will ${request.what}.`, { hint: 'Run the job again later.' });
  }
  if (refusal.status === 401 || refusal.status === 403) {
    return new ShipworthyError('github/permission-denied', `GitHub refused to ${request.what} (${quoted}).`, { hint: permissionHint(request.permission) });
  }
  if (refusal.status === 404 || refusal.status === 410) {
    return new ShipworthyError('github/not-found', `GitHub has no such thing, so it could not ${request.what} (${quoted}).`, {
      hint: 'It was removed or has expired, or the token cannot see the repository. Run the job that made it again.',
    });
  }
  const hint = isOutage(refusal) ? 'Run the job again; https://www.githubstatus.com says whether GitHub is at fault.' : 'This is not an answer that GitHub documents.';
  return new ShipworthyError('github/unavailable', `GitHub could not ${request.what} (${quoted}).`, { hint });
}

/** The very lines to add to the job, or, where no line helps, what does. */
export function permissionHint(permission: Permission): string {
  if (permission === 'secret-scanning-alerts: read') return 'No workflow token may read alerts of secret scanning: give `github-token` a token of an app with the repository permission `secret_scanning_alerts: read`, or take `secret-scanning` off the list.';
  if (permission === 'members: read') return 'No workflow token may read teams: give `github-token` a token of an app with the organisation permission `members: read`, or name people instead of teams.';
  if (permission === 'administration: read') return 'No workflow token may read settings: ask with the token of somebody who administers the repository, `GH_TOKEN=$(gh auth token)`.';
  return `Add to the job:\npermissions:\n  ${permission}`;
}

/** First line of what GitHub said, without the token and without what a terminal would obey. */
export function quote({ status, message }: Refusal, token: string): string {
  const [line = ''] = message.split('\n', 1);
  const clean = withoutControls((token === '' ? line : line.replaceAll(token, '***')).slice(0, 300));
  return status === null ? clean : `HTTP ${status}: ${clean}`;
}

/** Text of an answer inside a message of ours. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '\u{fffd}');
}
