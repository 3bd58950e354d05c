import type { MarkdownFile, Place, Table } from '../markdown/index.js';

/** A field as a form has it. */
export interface FormField extends Place {
  /** What was written, comments removed; '' for nothing. */
  readonly value: string;
}

interface Line {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * Every place of the named fields: `Field: value`, `**Field:** value`, also as items of lists, rows `| Field | value |`, headings followed by text, boxes
 * `- [ ] Field`. Names are compared whatever the case and the marks around them. What a form says twice is in the answer twice.
 */
export function findFields(text: string, file: MarkdownFile, names: readonly string[]): ReadonlyMap<string, readonly FormField[]> {
  const wanted = new Map(names.map((name) => [toName(name), name]));
  const found = new Map<string, FormField[]>(names.map((name) => [name, []]));
  const add = (name: string | undefined, field: FormField): void => {
    if (name !== undefined) found.get(name)?.push(field);
  };
  const lines = toLines(text);
  const taken = new Set([...file.tables.flatMap((table) => [table.header, ...table.rows].map(({ line }) => line)), ...toFencedLines(file)]);
  for (const { line, column, text: heading, level } of file.headings) {
    const name = wanted.get(toName(heading));
    if (name !== undefined) add(name, { line, column, value: readSection(lines, file, { line, level }) });
  }
  for (const table of file.tables) addRows(table, (label) => wanted.get(toName(label)), add);
  const headings = new Set(file.headings.map(({ line }) => line));
  for (const [index, { text: one, line }] of lines.entries()) {
    if (headings.has(line) || taken.has(line)) continue;
    const label = readLabel(one, wanted);
    if (label === null) continue;
    const value = label.value === '' ? readBelow(lines, index, { headings, wanted, indent: label.indent }) : label.value;
    add(label.name, { line, column: label.indent + 1, value });
  }
  return found;
}

/** The first column names the fields, and the others are the values; or the header names them and there is one row of values. */
function addRows(table: Table, nameOf: (label: string) => string | undefined, add: (name: string | undefined, field: FormField) => void): void {
  const body = [table.header, ...table.rows];
  for (const { cells } of body) {
    const [label, ...values] = cells;
    const name = label === undefined ? undefined : nameOf(label.text);
    if (label === undefined || name === undefined) continue;
    const isHeading = cells === table.header.cells && values.some(({ text }) => nameOf(text) !== undefined);
    if (!isHeading) add(name, { line: label.line, column: label.column, value: values.map(({ text, targets }) => text.trim() || targets.join(' ')).filter((value) => value !== '').join(' ') });
  }
  const headed = table.header.cells.map(({ text }) => nameOf(text));
  if (headed.filter((name) => name !== undefined).length < 2) return;
  headed.forEach((name, at) => {
    const head = table.header.cells[at];
    if (head === undefined) return;
    add(name, { line: head.line, column: head.column, value: table.rows.map(({ cells }) => cells[at]?.text.trim() ?? '').filter((value) => value !== '').join(' ') });
  });
}

/** Lines with comments emptied: they tell people how to fill the form in. */
function toLines(text: string): Line[] {
  const visible = text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ''));
  return visible.split('\n').map((line, index) => ({ text: line.replace(/\r$/, ''), line: index + 1 }));
}

/** Code shows how a field may be written; as an answer it counts. */
function toFencedLines({ fences }: MarkdownFile): number[] {
  return fences.flatMap(({ line, content }) => content.split('\n').map((_, index) => line + 1 + index));
}

/** Everything up to the next heading of the same or a higher level; headings below it are no answer. */
function readSection(lines: readonly Line[], { headings }: MarkdownFile, { line, level }: { readonly line: number; readonly level: number }): string {
  const next = headings.find((heading) => heading.line > line && heading.level <= level)?.line ?? lines.length + 1;
  const inner = new Set(headings.map((heading) => heading.line));
  const isUnderline = (text: string): boolean => /^\s*(?:=+|-{2,})\s*$/.test(text);
  return lines.slice(line, next - 1).filter((one) => !inner.has(one.line) && !isUnderline(one.text)).map(({ text }) => text).join('\n').trim();
}

interface Label {
  readonly name: string;
  readonly value: string;
  readonly indent: number;
}

function readLabel(line: string, wanted: ReadonlyMap<string, string>): Label | null {
  const [, before = '', box, rest = ''] = /^([\s>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)?)(\[[ xX]\]\s+)?(\S.*)$/.exec(line) ?? [];
  const indent = /^[\s>]*/.exec(before)?.[0].length ?? 0;
  for (let colon = rest.search(/[:：]/); colon !== -1; colon = nextColon(rest, colon)) {
    const name = wanted.get(toName(rest.slice(0, colon)));
    if (name !== undefined) return { name, value: joinBox(box, rest.slice(colon + 1).replace(/^(?:\*\*|__)/, '').trim()), indent };
  }
  const boxed = box === undefined ? undefined : wanted.get(toName(rest));
  return boxed === undefined || box === undefined ? null : { name: boxed, value: box.trim(), indent };
}

function nextColon(text: string, after: number): number {
  const next = text.slice(after + 1).search(/[:：]/);
  return next === -1 ? -1 : after + 1 + next;
}

function joinBox(box: string | undefined, value: string): string {
  return box === undefined || value !== '' ? value : box.trim();
}

/** What follows a label without a value: the lines up to the next field, heading or blank line, and a list below a blank line. */
function readBelow(lines: readonly Line[], index: number, { headings, wanted, indent }: { readonly headings: ReadonlySet<number>; readonly wanted: ReadonlyMap<string, string>; readonly indent: number }): string {
  const value: string[] = [];
  for (const { text, line } of lines.slice(index + 1)) {
    if (headings.has(line) || readLabel(text, wanted) !== null || isLabel(text, indent)) break;
    const isItem = /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text);
    if (text.trim() === '' && value.length > 0) break;
    if (text.trim() !== '' && value.length === 0 && lines[index + 1]?.text.trim() === '' && !isItem) break;
    if (text.trim() !== '') value.push(text.trim());
  }
  return value.join('\n');
}

/** Another field of the form, though not one that is asked for: it ends the value before it. */
function isLabel(text: string, indent: number): boolean {
  const own = /^[\s>]*/.exec(text)?.[0].length ?? 0;
  return own <= indent && /^[\s>]*(?:[-*+]\s+)?(?:\*\*|__)?[\p{L}][^:：\n]{0,60}(?:[:：](?:\*\*|__)|(?:\*\*|__)?[:：])(?:\s|$)/u.test(text);
}

/** Without marks: `**Owner**` and `Owner` are one field. */
function toName(text: string): string {
  return text.normalize('NFC').replace(/[*_`]+/g, '').replace(/[:：]\s*$/, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
