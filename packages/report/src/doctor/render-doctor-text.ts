import type { DoctorOutcome, DoctorReport } from '@shipworthy/contract/doctor';
import { paint, type Colour } from '../terminal/paint.js';
import { wrapText, type TerminalOptions } from '../terminal/index.js';
import { showControls } from '../text/index.js';
import { groupFindings, toDoubt, toHeadline, toPlace, type DoctorGroup } from './doctor-lines.js';
import type { DoctorView } from './doctor-view.js';

const colours: Readonly<Record<DoctorOutcome, Colour>> = { missing: 'red', warn: 'yellow', unknown: 'magenta', ok: 'green' };
const headings: Readonly<Record<DoctorOutcome, string>> = { missing: 'MISSING', warn: 'WARNINGS', unknown: 'NOT VERIFIED', ok: 'FINE' };

/** For a terminal: what blocks first, each with the fix to copy; what is fine is one line. */
export function renderDoctorText(report: DoctorReport, { all }: DoctorView, options: TerminalOptions): string {
  const { label, text, outcome } = toHeadline(report);
  const sections = (['missing', 'warn', 'unknown'] as const).flatMap((one) => renderSection(report, one, options));
  const { ok } = report.counts;
  const fine = all ? renderFine(report, options) : paint(`${ok} ${ok === 1 ? 'check is' : 'checks are'} fine (--all shows ${ok === 1 ? 'it' : 'them'}).`, 'dim', options.color);
  return `${[`${paint(label, colours[outcome], options.color)}  ${showControls(text)}`, ...sections, ...(ok === 0 ? [] : [fine])].join('\n\n')}\n`;
}

function renderSection(report: DoctorReport, outcome: DoctorOutcome, options: TerminalOptions): readonly string[] {
  const groups = groupFindings(report.findings, outcome);
  if (groups.length === 0) return [];
  return [paint(headings[outcome], colours[outcome], options.color), ...groups.map((group) => renderGroup(group, options))];
}

function renderGroup({ finding, titles }: DoctorGroup, options: TerminalOptions): string {
  const place = toPlace(finding);
  return [
    ...indented(finding.found, options, { by: 2, colour: 'bold' }),
    `    ${[...(place === null ? [] : [paint(showControls(place), 'cyan', options.color)]), paint(toChecks(finding.check, titles), 'dim', options.color)].join('  ')}`,
    ...indented(finding.outcome === 'unknown' ? toDoubt(titles) : finding.why, options, { by: 4, colour: 'dim' }),
    ...(finding.fix === null ? [] : indented(`-> ${finding.fix}`, options, { by: 4, colour: 'cyan' })),
    // Not wrapped: a line that is broken cannot be pasted.
    ...(finding.paste === null ? [] : ['', ...showControls(finding.paste, '\n').split('\n').map((line) => `        ${line}`.trimEnd())]),
  ].join('\n');
}

function toChecks(check: string, titles: readonly string[]): string {
  return titles.length === 1 ? check : `${titles.length} checks`;
}

function renderFine({ findings }: DoctorReport, options: TerminalOptions): string {
  const fine = findings.filter(({ outcome }) => outcome === 'ok');
  const width = Math.max(...fine.map(({ title }) => title.length));
  return [paint(headings.ok, colours.ok, options.color), ...fine.map(({ title, found }) => `  ${showControls(title.padEnd(width))}  ${paint(showControls(found), 'dim', options.color)}`)].join('\n');
}

function indented(text: string, options: TerminalOptions, { by, colour }: { readonly by: number; readonly colour: Colour }): readonly string[] {
  return wrapText(showControls(text, '\n'), options.width - by).map((line) => `${' '.repeat(by)}${paint(line, colour, options.color)}`);
}
