import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { approvalSchema, approvalSchemaId } from '@shipworthy/contract/approval';

const schema: unknown = JSON.parse(readFileSync(new URL('../../../../schemas/approval-v1.schema.json', import.meta.url), 'utf8'));
// Formats are written as patterns too.
const validate = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false }).compile(Object(schema));

const approval = {
  $schema: approvalSchemaId, kind: 'approval', schemaVersion: '1.0', approver: 'Ada', repository: 'acme/parser', commit: 'a'.repeat(40), tree: 'b'.repeat(64), level: 'major', reason: 'reviewed', at: '2026-11-21T12:00:00Z',
};
const strangers: readonly unknown[] = [null, 1, true, '', 'x', 'x\ny', '\u0085', 'ü', 'a'.repeat(40), 'A'.repeat(40), 'a'.repeat(201), 'a'.repeat(4001), '1.1', '2.0', '1.01', 'merge', 'approval', '2026-11-21', '2026-11-21T12:00:00+01:00', '2026-11-21T24:00:00Z', [], {}];

test('the published schema and the one that the program uses agree, whatever member is changed', () => {
  expect([validate(approval), approvalSchema.safeParse(approval).success]).toEqual([true, true]);
  let refused = 0;
  for (const name of Object.keys(approval)) {
    const without = Object.fromEntries(Object.entries(approval).filter(([other]) => other !== name));
    for (const mutant of [without, ...strangers.map((stranger) => ({ ...approval, [name]: stranger }))]) {
      const answer = validate(mutant);
      refused += answer ? 0 : 1;
      expect({ mutant, answer }).toEqual({ mutant, answer: approvalSchema.safeParse(mutant).success });
    }
  }
  expect(refused).toBeGreaterThan(150);
  expect(validate({ ...approval, ticket: 'of a later minor version' })).toBe(true);
});
