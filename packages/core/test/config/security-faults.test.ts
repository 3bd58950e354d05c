import { expect, test } from '@jest/globals';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { parseConfig } from '../../src/config/index.js';

async function faultsOf(security: string): Promise<readonly string[]> {
  const text = `schemaVersion: 1\nsecurity:\n${security.split('\n').map((line) => `  ${line}`).join('\n')}\n`;
  try {
    await parseConfig({ config: { path: 'c.yml', text }, waivers: null }, '2026-11-21');
    return [];
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return error.faults.map(({ line, message }) => `${line ?? 0} ${message}`);
  }
}

const excepted = 'owner: me, reason: later, expires: 2027-01-31';

test('a configuration that means something is taken', async () => {
  expect(await faultsOf(`severity: medium\nmaxAge: 7d\nscans: [npm audit]\nlicences: { allow: [MIT, GPL-2.0+, GPL-2.0-only WITH Classpath-exception-2.0, LicenseRef-ours], own: ['@acme/*'] }\nexceptions: [{ package: a, version: 1.0.0, advisory: CVE-1, ${excepted} }, { package: b, version: 1.0.0, licence: NOASSERTION, ${excepted} }]`)).toEqual([]);
});

test('every fault at once, each at its line', async () => {
  expect(await faultsOf(`licences: { allow: [mit, MIT OR ISC] }\nexceptions:\n  - { package: a, version: 1.0.0, ${excepted} }\n  - { package: a, version: 1.0.0, advisory: CVE-1, licence: MIT, ${excepted} }\n  - { package: a, version: 1.0.0, advisory: CVE-1, owner: me, reason: later, expires: 2028-01-01 }`)).toEqual([
    '3 `mit` is no SPDX licence. The ids stand on spdx.org/licenses; upper and lower case count.', '3 `MIT OR ISC` is an expression: name its licences one by one.',
    '5 an exception is of one `advisory` or of one `licence`: name exactly one of the two.', '6 an exception is of one `advisory` or of one `licence`: name exactly one of the two.',
    '7 an exception may not be valid for more than 180 days: 2027-05-20 at the latest.',
  ]);
});

test.each([
  ['severity: severe', /severity/], ['maxAge: 24', /maxAge/], ['maxAge: 0h', /hours or days/], ['licences: { allow: [] }', /allow/], ['licence: {}', /Did you mean `licences`/],
  [`exceptions: [{ package: a, version: 1.0.0, advisory: CVE-1, reason: later, expires: 2027-01-31 }]`, /`owner` is missing/], [`exceptions: [{ package: a, version: 1.0.0, advisory: CVE-1, owner: me, expires: 2027-01-31 }]`, /`reason` is missing/],
  [`exceptions: [{ package: a, version: 1.0.0, advisory: CVE-1, owner: me, reason: later }]`, /`expires` is missing/], [`exceptions: [{ package: a, advisory: CVE-1, ${excepted} }]`, /`version` is missing/],
])('%s is refused', async (text, expected) => expect((await faultsOf(text)).join('\n')).toMatch(expected));
