import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../repository.mjs';
import { withBlocks } from '../blocks.mjs';
import { renderGrowthChart } from './growth-chart.mjs';

const page = 'docs/performance.md';
/** A curve that rises by more than this power of its items is explained on the page. */
const linear = 1.15;

const groups = [
  { id: 'packs', title: 'Packs: running, accepting, comparing', of: /^(?:cases|outputs)-/ },
  { id: 'comparing', title: 'drift-check: one output that holds many things', of: /^drift-/ },
  { id: 'documents', title: 'doc-sync-check', of: /^docs-/ },
  { id: 'bundles', title: 'Bundles of evidence', of: /^(?:bundle|release)-/ },
  { id: 'gate', title: 'Gate, report and history', of: /^(?:gate|report|past)-/ },
  { id: 'release', title: 'Security report, checklist and notes', of: /^(?:security|history)-/ },
];

function readResults(name) {
  return JSON.parse(readFileSync(join(root, `bench/results/${name}.json`), 'utf8'));
}

/** How fast time grows between two points: 1 is linear, 2 quadratic. */
function toSlope(from, to) {
  return Math.log(to.milliseconds / from.milliseconds) / Math.log(to.size / from.size);
}

function showSlope(from, to) {
  if (from === undefined || to === undefined || from === to) return '–';
  const slope = toSlope(from, to);
  return slope > linear ? `**${slope.toFixed(2)}**` : slope.toFixed(2);
}

const showTime = (milliseconds) => (milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`);

function toRow([id, { command, items, points }]) {
  const at = (size) => points.find((point) => point.size === size);
  const [last, before] = [points.at(-1), points.at(-2)];
  const times = [100, 1000, 10_000].map((size) => (at(size) === undefined ? '–' : showTime(at(size).milliseconds)));
  times.push(last.size <= 10_000 ? '–' : `${showTime(last.milliseconds)}${last.size === 100_000 ? '' : ` (${last.size.toLocaleString('en')})`}`);
  return `| \`${id}\` | \`${command}\`, ${items} | ${times.join(' | ')} | ${last.megabytes} MiB | ${showSlope(at(1000) ?? points[0], last)} | ${showSlope(before, last)} |`;
}

function listCurves({ of }, entries) {
  return Object.entries(entries).filter(([id]) => of.test(id));
}

function renderGroup(group, entries) {
  const curves = listCurves(group, entries);
  return [
    `### ${group.title}`, '', `![Time over items, logarithmic: ${curves.map(([, { items }]) => items).filter((items, index, all) => all.indexOf(items) === index).join(', ')}](images/growth-${group.id}.svg)`, '',
    '| curve | what | 10² | 10³ | 10⁴ | 10⁵ | memory | slope from 10³ | last slope |', '|---|---|---|---|---|---|---|---|---|', ...curves.map(toRow),
  ].join('\n');
}

function renderMachine({ processor, cores, node }, entries) {
  const days = [...new Set(Object.values(entries).map(({ day }) => day))].toSorted();
  return `Measured on ${processor}, ${cores} cores, Linux, Node ${node.replace(/^v/, '')}, ${days.length > 1 ? `${days[0]} to ${days.at(-1)}` : days[0]}.`;
}

function renderRatios({ machine, entries }) {
  const toCells = ({ what, measured, goal, met, detail }) => `| ${[what.trim(), measured, goal, met === 'MISSED' ? '**MISSED**' : met, detail].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [renderMachine(machine, entries), ...Object.entries(entries).map(([name, { title, rows }]) => [`### \`${name}\``, '', `${title}.`, '', '| what | measured | goal | met | detail |', '|---|---|---|---|---|', ...rows.map(toCells)].join('\n'))].join('\n\n');
}

function renderProfiles({ machine, entries }) {
  const toCells = ([id, { what, milliseconds, parts }]) => `| \`${id}\` | ${what} | ${showTime(milliseconds)} | ${parts.map(({ part, share }) => `${part} ${share} %`).join('; ')} |`;
  return [renderMachine(machine, entries), '', '| capability | at | time | largest parts |', '|---|---|---|---|', ...Object.entries(entries).map(toCells)].join('\n');
}

/** docs/performance.md and its charts, from what `npm run bench -- --keep` has kept. */
export function toPerformanceFiles() {
  const [growth, ratios, profiles] = ['growth', 'ratios', 'profiles'].map(readResults);
  const charts = groups.map((group) => [`docs/images/growth-${group.id}.svg`, renderGrowthChart({
    id: `growth-${group.id}`, title: group.title, curves: listCurves(group, growth.entries).map(([id, { points }]) => ({ label: id, points })),
  })]);
  return [...charts, withBlocks(page, {
    growth: [renderMachine(growth.machine, growth.entries), ...groups.map((group) => renderGroup(group, growth.entries))].join('\n\n'), ratios: renderRatios(ratios), profiles: renderProfiles(profiles),
  })];
}
