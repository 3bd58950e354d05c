import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { headCommit, toDriftReport } from '../../evidence/documents.js';
import { filesOf, put, rewriteLists, signAgain, toSums } from './evidence-builder.js';
import { keys, openWorld, primaries, trusted, verify } from './verify-world.js';
import { parsePublicKey } from '../../../src/signing/index.js';

const world = openWorld();
const otherCommit = 'd'.repeat(40);
let honest = '';
/** The same version at another commit, with the same key. */
let older = '';
let next = '';

beforeAll(() => {
  honest = world.bundle({ extra: { 'bundles/logs/run.log': 'line 1\nline 2\n' } });
  older = world.bundle({ commit: otherCommit });
  next = world.bundle({ version: '1.5.0' });
});
afterAll(() => world.remove());

/** What a changed copy of the honest bundle is refused for. */
async function refused(change: (folder: string) => void, from = honest): Promise<string[]> {
  const folder = world.copy(from);
  change(folder);
  return primaries(await verify(folder));
}

function flip(folder: string, path: string, at?: number): void {
  const bytes = readFileSync(join(folder, path));
  const place = at ?? Math.floor(bytes.length / 2);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  put(folder, path, bytes);
}

function edit(folder: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(folder, path), 'utf8');
  const after = change(before);
  if (after === before) throw new TypeError(`nothing changed in ${path}`);
  put(folder, path, after);
}

test('the honest bundle passes, and says what it did not look at', async () => {
  const { findings, details } = await verify(honest, { commit: headCommit, version: '1.4.0' });
  expect(findings).toEqual([]);
  expect(details).toMatchObject({ result: 'passed', release: { version: '1.4.0', tag: 'v1.4.0', repository: 'acme/parser', commit: headCommit }, bundle: { kind: 'folder', sha256: null } });
  expect(details.attestations.map(({ path, outcome }) => [path, outcome])).toEqual([['attestations/test-result-drift-report.parser.sigstore.json', 'pass'], ['attestations/vsa.dsse.json', 'pass'], ['attestations/vsa.sigstore.json', 'pass']]);
  expect(details.checked.join('\n')).toMatch(/3 attestations[^]*files: the same in the folder[^]*1 document:/);
  expect(details.notChecked.join('\n')).toMatch(/public key comes from[^]*no time[^]*repository really has[^]*may judge this release[^]*parser-1\.4\.0\.tgz[^]*bundles\//);
  expect(details.notChecked.join('\n')).not.toMatch(/none was given/);
});

test('one bit of any file: each is refused, as what it is', async () => {
  const expected = (path: string): string[] =>
    path === 'SHA256SUMS' ? ['subject-mismatch attestations/vsa.sigstore.json SHA256SUMS'] : path.startsWith('attestations/') ? [`signature-invalid ${path}`] : [`file-altered ${path}`];
  const files = filesOf(honest);
  expect(files.length).toBeGreaterThan(12);
  for (const path of files) {
    const found = await refused((folder) => flip(folder, path, path.startsWith('attestations/') ? readFileSync(join(honest, path), 'utf8').indexOf('"payload":"') + 200 : undefined));
    expect([path, found]).toEqual([path, expected(path)]);
  }
});

test('one bit anywhere in the lists or the summary: none is overlooked', async () => {
  const folder = world.copy(honest);
  for (const path of ['SHA256SUMS', 'manifest.json', 'attestations/vsa.sigstore.json', 'attestations/vsa.dsse.json']) {
    const { length } = readFileSync(join(honest, path));
    for (let at = 0; at < length; at += Math.max(1, Math.floor(length / 23))) {
      flip(folder, path, at);
      expect([path, at, (await verify(folder)).findings.length]).not.toEqual([path, at, 0]);
      copyFileSync(join(honest, path), join(folder, path));
    }
  }
});

test('any file removed: each is missed', async () => {
  for (const path of filesOf(honest)) expect([path, await refused((folder) => rmSync(join(folder, path)))]).toEqual([path, [`file-missing ${path}`]]);
});

test('any file renamed: the old name is missed, and the new one follows from it', async () => {
  for (const path of filesOf(honest)) {
    const found = await refused((folder) => renameSync(join(folder, path), join(folder, `${path}x`)));
    expect([path, found[0]]).toEqual([path, `file-missing ${path}`]);
    // Of the attestations no list knows what they were.
    expect([path, found.slice(1)]).toEqual([path, path.startsWith('attestations/') ? [`file-unlisted ${path}x`] : path === 'SHA256SUMS' || path === 'manifest.json' ? [`file-unlisted ${path}x`] : []]);
  }
});

describe('a file that was added', () => {
  test.each(['notes.txt', 'documents/drift-report.other.json', 'bundles/logs/other.log', 'deep/er/x'])('%s', async (path) => {
    expect(await refused((folder) => put(folder, path, 'x'))).toEqual([`file-unlisted ${path}`]);
  });
  test('in one list only', async () => {
    expect(await refused((folder) => {
      put(folder, 'x.txt', 'x');
      put(folder, 'SHA256SUMS', toSums(folder));
    })).toEqual(['file-unlisted x.txt', 'subject-mismatch attestations/vsa.sigstore.json SHA256SUMS']);
  });
  test('a link, to nowhere or in place of a file', async () => {
    expect(await refused((folder) => symlinkSync('README.md', join(folder, 'link')))).toEqual(['file-unlisted link']);
    expect(await refused((folder) => {
      renameSync(join(folder, 'README.md'), join(folder, '..', 'README.md'));
      symlinkSync('../README.md', join(folder, 'README.md'));
    })).toEqual(['file-unlisted README.md']);
  });
  test('names that are one file elsewhere', async () => {
    expect(await refused((folder) => put(folder, 'readme.MD', 'x'))).toEqual(['archive-unsafe readme.MD', 'file-unlisted readme.MD']);
  });
  test('the key that the caller gave is no part of it, and another key is', async () => {
    const folder = world.copy(honest);
    put(folder, 'evidence.pub', keys.ed25519.publicPem);
    const { findings, details } = await verify(folder);
    expect([findings, details.notChecked.filter((line) => line.startsWith('evidence.pub'))]).toEqual([[], [expect.stringContaining('no part of the bundle')]]);
    expect(await refused((other) => put(other, 'evidence.pub', keys.stranger.publicPem))).toEqual(['file-unlisted evidence.pub']);
  });
});

const suite = 'attestations/test-result-drift-report.parser.sigstore.json';
const lists = ['subject-mismatch attestations/vsa.sigstore.json SHA256SUMS', 'subject-mismatch attestations/vsa.sigstore.json manifest.json'];

describe('lists rewritten to match', () => {
  test('SHA256SUMS alone', async () => {
    expect(await refused((folder) => {
      put(folder, 'risk.json', '{ "risks": "none" }\n');
      put(folder, 'SHA256SUMS', toSums(folder));
    })).toEqual(['file-altered risk.json', ...lists.slice(0, 1)]);
  });
  test('both lists: only what was signed tells', async () => {
    expect(await refused((folder) => {
      put(folder, 'risk.json', '{ "risks": "none" }\n');
      rewriteLists(folder);
    })).toEqual(lists);
  });
  test('with a file added, one removed, a document exchanged', async () => {
    for (const change of [(folder: string) => put(folder, 'x.txt', 'x'), (folder: string) => rmSync(join(folder, 'risk.json')), (folder: string) => copyFileSync(join(older, 'documents/drift-report.parser.json'), join(folder, 'documents/drift-report.parser.json'))]) {
      expect(await refused((folder) => {
        change(folder);
        rewriteLists(folder);
      })).toEqual(lists);
    }
  });
});

describe('signed by others', () => {
  const by = (key: typeof keys.stranger) => (folder: string): void => {
    put(folder, 'bundles/logs/run.log', 'nothing happened\n');
    rewriteLists(folder);
    signAgain(folder, key.signing);
  };
  const all = [suite, 'attestations/vsa.dsse.json', 'attestations/vsa.sigstore.json'];
  test('everything made anew with another key', async () => {
    expect(await refused(by(keys.stranger))).toEqual(all.map((path) => `key-unknown ${path}`));
  });
  test('with the id of the real key written over', async () => {
    const found = await refused((folder) => {
      by(keys.stranger)(folder);
      for (const path of all) edit(folder, path, (text) => text.replace(keys.stranger.signing.publicKey.keyId, keys.ed25519.signing.publicKey.keyId));
    });
    expect(found).toEqual(all.map((path) => `signature-invalid ${path}`));
  });
  test('no key given: nothing is believed', async () => {
    const { findings, details } = await verify(honest, { trustedKeys: [] });
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['evidence/key-unknown']);
    expect(details.result).toBeNull();
  });
  test('nobody signed it', async () => {
    expect(await refused((folder) => rmSync(join(folder, 'attestations'), { recursive: true }))).toEqual(expect.arrayContaining(['unsigned bundle']));
  });
});

describe('files of other releases', () => {
  test('any file of another release of the same key is refused', async () => {
    for (const path of filesOf(next)) {
      const found = await refused((folder) => copyFileSync(join(next, path), join(folder, path)));
      const expected = path.startsWith('attestations/') || path === 'SHA256SUMS' ? 'subject-mismatch' : 'file-altered';
      const same = readFileSync(join(next, path)).equals(readFileSync(join(honest, path)));
      expect([path, [...new Set(found.map((one) => one.split(' ')[0]))]]).toEqual([path, same ? [] : [expected]]);
    }
  });
  test('one form of the summary of another release excuses nothing else', async () => {
    const found = await refused((folder) => {
      copyFileSync(join(next, 'attestations/vsa.sigstore.json'), join(folder, 'attestations/vsa.sigstore.json'));
      put(folder, 'risk.json', 'x');
    });
    expect(found).toEqual(expect.arrayContaining(['file-altered risk.json', 'subject-mismatch attestations/vsa.sigstore.json SHA256SUMS']));
    expect([...new Set(found.map((one) => one.split(' ')[0]))]).toEqual(['file-altered', 'subject-mismatch']);
  });
  test('all attestations of another release', async () => {
    const found = await refused((folder) => {
      for (const path of filesOf(next).filter((one) => one.startsWith('attestations/'))) copyFileSync(join(next, path), join(folder, path));
    });
    expect([...new Set(found.map((one) => one.split(' ')[0]))]).toEqual(['subject-mismatch']);
    expect(found).toEqual(expect.arrayContaining(['subject-mismatch attestations/vsa.sigstore.json SHA256SUMS', 'subject-mismatch attestations/vsa.sigstore.json manifest.json']));
  });
  test('an older bundle of the same version: refused by its commit, and where none is given it is said', async () => {
    expect(primaries(await verify(older, { commit: headCommit, version: '1.4.0' }))).toEqual(['wrong-commit manifest.json']);
    const { findings, details } = await verify(older);
    expect([findings, details.result]).toEqual([[], 'passed']);
    expect(details.notChecked.join('\n')).toContain(`(here ${otherCommit})`);
  });
  test('another version; the tag says the same as its version', async () => {
    expect(primaries(await verify(next, { version: '1.4.0' }))).toEqual(['wrong-version manifest.json']);
    expect(primaries(await verify(next, { version: 'v1.5.0' }))).toEqual([]);
  });
});

describe('attestations that were added', () => {
  const add = (name: string, text: string | Uint8Array) => (folder: string) => put(folder, `attestations/${name}`, text);
  test.each([
    ['an unsigned statement', 'extra.json', '{"_type":"https://in-toto.io/Statement/v1","subject":[],"predicateType":"x","predicate":{}}', 'attestation-unverified attestations/extra.json'],
    ['no JSON at all', 'readme.txt', 'trust me', 'attestation-unverified attestations/readme.txt'],
    ['an envelope without signatures', 'extra.sigstore.json', '{"payloadType":"application/vnd.in-toto+json","payload":"e30=","signatures":[]}', 'attestation-unverified attestations/extra.sigstore.json'],
    ['a test result without signature', 'test-result-drift-report.other.sigstore.json', '{"payloadType":"application/vnd.in-toto+json","payload":"e30=","signatures":[]}', 'malformed attestations/test-result-drift-report.other.sigstore.json'],
  ])('%s', async (_what, name, text, found) => {
    expect(await refused(add(name, text))).toEqual([found]);
  });
  test('a genuine one under another name, and one of another release', async () => {
    expect(await refused((folder) => add('vsa2.sigstore.json', readFileSync(join(folder, 'attestations/vsa.sigstore.json')))(folder))).toEqual(['file-unlisted attestations/vsa2.sigstore.json']);
    expect(await refused((folder) => add('test-result-drift-report.other.sigstore.json', readFileSync(join(next, suite)))(folder))).toEqual(['subject-mismatch attestations/test-result-drift-report.other.sigstore.json SHA256SUMS']);
  });
  test('provenance of the platform is named as not checked; under another name it is refused', async () => {
    const certificate = JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', verificationMaterial: { certificate: { rawBytes: 'AA==' } }, dsseEnvelope: { payloadType: 'application/vnd.in-toto+json', payload: 'e30=', signatures: [{ sig: 'AA==' }] } });
    const folder = world.copy(honest);
    add('provenance.sigstore.json', certificate)(folder);
    const { findings, details } = await verify(folder);
    expect([findings, details.attestations.find(({ path }) => path.includes('provenance'))?.outcome]).toEqual([[], 'unverified']);
    expect(details.notChecked.join('\n')).toContain('attestations/provenance.sigstore.json: it is signed with a certificate');
    expect(await refused(add('other.sigstore.json', certificate))).toEqual(['attestation-unverified attestations/other.sigstore.json']);
    expect(await refused(add('provenance.sigstore.json', '{}'))).toEqual(['malformed attestations/provenance.sigstore.json']);
    // Nothing but a certificate excuses what nobody can check.
    expect(await refused(add('provenance.sigstore.json', '{"mediaType":"text/plain"}'))).toEqual(['attestation-unverified attestations/provenance.sigstore.json']);
    expect(await refused(add('provenance.sigstore.json', certificate.replace('dsseEnvelope', 'other')))).toEqual(['malformed attestations/provenance.sigstore.json']);
  });
  test('a folder below', async () => {
    expect(await refused((folder) => {
      mkdirSync(join(folder, 'attestations/more'));
      put(folder, 'attestations/more/vsa.sigstore.json', readFileSync(join(folder, 'attestations/vsa.sigstore.json')));
    })).toEqual(['file-unlisted attestations/more/vsa.sigstore.json']);
  });
});

describe('keys', () => {
  test('P-256, and several keys of which one signed', async () => {
    const folder = world.bundle({ key: keys.p256.signing });
    const both = [...trusted, parsePublicKey(keys.p256.publicPem, 'new.pub')];
    expect([primaries(await verify(folder, { trustedKeys: both })), primaries(await verify(honest, { trustedKeys: both }))]).toEqual([[], []]);
    expect([...new Set((await verify(folder)).findings.map(({ rule }) => rule))]).toEqual(['evidence/key-unknown']);
  });
});

describe('a release that was refused', () => {
  test('is refused for that alone, and said to be', async () => {
    const { findings, details } = await verify(world.bundle({ passed: false }));
    expect(findings.map(({ rule, keys: named }) => [rule, named['path']])).toEqual([['evidence/predicate-refused', 'attestations/refused.sigstore.json']]);
    expect([details.result, findings[0]?.message]).toEqual(['refused', expect.stringContaining('release/evidence-missing: logs')]);
  });
  test('with the summary of one that passed beside it, or a test result that passed', async () => {
    const folder = world.bundle({ passed: false });
    for (const form of ['dsse', 'sigstore']) copyFileSync(join(honest, `attestations/vsa.${form}.json`), join(folder, `attestations/vsa.${form}.json`));
    expect(primaries(await verify(folder))).toEqual(expect.arrayContaining(['predicate-refused attestations/refused.sigstore.json', 'subject-mismatch attestations/vsa.sigstore.json SHA256SUMS', 'verdict-inconsistent attestations/refused.sigstore.json attestations']));
  });
  test('unsigned where signing is optional: everything else is checked', async () => {
    const [good, bad] = [world.bundle({ key: null }), world.bundle({ key: null, passed: false })];
    expect(primaries(await verify(good, { trustedKeys: [], isUnsigned: true }))).toEqual([]);
    expect(primaries(await verify(bad, { trustedKeys: [], isUnsigned: true }))).toEqual(['predicate-refused release-evidence.json']);
    expect(primaries(await verify(good))).toEqual(['file-missing attestations/test-result-drift-report.parser.sigstore.json', 'unsigned bundle']);
  });
});

test('documents of another commit are no evidence, whoever signed them', async () => {
  const stray = toDriftReport({ key: 'stray', subject: { commit: otherCommit, testedCommit: otherCommit } });
  expect(primaries(await verify(world.bundle({ documents: [{ document: stray, role: 'subject' }] })))).toEqual(['wrong-commit documents/drift-report.stray.json']);
  expect(primaries(await verify(world.bundle({ documents: [{ document: stray, role: 'reference' }] })))).toEqual([]);
});
