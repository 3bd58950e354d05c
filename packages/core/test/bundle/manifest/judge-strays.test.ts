import { describe, expect, it, test } from '@jest/globals';
import { parseInputs, telemetryBundleReadiness } from '@shipworthy/contract/inputs';
import type { OpenedBundle } from '../../../src/bundle/bundle-run.js';
import { judgeStrays, type StraysInput } from '../../../src/bundle/manifest/judge-strays.js';
import { judgeSumsPresence } from '../../../src/bundle/manifest/judge-sums-presence.js';
import { areaOf, bundlesOf, fileOf, fingerprint, openedOf } from '../plain-bundle.js';

function strays(paths: readonly string[], input: Partial<StraysInput> = {}): ReturnType<typeof judgeStrays> {
  return judgeStrays({ id: 'candidate', bundlePath: 'b', files: paths.map((path) => fileOf(path)), areas: bundlesOf().areas, unlisted: 'fail', causeOf: () => undefined, ...input });
}

const stray = (path: string): object => ({
  rule: 'bundle/unlisted', keys: { bundle: 'candidate', area: '.', path }, check: `file:${path}`, outcome: 'fail', message: `b/${path} lies in no area, so no manifest lists it.`, location: { path: `b/${path}` },
});

test('what may lie beside the areas of a bundle is no stray', () => {
  expect(strays(['README', 'README.md', 'SHA256SUMS', 'SHA256SUMS.sig', 'VerificationSummary-latest.json', 'a.sigstore.json', 'T/a.csv'])).toEqual([]);
});

test.each(['READMEs', 'README.md.bak', 'README.7z', 'SHA256SUMS.txt', 'OLD-SHA256SUMS', 'VerificationSummary.json', 'VerificationSummary-1Xjson', 'asig', 'a.sig.txt', 'aXsigstore.json', 'a.sigstoreXjson', 'a.csv'])('%s lies in no area', (path) => {
  expect(strays([path])).toStrictEqual([stray(path)]);
});

describe('strays', () => {
  it('warn, or are passed over, as the configuration says', () => {
    expect(strays(['a.csv'], { unlisted: 'warn' })).toStrictEqual([{ ...stray('a.csv'), outcome: 'warn' }]);
    expect(strays(['a.csv'], { unlisted: 'ignore' })).toEqual([]);
  });

  it('are none where the area `.` has what lies there', () => {
    expect(strays(['a.csv'], { areas: bundlesOf({ areas: { '.': {} } }).areas })).toEqual([]);
  });

  it('follow from what was found at them', () => {
    expect(strays(['a.csv', 'b.csv'], { causeOf: (path) => (path === 'b.csv' ? 'sha256:link' : undefined) })).toStrictEqual([stray('a.csv'), { ...stray('b.csv'), causedBy: 'sha256:link' }]);
  });
});

describe('SHA256SUMS that are not there', () => {
  interface Presence {
    readonly areas?: readonly (boolean | null)[];
    readonly asked?: string;
    readonly bundle?: Partial<OpenedBundle>;
  }
  function judge({ areas = [true], asked = '', bundle = {} }: Presence = {}): ReturnType<typeof judgeSumsPresence> {
    return judgeSumsPresence({
      id: 'candidate', bundle: { ...openedOf([fileOf('T/a.csv')]), ...bundle }, areas: areas.map((isOwn) => areaOf({ manifest: isOwn === null ? null : { isOwn } })),
      inputs: parseInputs(telemetryBundleReadiness, { values: { areas: asked }, face: 'command' }),
    });
  }
  const missing = {
    rule: 'bundle/sums-mismatch', keys: { bundle: 'candidate', area: '.', path: 'SHA256SUMS' }, check: 'file:SHA256SUMS', outcome: 'fail', message: 'There is no b/SHA256SUMS, which is published with every bundle.',
    location: { path: 'b/SHA256SUMS' }, remedy: 'Restore it from where the bundle was published.',
  };

  it('are missed above manifests of ours', () => {
    expect(judge()).toStrictEqual([missing]);
    expect(judge({ areas: [true, true] })).toStrictEqual([missing]);
  });

  it.each([{ areas: [] }, { areas: [true, false] }, { areas: [true, null] }, { asked: 'T' }, { bundle: { files: [fileOf('SHA256SUMS'), fileOf('T/a.csv')] } }])('are not missed with %j', (presence) => {
    expect(judge(presence)).toEqual([]);
  });

  it.each(['sha256sums.txt', 'SHA256SUMS-old'])('may lie there as %s, which is then the cause', (path) => {
    const causedBy = fingerprint('bundle/unlisted', { bundle: 'candidate', area: '.', path });
    expect(judge({ bundle: { files: [fileOf('a'), fileOf(path)] } })).toStrictEqual([{ ...missing, message: `${missing.message} ${path} may be it.`, causedBy }]);
  });

  it.each(['T/sha256sums.txt', 'SHA256SUMS/a', 'my-SHA256SUMS', 'SHA256SUM'])('do not lie there as %s', (path) => {
    expect(judge({ bundle: { files: [fileOf(path)] } })).toStrictEqual([missing]);
  });

  it('follow from the link that lies in their place', () => {
    const link = { rule: 'bundle/link', keys: { bundle: 'candidate', area: '.', path: 'SHA256SUMS' }, check: null, outcome: 'fail', message: 'a link' } as const;
    expect(judge({ bundle: { findings: [link] } })).toStrictEqual([{ ...missing, causedBy: fingerprint('bundle/link', link.keys) }]);
  });
});
