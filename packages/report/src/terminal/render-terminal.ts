import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Finding } from '@shipworthy/contract/envelope';
import { groupFindings, isBlockingWeight, placeOf, printedBy, toCountsLine, toVerdictLine, toWaiverText, valuesOf, weightOf, type FindingGroup, type Printed, type Weight } from '../findings/index.js';
import { showControls } from '../text/index.js';
import { colourOf, paint, type Colour } from './paint.js';
import { wrapText } from './wrap-text.js';

export interface TerminalOptions {
  readonly color: boolean;
  /** Columns; text is wrapped there, places are never broken. */
  readonly width: number;
}

const words: Readonly<Record<Weight, string>> = {
  fail: 'fail', unverified: 'unverified', warn: 'warn', permitted: 'permitted', waived: 'waived', 'not-applicable': 'n/a', pass: 'pass',
};
const margin = Math.max(...Object.values(words).map((word) => word.length)) + 4;

/** A document for someone at a terminal: the verdict, what blocks with its remedy, warnings, waivers, counts. */
export function renderTerminal(document: EvidenceDocument, options: TerminalOptions): string {
  const { label, text } = toVerdictLine(document);
  const groups = groupFindings(document).filter(({ weight, primary }) => weight !== 'pass' && weight !== 'not-applicable' && primary.debt === undefined);
  const debts = document.findings.filter(({ debt }) => debt !== undefined).length;
  const printed = printedBy(groups, document);
  const name = `${document.kind} ${document.key}${document.partial ? ' (partial)' : ''}`;
  const parts = [
    `${paint(label, colourOf(document.verdict), options.color)}  ${showControls(`${name}: ${text}`)}`,
    ...groups.map((group) => [renderGroup(group, document, options), ...(printed.get(group) ?? []).map((one) => renderPrinted(one, options))].join('\n')),
    ...notLookedAt(document, options),
    paint([toCountsLine(document.summary), ...(debts === 0 ? [] : [`known debts: ${debts}`])].join('; '), 'dim', options.color),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What was left out is no finding, and still it is not judged. */
function notLookedAt(document: EvidenceDocument, { width, color }: TerminalOptions): string[] {
  const skipped = document.kind === 'doc-sync-report' ? document.details.skipped : [];
  const lines = skipped.flatMap(({ what, why }) => wrapText(showControls(`not looked at: ${what} (${why})`), width));
  return lines.length === 0 ? [] : [lines.map((line) => paint(line, 'dim', color)).join('\n')];
}

function renderGroup({ primary, consequences, weight }: FindingGroup, document: EvidenceDocument, options: TerminalOptions): string {
  const own = weightOf(primary, document.policy);
  const place = placeOf(primary);
  const values = valuesOf(primary);
  const head = [...(place === null ? [] : [paint(showControls(place), 'bold', options.color)]), showControls(primary.rule)].join('  ');
  return [
    `  ${paint(words[own].padEnd(margin - 2), colourOf(own), options.color)}${head}`,
    ...indented(primary.message, options),
    ...(values === null ? [] : indented(`expected ${values.expected}, actual ${values.actual}`, options)),
    ...(primary.reason === null ? [] : indented(`reason: ${primary.reason}`, options)),
    ...(primary.waiver === null ? [] : indented(toWaiverText(primary.waiver), options)),
    // A waived finding needs no remedy, unless something that is not waived follows from it.
    ...(weight === 'waived' ? [] : indented(`-> ${primary.remedy}`, options, 'cyan')),
    ...renderConsequences(consequences, document, options),
  ].join('\n');
}

/** Lines of a program are not wrapped: a table or a marker below a column would lose its meaning. */
function renderPrinted({ stream, log, lines }: Printed, options: TerminalOptions): string {
  const prefix = ' '.repeat(margin);
  const head = indented(`the end of its ${stream} (${log}):`, options, 'dim');
  return [...head, ...lines.map((line) => `${prefix}${paint('|', 'dim', options.color)} ${line}`.trimEnd())].join('\n');
}

const maxConsequences = 3;

function renderConsequences(consequences: readonly Finding[], document: EvidenceDocument, options: TerminalOptions): string[] {
  const alike = new Map<string, Finding[]>();
  for (const finding of consequences) {
    const place = placeOf(finding);
    const text = `follows (${words[weightOf(finding, document.policy)]}): ${place === null ? '' : `${place}  `}${finding.rule}`;
    const same = alike.get(text);
    if (same === undefined) alike.set(text, [finding]);
    else same.push(finding);
  }
  const told = [...alike];
  const lines = told.slice(0, maxConsequences).flatMap(([text, { length }]) => indented(length === 1 ? text : `${text} (${length} times)`, options, 'dim'));
  const rest = told.slice(maxConsequences).flatMap(([, findings]) => findings);
  if (rest.length === 0) return lines;
  const blocking = rest.filter((finding) => isBlockingWeight(weightOf(finding, document.policy))).length;
  return [...lines, ...indented(`and ${rest.length} more that follow from it, ${blocking} of them blocking`, options, 'dim')];
}

function indented(text: string, options: TerminalOptions, colour: Colour = 'plain'): string[] {
  const prefix = ' '.repeat(margin);
  return wrapText(showControls(text, '\n'), options.width - margin).map((line) => `${prefix}${paint(line, colour, options.color)}`);
}
