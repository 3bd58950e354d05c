import { describe, expect, it } from '@jest/globals';
import { judgePointers } from '../../../src/bundle/requirements/judge-pointers.js';
import type { BundleFile } from '../../../src/bundle/bundle-run.js';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { temporaryFolder } from '../../files/temporary-folder.js';
import { areaOf, digest, fileOf, openedOf } from '../plain-bundle.js';

describe('a pointer to the latest file', () => {
  async function point(files: readonly BundleFile[], { faults = {}, folder, name = 'T' }: { readonly faults?: Readonly<Record<string, string>>; readonly folder?: string; readonly name?: string } = {}): Promise<readonly FindingDraft[]> {
    return judgePointers({ id: 'candidate', bundle: openedOf(files, folder), faultOf: (path) => faults[path] ?? null }, areaOf({ name, files }));
  }
  const [old, newest] = [fileOf('T/Rollup-20260101.csv', 'b'), fileOf('T/Rollup-20260201.csv', 'c')];
  const latest = fileOf('T/Rollup-latest.csv');
  const wrong = {
    rule: 'bundle/pointer-not-newest', keys: { bundle: 'candidate', area: 'T', path: 'Rollup-latest.csv' }, check: 'file:T/Rollup-latest.csv', outcome: 'fail',
    message: 'b/T/Rollup-latest.csv is not what b/T/Rollup-20260201.csv, the newest of its kind, holds.', expected: digest('c'), actual: digest('a'), location: { path: 'b/T/Rollup-latest.csv' }, related: [{ path: 'b/T/Rollup-20260201.csv' }],
  };

  it('that holds what the newest holds is right; with anything else it names both', async () => {
    expect(await point([old, newest, fileOf('T/Rollup-latest.csv', 'c')])).toEqual([]);
    expect(await point([old, newest, latest])).toStrictEqual([wrong]);
  });

  it('that is wrong follows from what happened to it, else to what it points at', async () => {
    expect(await point([newest, latest], { faults: { 'T/Rollup-20260201.csv': 'sha256:newest' } })).toStrictEqual([{ ...wrong, causedBy: 'sha256:newest' }]);
    expect(await point([newest, latest], { faults: { 'T/Rollup-20260201.csv': 'sha256:newest', 'T/Rollup-latest.csv': 'sha256:latest' } })).toStrictEqual([{ ...wrong, causedBy: 'sha256:latest' }]);
  });

  it('never points at a file without a byte, at a signature or at another pointer', async () => {
    expect(await point([fileOf('T/Rollup-20260301.csv', 'd', 0), newest, fileOf('T/Rollup-latest.csv', 'c')])).toEqual([]);
    expect(await point([fileOf('T/Rollup-20260201.sig', 'd'), fileOf('T/Rollup-latest.sig')])).toEqual([]);
    expect(await point([fileOf('T/Rollup-20260401-latest.csv', 'c'), newest, fileOf('T/Rollup-latest.csv', 'c')])).toEqual([]);
  });

  it('that alone names its family points at nothing', async () => {
    expect(await point([latest])).toEqual([]);
  });

  it.each(['T/Rollup-20260201.csv', 'T/Rollup_2026-02-01T10:00:00Z.csv', 'T/Rollup20260201.csv', 'T/Rollup.2.csv'])('points at %s', async (path) => {
    expect(await point([fileOf(path, 'c'), latest])).toHaveLength(1);
  });

  it.each(['T/sub/Rollup-20260201.csv', 'R/Rollup-20260201.csv', 'T/Rollup-summary-20260201.csv', 'T/Rollup-20260201-old.csv', 'T/Other-20260201.csv', 'T/Rollup-20260201.json', 'T/Rollup-.csv', 'T/Rollup--1.csv', 'T/Rollup.csv', 'T/myRollup-20260201.csv'])('does not point at %s', async (path) => {
    expect(await point([fileOf(path, 'c'), latest])).toEqual([]);
  });

  it('may stand anywhere in the name, and in any case', async () => {
    expect(await point([fileOf('T/Roll-up-2026.csv', 'c'), fileOf('T/Roll-up-latest.csv')])).toHaveLength(1);
    expect(await point([fileOf('T/2026.csv', 'c'), fileOf('T/latest.csv')])).toHaveLength(1);
    expect(await point([fileOf('T/a/Rollup_2026_x.csv', 'c'), fileOf('T/a/Rollup_LATEST_x.csv')])).toHaveLength(1);
    expect(await point([fileOf('a/Rollup-1.csv', 'c'), fileOf('Rollup-latest.csv')], { name: '.' })).toEqual([]);
  });

  it('is told apart by the time that documents record where names do not', async () => {
    const folder = temporaryFolder({ 'T/Run-1.json': '{"generatedAt":"2026-02-01T00:00:00Z"}', 'T/Run-2.json': '{"generatedAt":"2026-01-01T00:00:00Z"}' });
    const files = [fileOf('T/Run-1.json', 'b'), fileOf('T/Run-2.json', 'c')];
    expect(await point([...files, fileOf('T/Run-latest.json', 'b')], { folder })).toEqual([]);
    expect((await point([...files, fileOf('T/Run-latest.json', 'c')], { folder }))[0]?.related).toEqual([{ path: 'b/T/Run-1.json' }]);
  });
});
