import type { DoctorOutcome, DoctorReport } from '@shipworthy/contract/doctor';
import { escapeMarkdown, toCode, toFence, toProse } from '../text/index.js';
import { groupFindings, toDoubt, toHeadline, toPlace, type DoctorGroup } from './doctor-lines.js';
import type { DoctorView } from './doctor-view.js';

const headings: Readonly<Record<DoctorOutcome, string>> = { missing: 'Missing', warn: 'Warnings', unknown: 'Not verified', ok: 'Fine' };

/** The same for an issue or a summary. */
export function renderDoctorMarkdown(report: DoctorReport, { all }: DoctorView): string {
  const { label, text } = toHeadline(report);
  const sections = (['missing', 'warn', 'unknown'] as const).flatMap((outcome) => {
    const groups = groupFindings(report.findings, outcome);
    return groups.length === 0 ? [] : [`## ${headings[outcome]}`, ...groups.map(renderGroup)];
  });
  return `${[`**${label}** ${escapeMarkdown(text)}`, ...sections, ...(all ? renderFine(report) : [])].join('\n\n')}\n`;
}

function renderGroup({ finding, titles }: DoctorGroup): string {
  const place = toPlace(finding);
  return [
    `**${toProse(finding.found)}** ${place === null ? '' : `${toCode(place)} `}(${titles.length === 1 ? toCode(finding.check) : `${titles.length} checks`})`,
    toProse(finding.outcome === 'unknown' ? toDoubt(titles) : `Why: ${finding.why}`),
    ...(finding.fix === null ? [] : [`Fix: ${toProse(finding.fix)}`]),
    ...(finding.paste === null ? [] : [toFence(finding.paste, 'text')]),
  ].join('\n\n');
}

function renderFine({ findings }: DoctorReport): readonly string[] {
  const fine = findings.filter(({ outcome }) => outcome === 'ok');
  if (fine.length === 0) return [];
  return [`## ${headings.ok}`, ['| what should be so | what is there |', '|---|---|', ...fine.map(({ title, found }) => `| ${toCell(title)} | ${toCell(found)} |`)].join('\n')];
}

function toCell(text: string): string {
  return toProse(text).replaceAll('|', '&#124;');
}
