import { wrapText } from '@shipworthy/report';
import type { Flag } from '../arguments/flag.js';

const left = 30;

/** A flag with its value, type, description and default; what is too wide for the left column gets a line of its own. */
export function toFlagLines({ name, meta }: Flag, width: number): string[] {
  const { type, placeholder, description, defaultText } = meta;
  const shown = type === 'flag' ? `--${name}` : `--${name} <${placeholder}>`;
  const types = { list: ' List.', integer: ' Whole number.', flag: '', text: '', choice: '', secret: '' } as const;
  const isGiven = defaultText !== '' && !(type === 'flag' && defaultText === '`false`');
  return toColumns(shown, `${description}${types[type]}${isGiven ? ` Default: ${defaultText}.` : ''}`, width);
}

/** `name` in a left column, `text` wrapped in the right one. */
export function toColumns(name: string, text: string, width: number): string[] {
  const [first = '', ...rest] = wrapText(text, width - left);
  const indent = ' '.repeat(left);
  if (name.length + 4 > left) return [`  ${name}`, ...[first, ...rest].map((line) => `${indent}${line}`)];
  return [`  ${name}`.padEnd(left) + first, ...rest.map((line) => `${indent}${line}`)];
}
