import type { DocumentOf } from '@shipworthy/contract/documents';
import type { GateDocument } from '@shipworthy/contract/gate';
import { checksOf, compareWeights, isBlockingWeight, weightOf, type Check } from '../findings/index.js';
import { shorten, toCode, toProse } from '../text/index.js';
import { toLink, type Links } from './links.js';
import { markWeight } from './mark-weight.js';
import { toTable, type Section } from './section.js';

/** Characters of a message that a row takes; the whole stands below the table. */
const longestReason = 160;
/** Longer words, such as a path, would push the columns after them off the page. */
const longestWord = 40;
const longestName = 48;
/** Beyond so many rows what passed is folded, so that what blocks stays within sight. */
const openRows = 30;

/** The decision as one table: the wiring, every job, every document and what is missing, the worst first. A requirement that a document answers has its row in that document's. */
export function toGateTables(document: DocumentOf<'gate-decision'>, links: Links): Section[] {
  const answered = new Set(document.details.required.filter(({ documents }) => documents > 0).map(({ requirement }) => requirement));
  const checks = checksOf(document).checks.filter(({ what, name }) => what !== 'requirement' || !answered.has(name)).toSorted((a, b) => compareWeights(a.weight, b.weight));
  const byName = new Map(document.details.documents.toReversed().map((one) => [`${one.kind}:${one.key}`, one]));
  const toRow = (check: Check): string[] => [markWeight(check.weight), `${check.what} ${toCode(shortenName(check.name))}`, toReason(check, document), toTarget(check, { document, byName, links })];
  const columns = ['outcome', 'what', 'why', 'where'];
  const noted = checks.filter(({ weight }) => weight !== 'pass').length;
  const open = checks.length <= openRows ? checks.length : Math.max(noted, openRows);
  const folded = checks.slice(open).map(toRow);
  return [
    toTable({ title: 'Jobs and documents', columns, rows: checks.slice(0, open).map(toRow) }),
    ...(folded.length === 0 ? [] : [toTable({ title: `${folded.length} more passed`, columns, rows: folded, folded: true })]),
  ];
}

/** In the middle: what tells shards and packs apart stands at either end. */
function shortenName(name: string): string {
  const half = Math.floor(longestName / 2);
  return name.length <= longestName ? name : `${shorten(name, half)}${name.slice(1 - half).replace(/^[\udc00-\udfff]/, '')}`;
}

function shortenWords(text: string): string {
  return text.replace(/\S+/g, (word) => shorten(word, longestWord));
}

/** What blocks is told in words; elsewhere a word on the state will do. */
function toReason({ name, note, weight, findings }: Check, { policy }: DocumentOf<'gate-decision'>): string {
  const [worst] = findings.toSorted((a, b) => compareWeights(weightOf(a, policy), weightOf(b, policy)));
  if (isBlockingWeight(weight) && worst !== undefined) {
    const reason = worst.reason === null ? '' : `${toCode(worst.reason)}: `;
    const message = worst.message.startsWith(`${name} `) ? worst.message.slice(name.length + 1) : worst.message;
    return `${reason}${toProse(shorten(shortenWords(message), longestReason))}`;
  }
  if (note === null) return '';
  return /^[a-z-]+$/.test(note) ? toCode(note) : toProse(shorten(shortenWords(note), longestReason));
}

interface Targets {
  readonly document: DocumentOf<'gate-decision'>;
  /** Documents by `kind:key`; of several of one name the first. */
  readonly byName: ReadonlyMap<string, GateDocument>;
  readonly links: Links;
}

/** The artifact of a document, the file of the wiring, the run of a job: the logs of one job have an address that only GitHub knows. */
function toTarget({ what, name }: Check, { document: { details }, byName, links }: Targets): string {
  if (what === 'document') {
    const one = byName.get(name);
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
