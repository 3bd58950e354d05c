import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Answered, ListedPullRequest, OpenPullRequestQuery } from '@shipworthy/core/host';
import { toList, toLogin, toNumber, toText, toTextIfAny, toTextOrNull } from '../api/read-answer.js';
import { fieldOf } from '../api/refusal.js';
import type { Asker } from './ask.js';
import { listPages, type ListQuestion } from './list-pages.js';

/** With what only decides where to stop and whom to keep. */
interface ReadPullRequest extends ListedPullRequest {
  readonly milestoneNumber: number | null;
  readonly updatedAt: string;
}

type Listed = Answered<readonly ListedPullRequest[]>;

const permission = 'pull-requests: read';

/** Every open one, asked for once. The list of issues would know milestones and labels by itself, but leaves out the pull requests that a token may not see. */
export async function listOpen(asker: Asker): Promise<Answered<readonly ReadPullRequest[]>> {
  const { value, answers } = await listPages(asker, questionOf('list the open pull requests', { state: 'open' }));
  return { value: withoutTwice(value), answers };
}

/** @throws ShipworthyError `github/*` */
export async function listOpenOf(asker: Asker, base: string): Promise<Listed> {
  const { value, answers } = await listPages(asker, questionOf(`list the open pull requests to ${base}`, { state: 'open', base }));
  return { value: withoutTwice(value).map(toListed), answers };
}

export function pick({ value, answers }: Answered<readonly ReadPullRequest[]>, query: Exclude<OpenPullRequestQuery, { readonly base: string }>): Listed {
  const isWanted = 'milestone' in query ? ({ milestoneNumber }: ReadPullRequest) => milestoneNumber === query.milestone : ({ labels }: ReadPullRequest) => labels.some((label) => isSameLabel(label, query.label));
  return { value: value.filter(isWanted).map(toListed), answers };
}

/** @throws ShipworthyError `github/*` */
export async function listMerged(asker: Asker, base: string, since: Date | null): Promise<Listed> {
  const question = questionOf(`list the merged pull requests of ${base}`, { state: 'closed', base, sort: 'updated', direction: 'desc' });
  const isOld = ({ updatedAt }: ReadPullRequest): boolean => since !== null && Date.parse(updatedAt) < since.getTime();
  const { value, answers } = await listPages(asker, { ...question, isEnough: (page) => page.some(isOld) });
  // What is updated while the pages are read goes to the first page, past the reader: so it is read again.
  const again = answers.length === 1 ? null : await listPages(asker, { ...question, isEnough: () => true });
  const isKnown = ({ number, updatedAt }: ReadPullRequest): boolean => value.some((one) => one.number === number && one.updatedAt === updatedAt);
  if (again !== null && !again.value.some(isKnown)) {
    throw new ShipworthyError('github/unavailable', `The pull requests of ${base} change faster than they can be read, so GitHub could not ${question.what}.`, { hint: 'Run the job again later.' });
  }
  const merged = withoutTwice([...(again?.value ?? []), ...value]).filter((one) => one.mergedAt !== null && !isOld(one));
  return { value: merged.map(toListed), answers: [...answers, ...(again?.answers ?? [])] };
}

function questionOf(what: string, parameters: Readonly<Record<string, string>>): ListQuestion<ReadPullRequest> {
  return { what, permission, route: '/pulls', parameters, toEntry: toPullRequest };
}

function toPullRequest(entry: unknown): ReadPullRequest {
  const milestone = fieldOf(entry, 'milestone');
  return {
    number: toNumber(fieldOf(entry, 'number')),
    title: toText(fieldOf(entry, 'title')),
    author: toLogin(fieldOf(entry, 'user')),
    labels: toList(fieldOf(entry, 'labels')).map((label) => toText(fieldOf(label, 'name'))),
    milestone: milestone === null ? null : toText(fieldOf(milestone, 'title')),
    milestoneNumber: milestone === null ? null : toNumber(fieldOf(milestone, 'number')),
    base: toText(fieldOf(fieldOf(entry, 'base'), 'ref')),
    isDraft: fieldOf(entry, 'draft') === true,
    mergedAt: toTextIfAny(fieldOf(entry, 'merged_at')),
    mergeCommit: toTextIfAny(fieldOf(entry, 'merge_commit_sha')),
    body: toTextOrNull(fieldOf(entry, 'body')) ?? '',
    updatedAt: toText(fieldOf(entry, 'updated_at')),
  };
}

function toListed({ milestoneNumber: _number, updatedAt: _updated, ...listed }: ReadPullRequest): ListedPullRequest {
  return listed;
}

/** Pages shift when something is opened or closed in between: what comes twice is one. */
function withoutTwice(all: readonly ReadPullRequest[]): readonly ReadPullRequest[] {
  const first = new Map<number, ReadPullRequest>();
  for (const one of all) if (!first.has(one.number)) first.set(one.number, one);
  return [...first.values()];
}

/** GitHub's labels know no case. */
function isSameLabel(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
