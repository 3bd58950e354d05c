import { toJsonAnswer, toRefusal, type Answer } from '../answer.js';
import { toContractAnswer, type OperationMatch } from '../contract.js';
import { isPermitted } from '../permissions.js';
import type { World } from '../world.js';
import { toNotFound } from './rest-call.js';

export const membershipOperation = 'teams/get-membership-for-user-in-org';

/** Members belong to an organisation, not to a repository. Who is no member and who may not know get the same answer. */
export function getMembership(world: World, { operation, path }: OperationMatch, isAuthentic: boolean): Answer {
  if (!isAuthentic) return toRefusal(401, 'Requires authentication');
  if (!isPermitted(operation.id, world.permissions)) return toRefusal(403, 'Resource not accessible by integration');
  const state = world.teams.get(`${path['org']}/${path['team_slug']}`.toLowerCase())?.get((path['username'] ?? '').toLowerCase());
  if (state === undefined) return toNotFound();
  const url = `${world.origin}/organizations/1/team/1/memberships/${path['username']}`;
  return toJsonAnswer(200, toContractAnswer(operation, 200, { url, role: 'member', state }));
}
