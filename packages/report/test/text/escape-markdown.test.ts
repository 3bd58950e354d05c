import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeMarkdown, toCode, toFence, toHtmlCode, toProse } from '@shipworthy/report/text';
import { hostileText } from '../hostile-text.js';

const decode = (text: string): string => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
/** What is left of inert Markdown when code, references and plain words are taken away: nothing. */
const withoutCode = (text: string): string => text.replace(/<code>[^<>`|\n]*<\/code>/g, '').replace(/`[^`|\n]+`/g, '');

function expectInert(text: string): void {
  expect(text).not.toMatch(/[<>|*[\]~`$\\\n\r\t]/);
  expect(text.replace(/&#\d+;/g, '')).not.toContain('&');
  // What GitHub looks for after Markdown is read: mentions, links, references to issues.
  const shown = decode(text);
  expect(shown).not.toMatch(/@[\p{L}\p{N}_-]/u);
  expect(text).not.toMatch(/:\/|www\./i);
  expect(shown).not.toMatch(/#\d|gh-\d/i);
}

describe('text from outside', () => {
  test('is inert as escaped text', () => {
    fc.assert(fc.property(hostileText, (text) => expectInert(escapeMarkdown(text))), { numRuns: 3000 });
  });

  test('is inert as prose, outside code', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const prose = toProse(text);
      expect(prose).not.toMatch(/[\n|]/);
      expectInert(withoutCode(prose));
    }), { numRuns: 3000 });
  });

  test('stays within its code, which no text can end', () => {
    fc.assert(fc.property(hostileText, (text) => {
      for (const code of [toCode(text), toHtmlCode(text)]) expect(withoutCode(code)).toBe('');
    }), { numRuns: 3000 });
  });

  test('starts no list, heading, rule or quote at the beginning of a line', () => {
    fc.assert(fc.property(hostileText, (text) => expect(escapeMarkdown(text)).not.toMatch(/^([-+=>]|#+ |\d{1,9}[.)])/)), { numRuns: 3000 });
  });

  test('is still readable: undone, it is the same text but for what nobody can see', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect(decode(escapeMarkdown(text)).replaceAll('\u200b', '')).toBe(text.replace(/\s+/g, ' ').trim());
    }));
  });

  test('ordinary sentences and names are left alone', () => {
    const plain = 'The case import_vendor-2 wrote 3 files, (see it) at 12:30. It failed!';
    expect(escapeMarkdown(plain)).toBe(plain);
    expect(toProse('Run `shipworthy drift-check --mode accept` again.')).toBe('Run `shipworthy drift-check --mode accept` again.');
    expect(toCode('a/b_c.json:1:2')).toBe('`a/b_c.json:1:2`');
    expect(toCode(' ')).toBe('<code>&#32;</code>');
  });
});

describe('a fenced block', () => {
  test('cannot be ended from inside', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const lines = toFence(text, 'diff').split('\n');
      const fence = lines.at(-1) ?? '';
      expect(fence).toMatch(/^`{3,}$/);
      expect(lines[0]).toBe(`${fence}diff`);
      expect(lines.slice(1, -1).some((line) => line.includes(fence))).toBe(false);
    }), { numRuns: 3000 });
  });

  test('keeps lines and tabs, and shows what would be hidden', () => {
    expect(toFence('-a\tb\r\n+\u001b[2J\u202e\n', 'diff')).toBe('```diff\n-a\tb\n+\\x1b[2J\\u202e\n```');
    expect(toFence('````', 'text')).toBe('`````text\n````\n`````');
  });
});
