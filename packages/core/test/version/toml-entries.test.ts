import { expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import fc from 'fast-check';
import { readTomlEntries } from '../../src/version/manifests/toml-entries.js';

const key = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_-]{1,6}$/), fc.string({ minLength: 1, maxLength: 6 }));
const content = fc.string({ unit: 'grapheme', maxLength: 12 });

interface Member {
  readonly key: string;
  readonly value: string;
  readonly form: 'basic' | 'literal' | 'long';
}

const member: fc.Arbitrary<Member> = fc.record({ key, value: content, form: fc.constantFrom('basic', 'literal', 'long') });
const tables = fc.uniqueArray(fc.record({ name: key, members: fc.uniqueArray(member, { maxLength: 5, selector: (one) => one.key }), style: fc.constantFrom('table', 'dotted', 'inline') }), { maxLength: 5, selector: ({ name }) => name });

/** JSON escapes as TOML does, but for DEL, which may stand as it is here. */
function quote(text: string): string {
  return JSON.stringify(text);
}

function renderKey(text: string): string {
  return /^[A-Za-z0-9_-]+$/.test(text) ? text : quote(text);
}

function renderValue({ value, form }: Member): string {
  if (form === 'literal' && !/['\n\r]/.test(value)) return `'${value}'`;
  return form === 'long' ? `""${quote(value)}""` : quote(value);
}

test('what is written is found under its keys, at its place, in whichever way it is written', () => {
  fc.assert(fc.property(tables, fc.constantFrom('\n', '\r\n'), (all, end) => {
    const render = ({ name, members, style }: (typeof all)[number]): string => {
      const lines = members.map((one) => `${renderKey(one.key)} = ${renderValue(one)}`);
      if (style === 'inline') return `${renderKey(name)} = { ${lines.join(', ')} }`;
      return style === 'dotted' ? lines.map((line) => `${renderKey(name)} . ${line} # "x`).join(end) : [`[ ${renderKey(name)} ] # ]`, ...lines].join(end);
    };
    // Below a header everything belongs to its table: what is dotted or inline goes first.
    const text = all.toSorted((left, right) => Number(left.style === 'table') - Number(right.style === 'table')).map(render).join(end);
    const entries = readTomlEntries('a.toml', text);
    for (const { name, members } of all) {
      for (const one of members) {
        const found = entries.find(name, one.key);
        expect(found?.value).toBe(one.value);
        const raw = renderValue(one).replace(/^(?:"{3}|["'])|(?:"{3}|["'])$/g, '');
        expect(text.slice(found?.offset).startsWith(raw)).toBe(true);
      }
    }
  }));
});

test('any text is read, or refused with a place inside it', () => {
  const piece = fc.constantFrom('[', ']', '{', '}', '=', '.', ',', '"', "'", '"""', "'''", '\\', 'a', 'b', '1', ' ', '\n', '\r\n', '#', 'true', '\u0000', '😀');
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (text) => {
    try {
      expect(readTomlEntries('a.toml', text).find('nothing', 'here')).toBeNull();
    } catch (error) {
      if (!(error instanceof ShipworthyError)) throw error;
      expect(error.code).toBe('config/syntax');
      for (const { line = 0, column = 0 } of error.faults) expect([line >= 1, line <= text.split('\n').length, column >= 1]).toEqual([true, true, true]);
    }
  }), { numRuns: 500 });
});

test('a document of lists and strings without end takes no time', () => {
  for (const text of ['a = "'.repeat(50_000), `a = ${'[1, '.repeat(90)}`, `a = """${'"" '.repeat(100_000)}`, 'a.'.repeat(100_000), '[['.repeat(100_000), `a = [${'"x", '.repeat(100_000)}]`]) {
    try {
      readTomlEntries('a.toml', text);
    } catch (error) {
      expect(error).toBeInstanceOf(ShipworthyError);
    }
  }
});
