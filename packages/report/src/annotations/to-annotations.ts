import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Finding } from '@shipworthy/contract/envelope';
import { isRuleId, rules } from '@shipworthy/contract/rules';
import { compareWeights, isBlockingWeight, toPlainText, weightOf, type Weight } from '../findings/index.js';
import { shorten, showControls } from '../text/index.js';

/** A message on a line of a file, as the runner shows it. Lines and columns are 1-based. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The runner shows ten a level and step, and a failed step uses one itself: eight, one that counts the rest, one to spare. */
const perLevel = 8;
/** The runner cuts here. */
const maxMessage = 4096;

interface Candidate {
  readonly finding: Finding;
  readonly weight: Weight;
}

/** The findings of all documents that deserve a line in the diff, the worst first, causes before consequences. */
export function toAnnotations(documents: readonly EvidenceDocument[]): Annotation[] {
  // What was known before would crowd out what is new.
  const candidates = documents.flatMap(({ findings, policy }) => findings.filter(({ debt }) => debt === undefined).map((finding): Candidate => ({ finding, weight: weightOf(finding, policy) })));
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const found = candidates.filter(({ weight }) => toLevel(weight) === level).toSorted(byImportance);
    const shown = found.slice(0, perLevel).map(({ finding }) => toAnnotation(level, finding));
    const more = found.length - shown.length;
    return more === 0 ? shown : [...shown, { level, title: 'Shipworthy', message: `${more} more of this level; all stand in the summary and in the report.` }];
  });
}

function toLevel(weight: Weight): Annotation['level'] | null {
  if (isBlockingWeight(weight)) return 'error';
  if (weight === 'warn' || weight === 'permitted') return 'warning';
  return weight === 'waived' ? 'notice' : null;
}

function byImportance(a: Candidate, b: Candidate): number {
  return Number(a.finding.causedBy !== null) - Number(b.finding.causedBy !== null) || compareWeights(a.weight, b.weight);
}

function toAnnotation(level: Annotation['level'], finding: Finding): Annotation {
  const { location, rule } = finding;
  return {
    level,
    title: showControls(isRuleId(rule) ? `${rules[rule].title} (${rule})` : rule),
    message: shorten(showControls(toPlainText(finding), '\n'), maxMessage),
    ...(location === null ? {} : { path: location.path }),
    ...(location?.line === undefined ? {} : { line: location.line }),
    ...(location?.line === undefined || location.column === undefined ? {} : { column: location.column }),
  };
}
