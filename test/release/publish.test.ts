import { cpSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { publicationPayloadType, publicationRecordSchema } from '@shipworthy/contract/release';
import { headCommit, toDriftReport, toReceivedEvidence } from '../../packages/core/test/evidence/documents.js';
import { writeEvidenceBundle } from '../../packages/core/test/release/verify/evidence-builder.js';
import { writeZip } from '../../packages/core/src/archive/index.js';
import { readDocument } from '../../packages/core/src/evidence/read-document.js';
import { listFiles, sha256Hex } from '../../packages/core/src/files/index.js';
import { parsePublicKey, verifyEnvelope } from '../../packages/core/src/signing/index.js';
import { parseVersion } from '../../packages/core/src/version/index.js';
import { bundlePath, makeKey, name, names, PublishWorld, removeBundles, shippedName, tag } from './publish-world.js';

const [key, strangersKey] = [makeKey(), makeKey()];
const [zipName = '', sigstoreName = ''] = names.slice(-2);
const uploads = names.map((one) => `upload ${one}`);
const keeps = names.map((one) => `keep ${one}`);
const other = { 'logs/other.txt': 'another log\n' };
let world: PublishWorld;
beforeEach(async () => { world = await PublishWorld.open(key); });
afterEach(async () => {
  expect(world.github.violations).toEqual([]);
  // To whoever stores the bytes the token never goes.
  expect(world.github.requests.filter(({ path, carriedToken }) => path.startsWith('/blob/') && carriedToken)).toEqual([]);
  await world.close();
});
afterAll(() => removeBundles());

const writes = () => world.github.requests.filter(({ method }) => method !== 'GET').length;
const immutable = async () => {
  await world.close();
  world = await PublishWorld.open(key, { isImmutable: true });
};

describe('publish', () => {
  test('makes a draft, uploads, proves what is stored, and publishes; the second time nothing changes', async () => {
    const first = await world.publish();
    expect([first.said, first.result.exitCode, first.steps]).toEqual([[], 0, ['create-draft', ...uploads, 'publish']]);
    const [state] = world.state();
    expect([state?.draft, state?.body, Object.keys(state?.assets ?? {})]).toEqual([false, '# Release Notes\n', names]);
    expect(first.document).toMatchObject({ verdict: 'pass', details: { done: 8, publishedAt: expect.any(String), release: { tag, repository: name } }, inputs: [{ path: `${bundlePath}/SHA256SUMS` }] });
    expect((await readDocument(first.result.documents[0]?.path ?? '', 'publication')).state).toBe('read');
    const before = writes();
    const second = await world.publish();
    expect([second.said, second.result.exitCode, second.steps, writes() - before]).toEqual([[], 0, keeps, 0]);
    expect(world.state()).toEqual([state]);
  });

  test('uploads what everybody can verify: the bundle as it lies here, its verdict, one envelope a line', async () => {
    await world.publish();
    const own = (path: string) => readFileSync(join(world.root, bundlePath, path), 'utf8');
    expect(world.bytesOf('parser-1.4.0.evidence.SHA256SUMS').toString()).toBe(own('SHA256SUMS'));
    expect(world.bytesOf(sigstoreName).toString()).toBe(own('attestations/vsa.sigstore.json'));
    const lines = world.bytesOf('parser-1.4.0.evidence.intoto.jsonl').toString().split('\n');
    expect([lines.length, `${String(lines[0])}\n`, lines.at(-1)]).toEqual([3, own('attestations/vsa.dsse.json'), '']);
    expect(JSON.parse(Buffer.from((JSON.parse(String(lines[1])) as { payload: string }).payload, 'base64').toString())).toMatchObject({ predicateType: expect.stringContaining('test-result') });
    expect(world.bytesOf(shippedName).toString()).toBe('the parser\n');
  });

  test('says where and when, signed where there is a key', async () => {
    const { result } = await world.publish({ 'signing-key': key.pem, 'public-key': '' });
    const [record = '', envelope = ''] = ['publication.json', 'publication.dsse.json'].map((file) => result.documents[0]?.files.find((one) => basename(one) === file) ?? '');
    const bytes = readFileSync(record);
    expect(JSON.parse(bytes.toString())).toMatchObject({ channel: 'github', tag, url: expect.any(String), publishedAt: expect.any(String), assets: names.toSorted().map((one) => ({ name: one, sha256: sha256Hex(world.bytesOf(one)) })) });
    expect(publicationRecordSchema.parse(JSON.parse(bytes.toString()))).toMatchObject({ kind: 'publication-record', version: '1.4.0', repository: name });
    const checked = verifyEnvelope(readFileSync(envelope), { payloadType: publicationPayloadType, trustedKeys: [parsePublicKey(key.publicPem, 'key')], name: 'publication' });
    expect(checked.state === 'verified' ? Buffer.from(checked.payload).equals(bytes) : checked).toBe(true);
    expect((await world.publish()).result.documents[0]?.files.map((one) => basename(one)).filter((one) => one.startsWith('publication'))).toEqual(['publication.json']);
  });

  test('takes the bundle as a zip, from wherever it is named', async () => {
    const folder = join(world.root, bundlePath);
    await writeZip(folder, await listFiles(folder), join(world.root, 'elsewhere.zip'));
    rmSync(join(world.root, 'ReleaseEvidence', '1.4.0', 'manifest.json'));
    const { said } = await world.publish({ path: 'elsewhere.zip' });
    expect([said, sha256Hex(world.bytesOf(zipName))]).toEqual([[], sha256Hex(readFileSync(join(world.root, 'elsewhere.zip')))]);
  });

  test('leaves a draft a draft where it is told so, and publishes it later', async () => {
    const first = await world.publish({ draft: 'true' });
    expect([first.said, first.steps, world.state()[0]?.draft]).toEqual([[], ['create-draft', ...uploads], true]);
    expect(first.document.details.publishedAt).toBeNull();
    expect(first.result.documents[0]?.files.some((one) => one.endsWith('publication.json'))).toBe(false);
    const second = await world.publish();
    expect([second.said, second.steps, world.state()[0]?.draft]).toEqual([[], [...keeps, 'publish'], false]);
  });

  test('never makes a pre-release the latest release, however its draft is marked; a draft that is marked stays so', async () => {
    const rc = { version: parseVersion('1.4.0-rc.1'), name: '1.4.0-rc.1', tag: 'v1.4.0-rc.1' };
    world.repository.withTag(rc.tag, headCommit).withRelease({ tag: rc.tag, draft: true }).withRelease({ tag, draft: true, prerelease: true });
    expect((await world.publish()).said).toEqual([]);
    world.assemble({ version: rc.version === null ? '' : rc.name });
    cpSync(join(world.root, bundlePath), join(world.root, 'rc'), { recursive: true });
    const run = world.run({ path: 'rc' });
    expect((await world.publish({ path: 'rc' }, { target: { ...run.target, ...rc } })).said).toEqual([]);
    expect(world.repository.releases.map(({ tag: of, draft, prerelease }) => [of, draft, prerelease]).toSorted()).toEqual([[tag, false, true], [rc.tag, false, true]]);
  });

  test('lets assets of others lie, and a published release win over drafts', async () => {
    world.repository.withRelease({ tag, id: 5, draft: true, assets: [{ name: 'notes.pdf', bytes: Buffer.from('pdf') }] }).withRelease({ tag, id: 6, draft: true });
    await world.publish();
    expect(world.state().map(({ draft, assets }) => [draft, Object.keys(assets).length])).toEqual([[false, 7], [true, 0]]);
  });

  test('cuts notes that are longer than a page', async () => {
    world.assemble({ extra: { 'release-notes.md': 'a line of the notes\n'.repeat(7000) } });
    expect((await world.publish()).said).toEqual([]);
    const body = world.state()[0]?.body ?? '';
    expect([body.length > 124_800, body.length <= 125_000, body.slice(-160)]).toEqual([true, true, expect.stringContaining('a line of the notes\n\nThese notes are longer than a release page holds; all of them are in parser-1.4.0.evidence.zip.\n')]);
  });
});

describe('what is found on the release', () => {
  test('half-uploaded: deleted, and uploaded again', async () => {
    world.github.fail('repos/upload-release-asset', { kind: 'cut-upload' });
    const first = await world.publish();
    expect([first.said, world.state()[0]?.draft, Object.values(world.state()[0]?.assets ?? {})]).toEqual([['release/publish-failed unreadable-source'], true, ['starter']]);
    const second = await world.publish();
    expect([second.said, second.steps.slice(0, 2)]).toEqual([[], [`delete ${String(names[0])}`, uploads[0]]]);
    expect(Object.keys(world.state()[0]?.assets ?? {}).toSorted()).toEqual(names.toSorted());
  });

  test('in a draft, evidence of this very tag and commit: replaced', async () => {
    await world.publish({ draft: 'true' });
    world.assemble({ extra: other });
    const { said, steps } = await world.publish();
    expect([said, steps]).toEqual([[], [...names.map((one) => (one === shippedName ? `keep ${one}` : `replace ${one}`)), 'publish']]);
    expect(world.bytesOf('parser-1.4.0.evidence.SHA256SUMS').toString()).toContain('logs/other.txt');
  });

  test('in a draft, what such evidence is about is replaced with it', async () => {
    await world.publish({ draft: 'true' });
    world.assemble({ assets: { [shippedName]: 'another build\n' } });
    expect((await world.publish()).said).toEqual([]);
    expect(world.bytesOf(shippedName).toString()).toBe('another build\n');
  });

  test.each(names)('in a draft, anything else called %s: a conflict, untouched', async (asset) => {
    world.repository.withRelease({ tag, draft: true, assets: [{ name: asset, bytes: Buffer.from('something else') }] });
    const { said, result } = await world.publish();
    expect([said, result.exitCode, writes(), Object.values(world.state()[0]?.assets ?? {})]).toEqual([['release/asset-conflict fail'], 1, 0, [sha256Hex('something else')]]);
  });

  test.each<readonly [string, { readonly commit?: string; readonly version?: string; readonly passed?: boolean }, boolean]>([
    ['signed by a stranger', {}, true], ['about another commit', { commit: 'c'.repeat(40) }, false], ['about another version', { version: '1.3.0' }, false], ['that refuses the release', { passed: false }, false],
  ])('in a draft, evidence %s: a conflict, untouched', async (_what, parts, isStrange) => {
    world.assemble({ ...parts, extra: other }, isStrange ? strangersKey : key);
    const folder = join(world.root, bundlePath);
    await writeZip(folder, await listFiles(folder), join(world.root, 'other.zip'));
    const verdict = parts.passed === false ? 'refused' : 'vsa';
    const there = { [zipName]: readFileSync(join(world.root, 'other.zip')), [sigstoreName]: readFileSync(join(folder, `attestations/${verdict}.sigstore.json`)), 'parser-1.4.0.evidence.SHA256SUMS': readFileSync(join(folder, 'SHA256SUMS')) };
    world.repository.withRelease({ tag, draft: true, assets: Object.entries(there).map(([asset, bytes]) => ({ name: asset, bytes })) });
    const before = world.state();
    world.assemble();
    expect((await world.publish()).said).toEqual(Array.from({ length: 3 }, () => 'release/asset-conflict fail'));
    expect([world.state(), writes()]).toEqual([before, 0]);
  });

  test('in a draft, a summary of this release that does not say that it passed: a conflict, untouched', async () => {
    const folder = join(world.root, 'failed');
    writeEvidenceBundle(folder, { key, extra: other, lieAbout: (one) => ({ ...one, predicate: { ...JSON.parse(JSON.stringify(one.predicate)), verificationResult: 'FAILED' } }) });
    world.repository.withRelease({ tag, draft: true, assets: [{ name: sigstoreName, bytes: readFileSync(join(folder, 'attestations/vsa.sigstore.json')) }] });
    expect([(await world.publish()).said, writes()]).toEqual([['release/asset-conflict fail'], 0]);
  });

  test('published with other evidence of this release: nothing is changed', async () => {
    await world.publish();
    const before = world.state();
    world.assemble({ extra: other });
    const { said, result, steps } = await world.publish();
    expect([said, result.exitCode, steps, world.state()]).toEqual([[], 0, keeps, before]);
  });

  test('published and immutable with its evidence: nothing is changed', async () => {
    await immutable();
    expect((await world.publish()).said).toEqual([]);
    expect(world.state()[0]?.immutable).toBe(true);
    expect((await world.publish()).result.exitCode).toBe(0);
  });

  test('published without its evidence: it is added, with a warning', async () => {
    world.repository.withRelease({ tag, body: 'by hand' });
    const { said, result, steps, document } = await world.publish();
    expect([said, result.exitCode, steps, document.verdict]).toEqual([['release/published-before-evidence warn'], 0, uploads, 'warn']);
    expect([world.state()[0]?.body, Object.keys(world.state()[0]?.assets ?? {})]).toEqual(['by hand', names]);
    expect((await world.publish()).document.verdict).toBe('pass');
  });

  test('published with a part of other evidence: a conflict, nothing is mixed', async () => {
    await world.publish();
    const [release = { tag }] = world.repository.releases;
    world.repository.changeRelease(release, { assets: (release.assets ?? []).filter((one) => one.name !== sigstoreName) });
    const before = [world.state(), writes()];
    world.assemble({ extra: other });
    const { said, result } = await world.publish();
    expect([said.every((one) => one === 'release/asset-conflict fail'), said.length, result.exitCode]).toEqual([true, 4, 1]);
    expect([world.state(), writes()]).toEqual(before);
  });

  test.each([['missing', []], ['other', [{ name: sigstoreName, bytes: Buffer.from('x') }]], ['half-uploaded', [{ name: sigstoreName, bytes: Buffer.alloc(0), state: 'starter' as const, digest: null }]]])('published and immutable, its evidence %s: refused', async (_what, assets) => {
    world.repository.withRelease({ tag, immutable: true, assets });
    const { said, result, document } = await world.publish();
    expect([said, result.exitCode, writes()]).toEqual([['release/already-published fail'], 1, 0]);
    expect(document.findings[0]?.remedy).toContain('Release a new version');
  });

  test('without a digest, as of old assets: what is stored is what counts', async () => {
    await world.publish({ draft: 'true' });
    const [release = { tag }] = world.repository.releases;
    world.repository.changeRelease(release, { assets: (release.assets ?? []).map((one) => ({ ...one, digest: null })) });
    const { said, steps } = await world.publish();
    expect([said, steps]).toEqual([[], [...keeps, 'publish']]);
  });
});

describe('limits', () => {
  test('two gigabytes are refused before anything is hashed or uploaded', async () => {
    truncateSync(join(world.root, 'dist', shippedName), 2 ** 31);
    const { said, document } = await world.publish();
    expect([said, document.findings[0]?.message, world.github.requests.length]).toEqual([['release/limit-exceeded fail'], `${shippedName} has 2147483648 bytes, and GitHub takes assets below 2 GiB.`, 0]);
  });

  test('a thousand assets, those that are there counted', async () => {
    const full = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `other-${index}`, bytes: Buffer.from('x') }));
    world.repository.withRelease({ tag, draft: true, assets: full(995) });
    expect([(await world.publish()).said, writes()]).toEqual([['release/limit-exceeded fail'], 0]);
    const [release = { tag }] = world.repository.releases;
    world.repository.changeRelease(release, { assets: full(994) });
    expect((await world.publish()).said).toEqual([]);
  });

  test.each([['a name that GitHub would change', { 'a b.tgz': 'x' }], ['two dots, of which GitHub would make one', { 'a..tgz': 'x' }], ['an empty file', { 'empty.tgz': '' }]])('%s is refused', async (_what, assets) => {
    world.assemble({ assets });
    expect([(await world.publish()).said, world.github.requests.length]).toEqual([['release/limit-exceeded fail'], 0]);
  });
});

describe('what GitHub stored', () => {
  test.each(names)('%s, corrupted without GitHub noticing: found by downloading it, taken off, uploaded anew by the next run', async (asset) => {
    for (const one of names) world.github.fail('repos/upload-release-asset', one === asset ? { kind: 'corrupted', digest: 'claimed' } : { kind: 'slow', delayMs: 0 });
    const first = await world.publish();
    expect([first.said, first.result.exitCode, world.state()[0]?.draft, Object.keys(world.state()[0]?.assets ?? {})]).toEqual([['release/asset-corrupted fail'], 1, true, names.filter((one) => one !== asset)]);
    const second = await world.publish();
    expect([second.said, second.steps.filter((step) => !step.startsWith('keep'))]).toEqual([[], [`upload ${asset}`, 'publish']]);
  });

  test('cut short, by what GitHub says or though it claims another digest', async () => {
    for (const digest of [undefined, `sha256:${sha256Hex('the parser\n')}`]) {
      await world.publish({ draft: 'true' });
      const [release = { tag }] = world.repository.releases;
      world.repository.changeRelease(release, { assets: (release.assets ?? []).map((one) => (one.name === shippedName ? { name: one.name, bytes: Buffer.from('the par'), ...(digest === undefined ? {} : { digest }) } : one)) });
      const { said } = await world.publish();
      expect([said, world.state()[0]?.draft]).toEqual([[digest === undefined ? 'release/asset-conflict fail' : 'release/asset-corrupted fail'], true]);
      world.repository.releases.length = 0;
    }
  });

  test.each(['repos/create-release', 'repos/upload-release-asset', 'repos/update-release'])('done, and answered with 502 (%s): it looks, and goes on', async (operation) => {
    world.github.fail(operation, { kind: 'status', status: 502, isDone: true });
    const { said, document } = await world.publish();
    expect([said, document.details.done, world.github.countOf(operation), world.state().length]).toEqual([[], 8, operation === 'repos/upload-release-asset' ? 6 : 1, 1]);
  });

  test('corrupted with its true digest: stopped at once, taken off', async () => {
    world.github.fail('repos/upload-release-asset', { kind: 'corrupted', digest: 'true' });
    const { said } = await world.publish();
    expect([said, world.state()[0]?.draft, world.state()[0]?.assets]).toEqual([['release/asset-corrupted fail'], true, {}]);
    expect((await world.publish()).said).toEqual([]);
  });

  test('corrupted while it lay in a draft: found, though GitHub claims the digest', async () => {
    await world.publish({ draft: 'true' });
    world.repository.corruptAsset(tag, shippedName);
    expect([(await world.publish()).said, world.state()[0]?.draft]).toEqual([['release/asset-corrupted fail'], true]);
    expect((await world.publish()).said).toEqual([]);
  });

  test('corrupted as it is published: said, and left for people', async () => {
    world.github.after('repos/update-release', () => void world.repository.corruptAsset(tag, zipName));
    const { said, result } = await world.publish();
    expect([said, result.exitCode, world.state()[0]?.draft, Object.keys(world.state()[0]?.assets ?? {})]).toEqual([['release/asset-corrupted fail'], 1, false, names]);
    expect((await world.publish()).said).toEqual(['release/asset-corrupted fail']);
  });
});

describe('before it goes out', () => {
  const moved = 'd'.repeat(40);

  test('a tag that stands elsewhere, or nowhere: nothing is done', async () => {
    world.repository.moveTag(tag, moved);
    expect([(await world.publish()).said, world.state()]).toEqual([['release/tag-moved fail'], []]);
    world.repository.tags.delete(tag);
    expect([(await world.publish()).said, world.state()]).toEqual([['release/tag-moved fail'], []]);
  });

  test('an annotated tag counts by its commit', async () => {
    world.repository.withAnnotatedTag({ name: tag, commit: 'a'.repeat(40), objects: ['1'.repeat(40), '2'.repeat(40)] });
    expect((await world.publish()).said).toEqual([]);
  });

  test('a tag that is moved meanwhile: the draft stays a draft', async () => {
    world.github.after('repos/upload-release-asset', () => void world.repository.moveTag(tag, moved));
    expect([(await world.publish()).said, world.state()[0]?.draft]).toEqual([['release/tag-moved fail'], true]);
  });

  test('a tag that is moved as it is published is told', async () => {
    world.github.after('repos/update-release', () => void world.repository.moveTag(tag, moved));
    expect([(await world.publish()).said, world.state()[0]?.draft]).toEqual([['release/tag-moved fail'], false]);
  });

  test('a tag that is deleted just before it is published comes back where the evidence says, not where the branch stands', async () => {
    world.repository.withRelease({ tag, draft: true }).withBranch('main', moved);
    world.github.after('repos/upload-release-asset', () => world.github.after('git/get-ref', () => void world.repository.tags.delete(tag)));
    expect([(await world.publish()).said, world.repository.tags.get(tag), world.state()[0]?.draft]).toEqual([[], headCommit, false]);
  });

  test('the gate is asked again: a decision that does not stand keeps it a draft', async () => {
    const documents = [toReceivedEvidence(toDriftReport(), { kind: 'gate-decision', job: 'release-gate', document: null, refusal: { reason: 'wrong-subject', message: 'It is about another commit.' } })];
    const { said } = await world.publish({}, { documents });
    expect([said, world.state()[0]?.draft]).toEqual([['release/gate-not-passed wrong-subject'], true]);
    const none = await world.publish({}, { documents: [] });
    expect([none.said.join(), world.state()[0]?.draft]).toEqual([expect.stringMatching(/^release\//), true]);
    expect((await world.publish()).said).toEqual([]);
  });
});

describe('somebody else writes to the draft', () => {
  const release = () => world.repository.releases[0] ?? { tag };
  /** Once everything is uploaded and verified, just before it would go out. */
  const beforePublishing = (act: () => void) => world.github.after('repos/upload-release-asset', () => world.github.after('git/get-ref', act));
  const assetsBut = (bytes: string) => (release().assets ?? []).map((one) => (one.name === shippedName ? { name: one.name, bytes: Buffer.from(bytes) } : one));

  test.each<readonly [string, () => void, string]>([
    ['puts another file in the place of one', () => void world.repository.changeRelease(release(), { assets: assetsBut('evil\n') }), `${shippedName} changed`],
    ['removes one', () => void world.repository.changeRelease(release(), { assets: (release().assets ?? []).filter((one) => one.name !== zipName) }), `${zipName} changed`],
    ['puts the same bytes there as another asset', () => void world.repository.changeRelease(release(), { assets: assetsBut('the parser\n') }), `${shippedName} changed`],
    ['gives it another tag', () => void world.repository.changeRelease(release(), { tag: 'v9.9.9' }), 'there is none'],
    ['publishes another one of the tag', () => void world.repository.withRelease({ tag, id: 3 }), 'there is another one'],
  ])('and %s: nothing goes out', async (_what, act, message) => {
    beforePublishing(act);
    const { said, document } = await world.publish();
    expect([said, document.findings[0]?.message, world.github.countOf('repos/update-release'), world.state()[0]?.draft]).toEqual([['release/publish-failed fail'], expect.stringContaining(message), 0, true]);
  });

  test.each([false, true])('and publishes it (immutable: %s): what stands there is verified as if it had been this run', async (isFixed) => {
    beforePublishing(() => void world.repository.changeRelease(release(), { draft: false, immutable: isFixed }));
    const { said, document } = await world.publish();
    expect([said, document.verdict, document.details.publishedAt !== null, world.github.countOf('repos/update-release')]).toEqual([[], 'pass', true, 0]);
  });

  test('and adds files of their own, or edits its words: theirs to do', async () => {
    beforePublishing(() => void world.repository.changeRelease(release(), { body: 'by hand', assets: [...(release().assets ?? []), { name: 'notes.pdf', bytes: Buffer.from('pdf') }] }));
    expect([(await world.publish()).said, world.state()[0]?.draft, world.state()[0]?.body]).toEqual([[], false, 'by hand']);
  });

  test('and deletes it, or uploads a file of a wanted name, while this run uploads: stopped, told, and nothing of theirs touched', async () => {
    world.github.after('repos/upload-release-asset', () => void world.repository.changeRelease(release(), { assets: [...(release().assets ?? []), { name: shippedName, bytes: Buffer.from('evil\n') }] }));
    expect([(await world.publish()).said, world.bytesOf(shippedName).toString(), world.state()[0]?.draft]).toEqual([['release/publish-failed fail'], 'evil\n', true]);
    world.repository.releases.length = 0;
    world.github.after('repos/upload-release-asset', () => void world.repository.releases.splice(0));
    expect([(await world.publish()).said, world.state()]).toEqual([['release/publish-failed unreadable-source'], []]);
  });

  test('and is this program, too: of two runs at once one publishes, the other is done or told, and the next one finds everything there', async () => {
    const both = await Promise.all([world.publish(), world.publish({ out: 'second' })]);
    const said = both.map((one) => one.said.join());
    expect(said).toContain('');
    expect(['', 'release/publish-failed fail']).toEqual(expect.arrayContaining(said));
    const next = await world.publish();
    expect([next.said, next.steps, world.repository.releases.filter(({ draft = false }) => !draft).length]).toEqual([[], keeps, 1]);
  });

  test('that cannot be looked at once more is not published', async () => {
    beforePublishing(() => world.github.fail('repos/list-releases', { kind: 'status', status: 403 }));
    expect([(await world.publish()).said, world.state()[0]?.draft]).toEqual([['release/publish-failed permission-denied'], true]);
  });
});

describe('the plan', () => {
  test('is shown and nothing else, when told so', async () => {
    const { said, result, document } = await world.publish({ 'dry-run': 'true' });
    expect([said, result.exitCode, writes(), world.state(), document.details.done, result.outputs]).toEqual([[], 0, 0, [], 0, { 'plan-digest': document.details.planDigest }]);
    expect(result.notes).toEqual([expect.stringMatching(/^release v1\.4\.0: not there yet \(plan sha256:[0-9a-f]{64}\)$/), expect.stringContaining('+ create-draft'), ...names.map((one) => expect.stringMatching(new RegExp(`^  \\+ upload  ${one}  [0-9a-f]{12}  [0-9]+ bytes  \\(it is not there\\)$`))), expect.stringContaining('! publish'), `Nothing was changed (dry run). To have exactly this done, and nothing else: plan-digest ${String(document.details.planDigest)}`]);
  });

  test('that was approved is carried out, and no other', async () => {
    const { document: { details: { planDigest } } } = await world.publish({ 'dry-run': 'true' });
    const refused = await world.publish({ 'plan-digest': `sha256:${'0'.repeat(64)}` });
    expect([refused.said, refused.result.exitCode, writes()]).toEqual([['release/plan-changed fail'], 1, 0]);
    world.repository.withRelease({ tag, draft: true, id: 5 });
    expect([(await world.publish({ 'plan-digest': planDigest ?? '' })).said, writes()]).toEqual([['release/plan-changed fail'], 0]);
    world.repository.releases.length = 0;
    expect((await world.publish({ 'plan-digest': planDigest ?? '' })).said).toEqual([]);
  });

  test('is another one for every other file, commit and draft, and the same for the same', async () => {
    const digest = async (inputs = {}) => (await world.publish({ 'dry-run': 'true', ...inputs })).document.details.planDigest;
    const first = await digest();
    expect(await digest()).toBe(first);
    const digests = [first, await digest({ draft: 'true' })];
    world.repository.withRelease({ tag, draft: true, assets: [{ name: shippedName, bytes: Buffer.from('the parser\n') }] });
    digests.push(await digest());
    world.assemble({ extra: other });
    digests.push(await digest());
    expect(new Set(digests).size).toBe(4);
  });

  test('of a conflict says what stands against it, when dry too', async () => {
    world.repository.withRelease({ tag, immutable: true });
    expect((await world.publish({ 'dry-run': 'true' })).said).toEqual(['release/already-published fail']);
  });
});

describe('who may', () => {
  test('without a token: the lines to add', async () => {
    const { said, document } = await world.publish({}, { hasToken: false });
    expect([said, document.findings[0]?.remedy]).toEqual([['release/publish-failed permission-denied'], expect.stringContaining('contents: write')]);
  });

  test('a token that may only read: the lines to add', async () => {
    world.github.permit({ contents: 'read' });
    const { said, document } = await world.publish();
    expect([said, document.findings[0]?.remedy, document.details.done]).toEqual([['release/publish-failed permission-denied'], expect.stringContaining('contents: write'), 0]);
  });

  test('a rate limit that is soon over is waited for, and another one stops it', async () => {
    world.github.fail('repos/upload-release-asset', { kind: 'secondary-rate-limit', retryAfter: 0 });
    world.github.fail('repos/update-release', { kind: 'rate-limit', resetAt: 4_000_000_000 });
    expect([(await world.publish()).said, world.state()[0]?.draft]).toEqual([['release/publish-failed rate-limited'], true]);
    expect((await world.publish()).said).toEqual([]);
  });
});

describe('whose signature counts', () => {
  const trust = (...files: readonly (readonly [string, string])[]) => {
    world.defaultBranch = new Map([['.github/shipworthy.yml', `schemaVersion: 1\nrelease: { trustedKeys: [${files.map(([path]) => path).join(', ')}] }\n`], ...files.filter(([, text]) => text !== '')]);
  };
  const [own, strangers] = [['keys/release.pub', key.publicPem], ['keys/other.pub', strangersKey.publicPem]] as const;

  test('is said by `release.trustedKeys` of the default branch, and then nothing need be given', async () => {
    trust(own, strangers);
    expect((await world.publish({ 'public-key': '', draft: 'true' })).said).toEqual([]);
    expect((await world.publish({ 'signing-key': key.pem })).said).toEqual([]);
  });

  test.each<readonly [string, Readonly<Record<string, string>>]>([['public-key', {}], ['signing-key', { 'public-key': '', 'signing-key': key.pem }]])('cannot be widened by `%s`', async (_what, inputs) => {
    trust(strangers);
    const { said, document } = await world.publish(inputs);
    expect([said, document.findings[0]?.message, world.github.requests]).toEqual([['release/evidence-refused fail'], expect.stringContaining(`gives ${key.publicKey.keyId}, which`), []]);
  });

  test('may be narrowed by `public-key`', async () => {
    trust(own, strangers);
    world.write('other.pub', strangersKey.publicPem);
    const { said, document } = await world.publish({ 'public-key': 'other.pub' });
    expect([said, document.findings[0]?.message]).toEqual([['release/evidence-refused fail'], expect.stringContaining('evidence/key-unknown')]);
  });

  test('is not known where the default branch, or each of its keys, cannot be read', async () => {
    trust(['keys/gone.pub', '']);
    expect((await world.publish()).said).toEqual(['release/evidence-refused no-signing-key']);
    trust(['keys/gone.pub', ''], own);
    expect((await world.publish({ draft: 'true' })).said).toEqual([]);
    world.defaultBranch = new Map([['.github/shipworthy.yml', 'release: [']]);
    expect((await world.publish()).said).toEqual(['release/evidence-refused unreadable-source']);
    world.defaultBranch = null;
    const { said, document } = await world.publish();
    expect([said, document.findings[0]?.remedy]).toEqual([['release/evidence-refused unreadable-source'], expect.stringContaining('fetch-depth: 0')]);
  });
});

describe('evidence that is not published', () => {
  const refused = ['release/evidence-refused fail'];

  test.each([
    ['unsigned', { key: null }, refused], ['a refusal', { passed: false }, refused], ['about another version', { version: '1.3.0' }, refused], ['about another commit', { commit: 'c'.repeat(40) }, refused],
  ])('%s', async (_what, parts, said) => {
    world.assemble(parts);
    const { said: found, result } = await world.publish();
    expect([found, result.exitCode, world.github.requests.length]).toEqual([said, 1, 0]);
  });

  test('signed by a stranger, changed after it was signed, or not there', async () => {
    world.assemble({}, strangersKey);
    expect((await world.publish()).said).toEqual(refused);
    world.assemble();
    world.write(`${bundlePath}/risk.json`, '{"changed":true}\n');
    expect((await world.publish()).said).toEqual(refused);
    expect((await world.publish({ path: 'nowhere' })).said).toEqual(['release/evidence-refused missing-evidence']);
    expect(world.github.requests).toEqual([]);
  });

  test('where whoever asks does not want to hear of it', async () => {
    await expect(world.publish({ 'fail-on': 'never' })).rejects.toMatchObject({ code: 'usage/invalid-input' });
    expect(world.github.requests).toEqual([]);
  });

  test('without a key that says whose it is', async () => {
    const { said, document } = await world.publish({ 'public-key': '' });
    expect([said, document.findings[0]?.remedy]).toEqual([['release/evidence-refused no-signing-key'], expect.stringContaining('public-key')]);
  });

  test('with other files than it is about, or none', async () => {
    world.write(`dist/${shippedName}`, 'another parser\n');
    expect((await world.publish()).said).toEqual(['evidence/file-altered fail']);
    rmSync(join(world.root, 'dist', shippedName));
    expect((await world.publish()).said).toEqual(['release/asset-missing fail']);
    expect(world.github.requests).toEqual([]);
  });

  test('with a shipped file that is called like a part of it', async () => {
    world.assemble({ assets: { [zipName]: 'x' } });
    expect((await world.publish()).said).toEqual(['release/asset-conflict fail']);
  });
});
