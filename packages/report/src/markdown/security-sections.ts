import type { DocumentOf } from '@shipworthy/contract/documents';
import type { SeverityCounts } from '@shipworthy/contract/security';
import { checksOf, compareWeights, weightOf, type Weight } from '../findings/index.js';
import { shorten, toCode, toProse } from '../text/index.js';
import { markWeight } from './mark-weight.js';
import { toTable, type Section } from './section.js';

type Report = DocumentOf<'security-report'>;
/** Up to so many rows a table stands open as a whole; beyond, what passed is folded. */
const openRows = 30;
/** Characters of a title that a row takes. */
const longestTitle = 120;

/** The scans with what each of them found, vulnerabilities, licences, secrets, exceptions, what was suppressed, and last the context, which decides nothing. */
export function toSecuritySections(document: Report): Section[] {
  const { severity, licences, secrets, exceptions, suppressed, context } = document.details;
  const weights = new Map(checksOf(document).checks.map(({ what, name, weight }) => [`${what}\0${name}`, weight]));
  const table = (title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Section[] => (rows.length === 0 ? [] : [toTable({ title, columns, rows, folded: rows.length > openRows })]);
  return [
    ...table('Scans', ['File', 'Outcome', 'Tool', 'Made', 'Vulnerabilities and weaknesses', 'Secrets', 'Components', 'Suppressed'], document.details.scans.map((scan) => toScanRow(scan, weights.get(`scan\0${scan.path}`) ?? 'pass'))),
    ...toVulnerabilityTables(document, severity),
    ...table(`Secrets (${secrets.length})`, ['Place', 'Outcome', 'Rule', 'Tool'], secrets.map(({ path, line, rule, tool, outcome }) => [toCode(line === null ? path : `${path}:${line}`), markWeight(toWeight(document, outcome)), toCode(rule), toProse(tool)])),
    ...(licences === null ? [] : table(`Licences of ${licences.components} components`, ['Licence', 'Outcome', 'Components'], licences.used.map((one) => [one.licence === null ? 'none stated' : toCode(shorten(one.licence, longestTitle)), markWeight(toWeight(document, one.outcome)), String(one.components)]))),
    ...table(`Exceptions (${exceptions.length})`, ['Package', 'Version', 'Subject', 'State', 'Owner', 'Reason', 'Until'], exceptions.map((one) => [toCode(one.package), toCode(one.version), toCode(one.advisory ?? one.licence ?? ''), one.state, toProse(one.owner), toProse(one.reason), toCode(one.expires)])),
    ...(suppressed.length === 0 ? [] : [toTable({ title: `Suppressed where the scanner looks (${suppressed.length})`, columns: ['Advisory', 'Place', 'Justification', 'Scan'], rows: suppressed.map(({ advisory, path, line, justification, scan }) => [toCode(advisory), path === null ? '' : toCode(line === null ? path : `${path}:${line}`), toProse(justification ?? 'none'), toCode(scan)]), folded: true })]),
    ...table('Beside it: context, which decides nothing', ['Document', 'Verdict', 'Checks'], context.map(toContextRow)),
  ];
}

function toScanRow({ path, format, tool, time, timeFrom, counts, secrets, components, suppressed }: Report['details']['scans'][number], weight: Weight): string[] {
  const made = time === null ? (format === 'lockfile' ? 'part of the commit' : 'not known') : `${toCode(time)}${timeFrom === 'told' ? ', as the workflow says' : ''}`;
  return [toCode(path), markWeight(weight), tool === null ? '' : toProse(tool.version === null ? tool.name : `${tool.name} ${tool.version}`), made, toCounts(counts), zeroless(secrets), zeroless(components), zeroless(suppressed)];
}

/** `1 critical, 2 high`. */
function toCounts(counts: SeverityCounts): string {
  const parts = (['critical', 'high', 'medium', 'low', 'unknown'] as const).filter((name) => counts[name] > 0).map((name) => `${counts[name]} ${name === 'unknown' ? 'of unknown severity' : name}`);
  return parts.length === 0 ? '' : parts.join(', ');
}

function zeroless(count: number): string {
  return count === 0 ? '' : String(count);
}

function toVulnerabilityTables(document: Report, severity: string): Section[] {
  const { vulnerabilities } = document.details;
  const rows = vulnerabilities.map((one) => ({ weight: toWeight(document, one.outcome), cells: toVulnerabilityRow(one) })).toSorted((a, b) => compareWeights(a.weight, b.weight));
  const columns = ['What', 'Where', 'Severity', 'Title', 'Mended in'];
  const [noted, below] = [rows.filter(({ weight }) => weight !== 'pass'), rows.filter(({ weight }) => weight === 'pass')];
  return [
    ...(noted.length === 0 ? [] : [toTable({ title: `Vulnerabilities and weaknesses (${noted.length})`, columns: ['Outcome', ...columns], rows: noted.map(({ weight, cells }) => [markWeight(weight), ...cells]) })]),
    ...(below.length === 0 ? [] : [toTable({ title: `Below ${severity}: listed, not blocking (${below.length})`, columns, rows: below.map(({ cells }) => cells), folded: true })]),
  ];
}

function toVulnerabilityRow({ advisory, aliases, package: name, version, path, line, severity, title, fixedIn, scans }: Report['details']['vulnerabilities'][number]): string[] {
  const names = [advisory, ...aliases].slice(0, 3).map(toCode).join(' ');
  const where = name === null ? toCode(line === null ? (path ?? '') : `${path ?? ''}:${line}`) : `${toCode(`${name} ${version ?? ''}`.trim())}${scans.length > 1 ? `, in ${scans.length} scans` : ''}`;
  return [names, where, severity ?? 'unknown', toProse(shorten(title, longestTitle)), fixedIn === null ? '' : toCode(fixedIn)];
}

function toContextRow({ kind, key, verdict, reason, summary }: Report['details']['context'][number]): string[] {
  return [toCode(`${kind}:${key}`), verdict ?? `refused: ${reason ?? 'unknown'}`, summary === null ? '' : `${summary.checked} checked, ${summary.fail} failed, ${summary.unverified} not verified, ${summary.warn} with warnings`];
}

/** Of something unverified in details the reason is `unproven`, as its finding says. */
function toWeight(document: Report, outcome: Parameters<typeof weightOf>[0]['outcome']): Weight {
  return weightOf({ outcome, reason: outcome === 'unverified' ? 'unproven' : null }, document.policy);
}
