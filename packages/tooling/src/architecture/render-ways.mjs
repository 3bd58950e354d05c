import { posix } from 'node:path';
import { listBuiltKinds, listDoors, listModeDoors } from './capabilities.mjs';
import { sentences } from './folder-sentences.mjs';
import { showLines } from './show-lines.mjs';
import { walkFrom } from './walk-capability.mjs';
/** @import { Source } from './read-sources.mjs' */

/**
 * @typedef {object} Command
 * @property {string} name
 * @property {boolean} isAction   Or a command only.
 * @property {readonly string[]} modes
 */

/** What a file does, by the verb that its name begins with. */
const columns = [
  ['reads', /^(?:ask|collect|load|open|read|receive)-/],
  ['judges', /^(?:check|compare|judge|prove|reconcile)-/],
  ['does and shows', /^(?:apply|assemble|extract|measure|observe|plan|publish|render|run|show|sign|take|update|write)-/],
];

/**
 * The way of data through each capability: its faces, its door, its documents, and the rooms behind the door in the order in which they are
 * reached, with the files that read, judge and write there.
 * @param {ReadonlyMap<string, Source>} sources @param {{ kinds: readonly string[], commands: readonly Command[] }} contract
 */
export function renderWays(sources, { kinds, commands }) {
  const doors = new Map(listDoors().map(({ name, door }) => [name, door]));
  const ways = commands.map((command) => toWay(sources, command, { kinds, door: doors.get(command.name) }));
  return [drawDocuments(ways), ...ways.map(renderWay)].join('\n\n');
}

function toWay(sources, command, { kinds, door }) {
  const home = posix.dirname(door);
  const { files, shared } = walkFrom(sources, door, home);
  return {
    ...command, door, home, files, shared,
    modeDoors: files.flatMap(({ path }) => listModeDoors(path, command.modes)).map((one) => ({ mode: one.mode, room: toRoom(one.door, home) })),
    kinds: kinds.filter((kind) => files.some(({ path }) => listBuiltKinds(path, kinds).includes(kind))),
  };
}

/** Who writes which documents; the gate reads whatever it is handed. */
function drawDocuments(ways) {
  const isGate = ({ name }) => name === 'release-gate';
  const toNode = (kind) => `document-${kind}([${kind}])`;
  const arrows = ways.flatMap((way) => way.kinds.map((kind) => `  ${way.name} --> ${toNode(kind)}${isGate(way) ? '' : ' --> release-gate'}`));
  return ['```mermaid', 'flowchart LR', ...arrows, '```'].join('\n');
}

function renderWay({ name, isAction, door, home, files, modeDoors, shared, kinds }) {
  const rooms = new Map();
  for (const { path } of files) rooms.set(toRoom(path, home), [...(rooms.get(toRoom(path, home)) ?? []), posix.basename(path, '.ts')]);
  const faces = isAction ? `\`actions/${name}\`, \`shipworthy ${name}\`` : `\`shipworthy ${name}\``;
  const documents = kinds.length === 0 ? '' : ` → ${kinds.map((kind) => `\`${kind}\``).join(', ')}`;
  const size = showLines(files.reduce((sum, { lines }) => sum + lines, 0));
  const rows = [...rooms].flatMap(([room, inside]) => renderRoom(room, inside, { home, modes: modeDoors.filter((one) => one.room === room).map(({ mode }) => mode) }));
  return [
    `### ${name}`,
    '',
    `${faces} → \`contract/src/inputs/${name}.ts\` → \`${door.slice('packages/'.length)}\`${documents}`,
    '',
    `${size} lines; uses ${shared.map((folder) => `\`${folder}\``).join(', ')}.`,
    '',
    `| room | ${columns.map(([title]) => title).join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n');
}

/** Nothing for a room whose files do none of it: it serves the others. */
function renderRoom(room, names, { home, modes }) {
  const cells = columns.map(([, verbs]) => names.filter((name) => verbs.test(name)).map((name) => `\`${name}\``).join(' '));
  if (cells.every((cell) => cell === '')) return [];
  const sentence = room === '.' ? 'at the door' : sentences.core[`${home.slice('packages/core/src/'.length)}/${room}`];
  const told = modes.filter((mode) => !sentence.startsWith(`\`${mode}\``)).map((mode) => `, \`${mode}\``).join('');
  return [`| ${room === '.' ? sentence : `\`${room}\`: ${sentence}`}${told} | ${cells.join(' | ')} |`];
}

function toRoom(path, home) {
  return posix.dirname(path) === home ? '.' : (posix.relative(home, path).split('/')[0] ?? '.');
}
