import { expect, test } from '@jest/globals';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlesConfigSchema } from '@shipworthy/contract/bundle';
import { isDocSync } from '../../../src/bundle/publish/is-doc-sync.js';
import { readChecklist } from '../../../src/bundle/publish/read-checklist.js';

const [plain, asked, other] = bundlesConfigSchema.parse({ path: 'b', areas: { A: { requires: [{ id: 'doc-sync', files: '*' }, { id: 'docs', files: '*', passed: { query: 'Result.Ok' }, task: { query: 'Task' } }, { id: 'rollup', files: '*' }] } } }).areas['A']?.requires ?? [];

async function read(path: string, content: string | Uint8Array, config = asked): Promise<readonly string[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'shipworthy-checklist-')));
  try {
    writeFileSync(join(folder, path), content);
    if (config === undefined) throw new Error('no requirement');
    return (await readChecklist({ path, source: path, absolute: join(folder, path), bytes: content.length, kind: 'file', wantedBy: [] }, config)).lines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('documentation evidence is what asks for a pass or a task, or is called so', () => {
  expect([plain, asked, other].map((one) => one !== undefined && isDocSync(one))).toEqual([true, true, false]);
});

test('a document says whether it passed, for which task, and each item, also a single one', async () => {
  expect(await read('a.json', Buffer.from('\ufeff{"Result":{"Ok":true},"Task":"ST-A-001","Items":{"Title":"Change\\nlog","Status":"Done"}}', 'utf16le'))).toEqual(['- Passed: true', '- Task: ST-A-001', '- [x] Change log']);
  expect(await read('a.json', '{"checks":[{"id":"a","passed":false},{"passed":true},7],"verdict":"fail"}', plain)).toEqual(['- Verdict: fail', '- [ ] a', '- [x] unnamed']);
});

test('a log gives its boxes, without those that show a hash of something else', async () => {
  expect(await read('log.md', `# Log\r\n- [x] one\r\n  * [ ] two\r\ntext\r\n- [X] commit ${'a1'.repeat(20)}\r\n`)).toEqual(['- [x] one', '* [ ] two']);
});

test('what cannot be read gives nothing', async () => {
  expect(await read('a.json', '{"Result"')).toEqual([]);
  expect(await read('a.md', Buffer.from([0xc3, 0x28]))).toEqual([]);
  expect(await read('a.json', '[1]')).toEqual([]);
});
