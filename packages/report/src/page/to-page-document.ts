import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Subject } from '@shipworthy/contract/envelope';
import { groupFindings, printedBy, toVerdictLine, type FindingGroup, type Weight } from '../findings/index.js';
import { toLinks, type LinkBase } from '../markdown/index.js';
import { shorten } from '../text/index.js';
import { toAboutBlock } from './blocks/about-block.js';
import { toKindBlocks } from './blocks/kind-blocks.js';
import type { PageDecision, PageDocument } from './page-document.js';
import { toPageFinding } from './to-page-finding.js';

/** Findings of one document that the page takes, the worst first; the others are counted. */
const shownFindings = 200;
const longestName = 300;
const shownJudged = 1000;

export interface PageSource {
  readonly path: string;
  readonly contentDigest: string;
  readonly documentSha256: string;
  /** Null for a page without links to the server. */
  readonly serverUrl: string | null;
}

/** A document cut down to its page, so that hundreds of large ones never lie in memory together. */
export function toPageDocument(document: EvidenceDocument, { serverUrl, ...source }: PageSource): PageDocument {
  const links = toLinks(document, toLinkBase(document, serverUrl));
  const groups = groupFindings(document);
  const printed = printedBy(groups, document);
  const { id, attempt, workflow, job, event, startedAt, finishedAt } = document.run;
  const { label, text } = toVerdictLine(document);
  return {
    ...source, path: shorten(source.path, longestName), copies: [], kind: document.kind, key: shorten(document.key, longestName), verdict: document.verdict, label, text: shorten(text, 2000), summary: document.summary, partial: document.partial,
    subject: toShortSubject(document.subject),
    run: { id: toShort(id), attempt, workflow: toShort(workflow), job: toShort(job), event: toShort(event), startedAt, finishedAt },
    runUrl: links.run,
    tool: shorten(`${document.tool.name} ${document.tool.version}`, longestName),
    findings: groups.slice(0, shownFindings).map((group) => toPageFinding(group, { document, links, printed: printed.get(group) ?? [] })),
    moreFindings: countWeights(groups.slice(shownFindings)),
    decision: toDecision(document),
    blocks: [...toKindBlocks(document), toAboutBlock(document)],
  };
}

/** Only a run that names its workflow is one of GitHub's: elsewhere an id leads to another server, or to nothing. */
function toLinkBase({ run }: EvidenceDocument, serverUrl: string | null): LinkBase | null {
  return serverUrl === null || run.workflow === null ? null : { serverUrl, root: '' };
}

function toShort(text: string | null): string | null {
  return text === null ? null : shorten(text, longestName);
}

function toShortSubject({ repository, commit, testedCommit, baseCommit, ref, version, dirty }: Subject): Subject {
  return { repository: toShort(repository), commit, testedCommit, baseCommit, ref: toShort(ref), version: toShort(version), dirty };
}

function countWeights(groups: readonly FindingGroup[]): Partial<Record<Weight, number>> {
  const counts: Partial<Record<Weight, number>> = {};
  for (const { weight } of groups) counts[weight] = (counts[weight] ?? 0) + 1;
  return counts;
}

function toDecision(document: EvidenceDocument): PageDecision | null {
  if (document.kind !== 'gate-decision') return null;
  const { decision, level, levelReason = null, documents } = document.details;
  return {
    text: shorten(decision, 2000), level, levelReason: toShort(levelReason),
    judged: documents.slice(0, shownJudged).map(({ kind, key, contentDigest, outcome }) => ({ kind: shorten(kind, longestName), key: shorten(key, longestName), contentDigest, blocks: outcome === 'fail' || outcome === 'unverified' })),
  };
}
