import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseLicence, type Licence } from '../../src/security/licences/parse-licence.js';
import { satisfies } from '../../src/security/licences/satisfies.js';

function leaf(text: string): Licence {
  const parsed = parseLicence(text);
  if (parsed === null || 'operator' in parsed) throw new Error(`${text} is no single licence`);
  return parsed;
}

function judge(text: string, allow: readonly string[]): 'allowed' | 'refused' | 'unknown' {
  const parsed = parseLicence(text);
  return parsed === null ? 'unknown' : satisfies(parsed, allow.map(leaf)) ? 'allowed' : 'refused';
}

describe('what satisfies a list of allowed licences', () => {
  test.each([
    ['MIT', ['MIT'], 'allowed'], ['MIT', ['ISC'], 'refused'], ['MIT', [], 'refused'],
    ['MIT OR GPL-3.0', ['MIT'], 'allowed'], ['MIT AND GPL-3.0', ['MIT'], 'refused'], ['MIT AND ISC', ['MIT', 'ISC'], 'allowed'],
    ['(MIT OR GPL-3.0) AND (ISC OR GPL-3.0)', ['MIT', 'ISC'], 'allowed'], ['(MIT AND GPL-3.0) OR ISC', ['ISC'], 'allowed'], ['MIT OR (ISC AND GPL-3.0)', ['ISC'], 'refused'],
    ['MIT or ISC', ['ISC'], 'allowed'],
    ['GPL-2.0+', ['GPL-2.0-or-later'], 'allowed'], ['GPL-2.0-or-later', ['GPL-2.0+'], 'allowed'], ['GPL-2.0', ['GPL-2.0-only'], 'allowed'], ['GPL-2.0-only', ['GPL-2.0'], 'allowed'],
    ['GPL-2.0-or-later', ['GPL-3.0-only'], 'allowed'], ['GPL-2.0-or-later', ['GPL-2.0-only'], 'allowed'], ['GPL-3.0-only', ['GPL-2.0-or-later'], 'allowed'],
    ['GPL-3.0-only', ['GPL-2.0-only'], 'refused'], ['GPL-2.0-only', ['GPL-3.0-or-later'], 'refused'], ['GPL-3.0-or-later', ['GPL-2.0-only'], 'refused'],
    // The library that one would take for this says otherwise: eight letters end in nothing that is nine letters long.
    ['LGPL-3.0-only', ['LGPL-2.1'], 'refused'], ['CDDL-1.1', ['CDDL-1.0'], 'refused'],
    ['LGPL-2.1-or-later', ['GPL-3.0-or-later'], 'refused'], ['CC-BY-SA-4.0', ['CC-BY-4.0'], 'refused'], ['BSD-3-Clause', ['BSD-2-Clause'], 'refused'], ['MIT-0', ['MIT'], 'refused'],
    ['GPL-2.0-only WITH Classpath-exception-2.0', ['GPL-2.0-only'], 'refused'], ['GPL-2.0-only', ['GPL-2.0-only WITH Classpath-exception-2.0'], 'refused'],
    ['GPL-2.0-only WITH Classpath-exception-2.0', ['GPL-2.0-only WITH Classpath-exception-2.0'], 'allowed'], ['GPL-2.0+ WITH GPL-CC-1.0', ['GPL-2.0-or-later WITH GPL-CC-1.0'], 'allowed'],
    ['LicenseRef-ours', ['MIT'], 'refused'], ['LicenseRef-ours', ['LicenseRef-ours'], 'allowed'], ['LicenseRef-ours-2.0', ['LicenseRef-ours-1.0'], 'refused'], ['DocumentRef-a:LicenseRef-b', ['LicenseRef-b'], 'refused'],
  ] as const)('%s with %j is %s', (text, allow, expected) => expect(judge(text, allow)).toBe(expected));

  test.each(['', ' ', 'NOASSERTION', 'NONE', 'UNLICENSED', 'SEE LICENSE IN LICENSE.txt', 'mit', 'MIT/X11', 'MIT OR', 'MIT AND AND ISC', '(MIT', 'BSD', 'Apache 2.0', 'GPL-2.0-only WITH nothing', 'https://example.org/licence', `${'('.repeat(5000)}MIT`, 'MIT AND '.repeat(500)])('%j is no licence that anybody can judge', (text) => expect(judge(text, ['MIT', 'Apache-2.0'])).toBe('unknown'));

  test('an expression that a naive reader multiplies out takes no time to speak of', () => {
    const text = Array.from({ length: 55 }, () => '(MIT OR ISC)').join(' AND ');
    expect([judge(text, ['ISC']), judge(text, ['GPL-3.0'])]).toEqual(['allowed', 'refused']);
  });

  const ids = ['MIT', 'ISC', 'Apache-2.0', 'GPL-2.0-only', 'GPL-2.0-or-later', 'GPL-3.0-only', 'LGPL-2.1-only'] as const;
  const expression = fc.letrec<{ node: string }>((tie) => ({ node: fc.oneof({ maxDepth: 4 }, fc.constantFrom(...ids), fc.tuple(tie('node'), fc.constantFrom('AND', 'OR'), tie('node')).map(([left, operator, right]) => `(${left} ${operator} ${right})`)) })).node;
  const allowed = fc.subarray([...ids]);

  test('more that is allowed never refuses more, an alternative never hurts, and a further demand never helps', () => {
    fc.assert(fc.property(expression, expression, allowed, fc.constantFrom(...ids), (left, right, allow, more) => {
      const passes = (text: string, list: readonly string[]): boolean => judge(text, list) === 'allowed';
      if (passes(left, allow)) expect([passes(left, [...allow, more]), passes(`(${left}) OR (${right})`, allow)]).toEqual([true, true]);
      expect(passes(`(${left}) AND (${right})`, allow)).toBe(passes(left, allow) && passes(right, allow));
    }));
  });

  test('whatever the text is, it is judged without an error', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('MIT', 'AND', 'OR', 'WITH', ' ', '(', ')', '+', ':', 'LicenseRef-', 'GPL-2.0', 'x', '\n', '\u{1F600}') }), (text) => expect(['allowed', 'refused', 'unknown']).toContain(judge(text, ['MIT']))));
  });
});
