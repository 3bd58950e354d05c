import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Finding } from '@shipworthy/contract/envelope';
import { placeOf, toValueText, valuesOf, weightOf, type FindingGroup, type Printed } from '../findings/index.js';
import type { Links } from '../markdown/index.js';
import { shorten } from '../text/index.js';
import type { PageFinding } from './page-document.js';

/** Characters of a sentence; of whatever is longer the document has the rest. */
const longestText = 1200;
const longestName = 300;
const shownConsequences = 20;
const shownLines = 40;

interface Surroundings {
  readonly document: EvidenceDocument;
  readonly links: Links;
  readonly printed: readonly Printed[];
}

/** A group of findings cut down to what a page can bear. */
export function toPageFinding({ primary, consequences, weight }: FindingGroup, { document, links, printed }: Surroundings): PageFinding {
  const { policy } = document;
  const { location, keys, waiver, debt } = primary;
  const values = valuesOf(primary);
  return {
    rule: primary.rule, weight, ownWeight: weightOf(primary, policy), fingerprint: primary.fingerprint, message: shorten(primary.message, longestText), ...toPlace(primary),
    placeUrl: location === null ? null : links.file(location.path, location.line),
    values: values === null ? null : { expected: toValueText(values.expected), actual: toValueText(values.actual) },
    reason: primary.reason, remedy: shorten(primary.remedy, longestText),
    waiver: waiver === null ? null : { owner: shorten(waiver.owner, longestName), reason: shorten(waiver.reason, longestText), expires: waiver.expires },
    debt: debt === undefined ? null : { acceptedBy: shorten(debt.acceptedBy, longestName), reason: shorten(debt.reason, longestText) },
    consequences: consequences.slice(0, shownConsequences).map((one) => ({ weight: weightOf(one, policy), rule: one.rule, message: shorten(one.message, longestName), ...toPlace(one) })),
    moreConsequences: Math.max(0, consequences.length - shownConsequences),
    about: document.kind === 'gate-decision' && keys['kind'] !== undefined && keys['key'] !== undefined ? `${keys['kind']}:${keys['key']}` : null,
    printed: printed.map(({ stream, log, lines }) => ({ stream, log: shorten(log, longestName), text: lines.slice(-shownLines).map((line) => shorten(line, longestName)).join('\n') })),
  };
}

function toPlace(finding: Finding): { place: string | null } {
  const place = placeOf(finding);
  return { place: place === null ? null : shorten(place, longestName) };
}
