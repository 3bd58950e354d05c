import { floorsOf, withoutImplied } from './floors.mjs';
import { sentences } from './folder-sentences.mjs';
import { folderOf, graphOfFolders, graphOfPackages, packageOf } from './graphs.mjs';
import { showLines } from './show-lines.mjs';
/** @import { Source } from './read-sources.mjs' */

/** Packages, and what each of them really imports. @param {ReadonlyMap<string, Source>} sources */
export function renderPackages(sources) {
  const graph = graphOfPackages(sources);
  const names = Object.keys(sentences.packages);
  const sizes = sizesBy(sources, packageOf);
  const importsOf = (name) => names.filter((other) => graph.get(name)?.has(other));
  return [
    drawGraph(withoutImplied(graph), names.filter((name) => names.some((other) => graph.get(name)?.has(other) || graph.get(other)?.has(name)))),
    '',
    '| package | what it is | imports | lines |',
    '|---|---|---|---|',
    ...names.map((name) => `| ${name} | ${sentences.packages[name]} | ${importsOf(name).join(', ') || '–'} | ${showLines(sizes.get(name))} |`),
  ].join('\n');
}

/** Folders of core, floor by floor: each stands above all that it imports. @param {ReadonlyMap<string, Source>} sources */
export function renderCore(sources) {
  const graph = graphOfFolders(sources);
  const floors = floorsOf(graph);
  const sizes = sizesBy(sources, folderOf);
  const names = [...floors.keys()].toSorted((a, b) => floors.get(b) - floors.get(a) || a.localeCompare(b));
  return [
    drawGraph(withoutImplied(graph), names),
    '',
    '| floor | folder | what it is | lines |',
    '|---|---|---|---|',
    ...names.map((name, at) => `| ${floors.get(name) === floors.get(names[at - 1]) ? '' : floors.get(name)} | \`${name}\` | ${sentences.core[name]} | ${showLines(sizes.get(name))} |`),
    '',
    `Inside \`compare\`: ${roomsOf('compare')}`,
  ].join('\n');
}

function roomsOf(folder) {
  return Object.entries(sentences.core).filter(([name]) => name.startsWith(`${folder}/`)).map(([name, text]) => `\`${name.slice(folder.length + 1)}\` ${text}`).join(' · ');
}

/** Folders of the packages that have some, but core's. */
export function renderFolders() {
  return Object.keys(sentences.packages)
    .filter((name) => name !== 'core' && sentences[name] !== undefined)
    .map((name) => `**${name}**: ${Object.entries(sentences[name]).map(([folder, text]) => `\`${folder}\` ${text}`).join(' · ')}`)
    .join('\n\n');
}

function drawGraph(graph, names) {
  const arrows = names.flatMap((name) => [...(graph.get(name) ?? [])].toSorted().map((next) => `  ${name} --> ${next}`));
  return ['```mermaid', 'flowchart TD', ...arrows, '```'].join('\n');
}

function sizesBy(sources, nameOf) {
  const sizes = new Map();
  for (const { path, lines } of sources.values()) sizes.set(nameOf(path), (sizes.get(nameOf(path)) ?? 0) + lines);
  return sizes;
}
