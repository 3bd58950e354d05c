import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSums } from '../../../src/release/verify/read-lists.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const name = fc.stringMatching(/^[a-z0-9_]{1,12}(\/[a-z0-9_]{1,12}){0,3}$/).filter((one) => !/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/m.test(one.replaceAll('/', '\n')) && !one.startsWith('attestations/'));

test('what sha256sum writes is read as it is, in either mode', () => {
  fc.assert(fc.property(fc.dictionary(name, hash, { minKeys: 1 }), fc.constantFrom('  ', ' *'), (sums, mark) => {
    const { value, faults } = readSums(bytes(Object.entries(sums).map(([path, sha256]) => `${sha256}${mark}${path}\n`).join('')));
    expect([Object.fromEntries(value ?? []), faults]).toEqual([{ ...sums }, []]);
  }));
});

test('anything else is a fault, never an error', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
    expect(readSums(noise).faults.length).toBeGreaterThan(0);
  }));
});

test('a change of one character is a fault or another list', () => {
  const text = `${'a'.repeat(64)}  one\n${'b'.repeat(64)}  two/three\n`;
  const before = readSums(bytes(text));
  fc.assert(fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'x', 'A', ' ', '\n', '\r', '\\', '/', '.', '*', '\0'), (at, character) => {
    const changed = text.slice(0, at) + character + text.slice(at + 1);
    const after = readSums(bytes(changed));
    // The mark of binary mode says the same.
    if (changed === text || (character === '*' && text.slice(at - 1, at + 1) === '  ')) return;
    expect(after.faults.length > 0 || JSON.stringify([...(after.value ?? [])]) !== JSON.stringify([...(before.value ?? [])])).toBe(true);
  }));
});
