import { afterEach, describe, expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkFolder, type LinksAnswer } from '../../packages/core/test/docs/links/links-world.js';
import { root } from './support/tools.js';

interface PackageRecord {
  readonly version: string;
  /** Relative links and images of its documents. */
  readonly links: number;
  /** Every finding, `line target`, and why it is right. */
  readonly findings: Readonly<Record<string, string>>;
  /** What lychee 0.24.2 (`--offline --include-fragments`) also says, and why it is wrong. */
  readonly onlyLychee?: Readonly<Record<string, string>>;
}

const unpublished = 'it is in the repository, and not in the package';
const noHeading = 'no heading of that name is left';

/**
 * The six installed packages with most documentation, in bytes, and three more for what their documents do. Findings are of these versions:
 * after an update read the alarms again, each must be a defect.
 */
const packages: Readonly<Record<string, PackageRecord>> = {
  undici: {
    version: '6.29.1', links: 154,
    findings: { '14 ./CONTRIBUTING.md': unpublished, '136 ./examples/README.md': unpublished, '143 ./docs/docs/api/Dispatcher.md#parameter-streamoptions': 'the document has headings for StreamFactoryData and StreamData, none for StreamOptions' },
  },
  '@sinclair/typebox': { version: '0.34.52', links: 62, findings: {} },
  diff: { version: '9.0.0', links: 12, findings: { '279 images/node_example.png': unpublished, '315 images/web_example.png': unpublished } },
  // Lychee passes over most links of this one, which stand in `code`: it sees 68.
  '@lezer/markdown': { version: '1.8.1', links: 279, findings: { '95 #user-content-common.parsemixed': 'the anchor is in the documents of @lezer/common' } },
  cacheable: { version: '2.5.0', links: 47, findings: { '48 #keyv-storage-adapter---keyvcacheablememory': noHeading } },
  yauzl: { version: '3.4.0', links: 14, findings: { '239 #validatefilename-filename': 'the heading is `validateFileName(fileName)`, which has no hyphen', '714 #parseextrafields-extrafieldbuffer': 'the heading is `parseExtraFields(extraFieldBuffer)`, which has no hyphen' } },
  eslint: { version: '10.15.0', links: 15, findings: {}, onlyLychee: { '42 #technology-sponsors': 'the heading is `<h3>Technology Sponsors</h3>`, from which GitHub makes an anchor' } },
  picomatch: {
    version: '4.0.7', links: 55,
    findings: { '520 #brace-expansion': 'the heading is `Braces`', '704 .github/contributing.md': unpublished, '722 .verb.md': unpublished },
    onlyLychee: { '702 ../../issues/new': 'it lies above the repository, and GitHub serves it' },
  },
  hookified: {
    version: '1.15.1', links: 52,
    findings: {
      '1 site/logo.svg': unpublished, '1404 CONTRIBUTING.md': unpublished, '1404 CODE_OF_CONDUCT.md': unpublished,
      '31 #throwhookerror': 'the heading is `.throwOnHookError`', '49 #hooksync-eventname-args': 'the heading is `.hookSync(eventName, ...args)`, which has no hyphen there', '52 #clearhookeventname': 'the heading is `.clearHooks(eventName)`',
      '54 #throwonemitterror': 'the heading is `.throwOnEmitError`', '62 #oneventname-handler-1': 'one heading of that name only; `.once(…)` is meant',
    },
  },
};

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** As it was published, in a folder that is no repository. */
function judgePackage(name: string): Promise<LinksAnswer> {
  const installed = join(root, 'node_modules', name);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'package-documents-')));
  folders.push(folder);
  cpSync(installed, folder, { recursive: true, filter: (source) => !relative(installed, source).split('/').includes('node_modules') });
  return checkFolder(folder);
}

describe.each(Object.entries(packages))('%s', (name, record) => {
  test(`is ${record.version}`, () => {
    expect(JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))).toMatchObject({ version: record.version });
  });

  test('every alarm is a defect that is listed', async () => {
    const { findings, details } = await judgePackage(name);
    expect(findings.map(({ location, actual }) => `${location?.line ?? 0} ${JSON.stringify(actual).slice(1, -1)}`).sort()).toEqual(Object.keys(record.findings).sort());
    expect((details?.links ?? 0) + (details?.images ?? 0)).toBe(record.links);
  });
});

const onlyLychee = Object.entries(packages).flatMap(([name, record]) => Object.keys(record.onlyLychee ?? {}).map((link): [string, string] => [name, link]));

test.each(onlyLychee)('%s: what only lychee calls broken is written there: %s', (name, link) => {
  const [line = '', target = ''] = link.split(' ');
  expect(readFileSync(join(root, 'node_modules', name, 'README.md'), 'utf8').split('\n')[Number(line) - 1]).toContain(`(${target})`);
});

test('this repository has no broken link', async () => {
  const { findings, details } = await checkFolder(root);
  expect(findings).toEqual([]);
  expect(details?.links).toBeGreaterThan(50);
});
