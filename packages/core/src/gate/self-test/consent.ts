import { writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { approvalPayloadType, approvalSchemaId, type Approval } from '@shipworthy/contract/approval';
import { ShipworthyError, type ErrorCode } from '@shipworthy/contract/errors';
import type { Level } from '@shipworthy/contract/words';
import type { AssociatedPullRequest, EnvironmentReview, PullRequestReview, RemoteRepository } from '../../host/index.js';
import { toCanonicalJson, toPrettyJson } from '../../json/index.js';
import { signEnvelope } from '../../signing/index.js';
import type { Repository } from './repository.js';
import { testKey, type KeyName } from './test-keys.js';

/** An approval that somebody signed, as a file in `approvals/`. */
export interface SignedApproval {
  readonly by: KeyName;
  readonly approver: string;
  readonly repository: string;
  /** `own`: the tree of this commit. */
  readonly tree: 'own' | 'other';
  readonly level: Level;
  /** What becomes of the file after it was signed. */
  readonly bytes: ((text: string) => string) | null;
}

export interface Reviewed {
  readonly pullRequest: AssociatedPullRequest;
  readonly reviews: readonly PullRequestReview[];
}

/** What people said on GitHub. An error code is what GitHub answers instead. */
export interface Consent {
  readonly environments?: readonly EnvironmentReview[] | ErrorCode;
  readonly pullRequests?: ((at: Repository) => readonly Reviewed[]) | ErrorCode;
  /** Members of every team. */
  readonly team?: readonly string[] | ErrorCode;
}

export const goodApproval: SignedApproval = { by: 'release', approver: 'ada', repository: 'acme/parser', tree: 'own', level: 'major', bytes: null };

export async function writeApprovals(approvals: readonly SignedApproval[], { root, commits, trees }: Repository): Promise<void> {
  if (approvals.length > 0) await mkdir(join(root, 'approvals'));
  for (const [index, { by, approver, repository, tree, level, bytes }] of approvals.entries()) {
    const statement: Approval = {
      $schema: approvalSchemaId, kind: 'approval', schemaVersion: '1.0', approver, repository, commit: commits.head, tree: tree === 'own' ? trees.head : trees.base, level, reason: 'looked at', at: '2026-06-15T11:00:00Z',
    };
    const envelope = toPrettyJson(signEnvelope({ payloadType: approvalPayloadType, payload: Buffer.from(toCanonicalJson(statement)) }, testKey(by).signingKey));
    await writeFile(join(root, 'approvals', `${index}.json`), bytes === null ? envelope : bytes(envelope));
  }
}

/** GitHub as far as it knows of consent; it serves no files. */
export function openConsent({ environments = [], pullRequests = () => [], team = [] }: Consent, at: Repository): RemoteRepository {
  const reviewed = (): readonly Reviewed[] => orThrow(pullRequests)(at);
  const noFiles = async (): Promise<never> => {
    throw refusal('github/not-found');
  };
  return {
    readFileAt: noFiles,
    listFilesAt: noFiles,
    reviews: {
      listEnvironmentReviews: async () => orThrow(environments),
      listPullRequestsOf: async () => reviewed().map(({ pullRequest }) => pullRequest),
      listReviewsOf: async (number) => reviewed().find(({ pullRequest }) => pullRequest.number === number)?.reviews ?? [],
      isTeamMember: async (_team, login) => orThrow(team).includes(login.toLowerCase()),
    },
  };
}

function orThrow<T extends object>(answer: T | ErrorCode): T {
  if (typeof answer === 'string') throw refusal(answer);
  return answer;
}

function refusal(code: ErrorCode): ShipworthyError {
  return new ShipworthyError(code, 'GitHub refused.', { hint: 'See what it says.' });
}
