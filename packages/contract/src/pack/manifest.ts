import * as z from 'zod/mini';
import { idSchema } from '../formats/index.js';

const warnOrFail = z.enum(['fail', 'warn']);
const warnFailOrPass = z.enum(['warn', 'fail', 'pass']);
const percentText = 'must be a percentage such as `35%`';
/** A share such as `35%`; may exceed 100 %. */
export const percentSchema = z.string(percentText).check(z.regex(/^[0-9]{1,6}(\.[0-9]{1,6})?%$/, percentText));
const durationText = 'must be a duration such as `500ms`, `60s` or `5m`';
/** A whole number and a unit: `500ms`, `60s`, `5m`, `1h`. */
export const durationSchema = z.string(durationText).check(z.regex(/^[1-9][0-9]{0,8}(ms|s|m|h)$/, durationText));
const path = z.string().check(z.minLength(1), z.maxLength(1024));
const thresholds = z.strictObject({ sizeDelta: z.optional(percentSchema), lineDelta: z.optional(percentSchema) });

export const packPolicySchema = z.strictObject({
  missingFixture: z._default(warnOrFail, 'fail'),
  pinMismatch: z._default(warnOrFail, 'fail'),
  thresholdBreach: z._default(warnOrFail, 'warn'),
  newCase: z._default(warnFailOrPass, 'warn'),
  removedCase: z._default(warnFailOrPass, 'fail'),
  acceptedChange: z._default(warnFailOrPass, 'warn'),
  /** What it means that no case has a baseline yet. `fail` leaves it `unverified`, which blocks. */
  bootstrap: z._default(warnOrFail, 'fail'),
  lock: z._default(z.enum(['required', 'optional']), 'required'),
  maxWarnings: z.optional(z.int().check(z.nonnegative())),
  thresholds: z._default(thresholds, {}),
});
/** The pack's own policy. On pull requests it is read from the base. */
export type PackPolicy = z.infer<typeof packPolicySchema>;

const hex64 = z.string().check(z.regex(/^[0-9a-fA-F]{64}$/, 'must be a SHA-256 of 64 hexadecimal digits'));
const fixtureSchema = z.strictObject({
  id: idSchema,
  path,
  format: z.enum(['xml', 'json', 'ndjson', 'yaml', 'csv', 'text', 'binary']),
  labels: z._default(z.record(z.string(), z.string()), {}),
  pin: z.optional(z.strictObject({ sha256: z.optional(hex64), sizeBytes: z.optional(z.int().check(z.nonnegative())), rootElement: z.optional(z.string()) })),
  compareWith: z.optional(idSchema),
  expectChange: z._default(z.boolean(), false),
  thresholds: z._default(thresholds, {}),
});
export type PackFixture = z.infer<typeof fixtureSchema>;

export const normaliserSchema = z.union([
  z.enum(['ansi', 'timestamps', 'paths', 'uuids', 'durations', 'line-endings', 'trailing-space']),
  z.strictObject({ replace: z.string().check(z.minLength(1), z.maxLength(1000)), with: z.string() }),
]);
const tolerance = z.strictObject({ relative: z.optional(z.number().check(z.nonnegative())), absolute: z.optional(z.number().check(z.nonnegative())) });
const pointer = z.string().check(z.regex(/^(\/.*)?$/, 'must be a JSON pointer such as `/items/0`'));

/** How one output is compared, and with what: a file of the pack (`equals`) or the accepted baseline (`baseline: true`). */
const comparisonFields = {
  as: z._default(z.enum([
    'bytes', 'text', 'json', 'ndjson', 'yaml', 'csv', 'xml',
    'junit', 'ctrf', 'cobertura', 'lcov', 'sarif', 'components', 'openapi', 'json-schema',
  ]), 'bytes'),
  equals: z.optional(path),
  baseline: z._default(z.boolean(), false),
  normalise: z._default(z.array(normaliserSchema), []),
  ignore: z._default(z.array(pointer), []),
  unordered: z._default(z.record(pointer, z.string()), {}),
  tolerance: z._default(z.record(pointer, tolerance), {}),
  key: z.optional(z.array(z.string()).check(z.minLength(1))),
  delimiter: z.optional(z.string().check(z.length(1))),
  /** `openapi`, `json-schema`: changes that break nobody are no drift. */
  breaking: z.optional(z.literal('only')),
};
const streamExpectation = z.strictObject(comparisonFields);
const fileExpectation = z.strictObject({ path, ...comparisonFields });
export type FileExpectation = z.infer<typeof fileExpectation>;

export const benchmarkFormats = ['hyperfine', 'tinybench', 'benchmarkjs', 'pytest-benchmark', 'go', 'jmh', 'criterion'] as const;
/** Tools whose results are read as samples. */
export type BenchmarkFormat = (typeof benchmarkFormats)[number];

const metricSchema = z.strictObject({
  name: idSchema,
  /** A file below `{out}`, `stdout`, or `duration`. */
  from: z.string().check(z.minLength(1)),
  /** JMESPath into the file, read as JSON: a number; of a sampled metric also a list of numbers. */
  query: z.optional(z.string()),
  /** The file was written by a benchmark tool; its samples are the metric's (`kind: sampled`). */
  format: z.optional(z.enum(benchmarkFormats)),
  /** The benchmark's name in the file; may be left out where there is one. */
  select: z.optional(z.string().check(z.minLength(1))),
  unit: z.optional(z.string()),
  kind: z._default(z.enum(['exact', 'tolerance', 'sampled']), 'exact'),
  better: z._default(z.enum(['lower', 'higher', 'equal']), 'equal'),
  tolerance: z.optional(tolerance),
  /** Of a sampled metric: changes beyond this are warned about. Default 3 %. */
  warn: z.optional(percentSchema),
  /** Of a sampled metric: changes whose whole 95 % interval is beyond this fail. Default 10 %. */
  fail: z.optional(percentSchema),
  /** In the metric's unit: smaller changes never fail. Default 0. */
  floor: z.optional(z.number().check(z.nonnegative())),
  /** The other side of a sampled metric, run in turn with the case's command. `{baseline-checkout}` is a checkout of the base commit. */
  baselineCommand: z.optional(z.array(z.string()).check(z.minLength(1))),
});
export type PackMetric = z.infer<typeof metricSchema>;

const caseSchema = z.strictObject({
  id: idSchema,
  command: z.array(z.string()).check(z.minLength(1)),
  /** Run through the platform's shell: `command` is then joined by blanks. Off unless said. */
  shell: z._default(z.boolean(), false),
  env: z._default(z.record(z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of an environment variable')), z.string()), {}),
  /** Working directory relative to the pack's root. */
  cwd: z._default(path, '.'),
  stdin: z.optional(path),
  timeout: z._default(durationSchema, '60s'),
  repeat: z._default(z.int().check(z.positive(), z.lte(100)), 1),
  attempts: z.optional(z.strictObject({
    max: z.int().check(z.positive(), z.lte(100)),
    requiredPasses: z.int().check(z.positive(), z.lte(100)),
    allowedFailures: z.int().check(z.nonnegative(), z.lte(100)),
  })),
  /** Platforms (`linux`, `darwin`, `win32`) on which the case is deliberately not run, each with its reason. */
  skipOn: z._default(z.partialRecord(z.enum(['linux', 'darwin', 'win32']), z.string().check(z.minLength(1))), {}),
  expect: z._default(z.strictObject({
    exitCode: z._default(z.nullable(z.int()), 0),
    stdout: z.optional(streamExpectation),
    stderr: z.optional(streamExpectation),
    files: z._default(z.array(fileExpectation), []),
    /** Files below `{out}` that may exist without being compared (globs). */
    allowOtherFiles: z._default(z.array(z.string()), []),
  }), { exitCode: 0, files: [], allowOtherFiles: [] }),
  metrics: z._default(z.array(metricSchema), []),
});
export type PackCase = z.infer<typeof caseSchema>;

/** A regression pack: an immutable, versioned, hash-locked list of fixtures and cases. */
export const packManifestSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(1),
  id: idSchema,
  version: z.int().check(z.positive()),
  period: z.optional(z.string().check(z.minLength(1))),
  supersedes: z._default(z.array(idSchema), []),
  baseline: z._default(z.strictObject({
    label: z.optional(z.string()),
    /** Run once in `{baseline-checkout}` before anything is measured there: what installs and builds the program of the base. */
    setup: z.optional(z.array(z.string()).check(z.minLength(1))),
  }), {}),
  root: z._default(path, '.'),
  policy: z.prefault(packPolicySchema, {}),
  fixtures: z._default(z.array(fixtureSchema), []),
  cases: z._default(z.array(caseSchema), []),
});
export type PackManifest = z.infer<typeof packManifestSchema>;
