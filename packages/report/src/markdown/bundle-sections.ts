import type { AreaReadiness, GateResult, RequirementResult } from '@shipworthy/contract/bundle';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { checksOf, compareWeights, placeOf, type Weight } from '../findings/index.js';
import { shorten, showValue, toCode, toProse } from '../text/index.js';
import { markWeight } from './mark-weight.js';
import { toBlocks, toTable, type Section } from './section.js';

type Readiness = DocumentOf<'bundle-readiness'>;
type WeightOf = (what: 'artifact' | 'gate' | 'area', name: string) => Weight;
/** A row with how much it weighs. */
interface Row {
  readonly weight: Weight;
  readonly cells: readonly string[];
}

/** Up to so many rows a table stands open as a whole; beyond, what passed is folded. */
const openRows = 30;
/** Names of files that a row takes. */
const shownFiles = 3;
/** Characters of a message that a row takes; the whole stands where it blocks. */
const longestMessage = 160;

/** What the bundle is, what comes next for each thing that blocks, what was required, what was measured, and what must not be in it. */
export function toBundleSections(document: Readiness): Section[] {
  const { areas, redaction } = document.details;
  const weights = new Map(checksOf(document).checks.map(({ what, name, weight }) => [`${what}\0${name}`, weight]));
  const weightOf: WeightOf = (what, name) => weights.get(`${what}\0${name}`) ?? 'pass';
  const requirements = areas.flatMap((area) => area.requirements.map((one) => toRequirementRow(area, one, weightOf('artifact', `${area.name}/${one.id}`))));
  const gates = areas.flatMap((area) => area.gates.map((one) => toGateRow(area, one, weightOf('gate', `${area.name}/${one.id}`))));
  return [
    ...toBlockerTable(document),
    toFacts(document),
    ...toTables('Requirements', ['Area', 'Requirement', 'Status', 'Files'], requirements),
    ...toTables('Gates', ['Area', 'Gate', 'Value', 'Threshold', 'Margin', 'Samples', 'Outcome'], gates),
    ...toAreaTable(areas, weightOf),
    ...(redaction === null ? [] : toRedactionSection(redaction)),
  ];
}

function toFacts({ details: { bundle, candidate, profile } }: Readiness): Section {
  const facts = [
    ...(bundle === null ? [] : [`- Bundle: ${toCode(bundle.path)}, a ${bundle.kind} with ${bundle.files} files of ${bundle.bytes} bytes${bundle.sha256 === null ? '' : `, SHA-256 ${toCode(bundle.sha256)}`}`]),
    `- Candidate: ${candidate.version === null ? 'no version' : `version ${toCode(candidate.version)}`}, ${candidate.commit === null ? 'no commit' : `commit ${toCode(candidate.commit.slice(0, 12))}`}`,
    ...(profile === null ? [] : [`- Thresholds: ${toCode(profile)}`]),
  ];
  return toBlocks('### What was verified', [facts.join('\n')]);
}

/** One row for each thing that blocks: what kind of obstacle it is, and the command that comes next. */
function toBlockerTable({ details: { blockers }, findings }: Readiness): Section[] {
  const byFingerprint = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  const rows = blockers.map(({ fingerprint, category, next }) => {
    const finding = byFingerprint.get(fingerprint);
    const place = finding === undefined ? null : placeOf(finding);
    const what = finding === undefined ? toCode(fingerprint) : `${toCode(finding.rule)}${place === null ? '' : ` at ${toCode(place)}`}: ${toProse(shorten(finding.message, longestMessage))}`;
    return [toCode(category), what, toCode(next)];
  });
  return rows.length === 0 ? [] : [toTable({ title: `What comes next (${rows.length})`, columns: ['Category', 'What blocks', 'Next command'], rows })];
}

function toRequirementRow(area: AreaReadiness, { id, title, status, files }: RequirementResult, weight: Weight): Row {
  return { weight, cells: [toCode(area.name), toNamed(id, title), toStatus(status, weight), toFiles(files.map(({ path }) => path))] };
}

function toStatus(status: RequirementResult['status'], weight: Weight): string {
  if (weight === 'pass') return `${status === 'present' ? '✅' : '➖'} ${status}`;
  return `${markWeight(weight)}: ${status}`;
}

function toGateRow(area: AreaReadiness, { id, title, value, threshold, margin, unit, samples }: GateResult, weight: Weight): Row {
  const withUnit = (text: string): string => toCode(unit === null ? text : `${text} ${unit}`);
  return {
    weight,
    cells: [toCode(area.name), toNamed(id, title), value === null ? 'nothing' : withUnit(showValue(value, margin)), withUnit(threshold), margin === null ? '' : withUnit(showValue(margin)), samples === null ? '' : String(samples), markWeight(weight)],
  };
}

/** The README of each area, by the hash that release notes may repeat. */
function toAreaTable(areas: readonly AreaReadiness[], weightOf: WeightOf): Section[] {
  const rows = areas.map(({ name, files, readme, manifest }) => [toCode(name), markWeight(weightOf('area', name)), String(files), readme === null ? 'none' : toCode(readme.path), readme === null ? '' : toCode(readme.sha256), manifest === null ? 'none' : toCode(manifest.path)]);
  return rows.length === 0 ? [] : [toTable({ title: 'Areas', columns: ['Area', 'Outcome', 'Files', 'README', 'SHA-256 of the README', 'Manifest'], rows })];
}

/** How often something of a kind was found; where, its findings say, and what, nobody. */
function toRedactionSection({ files, hits, more }: NonNullable<Readiness['details']['redaction']>): Section[] {
  if (hits.length === 0 && more === 0) return [toBlocks('### Redaction', [`Nothing that must not be published was found in ${files} files.`])];
  const counts = new Map<string, { cells: readonly string[]; count: number; paths: Set<string> }>();
  for (const { category, rule, path } of hits) {
    const one = counts.get(`${category}\0${rule}`) ?? { cells: [toCode(category), toCode(rule)], count: 0, paths: new Set<string>() };
    counts.set(`${category}\0${rule}`, { ...one, count: one.count + 1, paths: one.paths.add(path) });
  }
  const rows = [...counts.values()].map(({ cells, count, paths }) => [...cells, String(count), toFiles([...paths])]);
  const title = `Redaction (${hits.length + more} in ${files} files${more === 0 ? '' : `, ${more} of them not listed`})`;
  return [toTable({ title, columns: ['Category', 'Kind', 'Hits', 'Files'], rows })];
}

function toNamed(id: string, title: string): string {
  return title === id ? toCode(id) : `${toCode(id)} ${toProse(title)}`;
}

function toFiles(paths: readonly string[]): string {
  const more = paths.length - shownFiles;
  return [...paths.slice(0, shownFiles).map(toCode), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function toTables(title: string, columns: readonly string[], rows: readonly Row[]): Section[] {
  if (rows.length === 0) return [];
  const toCells = ({ cells }: Row): readonly string[] => cells;
  if (rows.length <= openRows) return [toTable({ title, columns, rows: rows.map(toCells) })];
  const noted = rows.filter(({ weight }) => weight !== 'pass').toSorted((a, b) => compareWeights(a.weight, b.weight));
  const passed = rows.filter(({ weight }) => weight === 'pass');
  return [
    ...(noted.length === 0 ? [] : [toTable({ title, columns, rows: noted.map(toCells) })]),
    ...(passed.length === 0 ? [] : [toTable({ title: `${title}: ${passed.length} passed`, columns, rows: passed.map(toCells), folded: true })]),
  ];
}
