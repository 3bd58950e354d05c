import { describe, expect, test } from '@jest/globals';
import { releaseConfigSchema } from '@shipworthy/contract/release';
import { securityConfigSchema } from '@shipworthy/contract/security';
import { isShipworthyError, toFaultLine } from '@shipworthy/contract/errors';
import { parseConfig } from '@shipworthy/core/config';
import { parseConfigTexts } from '../../src/config/read-config.js';

const today = '2026-11-21';
const parse = (text: string, waivers: string | null = null) => parseConfigTexts({ config: { path: 'c.yml', text }, waivers: waivers === null ? null : { path: 'w.yml', text: waivers } }, today);

async function faultsOf(run: () => Promise<unknown>): Promise<{ code: string; at: string[] }> {
  try {
    await run();
  } catch (error) {
    if (isShipworthyError(error)) return { code: error.code, at: error.faults.map(({ path, line, column }) => `${path ?? ''}:${line ?? '?'}:${column ?? '?'}`) };
    throw error;
  }
  return { code: 'none', at: [] };
}

describe('every fault on its line, all at once', () => {
  const v1 = 'schemaVersion: 1\n';
  const waiver = (field: string, value: string): string => {
    const fields = { rule: 'drift/case-new', owner: 'ada', reason: 'known', expires: '2026-12-01', [field]: value };
    return `${v1}waivers:\n  - ${Object.entries(fields).map(([name, text]) => `${name}: ${text}`).join('\n    ')}\n`;
  };
  test.each<[string, string, string, string[]]>([
    ['no version', 'packs: []\n', 'config/invalid', ['c.yml:1:1']],
    ['another version', 'schemaVersion: 2\n', 'config/invalid', ['c.yml:1:16']],
    ['a version that is a text', 'schemaVersion: "1"\n', 'config/invalid', ['c.yml:1:16']],
    ['not a mapping', '- a\n', 'config/invalid', ['c.yml:1:1']],
    ['a misspelt key', `${v1}gates: {}\n`, 'config/invalid', ['c.yml:2:1']],
    ['a misspelt key inside', `${v1}gate:\n  reqire: []\n`, 'config/invalid', ['c.yml:3:3']],
    ['a list that is a text', `${v1}packs: pack.yml\n`, 'config/invalid', ['c.yml:2:8']],
    ['an empty text in a list', `${v1}packs:\n  - a.yml\n  - ""\n`, 'config/invalid', ['c.yml:4:5']],
    ['a requirement that is none', `${v1}gate: { require: [drift-report, "Drift Report"] }\n`, 'config/invalid', ['c.yml:2:33']],
    ['two faults', `${v1}gate:\n  maxWarnings: -1\n  acceptHeadPolicy: yes\n`, 'config/invalid', ['c.yml:3:16', 'c.yml:4:21']],
    ['a budget with a fraction', `${v1}gate: { maxWarnings: 1.5 }\n`, 'config/invalid', ['c.yml:2:22']],
    ['an exemption without a reason', `${v1}gate:\n  exempt:\n    lint: ""\n`, 'config/invalid', ['c.yml:4:11']],
    ['a reason that does not exist', `${v1}reasons:\n  no-basline: warn\n`, 'config/invalid', ['c.yml:3:3']],
    ['a reason that is neither warn nor block', `${v1}reasons: { no-baseline: pass }\n`, 'config/invalid', ['c.yml:2:25']],
    ['a waiver without owner', `${v1}waivers:\n  - rule: drift/case-new\n    reason: x\n    expires: 2026-12-01\n`, 'config/invalid', ['c.yml:3:5']],
    ['a waiver without an end', `${v1}waivers:\n  - { rule: drift/case-new, owner: ada, reason: x }\n`, 'config/invalid', ['c.yml:3:5']],
    ['a waiver of a rule that does not exist', waiver('rule', 'drift/case-mew'), 'config/invalid', ['c.yml:3:11']],
    ['a waiver of something that is no rule', waiver('rule', 'everything'), 'config/invalid', ['c.yml:3:11']],
    ['a day that does not exist', waiver('expires', '2026-02-30'), 'config/invalid', ['c.yml:6:14']],
    ['a waiver for ever', waiver('expires', '2036-01-01'), 'config/invalid', ['c.yml:6:14']],
    ['a fingerprint that is none', waiver('fingerprint', 'abc'), 'config/invalid', ['c.yml:7:18']],
    ['waivers beyond the day that the config allows', `maxWaiverDays: 5\n${waiver('expires', '2026-11-27')}`, 'config/invalid', ['c.yml:7:14']],
    ['a key twice', `${v1}gate: {}\ngate: {}\n`, 'config/syntax', ['c.yml:3:1']],
    ['a tab', `${v1}gate:\n\trequire: []\n`, 'config/syntax', ['c.yml:3:1']],
    ['a list that never ends', `${v1}packs: [a\n`, 'config/syntax', ['c.yml:3:1']],
    ['a reach for the prototype', `${v1}gate: { exempt: { __proto__: x } }\n`, 'config/syntax', ['c.yml:2:19']],
    ['two documents', `${v1}---\n${v1}`, 'config/syntax', ['c.yml:2:1']],
  ])('%s', async (_what, text, code, at) => expect(await faultsOf(() => parse(text))).toEqual({ code, at }));

  test('in the waivers file as well', async () => {
    expect(await faultsOf(() => parse(v1, waiver('rule', 'drift/case-mew').replaceAll('c.yml', 'w.yml')))).toEqual({ code: 'config/invalid', at: ['w.yml:3:11'] });
    expect(await faultsOf(() => parse(v1, 'schemaVersion: 1\nwaiver: []\n'))).toEqual({ code: 'config/invalid', at: ['w.yml:1:1', 'w.yml:2:1'] });
  });
  test.each([
    [`${v1}gates: {}\n`, '`gate`'], [`${v1}gate: { reqire: [] }\n`, '`require`'], [waiver('rule', 'drift/case-mew'), '`drift/case-new`'], [waiver('onwer', 'x'), '`owner`'],
    [`${v1}reasons:\n  no-basline: warn\n`, '`no-baseline`'],
  ])('suggests what was probably meant (%#)', async (text, meant) => {
    await expect(parse(text)).rejects.toEqual(expect.objectContaining({ message: expect.stringContaining(`Did you mean ${meant}?`) }));
  });

  test('suggests nothing where nothing is near', async () => {
    await expect(parse(`${v1}reasons:\n  because-i-say-so: warn\n`)).rejects.toEqual(expect.objectContaining({ message: expect.not.stringContaining('Did you mean') }));
  });
});

test('the last day that a waiver may be valid is allowed', async () => {
  const text = (expires: string): string => `schemaVersion: 1\nwaivers: [{ rule: drift/case-new, owner: ada, reason: x, expires: ${expires} }]\n`;
  expect((await parse(text('2027-05-20'))).waivers).toHaveLength(1);
  expect((await faultsOf(() => parse(text('2027-05-21')))).code).toBe('config/invalid');
});

test('waivers of both files count, and nothing at all is the default', async () => {
  const text = "schemaVersion: 1\nwaivers: [{ rule: drift/case-new, owner: ada, reason: x, expires: 2026-12-01 }]\n";
  expect((await parse(text, text.replace('case-new', 'case-removed'))).waivers.map(({ rule }) => rule)).toEqual(['drift/case-new', 'drift/case-removed']);
  expect(await parseConfig({ config: null, waivers: null }, today)).toEqual({ remoteBaselines: [], schemaVersion: 1, packs: [], waivers: [], reasons: {}, maxWaiverDays: 180, gate: { require: [], advisory: [], allowSkipped: [], exempt: {}, acceptHeadPolicy: false, acceptConfigs: [], levels: { merge: { require: [], approvals: 0 }, release: { require: [], approvals: 0 }, major: { require: [], approvals: 1 } } }, release: releaseConfigSchema.parse({}), security: securityConfigSchema.parse({}) });
});

test('a fault is one line that editors can follow', () => {
  expect(toFaultLine({ path: 'c.yml', line: 2, column: 1, message: 'wrong.' })).toBe('c.yml:2:1: wrong.');
});
