import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '@shipworthy/core/files';
import { openScratch } from '@shipworthy/core/workspace';
import { openBundle } from '../../../src/bundle/open/index.js';
import type { OpenedBundle } from '../../../src/bundle/bundle-run.js';
import { craftZip, type CraftedEntry } from '../../archive/crafted-zip.js';
import { buildRun } from '../bundle-builder.js';

const config = { id: 'candidate', areas: { Telemetry: {} } };
const files = { 'Telemetry/bundle.json': '{}', 'Telemetry/deep/a.csv': 'a,b\n', 'README.md': '# Root\n', 'empty.txt': '' };
const expected = Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content).length, sha256: sha256Hex(content) })).sort((a, b) => (a.path < b.path ? -1 : 1));

interface Situation {
  readonly path?: string;
  readonly zip?: Record<string, unknown>;
  readonly before?: (root: string) => void;
}

async function open({ path = 'bundle', zip = {}, before = () => undefined }: Situation = {}): Promise<OpenedBundle | null> {
  const run = await buildRun({ files, config: { ...config, zip } });
  before(run.workspace.root);
  const scratch = await openScratch();
  try {
    const opened = await openBundle({ workspace: run.workspace, path, config: run.config, scratch, id: run.id });
    if (opened?.kind === 'zip') expect(readdirSync(opened.folder).length > 0).toBe(opened.findings.length === 0);
    return opened;
  } finally {
    await scratch.remove();
  }
}

const openZip = (entries: readonly CraftedEntry[], zip?: Record<string, unknown>): Promise<OpenedBundle | null> =>
  open({ path: 'b.zip', zip: zip ?? {}, before: (root) => writeFileSync(join(root, 'b.zip'), craftZip(entries)) });

describe('a folder', () => {
  test('every file with its hash, sorted; nothing to find', async () => {
    expect(await open()).toEqual(expect.objectContaining({ path: 'bundle', kind: 'folder', sha256: null, files: expected, findings: [] }));
  });

  test('that is not there', async () => {
    expect(await open({ path: 'gone' })).toBeNull();
  });

  test('outside the root', async () => {
    await expect(open({ path: '../elsewhere' })).rejects.toEqual(expect.objectContaining({ code: 'path/outside-root' }));
  });

  test('links are no files, wherever they lead, and each is found', async () => {
    const opened = await open({ before: (root) => {
      symlinkSync('a.csv', join(root, 'bundle/Telemetry/deep/link.csv'));
      symlinkSync('/etc', join(root, 'bundle/etc'));
      symlinkSync('nowhere', join(root, 'bundle/Telemetry/dangling'));
    } });
    expect(opened?.files).toEqual(expected);
    expect(opened?.findings).toEqual([
      expect.objectContaining({ rule: 'bundle/link', outcome: 'fail', keys: { bundle: 'candidate', area: 'Telemetry', path: 'dangling' }, check: 'file:Telemetry/dangling', location: { path: 'bundle/Telemetry/dangling' } }),
      expect.objectContaining({ rule: 'bundle/link', keys: { bundle: 'candidate', area: 'Telemetry', path: 'deep/link.csv' } }),
      expect.objectContaining({ rule: 'bundle/link', keys: { bundle: 'candidate', area: '.', path: 'etc' } }),
    ]);
  });

  test('a pipe is refused and not waited for', async () => {
    const opened = await open({ before: (root) => execFileSync('mkfifo', [join(root, 'bundle/Telemetry/pipe')]) });
    expect(opened?.files).toEqual(expected);
    expect(opened?.findings).toEqual([expect.objectContaining({ rule: 'bundle/link', message: expect.stringContaining('pipe') })]);
    await expect(open({ path: 'p', before: (root) => execFileSync('mkfifo', [join(root, 'p')]) })).rejects.toEqual(expect.objectContaining({ code: 'config/unreadable' }));
  });

  test('files that are one file where case or accents do not count', async () => {
    const opened = await open({ before: (root) => {
      writeFileSync(join(root, 'bundle/Telemetry/deep/A.csv'), 'other');
      writeFileSync(join(root, 'bundle/Telemetry/e\u0301'), '1');
      writeFileSync(join(root, 'bundle/Telemetry/\u00e9'), '2');
    } });
    expect(opened?.files).toHaveLength(7);
    expect(opened?.findings).toEqual([
      expect.objectContaining({ rule: 'bundle/case-collision', keys: { bundle: 'candidate', area: 'Telemetry', path: 'deep/a.csv' }, related: [{ path: 'bundle/Telemetry/deep/A.csv' }] }),
      expect.objectContaining({ rule: 'bundle/case-collision', keys: { bundle: 'candidate', area: 'Telemetry', path: '\u00e9' } }),
    ]);
  });

  // No permission stops root.
  (process.getuid?.() === 0 ? test.skip : test)('files that cannot be read are named all at once, and not as this machine names them', async () => {
    const error: unknown = await open({ before: (root) => {
      for (const name of ['README.md', 'empty.txt']) chmodSync(join(root, 'bundle', name), 0);
    } }).catch((one: unknown) => one);
    expect(error).toEqual(expect.objectContaining({ code: 'config/unreadable', faults: [{ path: 'bundle/README.md', message: 'cannot be read (EACCES).' }, { path: 'bundle/empty.txt', message: 'cannot be read (EACCES).' }] }));
  });
});

describe('a zip', () => {
  const entries = Object.entries(files).map(([name, data]) => ({ name, data }));

  test('has the files of the folder, and its own hash', async () => {
    expect(await openZip(entries)).toEqual(expect.objectContaining({ path: 'b.zip', kind: 'zip', sha256: sha256Hex(craftZip(entries)), files: expected, findings: [] }));
  });

  test('with refused entries has no files, and one finding for each', async () => {
    const opened = await openZip([...entries, { name: '../x', mode: 0o120777 }, { name: 'C:\\x' }]);
    expect(opened?.files).toEqual([]);
    expect(opened?.findings).toEqual([
      { rule: 'bundle/zip-unsafe', keys: { bundle: 'candidate', entry: '../x' }, check: 'entry:../x', outcome: 'fail', message: 'The entry ../x climbs out of its folder with `..`. It is a link.', location: { path: 'b.zip' } },
      expect.objectContaining({ rule: 'bundle/zip-unsafe', keys: { bundle: 'candidate', entry: 'C:\\x' } }),
    ]);
  });

  test('that is damaged inside has no files either', async () => {
    const opened = await openZip([...entries, { name: 'Telemetry/b.csv', crc: 7 }]);
    expect(opened?.files).toEqual([]);
    expect(opened?.findings).toEqual([expect.objectContaining({ rule: 'bundle/zip-unsafe', keys: { bundle: 'candidate', entry: 'Telemetry/b.csv' }, message: expect.stringContaining('CRC-32') })]);
  });

  test('beyond the limits of the configuration', async () => {
    for (const [zip, message] of [[{ maxBytes: 5 }, 'would grow to'], [{ maxFiles: 3 }, 'It has 4 entries'], [{ maxRatio: 0.1 }, 'more than 0.1 times']] as const) {
      expect((await openZip(entries, zip))?.findings).toContainEqual(expect.objectContaining({ rule: 'bundle/zip-unsafe', message: expect.stringContaining(message) }));
    }
  });

  test('that is no zip at all is a finding about the file', async () => {
    const opened = await open({ path: 'bundle/README.md' });
    expect(opened).toEqual(expect.objectContaining({ kind: 'zip', files: [], sha256: sha256Hex(files['README.md']) }));
    expect(opened?.findings).toEqual([expect.objectContaining({ rule: 'bundle/zip-unsafe', keys: { bundle: 'candidate', entry: '' }, check: 'bundle', message: expect.stringContaining('no zip') })]);
  });
});
