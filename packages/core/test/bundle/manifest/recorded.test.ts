import { expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { BundleWorld, hash } from './bundle-world.js';

const readme = '# Telemetry\n';
const record = { file: 'docs/Release.md', find: 'README SHA256 `([0-9A-Fa-f]+)`', of: 'Telemetry/README.md' };

function noting(note: string | Uint8Array | null, bundles: Readonly<Record<string, unknown>> = {}): BundleWorld {
  const world = new BundleWorld({ recordedIn: [record], ...bundles }).publish({ 'README.md': readme, 'a.csv': 'x\n' });
  if (note !== null) world.repository.write({ 'docs/Release.md': note });
  return world;
}

test.each([
  ['SHA-256', hash(readme)], ['upper case', hash(readme).toUpperCase()], ['SHA-1', hash(readme, 'sha1')], ['SHA-384', hash(readme, 'sha384')], ['SHA-512', hash(readme, 'sha512')], ['MD5', hash(readme, 'md5')],
  ['twelve digits', hash(readme).slice(0, 12)], ['forty digits of SHA-256', hash(readme).slice(0, 40)],
])("a noted hash that is the file's agrees: %s", async (_, value) => {
  expect(await noting(`# Release\n\nREADME SHA256 \`${value}\`\n`).say()).toEqual([]);
});

test('a file in UTF-16 is read as PowerShell writes it', async () => {
  expect(await noting(Buffer.from(`\ufeffREADME SHA256 \`${hash(readme).toUpperCase()}\`\r\n`, 'utf16le')).say()).toEqual([]);
});

test.each([
  ['SHA-256', hash('other')], ['SHA-1', hash('other', 'sha1')], ['SHA-512', hash('other', 'sha512')], ['MD5', hash('other', 'md5')], ['twelve digits', hash('other').slice(0, 12)], ['one digit of many', `${hash(readme).slice(0, 63)}${hash(readme).endsWith('0') ? '1' : '0'}`],
])('a noted hash of something else is said at its place: %s', async (_, value) => {
  const world = noting(`# Release\n\nREADME SHA256 \`${value}\`\n`);
  expect(await world.say()).toEqual(['fail readme-hash-mismatch Telemetry/README.md docs/Release.md']);
  expect((await world.verify()).findings[0]).toMatchObject({ location: { path: 'docs/Release.md', line: 3, column: 16 }, expected: value, actual: hash(readme), related: [{ path: 'bundle/1.4.0/Telemetry/README.md' }] });
});

test('of several notes every one must agree', async () => {
  const line = (value: string): string => `README SHA256 \`${value}\`\n`;
  expect(await noting(line(hash(readme)).repeat(2)).say()).toEqual([]);
  expect((await noting(line(hash(readme)) + line(hash('other'))).verify()).findings.map(({ location }) => location)).toEqual([{ path: 'docs/Release.md', line: 2, column: 16 }]);
});

test('too few digits say nothing', async () => {
  const [finding] = (await noting(`README SHA256 \`${hash(readme).slice(0, 11)}\``).verify()).findings;
  expect(finding).toMatchObject({ rule: 'bundle/readme-hash-mismatch', outcome: 'unverified', reason: 'unproven' });
});

test.each([['no file', null, /does not exist/], ['no note', '# Release\n', /notes none/], ['no hash', 'README SHA256 `0`', /which is none/]])('a record that is gone agrees with nothing: %s', async (_, note, why) => {
  const world = noting(note);
  expect(await world.say()).toEqual(['fail recorded-hash-missing Telemetry/README.md docs/Release.md']);
  expect((await world.verify()).findings[0]?.message).toMatch(why);
});

test('a record that is no text cannot be read', async () => {
  expect(await noting(Buffer.from([0x52, 0xff, 0xfe])).say()).toEqual(['unverified recorded-hash-missing Telemetry/README.md docs/Release.md']);
});

test('that the note of an edited file differs follows from the edit', async () => {
  const world = noting(`README SHA256 \`${hash(readme)}\``).put({ 'Telemetry/README.md': '# Telemetrx\n' });
  expect(await world.say()).toEqual(['<- fail readme-hash-mismatch Telemetry/README.md docs/Release.md', 'fail hash-mismatch Telemetry README.md']);
  world.repository.remove('bundle/1.4.0/Telemetry/README.md');
  expect(await world.say()).toEqual(['<- fail readme-hash-mismatch Telemetry/README.md docs/Release.md', 'fail file-missing Telemetry README.md']);
});

test('where no manifest lists the README, SHA256SUMS or the note itself is the first to tell', async () => {
  const world = new BundleWorld({ recordedIn: [record] }).publish({ 'a.csv': 'x\n' }).put({ 'Telemetry/README.md': readme });
  world.repository.write({ 'docs/Release.md': `README SHA256 \`${hash(readme)}\`` });
  world.writeSums();
  expect(await world.say()).toEqual([]);
  world.put({ 'Telemetry/README.md': 'edited' });
  expect(await world.say()).toEqual(['<- fail readme-hash-mismatch Telemetry/README.md docs/Release.md', 'fail sums-mismatch Telemetry README.md']);
  world.repository.remove('bundle/1.4.0/SHA256SUMS');
  expect(await world.say()).toEqual(['fail readme-hash-mismatch Telemetry/README.md docs/Release.md']);
  world.repository.remove('bundle/1.4.0/Telemetry/README.md');
  expect((await world.verify()).findings[0]?.message).toContain('bundle/1.4.0/Telemetry/README.md is not there');
});

test('areas that were not asked for are not held to their notes', async () => {
  const world = noting('none', { areas: { Telemetry: {}, Routing: {} } }).publish({ 'r.csv': 'r\n' }, { area: 'Routing' });
  expect(await world.say({ inputs: { areas: 'Routing' } })).toEqual([]);
  expect(await world.say({ inputs: { areas: 'Telemetry' } })).toEqual(['fail recorded-hash-missing Telemetry/README.md docs/Release.md']);
});

test('a record outside the root is not read', async () => {
  await expect(noting(null, { recordedIn: [{ ...record, file: '../Release.md' }] }).verify()).rejects.toThrow(ShipworthyError);
});

const summary = 'VerificationSummary-latest.json';

test('an earlier summary that passed notes hashes too; one that failed proves nothing', async () => {
  const world = new BundleWorld().publish({ 'README.md': readme });
  const write = (sha256: string, rest: Readonly<Record<string, unknown>> = {}): BundleWorld => world.put({ [summary]: JSON.stringify({ ...rest, readmes: [{ path: 'Telemetry/README.md', sha256 }] }) });
  expect(await write(hash(readme), { verdict: 'pass' }).say()).toEqual([]);
  expect(await write(hash('other'), { verdict: 'warn' }).say()).toEqual([`fail readme-hash-mismatch Telemetry/README.md bundle/1.4.0/${summary}`]);
  expect(await write(hash('other')).say()).toHaveLength(1);
  expect(await write(hash('other'), { verdict: 'fail' }).say()).toEqual([]);
  expect(await write(hash('other'), { verdict: 'pass', passed: false }).say()).toEqual([]);
  expect(await world.put({ [summary]: '{"readmes": 1}' }).say()).toEqual([]);
  expect(await world.put({ [summary]: '{' }).say()).toEqual([`unverified recorded-hash-missing ${summary} bundle/1.4.0/${summary}`]);
});
