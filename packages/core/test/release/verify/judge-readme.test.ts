import { describe, expect, test } from '@jest/globals';
import type { EvidenceFile, ShippedAsset } from '@shipworthy/contract/release';
import { judgeReadme, type ReadmeFacts } from '../../../src/release/verify/judge-readme.js';

const hash = (digit: string): string => digit.repeat(64);
const file = (path: string, sha256: string): EvidenceFile => ({ path, sha256, bytes: 1, mediaType: 'text/plain', area: '', kind: 'file', role: 'subject', taskIds: [], commandLine: null, startedAt: null, finishedAt: null });
const files = [file('release-evidence.json', hash('a')), file('documents/one.json', hash('b')), file('notes.md', hash('c'))];
const assets: ShippedAsset[] = [{ name: 'parser.tgz', sha256: hash('d'), bytes: 1 }];

function judged(readme: string, changes: Partial<ReadmeFacts> & { readonly assets?: ShippedAsset[]; readonly commit?: string | null } = {}) {
  const manifest: ReadmeFacts['manifest'] = {
    $schema: 'https://shipworthy.github.io/shipworthy/schemas/release-manifest-v1.schema.json', kind: 'release-manifest', schemaVersion: '1.0', version: '1.0.0', tag: null, repository: null,
    commit: changes.commit ?? null, files, assets: changes.assets ?? assets, byPath: new Map(files.map((one) => [one.path, one])),
  };
  return judgeReadme(readme, { manifest, isRefused: changes.isRefused ?? false, cause: changes.cause ?? null });
}
const whole = ['release-evidence.json', 'documents/one.json'].map((path, index) => `| \`${path}\` | \`${hash(index === 0 ? 'a' : 'b')}\` |`).join('\n') + `\n| \`parser.tgz\` | ${hash('d').toUpperCase()} |\n`;
const prefix = 'README.md is not what the bundle is: ';
const said = (readme: string, changes?: Parameters<typeof judged>[1]) => judged(readme, changes).map(({ message }) => message.slice(prefix.length));

test('a page that shows every document and asset is right, whatever else it says', () => {
  expect(said(whole)).toEqual([]);
  expect(said(`${whole}see \`notes.md\` ${hash('c')}, and ${hash('c')} alone, and half a hash ${'c'.repeat(63)} or ${'c'.repeat(65)}\n`)).toEqual([]);
});

test('a fault is one of the page, and follows from what makes the manifest doubtful', () => {
  expect(judged('', { assets: [] })).toEqual([{
    rule: 'evidence/malformed', keys: { path: 'README.md' }, check: 'file:README.md', outcome: 'fail', location: { path: 'README.md' },
    message: `${prefix}it does not show the SHA-256 of release-evidence.json; it does not show the SHA-256 of documents/one.json.`,
  }]);
  expect(judged('', { cause: 'f'.repeat(64) })[0]?.causedBy).toBe('f'.repeat(64));
});

test('what is missing is named: evidence, documents, assets, but not every file', () => {
  expect(said(`${hash('a')} ${hash('b')}`)).toEqual(['it does not show the SHA-256 of parser.tgz.']);
});

describe('a hash that is shown', () => {
  test('is of something, by the number of its line', () => expect(said(`${whole}one\n${hash('9')}\n`)).toEqual(['line 5 shows a SHA-256 that no file and no asset has.']));
  test('is of what the line names, a file or an asset', () => {
    expect(said(`${whole}\`notes.md\` ${hash('a')}\n\`parser.tgz\` ${hash('a')}\n`)).toEqual(['line 4 shows a SHA-256 that what it names does not have; line 5 shows a SHA-256 that what it names does not have.']);
    expect(said(`${whole}\`notes.md\` and \`parser.tgz\`: ${hash('c')} ${hash('d')}\n`)).toEqual([]);
  });
  test('of a file and an asset of one name is either', () => {
    const twins = { assets: [...assets, { name: 'notes.md', sha256: hash('e'), bytes: 1 }] };
    expect([said(`${whole}\`notes.md\` ${hash('c')}\n\`notes.md\` ${hash('e')}\n`, twins), said(`${whole}${hash('e')}\n\`notes.md\` ${hash('a')}\n`, twins).length]).toEqual([[], 1]);
  });
  test('may be the commit', () => {
    expect([said(`${whole}${hash('9')}\n`, { commit: hash('9') }), said(`${whole}${hash('8')}\n`, { commit: hash('9') }).length]).toEqual([[], 1]);
  });
  test('of anything may stand in why a release was refused, but not in a table', () => {
    expect(said(`${whole}because of ${hash('9')} |\n`, { isRefused: true })).toEqual([]);
    expect(said(`${whole}| ${hash('9')} is other\n`, { isRefused: true })).toEqual(['line 4 shows a SHA-256 that no file and no asset has.']);
  });
});

test('twenty faults are told, and how many more there are', () => {
  const wrong = (count: number) => `${whole}${Array.from({ length: count }, () => `${hash('9')}\n`).join('')}`;
  const of = (count: number) => said(wrong(count))[0] ?? '';
  expect([of(20).split('; ').length, of(20).includes('more'), of(21).split('; ').length, of(21).endsWith('; and 1 more.')]).toEqual([20, false, 21, true]);
});
