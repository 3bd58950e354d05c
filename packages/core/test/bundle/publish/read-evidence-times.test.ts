import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { toTime } from '../../../src/bundle/evidence-time.js';
import { readEvidenceTimes, timesOf } from '../../../src/bundle/publish/read-evidence-times.js';

const at = (time: string): number => Date.parse(time);

describe('a time', () => {
  test.each([
    ['2026-01-01T09:00:00Z', '2026-01-01T09:00:00Z'],
    ['2026-01-01T09:00:00.1234567Z', '2026-01-01T09:00:00.123Z'],
    ['2026-01-01 09:00:00,5+0130', '2026-01-01T07:30:00.5Z'],
    ['2026-01-01T09:00', '2026-01-01T09:00:00Z'],
    ['2026-01-01', '2026-01-01T00:00:00Z'],
    ['/Date(1767258000000)/', '2026-01-01T09:00:00Z'],
    ['/Date(1767258000000+0100)/', '2026-01-01T09:00:00Z'],
    [{ value: '/Date(1767258000000)/', DisplayHint: 2 }, '2026-01-01T09:00:00Z'],
  ])('is read from %j', (value, time) => expect(toTime(value)).toBe(at(time)));

  test.each([null, 1767258000000, 'yesterday', '01/02/2026', '2026-13-01', '2026-01-01T25:00', '/Date(x)/', '/Date(99999999999999999)/', '', {}, { value: { value: '2026-01-01' } }, []])('is none in %j', (value) => expect(toTime(value)).toBeNull());

  test('that anything writes as ISO 8601 or as .NET does comes back', () => {
    fc.assert(fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }), (date) => {
      expect(toTime(date.toISOString())).toBe(date.getTime());
      expect(toTime(`/Date(${date.getTime()})/`)).toBe(date.getTime());
    }));
  });

  test('of any text never throws, and is never out of range', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9T:+.Z -]{0,30}$/)), (text) => {
      const time = toTime(text);
      expect(time === null || !Number.isNaN(new Date(time).getTime())).toBe(true);
    }));
  });
});

describe('of a document', () => {
  test('rows count from the first start to the last end, also where a list of one collapsed', () => {
    const row = { Started_At: '2026-01-01T09:00Z', FinishedAtUtc: '2026-01-01T10:00Z' };
    expect(timesOf([row, { startedAt: '2026-01-01T08:00Z', endTime: '2026-01-01T09:30Z' }, 7, null])).toEqual({ startedAt: at('2026-01-01T08:00Z'), finishedAt: at('2026-01-01T10:00Z') });
    expect(timesOf(row)).toEqual({ startedAt: at('2026-01-01T09:00Z'), finishedAt: at('2026-01-01T10:00Z') });
  });

  test('of ours the run says it; where nothing does, nothing is known', () => {
    expect(timesOf({ run: { startedAt: '2026-01-01T08:00Z', finishedAt: '2026-01-01T09:00Z' } })).toEqual({ startedAt: at('2026-01-01T08:00Z'), finishedAt: at('2026-01-01T09:00Z') });
    expect(timesOf({ a: 1 })).toEqual({ startedAt: null, finishedAt: null });
    expect(timesOf('2026-01-01')).toEqual({ startedAt: null, finishedAt: null });
  });
});

test('a file says it by its fields, in whatever encoding, else by its name, and never by the file system', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'shipworthy-times-')));
  try {
    const read = async (path: string, content: string | Uint8Array): Promise<unknown> => {
      writeFileSync(join(folder, path), content);
      return readEvidenceTimes({ path, absolute: join(folder, path), bytes: content.length });
    };
    const finished = { startedAt: null, finishedAt: at('2026-01-01T09:00Z') };
    expect(await read('run-20250101.json', Buffer.from('\ufeff{"GeneratedAt":"2026-01-01T09:00:00Z"}', 'utf16le'))).toEqual(finished);
    expect(await read('run-20260101-090000.json', '{"broken')).toEqual(finished);
    expect(await read('run-20260101-090000.csv', 'GeneratedAt\n2025-01-01\n')).toEqual(finished);
    expect(await read('run.json', Buffer.from([0xff, 0xfe, 0x00]))).toEqual({ startedAt: null, finishedAt: null });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
