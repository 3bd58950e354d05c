import * as core from '@actions/core';
import type { RunContext } from '@shipworthy/contract/context';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { GitHubAccess } from '@shipworthy/github';
import { renderSummary, type LinkBase } from '@shipworthy/report';

/** Bytes; GitHub counts characters and takes 65,536 of them. */
const limitBytes = 60_000;

export interface CommentOptions {
  readonly context: RunContext;
  readonly access: GitHubAccess | null;
  /** Which action and documents: each has a comment of its own. */
  readonly name: string;
  readonly links: LinkBase;
}

/** Says the verdict in a comment of the pull request. It is a courtesy: refused, it becomes a notice. */
export async function commentVerdict(documents: readonly EvidenceDocument[], { context, access, name, links }: CommentOptions): Promise<void> {
  if (context.pullRequest === null || documents.length === 0) return;
  if (access === null) {
    core.notice('There is no comment: the step has no `github-token`.');
    return;
  }
  const keys = documents.map(({ key }) => encodeURIComponent(key)).join(' ');
  const { upsertComment } = await import('@shipworthy/github');
  try {
    await upsertComment(access, { pullRequest: context.pullRequest, marker: `<!-- shipworthy ${name} ${keys} -->`, body: renderSummary(documents, { limitBytes, links }) });
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    core.notice(`There is no comment. ${error.message}`);
  }
}
