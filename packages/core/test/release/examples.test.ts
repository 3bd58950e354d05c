import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCadence } from '../../src/release/cadence/index.js';
import { readCalendar } from '../../src/release/cadence/read-calendar.js';
import { readRegister } from '../../src/release/risk/read-register.js';
import { parseYamlSource } from '../../src/yaml/index.js';
import { openHost, toRun } from './opened-run.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const examples = join(root, 'examples', 'release');
const read = (name: string): string => readFileSync(join(examples, name), 'utf8');
// A copy outside the repository: its own history is not what the examples are about.
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'examples-')));
const files = { calendar: 'release-calendar.yml', register: 'risk-register.yml', table: 'RiskRegister.md' };

beforeAll(() => {
  writeFileSync(join(folder, files.calendar), read(files.calendar));
  writeFileSync(join(folder, files.register), read(files.register));
  writeFileSync(join(folder, files.table), read('docs/RiskRegister.md'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function validate(name: string, schema: string): unknown {
  // Formats are written as patterns too.
  const isValid = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false }).compile(JSON.parse(readFileSync(join(root, 'schemas', `${schema}-v1.schema.json`), 'utf8')));
  return isValid(parseYamlSource(read(name), name).value) ? [] : isValid.errors;
}

test.each([[files.calendar, 'release-calendar'], [files.register, 'risk-register']])('%s is valid by its published schema', (name, schema) => {
  expect(validate(name, schema)).toEqual([]);
});

test('the published schemas refuse what the examples are not', () => {
  expect([validate(files.register, 'release-calendar'), validate(files.calendar, 'risk-register')]).toEqual([expect.arrayContaining([expect.anything()]), expect.arrayContaining([expect.anything()])]);
});

test('the calendar is taken as it stands, by the cycle as well, and plans a release', async () => {
  const run = await toRun({ host: openHost(folder), version: '1.5.0', release: { cadence: { timeZone: 'Europe/Berlin', calendar: files.calendar, cycle: { start: '2027-01-04' } } } });
  expect(await readCalendar(run, { cadence: run.config.cadence!, today: '2027-01-15' })).toMatchObject({ state: 'read', findings: [], calendar: { year: 2027, entries: { length: 7 } } });
  expect((await checkCadence(run, { isSecurityFix: false })).details).toMatchObject({ planned: '2027-01-15', date: '2027-01-15' });
});

test('the register says the same as YAML and as a table', async () => {
  const run = await toRun({ host: openHost(folder), version: '1.5.0' });
  const [typed, table] = await Promise.all([readRegister(run, files.register), readRegister(run, files.table)]);
  expect([typed.findings, table.findings]).toEqual([[], []]);
  expect(table.rows?.map(({ risk }) => risk)).toEqual(typed.rows?.map(({ risk }) => risk));
  expect(table.rows).toHaveLength(2);
});
