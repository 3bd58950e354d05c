import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseVerificationDetails } from '@shipworthy/contract/release';
import { writeZip } from '../../../src/archive/index.js';
import { sha256Hex } from '../../../src/files/index.js';
import type { Json } from '../../../src/json/index.js';
import { predicateTypes, type Statement } from '../../../src/release/attest/index.js';
import { parsePublicKey } from '../../../src/signing/index.js';
import { headCommit, toDriftReport } from '../../evidence/documents.js';
import { filesOf, put, rewriteLists, signAgain, type EvidenceParts } from './evidence-builder.js';
import { keys, openWorld, trusted, verify } from './verify-world.js';

/** What an auditor is told was looked at, and what was not: every line, whole. */
const world = openWorld();
let honest = '';
beforeAll(() => void (honest = world.bundle()));
afterAll(() => world.remove());

const keyId = keys.ed25519.signing.publicKey.keyId;
const checked = {
  signed: (number: number, ...by: string[]) => `${number} attestation${number === 1 ? '' : 's'}: signature by ${(by.length === 0 ? [keyId] : by).join(', ')}, payload type, predicate and subjects`,
  files: (said: string, lists = 'in the folder, in manifest.json and in SHA256SUMS') => `${said}: the same ${lists}`,
  documents: (said = '1 document') => `${said}: schema, digests, commit, and that the verdict follows from them`,
  evidence: 'release-evidence.json: verdict, record and what it cites, each recomputed',
  checklist: 'release-checklist.json: verdict, by its own findings and counts',
  decision: 'gate-decision.json: what it accepted is here, and nothing else',
  readme: 'README.md: every hash that it shows, and that it shows every document and asset',
};
const whole = [checked.evidence, checked.checklist, checked.decision, checked.readme];
const notChecked = {
  key: 'Where the public key comes from: whoever gave it to you is the one you trust.',
  noKey: 'Signatures: no public key was given.',
  time: 'When it was signed: a signature with a local key proves no time.',
  repository: (what = `the commit ${headCommit}, and the tag v1.4.0 on it`) => `Whether the repository really has ${what}: nothing was asked over a network.`,
  commit: (here = ` (here ${headCommit})`) => `Whether this is the evidence of your commit: none was given. An older bundle of the same version would look the same but for its commit${here}.`,
  version: (here = ' (here 1.4.0)') => `Whether this is the evidence of your version: none was given${here}.`,
  rules: (who = 'https://github.com/acme/parser#release-gate', policy = `git+https://github.com/acme/parser@${headCommit}#.github/shipworthy.yml`) => `Whether ${who} may judge this release, and the rules by which it did: ${policy} is not in the bundle.`,
  asset: '1 shipped file that is not in the folder: parser-1.4.0.tgz. Compare its SHA-256 with manifest.json.',
};
const open = [notChecked.key, notChecked.time, notChecked.repository(), notChecked.commit(), notChecked.version(), notChecked.rules()];
const lines = ({ details }: { readonly details: ReleaseVerificationDetails }) => [details.checked, details.notChecked];
const bundle = (parts: Partial<EvidenceParts> = {}) => verify(world.bundle(parts));
/** Of a changed copy of the honest bundle. */
const changed = (change: (folder: string) => void, but: Parameters<typeof verify>[1] = {}) => {
  const folder = world.copy(honest);
  change(folder);
  return verify(folder, but);
};

describe('an honest bundle', () => {
  test('as a folder, compared with nothing: everything that was checked, and all that was not', async () => {
    const { checks, findings, details } = await verify(honest);
    const files = filesOf(honest);
    const attestation = (path: string, predicateType: string) => ({ path: `attestations/${path}`, predicateType, keyId, outcome: 'pass' });
    const listed = files.filter((path) => !path.startsWith('attestations/') && path !== 'manifest.json' && path !== 'SHA256SUMS');
    expect([findings, [...checks].sort()]).toEqual([[], ['archive', 'attestations', 'documents', 'manifest', 'readme', 'release', 'sums', 'verdict', ...[...listed, ...files.filter((path) => path.startsWith('attestations/'))].map((path) => `file:${path}`)].sort()]);
    expect(details).toEqual({
      bundle: { path: 'bundle', kind: 'folder', sha256: null, files: 15, bytes: files.reduce((sum, path) => sum + readFileSync(join(honest, path)).length, 0) },
      release: { version: '1.4.0', tag: 'v1.4.0', repository: 'acme/parser', commit: headCommit }, result: 'passed',
      attestations: [attestation('test-result-drift-report.parser.sigstore.json', predicateTypes.testResult), attestation('vsa.dsse.json', predicateTypes.vsa), attestation('vsa.sigstore.json', predicateTypes.vsa)],
      checked: [checked.signed(3), checked.files('10 files'), checked.documents(), ...whole], notChecked: [...open, notChecked.asset],
    });
  });
  test('compared with a commit and a version', async () => {
    expect(lines(await verify(honest, { commit: headCommit, version: '1.4.0' }))).toEqual([
      [checked.signed(3), checked.files('10 files'), checked.documents(), ...whole, `the commit: compared with ${headCommit}`, 'the version: compared with 1.4.0'],
      [notChecked.key, notChecked.time, notChecked.repository(), notChecked.rules(), notChecked.asset],
    ]);
  });
  test('with bundles, whose content nobody looked at', async () => {
    const below = (extra: Record<string, string>) => bundle({ extra }).then(({ details }) => details.notChecked.at(-1));
    expect([await below({ 'bundles/a.log': 'x', 'bundle.log': 'x' }), await below({ 'bundles/a.log': 'x', 'bundles/b/c.log': 'x' })]).toEqual(['What the 1 file below bundles/ says: only that it is what was signed.', 'What the 2 files below bundles/ say: only that they are what was signed.']);
  });
  test('with several documents, without assets, without a gate', async () => {
    expect(lines(await bundle({ assets: {}, isLocal: true, documents: [{ document: toDriftReport({ key: 'more' }), role: 'subject' }] }))).toEqual([
      [checked.signed(4), checked.files('10 files'), checked.documents('2 documents'), checked.evidence, checked.checklist, checked.readme], open,
    ]);
  });
  test('with more assets than a line names', async () => {
    const assets = (number: number) => Object.fromEntries(Array.from({ length: number }, (_, index) => [`${String(index).padStart(2, '0')}.tgz`, 'x']));
    const names = Object.keys(assets(10)).join(', ');
    const last = async (number: number) => (await bundle({ assets: assets(number) })).details.notChecked.at(-1);
    expect([await last(2), await last(10), await last(11)]).toEqual([
      '2 shipped files that are not in the folder: 00.tgz, 01.tgz. Compare their SHA-256 with manifest.json.', `10 shipped files that are not in the folder: ${names}. Compare their SHA-256 with manifest.json.`, `11 shipped files that are not in the folder: ${names}, …. Compare their SHA-256 with manifest.json.`,
    ]);
  });
  test('with the key that was given beside it', async () => {
    const { details } = await changed((folder) => put(folder, 'evidence.pub', keys.ed25519.publicPem));
    expect([details.checked, details.notChecked, details.bundle?.files]).toEqual([[checked.signed(3), checked.files('10 files'), checked.documents(), ...whole], [...open, notChecked.asset, 'evidence.pub lies in the folder and is no part of the bundle; it is one of the keys that were given.'], 16]);
  });
  test('as a zip, by its hash; in a download, with what lies beside it', async () => {
    const folder = world.folder();
    const zip = join(folder, 'parser-1.4.0.evidence.zip');
    mkdirSync(folder, { recursive: true });
    await writeZip(honest, filesOf(honest), zip);
    const sha256 = sha256Hex(readFileSync(zip));
    const archive = `the archive: every entry, before it was extracted (sha256:${sha256})`;
    expect(lines(await verify(zip))).toEqual([[archive, checked.signed(3), checked.files('10 files'), checked.documents(), ...whole], [...open, notChecked.asset]]);
    put(folder, 'parser-1.4.0.tgz', 'the parser\n');
    put(folder, 'parser-1.4.0.evidence.SHA256SUMS', readFileSync(join(honest, 'SHA256SUMS')));
    put(folder, 'more.txt', 'x');
    const { checks, details } = await verify(folder);
    expect(lines({ details })).toEqual([
      [archive, checked.signed(3), checked.files('10 files'), checked.documents(), ...whole, '1 file beside the archive: the same as inside it', '1 shipped file: parser-1.4.0.tgz'], [...open, '1 file of the folder that the evidence does not speak of: more.txt.'],
    ]);
    expect([details.bundle, checks.slice(-2)]).toEqual([{ path: 'bundle', kind: 'zip', sha256, files: 15, bytes: filesOf(honest).reduce((sum, path) => sum + readFileSync(join(honest, path)).length, 0) }, ['file:parser-1.4.0.evidence.SHA256SUMS', 'file:parser-1.4.0.tgz']]);
  });
});

describe('who signed', () => {
  test('by several keys, each named once', async () => {
    const suite = 'attestations/test-result-drift-report.parser.sigstore.json';
    const second = parsePublicKey(keys.p256.publicPem, 'second.pub');
    const { details } = await changed((folder) => {
      const other = world.copy(honest);
      signAgain(other, keys.p256.signing);
      put(folder, suite, readFileSync(join(other, suite)));
    }, { trustedKeys: [...trusted, second] });
    expect([details.checked[0], details.attestations.map((one) => [one.keyId, one.outcome])]).toEqual([checked.signed(3, second.keyId, keyId), [[second.keyId, 'pass'], [keyId, 'pass'], [keyId, 'pass']]]);
  });
  test('nobody whose key was given: nothing of the signatures was checked', async () => {
    const { details } = await verify(honest, { trustedKeys: [] });
    expect([details.result, details.checked, details.notChecked, details.attestations.map((one) => [one.predicateType, one.keyId, one.outcome])]).toEqual([
      null, [checked.files('10 files'), checked.documents(), ...whole], [notChecked.noKey, notChecked.time, notChecked.repository(), notChecked.commit(), notChecked.version(), notChecked.asset], Array.from({ length: 3 }, () => [null, null, 'fail']),
    ]);
  });
  test('nobody at all, where signing is optional', async () => {
    const { details, findings } = await verify(world.bundle({ key: null }), { trustedKeys: [], isUnsigned: true });
    expect([findings, details.result, details.attestations, details.checked, details.notChecked]).toEqual([
      [], 'passed', [], [checked.files('10 files'), checked.documents(), ...whole], [notChecked.noKey, notChecked.time, notChecked.repository(), notChecked.commit(), notChecked.version(), notChecked.asset],
    ]);
    expect((await verify(world.bundle({ key: null, passed: false }), { trustedKeys: [], isUnsigned: true })).details.result).toBe('refused');
    expect((await verify(world.bundle({ key: null }))).details.result).toBeNull();
  });
  test('the platform, whose certificate was not checked', async () => {
    const certificate = JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', verificationMaterial: { certificate: { rawBytes: 'AA==' } }, dsseEnvelope: { payloadType: 'application/vnd.in-toto+json', payload: 'e30=', signatures: [{ sig: 'AA==' }] } });
    const path = 'attestations/provenance.sigstore.json';
    const { details } = await changed((folder) => put(folder, path, certificate));
    expect([details.result, details.notChecked.at(-1), details.attestations[0]]).toEqual(['passed', `${path}: it is signed with a certificate instead of a key, which only its own tools can check, with a network (\`gh attestation verify\`).`, { path, predicateType: null, keyId: null, outcome: 'unverified' }]);
  });
  test('and by which rules, as far as the verdict says it', async () => {
    const line = async (change: Record<string, Json>) => (await bundle({ lieAbout: (one: Statement) => ({ ...one, predicate: { ...(one.predicate as Record<string, Json>), ...change } }) })).details.notChecked.find((each) => each.includes('may judge'));
    expect([await line({ verifier: null }), await line({ verifier: { id: 7 } }), await line({ policy: null }), await line({ policy: { uri: null } }), await line({ verifier: { id: 'x'.repeat(400) }, policy: { uri: 'y\u001b' } })]).toEqual([
      notChecked.rules('nobody'), notChecked.rules('nobody'), notChecked.rules(undefined, 'unknown'), notChecked.rules(undefined, 'unknown'), notChecked.rules('x'.repeat(300), 'y\\u{1b}'),
    ]);
  });
});

describe('a bundle of which something cannot be checked', () => {
  test('files that are not as signed: nothing of what they say counts', async () => {
    const two = (folder: string): void => ['risk.json', 'README.md'].forEach((path) => put(folder, path, 'x'));
    expect(lines(await changed((folder) => put(folder, 'risk.json', 'x')))).toEqual([[checked.signed(3), checked.files('9 files'), checked.documents(), ...whole], [...open, notChecked.asset, 'What 1 file that is not as signed says.']]);
    expect(lines(await changed(two))).toEqual([[checked.signed(3), checked.files('8 files'), checked.documents(), ...whole.slice(0, 3)], [...open, notChecked.asset, 'What 2 files that are not as signed say.']]);
  });
  test.each([['release-evidence.json', checked.evidence], ['release-checklist.json', checked.checklist], ['gate-decision.json', checked.decision], ['documents/drift-report.parser.json', checked.documents()]])('%s: it is not among what was checked', async (path, line) => {
    const { details } = await changed((folder) => put(folder, path, 'x'));
    expect(details.checked).toEqual([checked.signed(3), checked.files('9 files'), checked.documents(), ...whole].filter((one) => one !== line));
  });
  test('one list alone, and none: no claim is made of what is not there', async () => {
    const unread = (what: string, given: string) => `Whether this is the evidence of ${what} ${given}: manifest.json could not be read.`;
    const nothing = [notChecked.repository('this commit'), notChecked.commit(''), notChecked.version('')];
    expect(lines(await changed((folder) => rmSync(join(folder, 'manifest.json')), { commit: headCommit }))).toEqual([
      [checked.signed(3), checked.files('10 files', 'in the folder and in SHA256SUMS'), checked.documents(), ...whole], [notChecked.key, notChecked.time, nothing[0], unread('commit', headCommit), nothing[2], notChecked.rules()],
    ]);
    expect((await changed((folder) => rmSync(join(folder, 'SHA256SUMS')))).details.checked[1]).toBe(checked.files('10 files', 'in the folder and in manifest.json'));
    const { details } = await changed((folder) => ['manifest.json', 'SHA256SUMS'].forEach((path) => rmSync(join(folder, path))), { commit: headCommit, version: '1.4.0' });
    expect([details.result, details.release, details.checked, details.notChecked]).toEqual([null, { version: null, tag: null, repository: null, commit: null }, [checked.signed(3)], [notChecked.key, notChecked.time, nothing[0], unread('commit', headCommit), unread('version', '1.4.0'), notChecked.rules(), 'What 10 files that are not as signed say.']]);
  });
  test('a release without a commit and a tag', async () => {
    const folder = world.copy(honest);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    put(folder, 'manifest.json', JSON.stringify({ ...manifest, commit: null, tag: null }));
    rewriteLists(folder);
    expect((await verify(folder)).details.notChecked.slice(2, 5)).toEqual([notChecked.repository('this commit'), notChecked.commit(''), notChecked.version()]);
  });
  test('an archive that cannot be opened: nothing of it', async () => {
    const zip = world.folder('bad.zip');
    put(join(zip, '..'), 'bad.zip', 'no zip');
    const { checks, details, findings } = await verify(zip);
    expect([checks, findings.map(({ rule, check }) => [rule, check]), details]).toEqual([['archive'], [['evidence/archive-unsafe', 'archive']], {
      bundle: { path: 'bundle', kind: 'zip', sha256: sha256Hex('no zip'), files: 0, bytes: 0 }, release: { version: null, tag: null, repository: null, commit: null }, result: null, attestations: [],
      checked: ['the entries of the archive, before anything of it was extracted'], notChecked: ['everything that the archive holds: nothing of it was extracted.'],
    }]);
  });
});

describe('what came out', () => {
  test('is told of what the caller did not expect, too, but not of what anybody may doubt', async () => {
    const of = async (but: Parameters<typeof verify>[1]) => (await verify(honest, but)).details.result;
    expect([await of({ commit: 'd'.repeat(40) }), await of({ version: '1.5.0' }), (await changed((folder) => put(folder, 'x.txt', 'x'))).details.result]).toEqual(['passed', 'passed', null]);
  });
  test('is a refusal where one is signed, and nothing where a summary is signed that says no pass', async () => {
    const refused = await bundle({ passed: false });
    expect([refused.details.result, refused.details.attestations.map(({ outcome }) => outcome), refused.details.checked[0]]).toEqual(['refused', ['fail', 'fail'], checked.signed(2)]);
    const unsure = await bundle({ lieAbout: (one) => ({ ...one, predicate: { ...(one.predicate as Record<string, Json>), verificationResult: 'FAILED' } }) });
    expect([unsure.findings.map(({ rule }) => rule), unsure.details.result]).toEqual([['evidence/predicate-refused'], null]);
  });
});
