import type { DocumentOf } from '@shipworthy/contract/documents';
import { checksOf, compareWeights, isBlockingWeight, weightOf, type Check } from '../findings/index.js';
import { shorten, toCode, toProse } from '../text/index.js';
import { toLink, type Links } from './links.js';
import { markWeight } from './mark-weight.js';
import { toTable, type Section } from './section.js';

/** Characters of a message that a row takes; the whole stands below the table. */
const longestReason = 160;

/** The decision as one table: the wiring, every job, every document and every requirement, the worst first. */
export function toGateTable(document: DocumentOf<'gate-decision'>, links: Links): Section {
  const checks = checksOf(document).checks.toSorted((a, b) => compareWeights(a.weight, b.weight));
  const rows = checks.map((check) => [markWeight(check.weight), `${check.what} ${toCode(check.name)}`, toReason(check, document), toTarget(check, document, links)]);
  return toTable({ title: 'Jobs and documents', columns: ['outcome', 'what', 'why', 'where'], rows });
}

/** What blocks is told in words; elsewhere a word on the state will do. */
function toReason({ note, weight, findings }: Check, { policy }: DocumentOf<'gate-decision'>): string {
  const [worst] = findings.toSorted((a, b) => compareWeights(weightOf(a, policy), weightOf(b, policy)));
  if (isBlockingWeight(weight) && worst !== undefined) {
    const reason = worst.reason === null ? '' : `${toCode(worst.reason)}: `;
    return `${reason}${toProse(shorten(worst.message, longestReason))}`;
  }
  if (note === null) return '';
  return /^[a-z-]+$/.test(note) ? toCode(note) : toProse(note);
}

/** The artifact of a document, the file of the wiring, the run of a job: the logs of one job have an address that only GitHub knows. */
function toTarget({ what, name }: Check, { details }: DocumentOf<'gate-decision'>, links: Links): string {
  if (what === 'document') {
    const one = details.documents.find(({ kind, key }) => `${kind}:${key}` === name);
    if (one === undefined) return '';
    const artifact = one.artifactId === null ? [] : [toLink(`artifact ${one.artifactId}`, links.artifact(one.artifactId))];
    return [one.role, ...artifact].join(', ');
  }
  if (what === 'wiring' && details.wiring.workflow !== null) return toOptionalLink('file', links.file(details.wiring.workflow));
  return what === 'job' ? toOptionalLink('run', links.run) : '';
}

function toOptionalLink(text: string, url: string | null): string {
  return url === null ? '' : toLink(text, url);
}
