import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { groupFindings, isBlockingWeight, printedBy, toVerdictLine, type FindingGroup } from '../findings/index.js';
import { escapeMarkdown, shorten, toCode, toProse } from '../text/index.js';
import { toAboutSection } from './about-section.js';
import { toBundleSections } from './bundle-sections.js';
import { toCheckTables } from './check-table.js';
import { toDocsSections } from './docs-sections.js';
import { toDriftSections, toFixtureSection } from './drift-sections.js';
import { toEvidenceSections, toPublicationSections } from './evidence-sections.js';
import { toApprovalSection } from './approval-section.js';
import { renderFindingBlock, renderFindingLine } from './finding-block.js';
import { renderPrinted } from './render-printed.js';
import { toLinks, type LinkBase, type Links } from './links.js';
import { toNotStoredSection } from './not-stored-section.js';
import { toNotesSections } from './notes-sections.js';
import { toReleaseSections } from './release-sections.js';
import { toBlocks, toFolded, type Section } from './section.js';
import { toSecuritySections } from './security-sections.js';
import { toVerificationSections } from './verification-section.js';

/** A document as a reader wants it: the verdict, what blocks, what was checked, what changed, and last what it stands on. */
export function toDocumentSections(document: EvidenceDocument, base: LinkBase | null = null): Section[] {
  const links = toLinks(document, base);
  const groups = groupFindings(document);
  const blocking = groups.filter(({ weight }) => isBlockingWeight(weight));
  const blocks = blocking.length === 0 ? [] : [toBlocks(`### What blocks (${blocking.length})`, toItems(blocking, document, links))];
  // Of a bundle, a release or scans each thing judged has its row in a table of its own kind.
  const tables = document.kind === 'bundle-readiness' ? toBundleSections(document) : document.kind === 'release-checklist' ? toReleaseSections(document) : document.kind === 'security-report' ? toSecuritySections(document) : toCheckTables(document, links);
  return [
    toBlocks('', [renderVerdict(document), renderIdentity(document)]),
    ...toMiddle(document, { tables, blocks, warnings: toWarnings(groups, document, links) }),
    ...toDetailSections(document),
    ...(document.kind === 'gate-decision' ? toWarnings(groups, document, links) : []),
    ...toQuietSections(groups, document),
    toAboutSection(document),
  ];
}

interface Middle {
  readonly tables: readonly Section[];
  readonly blocks: readonly Section[];
  readonly warnings: readonly Section[];
}

/** A gate and a checklist are read from the table down: the findings say of each row why. */
function toMiddle({ kind }: EvidenceDocument, { tables, blocks, warnings }: Middle): Section[] {
  if (kind === 'gate-decision') return [...tables, ...blocks];
  if (kind === 'release-checklist') return [...tables.slice(0, 2), ...blocks, ...warnings, ...tables.slice(2)];
  return [...blocks, ...warnings, ...tables];
}

/** Longer than any decision that the gate words; what holds more must not crowd out everything else. */
const longestVerdict = 2000;

/** Of a decision the first sentence is the headline; what stands in the way follows in plain type. */
export function renderVerdict(document: EvidenceDocument): string {
  const { label, text } = toVerdictLine(document);
  if (document.kind !== 'gate-decision') return `**${label}**: ${text}.`;
  const [headline = '', ...rest] = shorten(text, longestVerdict).trim().split(/(?<=\.)\s+/);
  return [`**${escapeMarkdown(headline)}**`, ...(rest.length === 0 ? [] : [toProse(rest.join(' '))])].join(' ');
}

export function renderIdentity(document: EvidenceDocument): string {
  const { commit, dirty } = document.subject;
  const parts = [
    `${document.kind} ${toCode(document.key)}`,
    ...(document.kind === 'gate-decision' ? [`level ${toCode(document.details.level)}`] : []),
    commit === null ? 'no commit' : `commit ${toCode(commit.slice(0, 12))}${dirty ? ' with local changes' : ''}`,
    ...(document.partial ? ['partial: only some of it was judged'] : []),
  ];
  return parts.join(' · ');
}

function toItems(groups: readonly FindingGroup[], document: EvidenceDocument, links: Links): string[] {
  const printed = printedBy(groups, document);
  return groups.map((group) => [renderFindingBlock(group, document, links), ...(printed.get(group) ?? []).map(renderPrinted)].join('\n\n'));
}

function toWarnings(groups: readonly FindingGroup[], document: EvidenceDocument, links: Links): Section[] {
  const warnings = groups.filter(({ weight, primary }) => (weight === 'warn' || weight === 'permitted') && primary.debt === undefined);
  if (warnings.length === 0) return [];
  const items = toItems(warnings, document, links);
  return document.kind === 'gate-decision' ? [toFolded(`Warnings (${items.length})`, items)] : [toBlocks(`### Warnings (${items.length})`, items)];
}

function toDetailSections(document: EvidenceDocument): Section[] {
  if (document.kind === 'drift-report') return [...toDriftSections(document), ...toFixtureSection(document.details.fixtures)];
  if (document.kind === 'doc-sync-report') return toDocsSections(document);
  if (document.kind === 'release-evidence') return toEvidenceSections(document);
  if (document.kind === 'release-publication') return toPublicationSections(document);
  if (document.kind === 'release-verification') return toVerificationSections(document);
  if (document.kind === 'release-notes-report') return toNotesSections(document);
  if (document.kind === 'regression-observations') return [...toNotStoredSection(document), ...toFixtureSection(document.details.fixtures)];
  if (document.kind !== 'gate-decision') return [];
  const items = document.details.notApplicable.map(({ check, reason }) => `- ${toCode(check)}: ${toProse(reason)}`);
  return [...toApprovalSection(document.details), ...(items.length === 0 ? [] : [toFolded(`Does not apply here (${items.length})`, [items.join('\n')])])];
}

/** What neither blocks nor warns, each kind in its own list, so that a waiver is never taken for a pass. */
function toQuietSections(groups: readonly FindingGroup[], document: EvidenceDocument): Section[] {
  const debts = groups.filter(({ weight, primary }) => weight === 'warn' && primary.debt !== undefined).map(({ primary }) => primary);
  const known = debts.length === 0 ? [] : [toFolded(`Known debts (${debts.length})`, [debts.map((finding) => `- ${renderFindingLine(finding, document.policy)}`).join('\n')])];
  return [...known, ...([['waived', 'Waived'], ['not-applicable', 'Does not apply']] as const).flatMap(([weight, title]) => {
    const found = groups.filter((group) => group.weight === weight).flatMap(({ primary, consequences }) => [primary, ...consequences]);
    if (found.length === 0) return [];
    return [toFolded(`${title} (${found.length})`, found.map((finding) => `- ${renderFindingLine(finding, document.policy)}`))];
  })];
}
