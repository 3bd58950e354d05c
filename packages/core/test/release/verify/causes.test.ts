import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeZip } from '../../../src/archive/index.js';
import { toFinding } from '../../../src/evidence/index.js';
import { sha256Hex, type FileHash } from '../../../src/files/index.js';
import { headCommit } from '../../evidence/documents.js';
import { filesOf, put, rewriteLists, toSums } from './evidence-builder.js';
import { toFault } from './judge-facts.js';
import { openWorld, verify } from './verify-world.js';

/** One fault is told once, and what follows from it says so. */
const world = openWorld();
let honest = '';
beforeAll(() => void (honest = world.bundle()));
afterAll(() => world.remove());

/** Every finding in order, with what it follows from: `rule keys < rule keys`. */
async function told(change: (folder: string) => void, but: Parameters<typeof verify>[1] = {}): Promise<string[]> {
  const folder = world.copy(honest);
  change(folder);
  const { findings } = await verify(folder, but);
  const names = new Map(findings.map((draft) => [toFinding(draft).fingerprint, `${draft.rule.slice('evidence/'.length)} ${Object.values(draft.keys).join(' ')}`]));
  return findings.map((draft) => [names.get(toFinding(draft).fingerprint), ...(draft.causedBy === undefined ? [] : [names.get(draft.causedBy) ?? 'nothing that was told'])].join(' < '));
}
const edit = (path: string, change: (text: string) => string) => (folder: string): void => put(folder, path, change(readFileSync(join(folder, path), 'utf8')));
const [vsa, suite, report] = ['attestations/vsa.sigstore.json', 'attestations/test-result-drift-report.parser.sigstore.json', 'documents/drift-report.parser.json'] as const;
const [sums, manifest] = [`subject-mismatch ${vsa} SHA256SUMS`, `subject-mismatch ${vsa} manifest.json`];

describe('a manifest', () => {
  test('that is not the signed one is so by SHA256SUMS; what it changed follows from that', async () => {
    const replaced = 'file-altered manifest.json';
    expect(await told(edit('manifest.json', (text) => text.replace('"v1.4.0"', '"v1.4.1"')))).toEqual([
      `${manifest} < ${replaced}`, `subject-mismatch ${vsa} refs/tags/v1.4.0 < ${replaced}`, replaced, `verdict-inconsistent ${vsa} resourceUri < ${replaced}`,
      `verdict-inconsistent release-evidence.json tag < ${replaced}`, `verdict-inconsistent release-checklist.json tag < ${replaced}`,
    ]);
  });
  test('that is not what SHA256SUMS says is told with both hashes', async () => {
    const folder = world.copy(honest);
    put(folder, 'manifest.json', `${readFileSync(join(folder, 'manifest.json'), 'utf8')}\n`);
    const { findings } = await verify(folder);
    expect(findings.find(({ rule }) => rule === 'evidence/file-altered')).toEqual(toFault('evidence/file-altered', 'manifest.json', 'manifest.json is not what SHA256SUMS says.', {
      check: 'manifest', expected: sha256Hex(readFileSync(join(honest, 'manifest.json'))), actual: sha256Hex(readFileSync(join(folder, 'manifest.json'))),
    }));
  });
  test('that is not there is missed by name', async () => {
    const missing = 'file-missing manifest.json';
    expect(await told((folder) => rmSync(join(folder, 'manifest.json')))).toEqual([
      `${manifest} < ${missing}`, `subject-mismatch ${vsa} parser-1.4.0.tgz < ${missing}`, `subject-mismatch ${vsa} refs/tags/v1.4.0 < ${missing}`, missing,
    ]);
  });
});

describe('SHA256SUMS', () => {
  test('that are not the signed ones; what they say otherwise follows from that', async () => {
    expect(await told(edit('SHA256SUMS', (text) => text.replace(/[0-9a-f]{64}(?= {2}risk\.json)/, 'e'.repeat(64))))).toEqual([sums, `file-altered risk.json < ${sums}`, `subject-mismatch ${suite} SHA256SUMS < ${sums}`]);
    expect(await told(edit('SHA256SUMS', (text) => text.replace(/[0-9a-f]{64}(?= {2}manifest\.json)/, 'e'.repeat(64))))).toEqual([sums, `file-altered manifest.json < ${sums}`, `subject-mismatch ${suite} SHA256SUMS < ${sums}`]);
  });
  test('that are not there are missed by name', async () => {
    const missing = 'file-missing SHA256SUMS';
    expect(await told((folder) => rmSync(join(folder, 'SHA256SUMS')))).toEqual([`${sums} < ${missing}`, missing, `subject-mismatch ${suite} SHA256SUMS < ${missing}`]);
  });
});

test('both lists rewritten: neither is the signed one, and what they changed follows from both', async () => {
  expect(await told((folder) => {
    rmSync(join(folder, 'risk.json'));
    rmSync(join(folder, 'README.md'));
    rewriteLists(folder);
  })).toEqual([sums, manifest, `file-missing README.md < ${sums}`, `subject-mismatch ${suite} SHA256SUMS < ${sums}`]);
});

test('both lists changed, each in its own way: what each says otherwise follows from it', async () => {
  expect(await told((folder) => {
    edit('manifest.json', (text) => text.replace(/("path":"risk\.json"[^}]*"sha256":")[0-9a-f]{64}/, (_all, start: string) => `${start}${'e'.repeat(64)}`))(folder);
    edit('SHA256SUMS', (text) => text.replace(/[0-9a-f]{64}(?= {2}release-notes\.md)/, 'e'.repeat(64)))(folder);
  })).toEqual([sums, manifest, `file-altered manifest.json < ${sums}`, `file-altered release-notes.md < ${sums}`, `file-altered risk.json < ${manifest}`, `subject-mismatch ${suite} SHA256SUMS < ${sums}`, `malformed README.md < ${sums}`]);
});

test('what is seen from two sides is told once, as whoever saw it first says', async () => {
  const path = 'attestations/vsa.dsse.json';
  const folder = world.copy(honest);
  rmSync(join(folder, path));
  edit('SHA256SUMS', (text) => `${text}${'e'.repeat(64)}  ${path}\n`)(folder);
  const { findings } = await verify(folder);
  expect(findings.filter(({ rule }) => rule === 'evidence/file-missing')).toEqual([toFault('evidence/file-missing', path, `${path} is not there, but its twin is.`)]);
});

test('where signing is optional everything else that is wrong with signatures is told', async () => {
  const folder = world.copy(honest);
  for (const path of [suite, 'attestations/vsa.dsse.json']) rmSync(join(folder, path));
  expect((await verify(folder, { isUnsigned: true })).findings.map(({ rule }) => rule)).toEqual(['evidence/file-missing']);
});

test('nothing that was extracted is left behind', async () => {
  const [before, own, zip] = [process.env['TMPDIR'], world.folder(), world.folder('x.zip')];
  mkdirSync(own, { recursive: true });
  mkdirSync(dirname(zip), { recursive: true });
  await writeZip(honest, filesOf(honest), zip);
  process.env['TMPDIR'] = own;
  try {
    expect([(await verify(zip)).findings, readdirSync(own)]).toEqual([[], []]);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
});

test('sums that were made anew for a manifest that was changed', async () => {
  expect(await told((folder) => {
    edit('manifest.json', (text) => text.replace('"1.4.0"', '"1.4.1"'))(folder);
    put(folder, 'SHA256SUMS', toSums(folder));
  })).toEqual([
    sums, manifest, `subject-mismatch ${suite} SHA256SUMS < ${sums}`, `wrong-version release-evidence.json < ${sums}`, `wrong-version release-checklist.json < ${sums}`, `wrong-version release-notes.json < ${sums}`,
    `verdict-inconsistent release-evidence.json record.version < ${sums}`,
  ]);
});

describe('what was written while it was read counts for nothing', () => {
  /** As if these files had been hashed with other bytes than were read. */
  const hashedOtherwise = (...paths: string[]) => new Map(filesOf(honest).map((path): [string, FileHash] => {
    const bytes = readFileSync(join(honest, path));
    return [path, { sha256: paths.includes(path) ? 'e'.repeat(64) : sha256Hex(bytes), bytes: bytes.length }];
  }));
  const said = async (...paths: string[]) => (await verify(honest, { hashed: hashedOtherwise(...paths) })).findings.map(({ rule, keys, message }) => [rule, keys['path'], message]);
  test('nothing, where all is as it was hashed', async () => expect(await said()).toEqual([]));
  test('a list', async () => {
    expect(await said('manifest.json')).toEqual(expect.arrayContaining([['evidence/malformed', 'manifest.json', 'manifest.json was changed while it was read.']]));
    expect(await said('SHA256SUMS')).toEqual(expect.arrayContaining([['evidence/malformed', 'SHA256SUMS', 'SHA256SUMS was changed while it was read.']]));
    const { details } = await verify(honest, { hashed: hashedOtherwise('SHA256SUMS') });
    expect([details.result, details.checked[1]]).toEqual([null, '10 files: the same in the folder and in manifest.json']);
  });
});

test('a list that is larger than any is told as that, and not as one that was changed', async () => {
  const folder = world.copy(honest);
  const hashed = new Map(filesOf(folder).map((path): [string, FileHash] => [path, { sha256: sha256Hex(readFileSync(join(folder, path))), bytes: 1 }]));
  truncateSync(join(folder, 'manifest.json'), 256 * 1024 * 1024 + 1);
  expect((await verify(folder, { hashed })).findings.filter(({ rule }) => rule === 'evidence/malformed').map(({ message }) => message)).toEqual(['manifest.json is larger than 256 MiB, which no list is.']);
});

describe('the release that the caller meant', () => {
  const of = async (commit: string | null, version: string | null) => (await verify(honest, { commit, version })).findings;
  const about = (rule: 'evidence/wrong-commit' | 'evidence/wrong-version', message: string, expected: string, actual: string) => toFault(rule, 'manifest.json', message, { check: 'release', expected, actual });
  test('is that of the evidence, by version or by tag', async () => {
    expect([await of(headCommit, '1.4.0'), await of(null, 'v1.4.0'), await of(null, null)]).toEqual([[], [], []]);
  });
  test('or it is another one', async () => {
    const other = 'd'.repeat(40);
    expect(await of(other, '1.5.0')).toEqual([about('evidence/wrong-commit', `The evidence is about commit ${headCommit}, not about ${other}.`, other, headCommit), about('evidence/wrong-version', 'The evidence is about version 1.4.0, not about 1.5.0.', '1.5.0', '1.4.0')]);
    const folder = world.copy(honest);
    edit('manifest.json', (text) => text.replace(`"commit":"${headCommit}"`, '"commit":null'))(folder);
    expect((await verify(folder, { commit: other })).findings.find(({ check }) => check === 'release')?.message).toBe(`The evidence is about commit none, not about ${other}.`);
  });
});

describe('a release that was refused', () => {
  test('is told once, by what is signed', async () => {
    const { findings } = await verify(world.bundle({ passed: false }));
    expect(findings.map(({ rule, keys }) => [rule, keys['path']])).toEqual([['evidence/predicate-refused', 'attestations/refused.sigstore.json']]);
  });
  test('is told by the evidence, where nobody signed it or something else was signed', async () => {
    const own = toFault('evidence/predicate-refused', 'release-evidence.json', 'The evidence itself says that the release did not pass.');
    expect((await verify(world.bundle({ key: null, passed: false }), { isUnsigned: true, trustedKeys: [] })).findings).toEqual([own]);
    expect((await verify(world.bundle({ key: null, passed: false }))).findings.map(({ rule }) => rule)).toEqual(['evidence/unsigned', 'evidence/predicate-refused']);
  });
});

test('the faults of everything are told together: opened, signed, listed, read, shipped', async () => {
  const other = world.bundle({ version: '1.5.0' });
  expect(await told((folder) => {
    put(folder, 'readme.MD', 'x');
    put(folder, 'attestations/x.json', 'x');
    put(folder, 'risk.json', 'x');
    copyFileSync(join(other, 'attestations/vsa.dsse.json'), join(folder, 'attestations/vsa.dsse.json'));
    put(folder, report, 'x');
  }, { commit: 'd'.repeat(40) })).toEqual([
    'archive-unsafe readme.MD', 'attestation-unverified attestations/x.json', 'subject-mismatch attestations/vsa.dsse.json SHA256SUMS', 'subject-mismatch attestations/vsa.dsse.json manifest.json',
    'subject-mismatch attestations/vsa.dsse.json refs/tags/v1.5.0 < subject-mismatch attestations/vsa.dsse.json manifest.json', `file-altered ${report}`, 'file-altered risk.json', 'file-unlisted readme.MD', 'wrong-commit manifest.json',
  ]);
});
