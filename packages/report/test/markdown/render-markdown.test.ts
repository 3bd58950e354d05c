import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderMarkdown } from '@shipworthy/report';
import { hostileText } from '../hostile-text.js';
import { changedCase, everyDocument, everyWeight, passedCases, sampleDrift, sampleFinding, sampleGate, sampleObservations, sha, waiver } from '../sample-documents.js';

const ruleUrl = (anchor: string): string => `https://github.com/shipworthy/shipworthy/blob/main/docs/rules.md#${anchor}`;
const firstLine = (text: string): string => text.split('\n')[0] ?? '';
const positions = (text: string, parts: readonly string[]): number[] => parts.map((part) => text.indexOf(part));

describe('the first line', () => {
  const findings = [sampleFinding('evidence/nothing-checked', 'unverified', { reason: 'nothing-checked' })];
  test.each([
    ['all pass', sampleDrift(), '**Passed**: all 2 checks passed.'],
    ['a warning', sampleDrift({ verdict: 'warn', summary: { warn: 1, pass: 1 } }), '**Passed with warnings**: 1 of 2 checks warns.'],
    ['unverified', sampleDrift({ verdict: 'unverified', summary: { checked: 120, pass: 117, unverified: 3 } }), '**Not verified**: 3 of 120 checks could not be verified.'],
    ['nothing checked', sampleDrift({ verdict: 'unverified', findings, summary: { checked: 0, pass: 0 } }), '**Not verified**: nothing was checked (nothing-checked).'],
    ['failed, and more', sampleDrift({ verdict: 'fail', summary: { checked: 9, pass: 3, fail: 2, warn: 1, unverified: 1, waived: 1, notApplicable: 1 } }), '**Failed**: 2 of 9 checks failed, 1 could not be verified, 1 warns, 1 is waived, 1 does not apply.'],
    ['a budget that no check breaks', sampleDrift({ verdict: 'fail', findings: [sampleFinding('pack/warning-budget', 'fail')] }), '**Failed**: 1 finding blocks, all 2 checks passed.'],
    ['the gate, in its own words', sampleGate({ decision: 'Not ready: <b>lint</b> failed.' }), '**Not ready: &#60;b&#62;lint&#60;/b&#62; failed.**'],
  ])('says the verdict: %s', (_, document, line) => expect(firstLine(renderMarkdown(document))).toBe(line));
});

test('what blocks comes before the table, the table before changes, the paperwork last', () => {
  const text = renderMarkdown(sampleDrift({ verdict: 'fail', findings: everyWeight(), cases: [changedCase('import')] }));
  const order = positions(text, ['### What blocks (3)', '### Warnings (1)', '### Checks', '### Metrics', '<code>result.json</code>: 1 added', 'Waived (1)', 'About this document']);
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

const driftFile = { path: 'f', outcome: 'fail', as: 'junit', expectedSha256: sha('1'), actualSha256: sha('2'), counts: { added: 1, removed: 0, changed: 1 }, changes: [], more: 0, hunks: null };
const withFile = (file: object): string => renderMarkdown(sampleDrift({ verdict: 'fail', cases: [{ ...passedCases(1)[0], outcome: 'fail', files: [{ ...driftFile, ...file }] }] }));

test("changes in a tool's report are told in its words, and only their values are added", () => {
  const changes = [
    { kind: 'changed', path: 'newly failing: a › <b>', expected: 'passed', actual: 'failed', line: null }, { kind: 'removed', path: 'removed: c', expected: 'skipped', actual: null, line: null },
    { kind: 'added', path: 'breaking, operation added: GET /x', expected: null, actual: null, line: null },
  ];
  const text = withFile({ summary: [{ what: 'newly failing', count: 1 }, { what: 'removed', count: 12 }], changes, more: 11 });
  expect(text).toContain('<code>f</code>: 1 newly failing, 12 removed</summary>');
  expect(text).toContain('\n- newly failing: a › &#60;b&#62;: `passed` → `failed`\n- removed: c: `skipped`\n- breaking, operation added: GET /x\n- 11 more\n');
  expect(withFile({ changes: [changes[1]] })).toContain('<code>f</code>: 1 added, 0 removed, 1 changed</summary>\n\n- removed `removed: c`: `skipped`\n');
});

test('where only digests were compared, the page says why, before and after there is a difference', () => {
  expect(withFile({ note: 'the baseline was not stored' })).toContain('Only digests were compared: the baseline was not stored.');
  expect(withFile({})).not.toContain('digests were');
  const seen = sampleObservations();
  const [one] = seen.details.cases;
  one?.files.push({ path: 'huge|.json', sha256: sha('1'), bytes: 70_000_000, profile: null, stored: null, notStored: 'too-large', masked: false });
  expect(renderMarkdown(seen)).toContain('### Not stored (1)\n\nCompared by their digests only:\n\n- <code>huge&#124;.json</code> of `import` (70000000 bytes): it is larger than 64 MiB');
  expect(renderMarkdown(sampleObservations())).not.toContain('Not stored');
});

describe('a sampled metric that is not simply fine', () => {
  const sampled = { against: 'baseline-command', samples: { baseline: 10, current: 40 }, ratio: 1.2, low: 1.151, high: 0.9 + 0.35, pValue: 0.000_02, unrest: 0.012, limits: { better: 'lower', warn: 0.03, fail: 0.1, floor: 5 } };
  const toText = (metric: object): string => renderMarkdown(sampleDrift({ cases: [{ ...passedCases(1)[0], metrics: [{ name: 'wall', unit: 'ms', outcome: 'fail', expected: 100, actual: 120, delta: 20, sampled, ...metric }] }] }));

  test.each(['fail', 'warn', 'unverified'] as const)('%s: shows how it was decided', (outcome) => {
    expect(toText({ outcome })).toMatch(/### Sampled metrics\n\n.*\n.*\n\| `case-00000` \| `wall` \| `100 ms` \| `120 ms` \| \+20\.0 % \| \+15\.1 % to \+25\.0 % \| below 0\.0001 \| 10 of the baseline command, 40 now \| by 1\.2 % \| warns beyond 3 %, fails beyond 10 % and `5 ms`; lower is better \| .* \|/);
  });

  test('faster, against the record, with nothing known of its limits', () => {
    const { limits: _limits, ...older } = sampled;
    expect(toText({ sampled: { ...older, against: 'record', ratio: 0.8, pValue: 0.0123 } })).toContain('| −20.0 % | +15.1 % to +25.0 % | 0.012 | 10 of the record, 40 now | by 1.2 % |  |');
  });

  test('one that passes is not shown, and one value is shown as ever', () => {
    expect(toText({ outcome: 'pass' })).not.toContain('wall');
    expect(toText({ sampled: undefined })).toContain('### Metrics\n\n| case | metric | baseline | now | delta | outcome |');
  });
});

test('the gate shows its table first: a row per job and document with outcome and reason', () => {
  const text = renderMarkdown(sampleGate({ verdict: 'fail', findings: everyWeight() }));
  expect(text.indexOf('### Jobs and documents')).toBeLessThan(text.indexOf('### What blocks'));
  for (const row of ['| ❌ failed | job `lint` | `cancelled` |  |', '| ❓ not verified | document `drift-report:old` | `stale-attempt` | required |', '| ✅ passed | document `drift-report:parser-compat` | `pass` | required, artifact 77 |', '| ❓ not verified | requirement `doc-sync-report` | `missing-evidence` |  |']) expect(text).toContain(row);
});

test('a finding shows place, values, reason and remedy, and folds what follows from it', () => {
  const primary = sampleFinding('pack/lock-mismatch', 'fail', { message: 'Locked as `x`.', expected: { a: 1 }, actual: null, location: { path: 'p.yml', line: 3, column: 7 }, remedy: 'Run `lock`.' });
  const consequences = Array.from({ length: 60 }, () => sampleFinding('drift/case-not-run', 'unverified', { reason: 'crashed', causedBy: primary.fingerprint }));
  const text = renderMarkdown(sampleDrift({ verdict: 'fail', findings: [...consequences, primary] }));
  expect(text).toContain(`#### ❌ failed: [\`pack/lock-mismatch\`](${ruleUrl('packlock-mismatch')}) at \`p.yml:3:7\`\n\nLocked as \`x\`.\n\nExpected \`{"a":1}\`, actual \`nothing\`.\n\n**What to do:** Run \`lock\`.\n\n<details><summary>60 consequences of this</summary>`);
  expect(text).toContain('- 10 more in the document');
});

test('what is waived is shown with owner, reason and expiry, and never as passed', () => {
  const findings = [sampleFinding('fixture/size-drift', 'waived', { waiver, keys: { pack: 'p', fixture: 'vendor' } })];
  const text = renderMarkdown(sampleObservations({ findings, summary: { checked: 3, pass: 2, waived: 1 } }));
  expect(text).toContain('(Waived by ann until 2026-12-31: agreed in the weekly)');
  expect(text).toContain('| fixture `vendor` |  |  |  | 🔕 waived |  |');
});

test('of many checks those that passed are folded, the others stay open', () => {
  const text = renderMarkdown(sampleDrift({ verdict: 'fail', cases: [...passedCases(40), changedCase('import')] }));
  expect(text).toContain('### Checks\n\n| check | files | changes | metrics | outcome | note |\n| --- | --- | --- | --- | --- | --- |\n| case `import` | 1 | 2 | 1 | ❌ failed | `compared` |\n\n<details><summary>41 passed</summary>');
});

test('the same document gives the same report, without a word on when and where it ran', () => {
  for (const document of everyDocument()) {
    const elsewhere = { ...document, run: { ...document.run, id: '999', attempt: 3, startedAt: '2027-01-01T00:00:00.000Z' } };
    expect(renderMarkdown(elsewhere)).toBe(renderMarkdown(document));
  }
});

test('no name from outside changes the structure of a report', () => {
  const skeleton = (text: string): unknown => ({
    tags: (text.replace(/<code>[^<]*<\/code>|`[^`\n]*`/g, '').match(/<[^>]*>/g) ?? []).join(''),
    headings: text.split('\n').filter((line) => /^#{1,6} /.test(line)).length,
    tables: text.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').length),
    lines: text.split('\n').length,
  });
  const documentOf = (name: string) => {
    const found = sampleFinding('pack/lock-mismatch', 'fail', { message: name, remedy: name, expected: name, actual: 'x', location: { path: name, line: 1 } });
    const findings = [found, sampleFinding('drift/case-not-run', 'waived', { causedBy: found.fingerprint, message: name, waiver: { ...waiver, owner: name, reason: name } })];
    return sampleDrift({ key: name.slice(0, 100), findings, verdict: 'fail', cases: [changedCase(name, null)], inputs: [{ name, path: name, sha256: 'a'.repeat(64) }] });
  };
  const expected = skeleton(renderMarkdown(documentOf('name')));
  fc.assert(fc.property(hostileText.filter((text) => text !== ''), (name) => expect(skeleton(renderMarkdown(documentOf(name)))).toEqual(expected)), { numRuns: 500 });
});

test('a remedy that is to be copied stands in a block, and cannot leave it', () => {
  const remedyOf = (remedy: string): string => renderMarkdown(sampleDrift({ verdict: 'unverified', findings: [sampleFinding('drift/no-baseline', 'unverified', { reason: 'permission-denied', remedy })] }));
  expect(remedyOf('Add to the job:\npermissions:\n  contents: read')).toContain('**What to do:** Add to the job:\n\n```text\npermissions:\n  contents: read\n```\n');
  expect(remedyOf('Do it:\npermissions:\n  <img src=x>: read')).toContain('**What to do:** Do it: permissions: &#60;img src=x&#62;: read\n\n<sub>');
  expect(remedyOf('Do it.')).toContain('**What to do:** Do it.\n\n<sub>');
});

test('the documents of a decision are not looked through for each of very many', () => {
  const gate = sampleGate();
  const [one] = gate.details.documents;
  let reads = 0;
  const documents = new Proxy(Array.from({ length: 500 }, (_, index) => ({ ...one!, key: `key-${index}`, artifactId: index })), { get: (target, key, receiver): unknown => {
    if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
    return Reflect.get(target, key, receiver);
  } });
  const text = renderMarkdown({ ...gate, details: { ...gate.details, documents } });
  expect(text).toContain('artifact 499');
  expect(reads).toBeLessThan(20 * documents.length);
});
