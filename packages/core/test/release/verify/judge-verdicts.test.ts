import { describe, expect, test } from '@jest/globals';
import type { EvidenceManifest } from '@shipworthy/contract/release';
import type { FileHash } from '../../../src/files/index.js';
import type { Json } from '../../../src/json/index.js';
import { predicateTypes, type Statement } from '../../../src/release/attest/index.js';
import { judgeVerdicts, type SignedFacts } from '../../../src/release/verify/judge-attestations.js';
import type { ProvedAttestation } from '../../../src/release/verify/read-attestations.js';

const hash = (digit: string): string => digit.repeat(64);
const [vsa, vsaTwin, refused, refusedTwin] = ['vsa.sigstore.json', 'vsa.dsse.json', 'refused.sigstore.json', 'refused.dsse.json'].map((name) => `attestations/${name}`) as [string, string, string, string];
const commit = 'c'.repeat(40);
const manifest: EvidenceManifest = {
  $schema: 'https://shipworthy.github.io/shipworthy/schemas/release-manifest-v1.schema.json', kind: 'release-manifest', schemaVersion: '1.0', version: '1.4.0', tag: 'v1.4.0', repository: 'acme/parser', commit,
  files: [], assets: [{ name: 'parser.tgz', sha256: hash('d'), bytes: 1 }],
};
const files = new Map<string, FileHash>([['SHA256SUMS', { sha256: hash('a'), bytes: 1 }], ['manifest.json', { sha256: hash('b'), bytes: 1 }]]);
const facts = (changes: Partial<SignedFacts> = {}): SignedFacts => ({ name: 'bundle', files, manifest, manifestCause: null, ...changes });

const subjects: Statement['subject'] = [
  { name: 'SHA256SUMS', digest: { sha256: hash('a') } }, { name: 'manifest.json', digest: { sha256: hash('b') } }, { name: 'parser.tgz', digest: { sha256: hash('d') } }, { name: 'refs/tags/v1.4.0', digest: { gitCommit: commit } },
];
interface Lie {
  readonly path?: string;
  readonly subject?: Statement['subject'];
  readonly predicateType?: string;
  readonly predicate?: Json;
  readonly payload?: string;
}
const verdict = ({ path = vsa, subject = subjects, predicateType = predicateTypes.vsa, predicate = { verificationResult: 'PASSED' }, payload = 'same' }: Lie = {}): ProvedAttestation => ({
  path, form: 'verdict', statement: { _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate }, payload: Buffer.from(payload, 'utf8'), keyId: 'key',
});
const read = (proved: readonly ProvedAttestation[], paths: readonly string[] = proved.map(({ path }) => path)) => ({ all: paths.map((path) => ({ path, predicateType: null, keyId: null, isUnchecked: false })), proved, findings: [], notChecked: [] });
const both = [verdict(), verdict({ path: vsaTwin })];
const judged = (proved: readonly ProvedAttestation[], changes: Partial<SignedFacts> = {}) => judgeVerdicts(read(proved), facts(changes));
const said = (proved: readonly ProvedAttestation[], changes: Partial<SignedFacts> = {}) => judged(proved, changes).findings.map(({ rule, keys, message }) => [rule.slice('evidence/'.length), keys['path'], keys['subject'] ?? keys['what'], message]);
const pair = (lie: Lie) => [verdict(lie), verdict({ ...lie, path: lie.path === refused ? refusedTwin : vsaTwin })];

test('a verdict in both forms about exactly what lies here is believed', () => {
  expect(judged(both)).toEqual({ findings: [], said: 'passed', sums: null, manifest: null, verdict: { path: vsa, predicate: { verificationResult: 'PASSED' } } });
});

describe('which verdicts there must be', () => {
  test('none at all', () => {
    expect(judgeVerdicts(read([]), facts())).toEqual({
      findings: [{ rule: 'evidence/unsigned', keys: { bundle: 'bundle' }, check: 'attestations', outcome: 'fail', message: 'Nothing says who vouches for this bundle: it holds neither a summary that the release passed nor a refusal.' }], said: null, sums: null, manifest: null, verdict: null,
    });
  });
  test('one form without the other', () => {
    expect(said([verdict()])).toEqual([['file-missing', vsaTwin, undefined, `${vsaTwin} is not there, but its twin is.`]]);
    expect(said([verdict({ path: vsaTwin })])).toEqual([['file-missing', vsa, undefined, `${vsa} is not there, but its twin is.`]]);
  });
  test('a summary and a refusal', () => {
    const refusal = pair({ path: refused, predicateType: predicateTypes.refused, predicate: {}, payload: 'no' });
    expect(said([...both, ...refusal])).toEqual([['verdict-inconsistent', refused, 'attestations', 'The bundle holds both a summary that the release passed and a refusal.'], ['predicate-refused', refused, undefined, `${refused} says that the release was refused.`]]);
    expect(judged([...both, ...refusal]).said).toBe('refused');
  });
  test('two forms that say different things, each true of the bundle', () => {
    const other = verdict({ path: vsaTwin, predicate: { verificationResult: 'PASSED', more: true }, payload: 'other' });
    expect(said([verdict(), other])).toEqual([['verdict-inconsistent', vsaTwin, 'payload', `${vsaTwin} and ${vsa} do not say the same.`]]);
    expect(said([other, verdict()])).toEqual([['verdict-inconsistent', vsaTwin, 'payload', `${vsaTwin} and ${vsa} do not say the same.`]]);
  });
  test('two forms that say different things, beside a refusal', () => {
    const refusal = verdict({ path: refused, predicateType: predicateTypes.refused, predicate: {}, payload: 'no' });
    const other = verdict({ path: vsaTwin, predicate: { verificationResult: 'PASSED', more: true }, payload: 'other' });
    expect(said([refusal, verdict(), other]).at(-1)).toEqual(['verdict-inconsistent', vsaTwin, 'payload', `${vsaTwin} and ${vsa} do not say the same.`]);
  });
  test('of two forms the one that is about other bytes has said so already', () => {
    const wrong = { subject: subjects.map((one) => (one.name === 'SHA256SUMS' ? { ...one, digest: { sha256: hash('e') } } : one)), payload: 'other' };
    expect(said([verdict(wrong), verdict({ path: vsaTwin })]).map(([rule, path]) => [rule, path])).toEqual([['subject-mismatch', vsa]]);
    const { verdict: believed, sums } = judged([verdict(wrong), verdict({ path: vsaTwin })]);
    expect([believed?.path, sums]).toEqual([vsaTwin, null]);
  });
});

describe('what a verdict may say', () => {
  const refusal = (reasons: Json) => said(pair({ path: refused, predicateType: predicateTypes.refused, predicate: { reasons } }))[0]?.[3];
  test('that the release was refused, and why: five reasons, and how many more', () => {
    const start = `${refused} says that the release was refused`;
    expect([refusal(null), refusal([]), refusal([7]), refusal(['a', 7, 'b']), refusal(['It fails.', 'It moved.']), refusal(['1', '2', '3', '4', '5']), refusal(['1', '2', '3', '4', '5', '6', '7'])]).toEqual([
      `${start}.`, `${start}.`, `${start}.`, `${start}: a; b.`, `${start}: It fails; It moved.`, `${start}: 1; 2; 3; 4; 5.`, `${start}: 1; 2; 3; 4; 5; and 2 more.`,
    ]);
  });
  test('no pass under the name of a refusal', () => expect(said(pair({ path: refused }))).toEqual([['verdict-inconsistent', refused, 'attestations', `${refused} holds a summary that the release passed.`]]));
  test('nothing but PASSED, quoted as far as a line goes', () => {
    const of = (predicate: Json) => said(pair({ predicate }))[0];
    expect([of({ verificationResult: 'FAILED' }), of({}), of(null)]).toEqual([['predicate-refused', vsa, undefined, `${vsa} says "FAILED" instead of PASSED.`], ['predicate-refused', vsa, undefined, `${vsa} says null instead of PASSED.`], ['predicate-refused', vsa, undefined, `${vsa} says null instead of PASSED.`]]);
    expect(of({ verificationResult: 'x'.repeat(500) })?.[3]).toBe(`${vsa} says "${'x'.repeat(99)} instead of PASSED.`);
    expect(judged(pair({ predicate: null })).verdict).toBeNull();
  });
  test('no other predicate', () => {
    const [finding] = judged(pair({ predicateType: `https://example.org/${'x'.repeat(300)}` })).findings;
    expect([finding?.rule, finding?.message.length, judged(pair({ predicateType: 'x' })).said]).toEqual(['evidence/attestation-unverified', `${vsa} holds a predicate "" where a verdict belongs.`.length + 200, null]);
  });
});

describe('what a verdict is about', () => {
  const without = (name: string) => subjects.filter((one) => one.name !== name);
  const other = (name: string, digest: Readonly<Record<string, string>>) => subjects.map((one) => (one.name === name ? { ...one, digest } : one));
  const of = (subject: Statement['subject'], changes: Partial<SignedFacts> = {}) => said(pair({ subject }), changes).map(([rule, , what, message]) => `${String(rule)} ${String(what)}: ${String(message).replace(vsa, 'It')}`);

  test.each<[string, Statement['subject'], string[]]>([
    ['not the sums', without('SHA256SUMS'), ['subject-mismatch SHA256SUMS: It does not vouch for SHA256SUMS.']],
    ['other sums', other('SHA256SUMS', { sha256: hash('e') }), ['subject-mismatch SHA256SUMS: It vouches for another SHA256SUMS than the one that lies here.']],
    ['the sums by another algorithm', other('SHA256SUMS', { sha512: hash('a') }), ['subject-mismatch SHA256SUMS: It vouches for another SHA256SUMS than the one that lies here.']],
    ['the sums twice, once otherwise', [...subjects, { name: 'SHA256SUMS', digest: { sha256: hash('e') } }], ['subject-mismatch SHA256SUMS: It vouches for another SHA256SUMS than the one that lies here.']],
    ['not the asset', without('parser.tgz'), ['subject-mismatch parser.tgz: It does not vouch for parser.tgz, which the manifest names.']],
    ['another asset', other('parser.tgz', { sha256: hash('e') }), ['subject-mismatch parser.tgz: It vouches for another parser.tgz than the manifest names.']],
    ['the asset by another algorithm', other('parser.tgz', { gitCommit: hash('d') }), ['subject-mismatch parser.tgz: It vouches for another parser.tgz than the manifest names.']],
    ['not the tag', without('refs/tags/v1.4.0'), ['subject-mismatch refs/tags/v1.4.0: It does not vouch for refs/tags/v1.4.0, which the manifest names.']],
    ['another commit of the tag', other('refs/tags/v1.4.0', { gitCommit: 'e'.repeat(40) }), ['subject-mismatch refs/tags/v1.4.0: It vouches for another refs/tags/v1.4.0 than the manifest names.']],
    ['something else', [...subjects, { name: 'x', digest: { sha256: hash('e') } }], ['subject-mismatch x: It vouches for x, which is nothing of this bundle.']],
  ])('%s', (_what, subject, expected) => expect(of(subject)).toEqual(expected));

  test('sums that are not the signed ones are told to whatever rests on them, unless the other form vouches for them', () => {
    const { sums, manifest: ofManifest, findings } = judged(pair({ subject: other('SHA256SUMS', { sha256: hash('e') }) }));
    expect([sums, ofManifest, findings[0]?.causedBy]).toEqual([expect.stringMatching(/^sha256:/), null, undefined]);
    const swapped = judged(pair({ subject: other('manifest.json', { sha256: hash('e') }) }));
    expect([swapped.sums, swapped.manifest]).toEqual([null, expect.stringMatching(/^sha256:/)]);
  });

  test('a manifest that is not the signed one says nothing of what was shipped: what it says otherwise follows from that', () => {
    const subject = [...other('manifest.json', { sha256: hash('e') }).filter(({ name }) => name !== 'refs/tags/v1.4.0'), { name: 'x', digest: { sha256: hash('e') } }];
    const { findings } = judged(pair({ subject }));
    expect(findings.map(({ keys, message, causedBy }) => [keys['subject'], message, causedBy !== undefined])).toEqual([
      ['manifest.json', `${vsa} vouches for another manifest.json than the one that lies here.`, false], ['x', `${vsa} vouches for x, of which this manifest says something else.`, true],
    ]);
    expect(judged(pair({ subject: other('manifest.json', { sha256: hash('e') }) }), { manifestCause: 'f'.repeat(64) }).findings.map(({ causedBy }) => causedBy)).toEqual(['f'.repeat(64)]);
  });

  test('sums that are not the signed ones are no reason to doubt the manifest, nor the other way around', () => {
    const wrong = other('SHA256SUMS', { sha256: hash('e') }).filter(({ name }) => name !== 'parser.tgz');
    expect(of(wrong)).toEqual(['subject-mismatch SHA256SUMS: It vouches for another SHA256SUMS than the one that lies here.', 'subject-mismatch parser.tgz: It does not vouch for parser.tgz, which the manifest names.']);
    expect(judged(pair({ subject: wrong }), { manifestCause: 'f'.repeat(64) }).findings.map(({ causedBy }) => causedBy)).toEqual([undefined, undefined]);
    const byOther = [{ name: 'SHA256SUMS', digest: { sha512: hash('a') } }, ...subjects.slice(1)];
    expect(of(byOther, { files: new Map([...files].slice(1)) })).toEqual(['subject-mismatch SHA256SUMS: It vouches for another SHA256SUMS than the one that lies here.']);
  });

  test('a manifest that cannot be read, and one that is not there', () => {
    expect(of(subjects, { manifest: null })).toEqual(['subject-mismatch parser.tgz: It vouches for parser.tgz, of which this manifest says something else.', 'subject-mismatch refs/tags/v1.4.0: It vouches for refs/tags/v1.4.0, of which this manifest says something else.']);
    const follows = judged(pair({}), { manifest: null, manifestCause: 'f'.repeat(64) }).findings;
    expect(follows.map(({ keys, causedBy }) => [keys['subject'], causedBy])).toEqual([['parser.tgz', 'f'.repeat(64)], ['refs/tags/v1.4.0', 'f'.repeat(64)]]);
    const gone = judged(pair({ subject: subjects.slice(0, 2) }), { files: new Map([...files].slice(0, 1)) }).findings;
    expect(gone.map(({ keys, causedBy }) => [keys['subject'], causedBy])).toEqual([['manifest.json', expect.stringMatching(/^sha256:/)]]);
  });

  test('a release without a tag, or without a commit, has no tag to vouch for', () => {
    for (const nothing of [{ tag: null }, { commit: null }]) expect(of(without('refs/tags/v1.4.0'), { manifest: { ...manifest, ...nothing } })).toEqual([]);
  });
});
