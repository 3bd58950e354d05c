import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Finding, Policy } from '@shipworthy/contract/envelope';
import { placeOf, toWaiverText, valuesOf, weightOf, type FindingGroup } from '../findings/index.js';
import { toCode, toFence, toProse } from '../text/index.js';
import { toLink, toRuleUrl, type Links } from './links.js';
import { markWeight } from './mark-weight.js';

const maxConsequences = 50;

/** A finding with its remedy, and what follows from it folded below. */
export function renderFindingBlock(group: FindingGroup, document: EvidenceDocument, links: Links): string {
  const { primary, consequences } = group;
  const { policy } = document;
  const parts = [
    `#### ${markWeight(weightOf(primary, policy))}: ${toLink(toCode(primary.rule), toRuleUrl(primary.rule))}${renderPlace(primary, links)}`,
    toProse(primary.message),
    ...renderValues(primary),
    ...(primary.waiver === null ? [] : [toProse(toWaiverText(primary.waiver))]),
    renderRemedy(primary, renderArtifact(primary, document, links)),
    ...(consequences.length === 0 ? [] : [renderConsequences(consequences, policy)]),
    `<sub>Fingerprint, for a waiver: ${toCode(primary.fingerprint)}</sub>`,
  ];
  return parts.join('\n\n');
}

function renderPlace(finding: Finding, links: Links): string {
  const place = placeOf(finding);
  if (place === null || finding.location === null) return '';
  return ` at ${toLink(toCode(place), links.file(finding.location.path, finding.location.line))}`;
}

/** Where the report lies that the finding is about. */
function renderArtifact({ keys }: Finding, document: EvidenceDocument, links: Links): string {
  if (document.kind !== 'gate-decision') return '';
  const id = document.details.documents.find(({ kind, key }) => kind === keys['kind'] && key === keys['key'])?.artifactId ?? null;
  const url = id === null ? null : links.artifact(id);
  return url === null ? '' : ` ${toLink(`Artifact ${id}`, url)} holds it.`;
}

function renderValues(finding: Finding): string[] {
  const values = valuesOf(finding);
  const reason = finding.reason === null ? '' : ` Reason: ${toCode(finding.reason)}.`;
  if (values === null) return reason === '' ? [] : [reason.trim()];
  return [`Expected ${toCode(values.expected)}, actual ${toCode(values.actual)}.${reason}`];
}

function renderConsequences(consequences: readonly Finding[], policy: Policy): string {
  const lines = consequences.slice(0, maxConsequences).map((finding) => `- ${renderFindingLine(finding, policy)}`);
  const more = consequences.length - lines.length;
  if (more > 0) lines.push(`- ${more} more in the document`);
  const title = consequences.length === 1 ? '1 consequence of this' : `${consequences.length} consequences of this`;
  return `<details><summary>${title}</summary>\n\n${lines.join('\n')}\n\n</details>`;
}

/** One line, for lists in which the remedy is that of another finding or none is needed. */
export function renderFindingLine(finding: Finding, policy: Policy): string {
  const place = placeOf(finding);
  const waiver = finding.waiver === null ? '' : ` (${toProse(toWaiverText(finding.waiver))})`;
  return `${markWeight(weightOf(finding, policy))}: ${toCode(finding.rule)}${place === null ? '' : ` at ${toCode(place)}`}: ${toProse(finding.message)}${waiver}`;
}

const toBeCopied = /^(?<said>[^\n]*)\n(?<permissions>permissions:(?:\n {2}[a-z-]+: (?:read|write))+)$/;

/** Permissions of a job are to be copied as they stand; everything else is one line, whatever it holds. */
function renderRemedy({ remedy }: Finding, artifact: string): string {
  const { said = remedy, permissions } = toBeCopied.exec(remedy)?.groups ?? {};
  const line = `**What to do:** ${toProse(said)}${artifact}`;
  return permissions === undefined ? line : `${line}\n\n${toFence(permissions, 'text')}`;
}
