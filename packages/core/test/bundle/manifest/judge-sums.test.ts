import { describe, expect, it, test } from '@jest/globals';
import { judgeSums, type SumsInput } from '../../../src/bundle/manifest/judge-sums.js';
import type { ManifestEntry, ManifestFault } from '../../../src/bundle/manifest/manifest-entry.js';
import { bundlesOf, digest, fileOf, fingerprint } from '../plain-bundle.js';

function lineOf(path: string, line = 1, digit = 'a'): ManifestEntry {
  return { path, sha256: digest(digit), bytes: null, line, column: 1, listedIn: 'SHA256SUMS', recorded: digest(digit) };
}

interface Sums extends Partial<Omit<SumsInput, 'sums' | 'config'>> {
  readonly lines?: readonly ManifestEntry[];
  readonly faults?: readonly ManifestFault[];
  readonly config?: Readonly<Record<string, unknown>>;
}

function judge({ lines = [], faults = [], config = {}, files = [], ...rest }: Sums): ReturnType<typeof judgeSums> {
  return judgeSums({ id: 'candidate', bundlePath: 'b', path: 'SHA256SUMS', sums: { entries: lines, faults }, files, config: bundlesOf(config), only: null, causeOf: () => undefined, ...rest });
}

const sumsKeys = (area: string, path: string): { readonly bundle: string; readonly area: string; readonly path: string } => ({ bundle: 'candidate', area, path });
const at = (path: string, area: string, rest: object): object => ({ rule: 'bundle/sums-mismatch', keys: sumsKeys(area, area === '.' ? path : path.slice(area.length + 1)), check: `file:${path}`, outcome: 'fail', location: { path: `b/${path}` }, ...rest });
const unnamed = (path: string, area: string, rest: object = {}): object => at(path, area, { message: `b/${path} is not named in b/SHA256SUMS.`, ...rest });
const wrong = { message: `b/T/a.csv has the SHA-256 ${digest('a')}, but b/SHA256SUMS:1:1 says ${digest('b')}.`, related: [{ path: 'b/SHA256SUMS', line: 1, column: 1 }], expected: digest('b'), actual: digest('a') };
const gone = (path: string, line: number): object => ({ message: `b/SHA256SUMS:${line}:1 names b/${path}, which is not there.`, related: [{ path: 'b/SHA256SUMS', line, column: 1 }] });

test('sums that name every file with its hash have no finding; what is written behind them need not be named', () => {
  const files = ['SHA256SUMS', 'SHA256SUMS.sig', 'T/a.csv', 'T/a.csv.sig', 'T/bundle.json.sigstore.json', 'VerificationSummary-latest.json'].map((path) => fileOf(path));
  expect(judge({ lines: [lineOf('T/a.csv')], files })).toEqual([]);
});

test.each(['T/SHA256SUMS', 'SHA256SUMS.txt', 'T/VerificationSummary-latest.json', 'VerificationSummary-latest.json.bak', 'T/a.sig.txt', 'T/a.sigstore.json.txt', 'T/asig', 'T/a.csv.sigstoreXjson'])('%s is not written behind them', (path) => {
  const area = path.startsWith('T/') ? 'T' : '.';
  expect(judge({ lines: [lineOf('T/a.csv')], files: [fileOf('T/a.csv'), fileOf(path, 'c')] })).toStrictEqual([unnamed(path, area)]);
});

test('sums that name no file prove nothing, and that is all that is said', () => {
  expect(judge({ files: [fileOf('T/a.csv')] })).toStrictEqual([at('SHA256SUMS', '.', { message: 'b/SHA256SUMS names no file.' })]);
});

describe('sums that cannot be relied on', () => {
  const fault = (line: number): ManifestFault => ({ message: 'No line', listedIn: 'SHA256SUMS', line, column: 2 });

  it('say every fault in the order of the lines, and point at the first', () => {
    expect(judge({ lines: [lineOf('../out', 3)], faults: [fault(9), fault(1)] })).toStrictEqual([at('SHA256SUMS', '.', {
      message: 'b/SHA256SUMS cannot be relied on. 1:2: No line. 3:1: "../out" lies outside. 9:2: No line.', location: { path: 'b/SHA256SUMS', line: 1, column: 2 },
    })]);
  });

  it('are no sums without a name when a line and an entry are at fault', () => {
    expect(judge({ lines: [lineOf('../out', 3)], faults: [fault(1)] })[0]?.message).toBe('b/SHA256SUMS cannot be relied on. 1:2: No line. 3:1: "../out" lies outside.');
  });

  it.each([[10, ''], [11, ' And 1 more.'], [12, ' And 2 more.']])('with %i faults say ten of them', (count, more) => {
    const [finding] = judge({ faults: Array.from({ length: count }, (_, index) => fault(index + 1)) });
    expect(finding?.message).toBe(`b/SHA256SUMS cannot be relied on. 1:2: No line. 2:2: No line. 3:2: No line. 4:2: No line. 5:2: No line. 6:2: No line. 7:2: No line. 8:2: No line. 9:2: No line. 10:2: No line.${more}`);
  });

  it('are still compared where they are sound', () => {
    const findings = judge({ lines: [lineOf('T/a.csv', 1, 'b')], faults: [fault(2)], files: [fileOf('T/a.csv')] });
    expect(findings.map(({ keys }) => keys['path'])).toEqual(['SHA256SUMS', 'a.csv']);
  });
});

describe('a line', () => {
  it('that names what is not there', () => {
    expect(judge({ lines: [lineOf('T/a.csv', 4)] })).toStrictEqual([at('T/a.csv', 'T', gone('T/a.csv', 4))]);
  });

  it('with another hash', () => {
    expect(judge({ lines: [lineOf('T/a.csv', 1, 'b')], files: [fileOf('T/a.csv')] })).toStrictEqual([at('T/a.csv', 'T', wrong)]);
  });

  it('with a hash of another kind shows it as it is written, or nothing', () => {
    const weak = { ...lineOf('T/a.csv'), sha256: null };
    const say = (recorded: string | null): unknown => judge({ lines: [{ ...weak, recorded }], files: [fileOf('T/a.csv')] });
    expect(say('c'.repeat(32))).toStrictEqual([at('T/a.csv', 'T', { ...wrong, message: wrong.message.replace(digest('b'), 'c'.repeat(32)), expected: 'c'.repeat(32) })]);
    expect(say(null)).toStrictEqual([at('T/a.csv', 'T', { ...wrong, message: wrong.message.replace(digest('b'), ''), expected: '' })]);
  });

  it('that is wrong follows from what was found at the file', () => {
    const causeOf = (path: string): string | undefined => (path === 'T/a.csv' ? 'sha256:altered' : undefined);
    expect(judge({ lines: [lineOf('T/a.csv', 1, 'b')], files: [fileOf('T/a.csv')], causeOf })).toStrictEqual([at('T/a.csv', 'T', { ...wrong, causedBy: 'sha256:altered' })]);
  });
});

describe('a file that no line names', () => {
  const only = [lineOf('T/a.csv')];
  const files = (path: string): SumsInput['files'] => [fileOf('T/a.csv'), fileOf(path, 'c')];

  it.each(['fail', 'warn'] as const)('comes to `unlisted: %s`', (unlisted) => {
    expect(judge({ lines: only, files: files('T/b.csv'), config: { unlisted } })).toStrictEqual([unnamed('T/b.csv', 'T', { outcome: unlisted })]);
    expect(judge({ lines: only, files: files('b.csv'), config: { unlisted } })).toStrictEqual([unnamed('b.csv', '.', { outcome: unlisted })]);
  });

  it('is passed over with `unlisted: ignore`', () => {
    expect(judge({ lines: only, files: files('T/b.csv'), config: { unlisted: 'ignore' } })).toEqual([]);
  });

  it('in a folder that no area has comes to `otherAreas`, and follows from the folder', () => {
    const causedBy = fingerprint('bundle/area-unknown', { bundle: 'candidate', area: 'Other' });
    expect(judge({ lines: only, files: files('Other/b.csv') })).toStrictEqual([unnamed('Other/b.csv', '.', { outcome: 'warn', causedBy })]);
    expect(judge({ lines: only, files: files('Other/b.csv'), config: { otherAreas: 'fail', unlisted: 'ignore' } })).toStrictEqual([unnamed('Other/b.csv', '.', { causedBy })]);
    expect(judge({ lines: only, files: files('Other/b.csv'), config: { otherAreas: 'ignore' } })).toEqual([]);
  });

  it('in any folder belongs to the area `.` where there is one', () => {
    expect(judge({ lines: [], faults: [], files: [], config: { areas: { '.': {} } } })).toHaveLength(1);
    expect(judge({ lines: only, files: files('Other/b.csv'), config: { areas: { '.': {}, T: {} }, otherAreas: 'ignore' } })).toStrictEqual([unnamed('Other/b.csv', '.')]);
  });

  it('but whose bytes another line names was moved, and follows from that', () => {
    const causedBy = fingerprint('bundle/sums-mismatch', sumsKeys('T', 'old.csv'));
    expect(judge({ lines: [...only, lineOf('T/old.csv', 2, 'c')], files: files('T/b.csv') })).toStrictEqual([at('T/old.csv', 'T', gone('T/old.csv', 2)), { causedBy, ...unnamed('T/b.csv', 'T') }]);
  });

  it('was not moved when the line with its bytes names a file that is there, or has no hash', () => {
    expect(judge({ lines: [lineOf('T/a.csv', 1, 'c')], files: [fileOf('T/a.csv', 'c'), fileOf('T/b.csv', 'c')] })).toStrictEqual([unnamed('T/b.csv', 'T')]);
    expect(judge({ lines: [{ ...lineOf('T/x.csv'), sha256: null }], files: [fileOf('T/b.csv')] })[1]).toStrictEqual(unnamed('T/b.csv', 'T'));
  });

  it('follows from what was found at it, rather than from the move or the folder', () => {
    const causeOf = (path: string): string | undefined => (path === 'T/b.csv' ? 'sha256:altered' : undefined);
    expect(judge({ lines: [...only, lineOf('T/old.csv', 2, 'c')], files: files('T/b.csv'), causeOf })[1]).toStrictEqual(unnamed('T/b.csv', 'T', { causedBy: 'sha256:altered' }));
  });
});

describe('of some areas only', () => {
  const config = { areas: { T: {}, R: {} } };

  it('their own files and lines are asked', () => {
    const lines = [lineOf('T/gone.csv', 1), lineOf('R/gone.csv', 2), lineOf('gone.csv', 3)];
    const files = [fileOf('T/b.csv', 'c'), fileOf('R/b.csv', 'c'), fileOf('b.csv', 'c')];
    const paths = (only: readonly string[]): readonly (string | undefined)[] => judge({ lines, files, config, only: new Set(only) }).map(({ location }) => location?.path);
    expect(paths(['T'])).toEqual(['b/T/gone.csv', 'b/T/b.csv']);
    expect(paths(['R', '.'])).toEqual(['b/R/gone.csv', 'b/gone.csv', 'b/R/b.csv', 'b/b.csv']);
  });

  it('no finding names the unknown folder, which is not said then', () => {
    expect(judge({ lines: [lineOf('T/a.csv')], files: [fileOf('T/a.csv'), fileOf('Other/b.csv', 'c')], config, only: new Set(['.']) })).toStrictEqual([unnamed('Other/b.csv', '.', { outcome: 'warn' })]);
  });
});
