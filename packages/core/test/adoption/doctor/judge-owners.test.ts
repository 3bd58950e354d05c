import { expect, test } from '@jest/globals';
import { judgeOwners } from '../../../src/adoption/doctor/owners/judge-owners.js';
import { doubtful, ok, unknown } from './findings.js';

const path = '.github/CODEOWNERS';
const toFile = (text: string) => ({ path, text, unread: null });
const judge = (text: string, ...deciding: readonly string[]) => judgeOwners({ file: toFile(text), deciding });
const present = ok('owners/file', path);

test('where nothing decides, nobody has to own anything', () => {
  expect(judgeOwners({ file: null, deciding: [] })).toEqual([]);
  expect(judge('')).toEqual([]);
});

test('no CODEOWNERS: a line for every folder that decides, in one column; what lies below one of them has none of its own', () => {
  const deciding = ['.github/workflows/ci.yml', '.github/shipworthy.yml', 'packs/one/pack.yml', 'packs/one/baselines/x.json', 'packs/oneself/pack.yml', 'pack.yml', 'keys/release.pub'];
  const paste = '/.github/        @OWNER/TEAM\n/packs/one/      @OWNER/TEAM\n/packs/oneself/  @OWNER/TEAM\n/pack.yml        @OWNER/TEAM\n/keys/           @OWNER/TEAM';
  expect(judgeOwners({ file: null, deciding })).toEqual([doubtful('owners/file', 'There is no CODEOWNERS. A repository of one person can do without.', { at: path, paste })]);
});

test('a file at the top whose name another begins with is no folder of it', () => {
  expect(judgeOwners({ file: null, deciding: ['pack', 'packs/pack.yml'] })[0]?.paste).toBe('/pack    @OWNER/TEAM\n/packs/  @OWNER/TEAM');
});

test('one that cannot be read: who owns what is not known', () => {
  const file = { path: 'docs/CODEOWNERS', text: '* @ada', unread: 'docs/CODEOWNERS is no text.' };
  expect(judgeOwners({ file, deciding: ['a/b'] })).toEqual([unknown('owners/cover', 'docs/CODEOWNERS is no text.', { at: 'docs/CODEOWNERS', fix: 'Make it a readable file that GitHub takes.' })]);
});

test('everything owned, the file of owners itself among it', () => {
  expect(judge('* @ada\n', 'packs/pack.yml', '.github/workflows/ci.yml')).toEqual([present, ok('owners/cover', 'workflows, configuration, locks and baselines have owners')]);
});

test('what nobody owns is named with the lines to add; so is the file of owners', () => {
  expect(judge('/keys/ @ada\n', 'keys/release.pub', 'packs/pack.yml')).toEqual([present, doubtful('owners/cover', 'Nobody owns packs/pack.yml, .github/CODEOWNERS.', { at: path, paste: '/packs/    @OWNER/TEAM\n/.github/  @OWNER/TEAM' })]);
  expect(judge('/packs/ @ada\n', 'packs/pack.yml')).toEqual([present, doubtful('owners/cover', 'Nobody owns .github/CODEOWNERS.', { at: path, paste: '/.github/  @OWNER/TEAM' })]);
});
