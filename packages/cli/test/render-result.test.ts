import { describe, expect, test } from '@jest/globals';
import type { CommandResult } from '@shipworthy/core/evidence';
import { renderResult, type RenderOptions } from '../src/output/render-result.js';
import { sampleDrift, sampleFinding, samplePlan } from '../../report/test/sample-documents.js';

const written = (document: CommandResult['documents'][number]['document']): CommandResult['documents'][number] => ({
  document, path: `/project/shipworthy-out/${document.kind}.${document.key}.json`, reportPath: `/project/shipworthy-out/${document.kind}.${document.key}.md`,
  files: [], documentSha256: 'a'.repeat(64), contentDigest: `sha256:${'b'.repeat(64)}`,
});
const failed = sampleDrift({ verdict: 'fail', findings: [sampleFinding('drift/content-changed', 'fail', { message: '##[error]x\n::error::y' })], summary: { pass: 1, fail: 1 } });
const result: CommandResult = { out: '/project/shipworthy-out', documents: [written(failed), written(samplePlan())], notes: ['a note'], outputs: {}, exitCode: 1 };
const render = (format: RenderOptions['format'], of = result) => renderResult(of, { format, color: false, width: 80, cwd: '/project' });

describe('standard output', () => {
  test('as text ends with where evidence and report are', async () => {
    const text = await render('text');
    expect(text).toMatch(/^Failed {2}drift-report parser-compat: 1 of 2 checks failed/);
    expect(text).toContain('\nPassed  regression-plan parser-compat: all 2 checks passed');
    expect(text.endsWith(`
evidence  shipworthy-out/drift-report.parser-compat.json
report    shipworthy-out/drift-report.parser-compat.md
evidence  shipworthy-out/regression-plan.parser-compat.json
report    shipworthy-out/regression-plan.parser-compat.md
`)).toBe(true);
  });

  test('as JSON is one document a line, the same as written, and no command to a runner', async () => {
    const text = await render('json');
    const lines = text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([failed, samplePlan()].map((document) => JSON.parse(JSON.stringify(document)) as unknown));
    expect(text).not.toMatch(/##\[|^\s*::/m);
  });

  test('as Markdown, SARIF and JUnit is that and nothing else', async () => {
    expect(await render('markdown')).toMatch(/^- drift-report `parser-compat`: \*\*Failed\*\*/);
    expect(JSON.parse(await render('sarif'))).toMatchObject({ version: '2.1.0', runs: [{}, {}] });
    expect(await render('junit')).toMatch(/^<\?xml [\s\S]*<\/testsuites>\n$/);
  });

  test('of a mode that writes no document is what it has to say, as text; other formats stay what they are', async () => {
    const without = { ...result, documents: [], notes: ['case one', 'case \u001b[2Jtwo'] };
    expect(await render('text', without)).toBe('case one\ncase \\x1b[2Jtwo\n');
    expect(await render('json', without)).toBe('');
    expect(JSON.parse(await render('sarif', without))).toMatchObject({ runs: [] });
  });

  test('of a mode that reports in JSON is that; without Markdown of its own, its lines in a block that they cannot end', async () => {
    const without = { ...result, documents: [], notes: ['```', '::error::x', '\u001b[2J'], report: { json: { packs: ['##[error]'] } } };
    expect(await render('json', without)).toBe('{"packs":["#\\u0023[error]"]}\n');
    expect(await render('markdown', without)).toBe('````text\n```\n::error::x\n\\x1b[2J\n````\n');
    expect(await render('markdown', { ...without, report: { ...without.report, markdown: '# own\n' } })).toBe('# own\n');
  });
});
