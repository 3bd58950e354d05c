import { isWeight } from '../../findings/index.js';
import { escapeHtml } from '../../html/index.js';
import { shorten, showValue } from '../../text/index.js';
import type { Block } from './block.js';
import { renderCode, renderMark, renderProse } from '../inline.js';
import { toTableBlock, type Row } from './table-block.js';

const shownRows = 100;
const shownColumns = 6;
const longestValue = 300;
const deepest = 3;

type Fields = readonly (readonly [name: string, value: unknown])[];

/** Details of which nothing is known: what is one value is a fact, what is a list of things is a table. Nothing is left out without being counted. */
export function toGenericBlocks(details: object): Block[] {
  const fields = Object.entries(details);
  const facts = listFacts(fields, '', 0);
  const rows = facts.slice(0, shownRows).map(([name, value]) => ({ cells: [escapeHtml(toWords(name)), renderValue(value)] }));
  const block = facts.length === 0 ? [] : [toTableBlock({ title: `Details (${facts.length})`, columns: ['What', 'Value'], rows, more: Math.max(0, facts.length - shownRows), folded: true })];
  return [...block, ...fields.flatMap(([name, value]) => (isTable(value) ? [toListBlock(toTitle(name), value)] : []))];
}

function isTable(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isPlain(one));
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names joined by dots; what lies deeper, or is a table of its own, stands as text. */
function listFacts(fields: Fields, prefix: string, depth: number): Fields {
  return fields.flatMap(([name, value]): Fields => {
    const full = `${prefix}${name}`;
    if (depth === 0 && isTable(value)) return [];
    if (isPlain(value) && depth < deepest) return listFacts(Object.entries(value), `${full}.`, depth + 1);
    return value === null || (Array.isArray(value) && value.length === 0) ? [] : [[full, value]];
  });
}

function toListBlock(title: string, list: readonly object[]): Block {
  const shown = list.slice(0, shownRows);
  const names = new Set(shown.flatMap((one) => Object.entries(one).filter(([, value]) => !isPlain(value) && !isTable(value) && value !== null).map(([name]) => name)));
  const columns = [...names].slice(0, shownColumns);
  const rows = shown.map((one): Row => {
    const values = new Map<string, unknown>(Object.entries(one));
    const outcome = values.get('outcome');
    return { cells: columns.map((name) => renderValue(values.get(name))), ...(isWeight(outcome) ? { outcome } : {}) };
  });
  return toTableBlock({ title: `${title} (${list.length})`, columns: columns.map(toTitle), rows: columns.length === 0 ? [] : rows, more: list.length - (columns.length === 0 ? 0 : shown.length), folded: list.length > 30 });
}

function renderValue(value: unknown): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return showValue(value);
  if (isWeight(value)) return renderMark(value);
  if (typeof value === 'string') return /^[^\s]*$/.test(value) ? renderCode(value, longestValue) : renderProse(value, longestValue);
  const list: readonly unknown[] | null = Array.isArray(value) ? value : null;
  const text = list?.every((one) => typeof one === 'string') === true ? list.slice(0, 20).join(', ') : JSON.stringify(value);
  return renderCode(shorten(text, longestValue));
}

/** `testedCommit` is `tested commit`. */
function toWords(name: string): string {
  return shorten(name, 80).replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

function toTitle(name: string): string {
  return toWords(name).replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
