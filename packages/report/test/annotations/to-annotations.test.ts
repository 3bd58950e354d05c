import { describe, expect, test } from '@jest/globals';
import { toAnnotations } from '@shipworthy/report';
import { everyWeight, sampleDrift, sampleFinding } from '../sample-documents.js';

const many = (count: number, outcome: 'fail' | 'warn') => Array.from({ length: count }, (_, index) => sampleFinding('drift/content-changed', outcome, { message: `${outcome} ${index}` }));

describe('annotations', () => {
  test('what blocks is an error, what warns a warning, what is waived a notice', () => {
    const document = sampleDrift({ findings: everyWeight(), policy: { source: 'base', commit: null, reasons: { 'no-baseline': 'warn' } } });
    expect(toAnnotations([document]).map(({ level, title }) => `${level} ${title.replace(/.*\((.*)\)/, '$1')}`)).toEqual([
      'error pack/lock-mismatch', 'error drift/case-not-run', 'error drift/content-changed', 'warning drift/metric-improved', 'warning drift/no-baseline', 'notice fixture/size-drift',
    ]);
  });

  test('stand on their line, with values and remedy in the message', () => {
    const finding = sampleFinding('drift/content-changed', 'fail', { message: 'Differs.', expected: 1, actual: 2, remedy: 'Mend it.', location: { path: 'a/b.json', line: 3, column: 9 } });
    expect(toAnnotations([sampleDrift({ findings: [finding] })])).toEqual([
      { level: 'error', title: 'An output differs from the accepted baseline (drift/content-changed)', message: 'Differs.\nExpected 1, actual 2.\nMend it.', path: 'a/b.json', line: 3, column: 9 },
    ]);
  });

  test('at most eight a level over all documents, causes first, and one that counts the rest', () => {
    const first = many(1, 'fail');
    const consequences = many(12, 'fail').map((finding) => ({ ...finding, causedBy: first[0]?.fingerprint ?? null }));
    const result = toAnnotations([sampleDrift({ findings: [...consequences, ...many(8, 'warn')] }), sampleDrift({ findings: first })]);
    expect(result.filter(({ level }) => level === 'error').map(({ message }) => message.split('\n')[0])).toEqual(['fail 0', ...Array.from({ length: 7 }, (_, index) => `fail ${index}`), '5 more of this level; all stand in the summary and in the report.']);
    expect(result.filter(({ level }) => level === 'warning')).toHaveLength(8);
  });

  test('a message is cut where the runner would, never within a character, and hides nothing', () => {
    const [annotation] = toAnnotations([sampleDrift({ findings: [sampleFinding('pack/empty', 'fail', { message: `\u001b[31m${'😀'.repeat(4000)}` })] })]);
    expect(annotation?.message.startsWith('\\x1b[31m😀')).toBe(true);
    expect(annotation?.message.length).toBeLessThanOrEqual(4096);
    expect(annotation?.message).toMatch(/😀…$/u);
  });
});
