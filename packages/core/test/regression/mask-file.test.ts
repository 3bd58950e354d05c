import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { maskContent } from '../../src/regression/outputs/mask-content.js';
import { maskFile } from '../../src/regression/outputs/mask-file.js';

const token = `ghp_${'a1B2'.repeat(9)}`;
const line = 'à line of a table, with nothing to hide\n';
/** Longer than two of the pieces in which a file is read. */
const bulk = line.repeat(Math.ceil((17 * 1024 * 1024) / Buffer.byteLength(line)));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mask-file-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function mask(content: Buffer): Promise<{ state: string; bytes: Buffer | null }> {
  const [source, target] = [join(folder, 'source'), join(folder, 'target')];
  rmSync(target, { force: true });
  writeFileSync(source, content);
  const state = await maskFile(source, target);
  return { state, bytes: existsSync(target) ? readFileSync(target) : null };
}

describe('a file that is masked in pieces', () => {
  test('without a secret no copy is written', async () => {
    expect(await mask(Buffer.from(bulk))).toEqual({ state: 'clean', bytes: null });
  });

  test.each([
    ['at the beginning', (text: string) => `\uFEFF${token}\n${text}`],
    ['at the end', (text: string) => `${text}${token}`],
    ['where pieces meet', (text: string) => `${'fifteen letters\n'.repeat(512 * 1024).slice(0, -10)}: ${token}\n${text}`],
    ['over many lines', (text: string) => `${text}-----BEGIN PRIVATE KEY-----\n${'c2VjcmV0c2VjcmV0\n'.repeat(60_000)}-----END PRIVATE KEY-----\n${text.slice(0, 200_000)}`],
  ])('a secret %s is masked as if the file were looked at whole', async (_, write) => {
    const content = Buffer.from(write(bulk));
    const { state, bytes } = await mask(content);
    expect(state).toBe('masked');
    expect(bytes?.equals(maskContent(content).bytes)).toBe(true);
  });

  test('bytes that are no UTF-8 stay as they are around it', async () => {
    const content = Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.from(`x ${token}\n`), Buffer.from([0xe0])]);
    expect((await mask(content)).bytes?.equals(Buffer.from(maskContent(content).bytes))).toBe(true);
  });

  test('one endless line cannot be looked through, and is not called clean', async () => {
    expect(await mask(Buffer.alloc(80 * 1024 * 1024, 'x'))).toEqual({ state: 'impossible', bytes: null });
  });
});
