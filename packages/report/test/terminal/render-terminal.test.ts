import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderTerminal } from '@shipworthy/report';
import { hostileText } from '../hostile-text.js';
import { everyDocument, everyWeight, sampleDrift, sampleFinding, waiver } from '../sample-documents.js';

const plain = { color: false, width: 80 };

test('a report at a terminal', () => {
  const document = sampleDrift({ verdict: 'fail', findings: everyWeight(), summary: { checked: 6, pass: 2, fail: 1, unverified: 1, warn: 1, waived: 1 }, policy: { source: 'base', commit: null, reasons: { 'no-baseline': 'warn' } } });
  expect(renderTerminal(document, plain)).toBe(`Failed  drift-report parser-compat: 1 of 6 checks failed, 1 could not be verified, 1 warns, 1 is waived

  fail        regression/pack.yml:12:3  pack/lock-mismatch
              The pack is not what its lock says
              expected a|b, actual c\`d
              -> Undo the change, or raise \`version\` and run \`shipworthy
              regression-pack --mode lock\`.
              follows (fail): out/a.json drift/content-changed

  unverified  drift/case-not-run
              A case did not run
              reason: timed-out
              -> See the findings of the observations.

  warn        drift/metric-improved
              A metric is better than the baseline
              expected 10, actual 9
              -> Accept the better value, so that it is kept.

  permitted   drift/no-baseline
              No case of the pack has a baseline
              reason: no-baseline
              -> Accept the first baseline: \`shipworthy drift-check --mode
              accept --all --reason "first baseline"\`, and commit it.

  waived      fixture/size-drift
              A fixture differs in size by more than the threshold
              Waived by ann until 2026-12-31: agreed in the weekly

6 checked: 2 passed, 1 failed, 1 could not be verified, 1 warns, 1 is waived
`);
});

test('what follows in the same words is told once, with how often; of the others three', () => {
  const cause = sampleFinding('drift/observation-refused', 'fail', { fingerprint: `sha256:${'c'.repeat(64)}` });
  const follows = (path: string) => sampleFinding('drift/incomplete-shards', 'fail', { causedBy: cause.fingerprint, location: { path } });
  const told = (...paths: string[]) => renderTerminal(sampleDrift({ verdict: 'fail', findings: [cause, ...paths.map(follows)] }), plain).split('\n').filter((line) => /follow/.test(line)).map((line) => line.trim());
  expect(told('a.yml', 'a.yml', 'b.yml')).toEqual(['follows (fail): a.yml drift/incomplete-shards (2 times)', 'follows (fail): b.yml drift/incomplete-shards']);
  expect(told('a', 'a', 'b', 'c', 'd', 'd')).toEqual([expect.stringContaining('(2 times)'), expect.stringContaining(' b'), expect.stringContaining(' c'), 'and 2 more that follow from it, 2 of them blocking']);
});

describe('colour', () => {
  const withoutColour = (text: string): string => text.replace(/\u001b\[\d+m/g, '');

  test('changes nothing but colour', () => {
    for (const document of everyDocument()) {
      const coloured = renderTerminal(document, { color: true, width: 80 });
      expect(coloured).toContain('\u001b[31m');
      expect(withoutColour(coloured)).toBe(renderTerminal(document, plain));
    }
  });

  test('nothing from outside can move the cursor, change the colour or begin a line', () => {
    fc.assert(fc.property(hostileText.filter((text) => text !== ''), (name) => {
      const findings = [sampleFinding('pack/empty', 'waived', { message: name, remedy: name, expected: name, location: { path: name }, waiver: { ...waiver, owner: name } })];
      const text = renderTerminal(sampleDrift({ key: name.slice(0, 80), findings }), { color: false, width: 60 });
      expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u);
      expect(text.split('\n').filter((line) => !line.startsWith('  ') && line !== '')).toHaveLength(2);
    }), { numRuns: 500 });
  });
});

test('lines are wrapped at blanks, but a path or a command word is never broken', () => {
  const path = `${'deep/'.repeat(30)}file.json`;
  const text = renderTerminal(sampleDrift({ findings: [sampleFinding('pack/empty', 'fail', { message: `${'word '.repeat(50)}${path}`, location: { path } })] }), { color: false, width: 60 });
  expect(text).toContain(path);
  for (const line of text.split('\n').filter((one) => one.includes('word'))) expect(line.length).toBeLessThanOrEqual(60);
});

test('a remedy that is to be copied keeps its lines and how they are indented', () => {
  const finding = sampleFinding('drift/no-baseline', 'unverified', { reason: 'permission-denied', remedy: 'Add to the job:\npermissions:\n  contents: read' });
  expect(renderTerminal(sampleDrift({ verdict: 'unverified', findings: [finding] }), plain)).toContain('-> Add to the job:\n              permissions:\n                contents: read\n');
});
