import type { ChecklistItemConfig, ReadEvidence } from '@shipworthy/contract/release';
import { countPeople, judgeCandidates, type ApprovalFacts, type Candidate, type Ownership, type SourceProblem } from '../../gate/approvals/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { checkOf, type CriterionResult } from '../release-run.js';
import type { ItemFacts } from './collect-item-facts.js';

/**
 * Its owner has said so, and somebody else agrees; both looked at exactly this commit. What counts is a review of it, an approval of the
 * environment that is called like the item, or a signed file that names the item; a name that somebody typed is nothing.
 */
export function judgeItem(item: ChecklistItemConfig, { approvals, members, kept }: ItemFacts): CriterionResult {
  const check = checkOf(item.id);
  const { logins, problems } = members.get(item.owner) ?? { logins: new Set<string>(), problems: [] };
  const candidates = judgeCandidates(withOwners(approvals, logins)).map((candidate) => bind(candidate, { item, approvals }));
  const counting = candidates.filter(({ refusal }) => refusal === null);
  const statements = counting.filter((candidate) => isOwner(candidate, item.owner, logins));
  const hasOther = countPeople(counting) > (statements.length === 0 ? 0 : 1);
  const unread = [...approvals.problems, ...problems];
  const findings = [
    ...(statements.length === 0 ? [missing({ item, who: 'owner', unread, candidates, check })] : []),
    ...(hasOther ? [] : [missing({ item, who: 'another person', unread, candidates, check })]),
  ];
  return { findings, note: describe(item, statements, counting), evidence: toEvidence(counting, { approvals, kept }) };
}

/** An owner of an item may review a commit without owning the repository. */
function withOwners(facts: ApprovalFacts, logins: ReadonlySet<string>): ApprovalFacts {
  const owners = new Map<string, Ownership>([...facts.owners, ...[...logins].map((login) => [login, { is: 'owner' }] as const)]);
  return { ...facts, owners };
}

interface Binding {
  readonly item: ChecklistItemConfig;
  readonly approvals: ApprovalFacts;
}

/** Refuses what is about the release as a whole, or about another item or commit. */
function bind(candidate: Candidate, { item, approvals: { target, signed } }: Binding): Candidate {
  const refuse = (message: string, remedy: string): Candidate => ({ ...candidate, refusal: { reason: 'unproven', message, remedy } });
  if (candidate.how === 'environment-review') {
    const environments = candidate.source.slice('environment '.length).split(', ');
    return candidate.refusal !== null || environments.includes(item.id) ? candidate : refuse(`${candidate.source} is not called \`${item.id}\`.`, `Give a job the environment \`${item.id}\`, and have it reviewed.`);
  }
  if (candidate.how === 'code-owner-review') return candidate;
  const file = signed.find(({ path }) => path === candidate.source);
  if (file?.outcome.state !== 'accepted') return candidate;
  const { approval } = file.outcome;
  if (approval.items?.includes(item.id) !== true) return refuse(`${file.path} does not name the item \`${item.id}\`.`, `Sign with \`shipworthy approve --item ${item.id}\`.`);
  if (approval.commit !== target?.commit) return { ...candidate, refusal: { reason: 'wrong-subject', message: `${file.path} is about the commit ${approval.commit}, not ${String(target?.commit)}.`, remedy: 'Sign for exactly the commit that is released.' } };
  if (approval.repository?.toLowerCase() !== target.repository?.toLowerCase() || approval.tree !== target.tree) {
    return { ...candidate, refusal: { reason: 'wrong-subject', message: `${file.path} is about another repository or tree.`, remedy: 'Sign in a clone of this repository.' } };
  }
  return { ...candidate, refusal: null };
}

/** The name in a signed file proves nothing: there the key is the person. */
function isOwner({ how, approver, keyId }: Candidate, owner: string, logins: ReadonlySet<string>): boolean {
  return how === 'signed-file' ? keyId === owner : approver !== null && logins.has(approver.toLowerCase());
}

/** Of approvals that do not count. */
const mostNamed = 3;

interface Missing {
  readonly item: ChecklistItemConfig;
  readonly who: 'owner' | 'another person';
  readonly unread: readonly SourceProblem[];
  readonly candidates: readonly Candidate[];
  readonly check: string;
}

/** That nobody has approved is a fact; where approvals could not be looked for, nothing is known. */
function missing({ item, who, unread, candidates, check }: Missing): FindingDraft {
  const refused = candidates.flatMap(({ refusal, approver, source }) => (refusal === null ? [] : [{ told: `${approver === null ? source : `${approver} (${source})`}: ${refusal.message}`, remedy: refusal.remedy }])).slice(0, mostNamed);
  const [problem] = unread;
  const whose = who === 'owner' ? `Its owner ${item.owner} has not approved` : `Nobody but its owner ${item.owner} has approved`;
  const message = `${item.title}: ${whose} exactly this commit.${refused.length === 0 ? '' : ` What does not count: ${refused.map(({ told }) => told).join(' ')}`}`;
  const shared = { rule: 'release/item-not-approved' as const, keys: { item: item.id, who }, check };
  if (problem === undefined) return { ...shared, outcome: 'fail', message, ...(refused.length === 0 ? {} : { remedy: [...new Set(refused.map(({ remedy }) => remedy))].join(' ') }) };
  return { ...shared, outcome: 'unverified', reason: problem.reason, message: `${message} Not everybody could be asked: ${problem.message}`, remedy: problem.remedy };
}

function describe({ owner }: ChecklistItemConfig, statements: readonly Candidate[], counting: readonly Candidate[]): string {
  if (counting.length === 0) return `Nobody has approved it; ${owner} and another person must.`;
  return `Approved by ${counting.map(({ approver, source }) => `${String(approver)} (${source})`).join(', ')}${statements.length === 0 ? `; its owner ${owner} has not` : ''}.`;
}

function toEvidence(counting: readonly Candidate[], { approvals: { signed }, kept }: Pick<ItemFacts, 'approvals' | 'kept'>): ReadEvidence[] {
  const files = signed.filter(({ path }) => counting.some(({ source }) => source === path)).map(({ path, sha256 }): ReadEvidence => ({ source: 'file', name: path, sha256 }));
  return [...files, ...(kept !== null && counting.some(({ how }) => how !== 'signed-file') ? [kept] : [])];
}
