import { docSyncConfigSchema } from '@shipworthy/contract/docs';
import { readChangelog } from '../../../packages/core/src/docs/changelog/read-changelog.js';
import { parseReleaseHeading } from '../../../packages/core/src/docs/changelog/parse-release-heading.js';
import { anchorsOf } from '../../../packages/core/src/docs/links/anchors/anchors-of.js';
import { collectHtmlHeadings } from '../../../packages/core/src/docs/links/anchors/html-headings.js';
import { decodePercent, parseLinkTarget } from '../../../packages/core/src/docs/links/link-target.js';
import { lastLineOf } from '../../../packages/core/src/docs/links/anchors/line-anchor.js';
import { slugHeadings } from '../../../packages/core/src/docs/links/anchors/slug-headings.js';
import { parseMarkdown } from '../../../packages/core/src/docs/markdown/parse-markdown.js';
import { splitRow } from '../../../packages/core/src/docs/markdown/blocks/split-row.js';
import { readCsv, readDocument, toReadingRules, type FileReading } from '../../../packages/core/src/docs/tasks/rows/file-reading.js';
import { compileIdPattern, findIdPatternFault } from '../../../packages/core/src/docs/tasks/rows/id-pattern.js';
import { decodeReading, encodeReading } from '../../../packages/core/src/docs/tasks/rows/reading-format.js';
import { readMarkdownRegister } from '../../../packages/core/src/release/risk/markdown-register.js';
import { detectChangelog } from '../../../packages/core/src/adoption/init/facts/detect-documents.js';
import { must, mustBeSame, textTarget, type Target } from '../engine/target.js';
import { csvWords, markdownWords } from './words.js';

const tasks = docSyncConfigSchema.parse({
  tasks: {
    id: String.raw`ST-[A-Z]-\d{3}`, agree: { presence: [['log', 'board']] },
    sources: { board: { files: 'board.md', table: { id: 'ID', status: 'Status', title: 'Title' } }, csv: { files: 'board.csv', columns: { id: 'ID', status: 'Column' } }, log: { files: 'log.md', mentions: true } },
  },
}).tasks;

function rulesOf(name: string) {
  const source = tasks?.sources[name];
  if (tasks === undefined || source === undefined) throw new Error(`There is no source ${name}.`);
  return toReadingRules(name, source, { config: tasks, pattern: compileIdPattern(tasks.id) });
}

/** What is kept between runs must say the same when it is read again. */
function mustBeKept(path: string, reading: FileReading): string {
  const line = encodeReading(reading);
  must(encodeReading(decodeReading(path, line)) === line, 'a kept reading comes back as something else');
  return `${reading.tables.length > 0} ${reading.faults.length > 0} ${Math.min(reading.entries.length, 2)}`;
}

/** Places lie in the text, where an editor would look. */
function mustBeInside(text: string, places: readonly { readonly line: number; readonly column: number }[]): void {
  const lines = text.split(/\r\n|\n|\r/);
  for (const { line, column } of places) must(line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 2, `the place ${line}:${column} is not in the text`);
}

export const documents: readonly Target[] = [
  textTarget('markdown', markdownWords, (text) => {
    const file = parseMarkdown(text);
    const { headings, anchors, links, undefinedReferences, tables, fences, codeSpans } = file;
    mustBeInside(text, [...headings, ...anchors, ...links, ...undefinedReferences, ...tables, ...tables.flatMap(({ rows }) => rows), ...fences, ...codeSpans]);
    for (const { from, to } of fences) must(from <= to && to <= text.length, 'a fence ends outside the text');
    const slugs = slugHeadings(headings.map((heading) => heading.text));
    must(new Set(slugs).size === slugs.length, 'two headings have one anchor');
    anchorsOf({ path: 'input.md', file, text });
    collectHtmlHeadings(text, file);
    for (const { target } of links) parseLinkTarget(target);
    return [headings, anchors, links, undefinedReferences, tables, fences, codeSpans].map((list) => Math.min(list.length, 3)).join(' ');
  }),
  textTarget('markdown-row', ['|', '\\|', '`', '\\', ' '], (text) => {
    const cells = splitRow(text);
    for (const { from, to } of cells) must(from <= to && to <= text.length, 'a cell ends outside its row');
    return String(Math.min(cells.length, 9));
  }),
  textTarget('link-target', ['#', '?', '%20', '%', '%ff', '%E2%82%AC', '/', '../', '//', ':', '\\', '#L1', '#L1-L2', '#L1C2', '{{'], (text) => {
    const target = parseLinkTarget(text);
    decodePercent(decodePercent(text));
    const last = lastLineOf(target?.fragment ?? '');
    must(last === null || (Number.isInteger(last) && last >= 0), 'a line that is no number');
    return target === null ? 'elsewhere' : `${target.rooted} ${target.query === ''} ${target.fragment === null} ${last === null}`;
  }),
  textTarget('changelog', [...markdownWords, '## [1.2.3] - 2026-01-02', '## Unreleased', '[YANKED]', '### Fixed', '## name@1.2.3', '(2026-01-02)', 'v1.0.0-rc.1'], (text) => {
    const file = parseMarkdown(text);
    const kept = readChangelog(file, text, 'keep-a-changelog');
    const conventional = readChangelog(file, text, 'conventional');
    mustBeInside(text, [...kept.entries, ...kept.strays, ...conventional.entries, ...kept.entries.flatMap(({ sections }) => sections.flatMap(({ items }) => items))]);
    for (const line of text.split('\n', 20)) parseReleaseHeading(line, 'conventional');
    detectChangelog('CHANGELOG.md', text);
    return JSON.stringify([kept.entries.length > 1, kept.strays.length > 0, kept.looseItem === null, conventional.entries.length > 1, kept.entries[0]?.isUnreleased, kept.entries[0]?.yanked, kept.entries[0]?.version === null]);
  }),
  textTarget('task-board', [...markdownWords, 'ST-A-001', '| ID | Status | Title |', '|---|---|---|', 'Done', '<!-- ST-A-002 -->', '- [ ] M1'], (text) => {
    const file = parseMarkdown(text);
    return ['board', 'log'].map((name) => mustBeKept(`${name}.md`, readDocument(`${name}.md`, { file, text }, rulesOf(name)))).join(' ');
  }),
  textTarget('task-table', [...csvWords, 'ST-A-001', 'ID', 'Column'], (text) => mustBeKept('board.csv', readCsv('board.csv', text, rulesOf('csv')))),
  textTarget('risk-register', [...markdownWords, '| # | Risk | Trigger | Mitigation | Owner | Cadence |', '|-|-|-|-|-|-|'], (text) => {
    const { rows, faults } = readMarkdownRegister(text);
    return `${Math.min(rows.length, 3)} ${faults[0]?.id.slice(0, 20) ?? ''}`;
  }),
  // The first line is the pattern, the rest the text.
  textTarget('id-pattern', ['[A-Z]', '\\d', '{3}', '+', '*', '?', '(?:', ')', '|', '^', '$', '\\b', '[^', ']', '(?P<a>', '(?<a>', '\\pL', '(?i)', 'ST-', '-', '/', 'ST-A-001', '\n'], (text) => {
    const end = text.indexOf('\n');
    const [pattern, body] = end === -1 ? [text, text] : [text.slice(0, end), text.slice(end + 1)];
    if (pattern.length > 200) return 'long';
    const fault = findIdPatternFault(pattern);
    if (fault !== null) return fault.slice(0, 60);
    const ids = compileIdPattern(pattern);
    const found = ids.findIds(body.slice(0, 20_000));
    for (const { id, at } of found) must(body.startsWith(id, at) && id !== '', 'an id is not where it was found');
    const other = compileIdPattern(pattern, { inPaths: true }).findIds(body.slice(0, 2000));
    mustBeSame(ids.idsIn(body.slice(0, 500)), [...new Set(ids.findIds(body.slice(0, 500)).map(({ id }) => id))], 'ids of a cell');
    return `${Math.min(found.length, 3)} ${Math.min(other.length, 3)}`;
  }),
];
