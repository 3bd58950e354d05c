import { describe, expect, test } from '@jest/globals';
import { documentSchemas } from '@shipworthy/contract/documents';
import { baselineRecordSchema } from '@shipworthy/contract/drift';
import { documentValidators } from '../packages/core/src/evidence/generated/document-validators.js';
import { digest, everyDocument, sha } from '../packages/report/test/sample-documents.js';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const record: Json = {
  $schema: 'x', kind: 'baseline-record', schemaVersion: '1.0', pack: 'p', case: 'c', caseDigest: digest('a'), recordedAt: '2026-11-21T10:00:00Z',
  files: [{ path: 'a.json', sha256: sha('b'), size: 3, profile: { format: 'json', sha256: sha('b'), sizeBytes: 3, lineCount: 1, rootElement: null, parseError: null }, stored: null }],
  exitCode: 0, metrics: [], acceptedBy: 'ann', acceptedFrom: { commit: null, run: null, attempt: null }, pullRequest: null, reason: 'because', environment: null, previousDigest: null,
};
const samples = [...everyDocument().map((document): [string, Json] => [document.kind, toJson(document)]), ['baseline-record', record] as const].map(([kind, value]) => ({ kind, value }));
const schemas = { ...documentSchemas, 'baseline-record': baselineRecordSchema };

function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

/** Values of every type, and texts that come close to what the patterns want. */
const strangers: readonly Json[] = [
  null, true, 0, -1, 1.5, 1e300, 2 ** 53, '', 'x', '1.0', '2.0', '1.01', 'pass', 'duplicate', '2026-02-30', '2026-11-21', '2026-11-21T10:00:00Z', '2026-11-21T10:00:00+01:00', '2026-11-21T24:00:00Z',
  'drift/x', 'Drift/x', `${sha('a')}\n`, sha('A'), sha('a'), digest('a'), '1/4', '0/4', [], [null], {}, { a: 1 }, { name: 'x', path: 'y', sha256: sha('a') },
];

/** The value with one place changed: removed, replaced by each stranger, or given an unknown field. */
function* mutantsOf(value: Json): Generator<Json> {
  yield* strangers;
  if (Array.isArray(value)) {
    yield [...value, ...value];
    for (const [index, item] of value.slice(0, 2).entries()) for (const mutant of mutantsOf(item)) yield value.with(index, mutant);
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, unknownField: 1 };
    for (const [name, item] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
      for (const mutant of mutantsOf(item)) yield { ...value, [name]: mutant };
    }
  }
}

describe.each(samples)('$kind', ({ kind, value }) => {
  const schema = schemas[kind as keyof typeof schemas];
  const validate = documentValidators[kind as keyof typeof schemas];

  test('is valid to both', () => {
    expect(validate(value)).toBe(true);
    expect(schema.safeParse(value).success).toBe(true);
  });

  test('changed in any one place, it is judged alike by both', () => {
    const disagreements: unknown[] = [];
    let [count, refused] = [0, 0];
    for (const mutant of mutantsOf(value)) {
      const answer = validate(mutant);
      count += 1;
      refused += answer ? 0 : 1;
      if (answer !== schema.safeParse(mutant).success && disagreements.length < 3) disagreements.push({ answer, errors: validate.errors, zod: schema.safeParse(mutant).error?.issues });
    }
    expect(disagreements).toEqual([]);
    expect(count).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(400);
  });
});

test('a refusal says where', () => {
  const validate = documentValidators['drift-report'];
  const sample = samples.find(({ kind }) => kind === 'drift-report')?.value;
  if (typeof sample !== 'object' || sample === null || Array.isArray(sample)) throw new Error('no sample');
  expect(validate({ ...sample, subject: { ...(sample['subject'] as object), dirty: 'no' } })).toBe(false);
  expect(validate.errors?.[0]).toMatchObject({ instancePath: '/subject/dirty', message: 'must be boolean' });
});
