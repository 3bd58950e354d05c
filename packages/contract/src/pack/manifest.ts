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
const thresholds = z.strictObject({
  /** How much the size of a fixture may differ from that of the one it is compared with. @example 35% */
  sizeDelta: z.optional(percentSchema),
  /** How much its number of lines may differ. @example 20% */
  lineDelta: z.optional(percentSchema),
});

export const packPolicySchema = z.strictObject({
  /** What it means that a listed fixture is not there. */
  missingFixture: z._default(warnOrFail, 'fail'),
  /** What it means that a fixture is not what its pin says. */
  pinMismatch: z._default(warnOrFail, 'fail'),
  /** What it means that a fixture grew or shrank beyond its threshold. */
  thresholdBreach: z._default(warnOrFail, 'warn'),
  /** What it means that a case has no baseline yet, while others have. */
  newCase: z._default(warnFailOrPass, 'warn'),
  /** What it means that a case of the baseline is gone from the pack. */
  removedCase: z._default(warnFailOrPass, 'fail'),
  /** What it means that the change under review brings a new baseline for a case. */
  acceptedChange: z._default(warnFailOrPass, 'warn'),
  /** What it means that no case has a baseline yet. `fail` leaves it `unverified`, which blocks. */
  bootstrap: z._default(warnOrFail, 'fail'),
  /** Whether the pack must be locked: `regression-pack --mode lock` writes the hashes. */
  lock: z._default(z.enum(['required', 'optional']), 'required'),
  /** More warnings than this fail. Where it is absent, any number may pass. @example 5 */
  maxWarnings: z.optional(z.int().check(z.nonnegative())),
  /** How much fixtures may differ in size from the one that `compareWith` names. */
  thresholds: z._default(thresholds, {}),
});
/** The pack's own policy. On pull requests it is read from the base. */
export type PackPolicy = z.infer<typeof packPolicySchema>;

const hex64 = z.string().check(z.regex(/^[0-9a-fA-F]{64}$/, 'must be a SHA-256 of 64 hexadecimal digits'));
const fixtureSchema = z.strictObject({
  /** Name of the fixture; `{fixture:<id>}` in a command stands for its path. @example invoice-large */
  id: idSchema,
  /** The file, relative to the pack's root. @example data/invoice-large.xml */
  path,
  /** What the file holds; it must parse as that. */
  format: z.enum(['xml', 'json', 'ndjson', 'yaml', 'csv', 'text', 'binary']),
  /** Words of your own about the fixture, shown in reports. @example { vendor: acme, size: large } */
  labels: z._default(z.record(z.string(), z.string()), {}),
  /** What the file must be, beyond the lock. */
  pin: z.optional(z.strictObject({
    /** SHA-256 of its bytes. */
    sha256: z.optional(hex64),
    /** Its size in bytes. @example 48213 */
    sizeBytes: z.optional(z.int().check(z.nonnegative())),
    /** Name of the outermost element (XML). @example Invoice */
    rootElement: z.optional(z.string()),
  })),
  /** Id of the fixture whose size this one is compared with, such as that of the release before. @example invoice-large-2026 */
  compareWith: z.optional(idSchema),
  /** It must differ from the fixture that `compareWith` names. */
  expectChange: z._default(z.boolean(), false),
  /** Thresholds of this fixture, instead of the policy's. */
  thresholds: z._default(thresholds, {}),
});
export type PackFixture = z.infer<typeof fixtureSchema>;

export const normaliserSchema = z.union([
  z.enum(['ansi', 'timestamps', 'paths', 'uuids', 'durations', 'line-endings', 'trailing-space']),
  z.strictObject({
    /** A regular expression in RE2's syntax; everything that it matches is replaced. @example 'build [0-9]+' */
    replace: z.string().check(z.minLength(1), z.maxLength(1000)),
    /** What stands there instead. @example 'build <number>' */
    with: z.string(),
  }),
]);
const tolerance = z.strictObject({
  /** Share of the accepted value: 0.05 is five per cent. @example 0.05 */
  relative: z.optional(z.number().check(z.nonnegative())),
  /** In the unit of the value. @example 0.001 */
  absolute: z.optional(z.number().check(z.nonnegative())),
});
const pointer = z.string().check(z.regex(/^(\/.*)?$/, 'must be a JSON pointer such as `/items/0`'));

/** How one output is compared, and with what: a file of the pack (`equals`) or the accepted baseline (`baseline: true`). */
const comparisonFields = {
  /** How the two are read and compared. `bytes`: they must be the same, byte for byte. @example json */
  as: z._default(z.enum([
    'bytes', 'text', 'json', 'ndjson', 'yaml', 'csv', 'xml',
    'junit', 'ctrf', 'cobertura', 'lcov', 'sarif', 'components', 'openapi', 'json-schema',
  ]), 'bytes'),
  /** A file that the output must equal. @example expected/report.json */
  equals: z.optional(path),
  /** Compare with the accepted baseline. */
  baseline: z._default(z.boolean(), false),
  /** What is replaced on both sides before they are compared. @example [timestamps, { replace: 'build [0-9]+', with: 'build <number>' }] */
  normalise: z._default(z.array(normaliserSchema), []),
  /** JSON pointers of what is not compared; `*` stands for one segment. @example [/generatedAt] */
  ignore: z._default(z.array(pointer), []),
  /** Lists whose order means nothing: JSON pointer, and the member by which entries belong together. @example { /items: id } */
  unordered: z._default(z.record(pointer, z.string()), {}),
  /** How much numbers may differ, by JSON pointer; `*` stands for one segment. @example { /total: { relative: 0.001 } } */
  tolerance: z._default(z.record(pointer, tolerance), {}),
  /** Columns or members by which rows or records belong together (`csv`, `ndjson`). Absent: their place. @example [id] */
  key: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** What separates columns (`csv`). Absent: a comma. @example ';' */
  delimiter: z.optional(z.string().check(z.length(1))),
  /** `openapi`, `json-schema`: changes that break nobody are no drift. @example only */
  breaking: z.optional(z.literal('only')),
};
const streamExpectation = z.strictObject(comparisonFields);
const fileExpectation = z.strictObject({
  /** The file below `{out}`; a glob for several. @example result.json */
  path,
  ...comparisonFields,
});
export type FileExpectation = z.infer<typeof fileExpectation>;

export const benchmarkFormats = ['hyperfine', 'tinybench', 'benchmarkjs', 'pytest-benchmark', 'go', 'jmh', 'criterion'] as const;
/** Tools whose results are read as samples. */
export type BenchmarkFormat = (typeof benchmarkFormats)[number];

const metricSchema = z.strictObject({
  /** Name of the metric. @example total-ms */
  name: idSchema,
  /** A file below `{out}`, `stdout`, or `duration`. @example stats.json @example duration */
  from: z.string().check(z.minLength(1)),
  /** JMESPath into the file, read as JSON: a number; of a sampled metric also a list of numbers. @example summary.totalMs */
  query: z.optional(z.string()),
  /** The file was written by a benchmark tool; its samples are the metric's (`kind: sampled`). @example hyperfine */
  format: z.optional(z.enum(benchmarkFormats)),
  /** The benchmark's name in the file; may be left out where there is one. @example parse-large */
  select: z.optional(z.string().check(z.minLength(1))),
  /** What the number counts; shown, and never converted. @example ms */
  unit: z.optional(z.string()),
  /** `exact`: every difference counts · `tolerance`: within limits · `sampled`: noisy, measured many times and judged by statistics. */
  kind: z._default(z.enum(['exact', 'tolerance', 'sampled']), 'exact'),
  /** Which direction is an improvement. `equal`: none, a change either way is for the worse. */
  better: z._default(z.enum(['lower', 'higher', 'equal']), 'equal'),
  /** How much the number may differ (`kind: tolerance`). @example { relative: 0.05 } */
  tolerance: z.optional(tolerance),
  /** Of a sampled metric: changes beyond this are warned about. Default 3 %. @example 3% */
  warn: z.optional(percentSchema),
  /** Of a sampled metric: changes whose whole 95 % interval is beyond this fail. Default 10 %. @example 10% */
  fail: z.optional(percentSchema),
  /** In the metric's unit: smaller changes never fail. Default 0. @example 0.5 */
  floor: z.optional(z.number().check(z.nonnegative())),
  /** The other side of a sampled metric, run in turn with the case's command. `{baseline-checkout}` is a checkout of the base commit. @example ['node', '{baseline-checkout}/bench.mjs', '{out}'] */
  baselineCommand: z.optional(z.array(z.string()).check(z.minLength(1))),
});
export type PackMetric = z.infer<typeof metricSchema>;

const caseSchema = z.strictObject({
  /** Name of the case; its baseline bears it. @example import-large */
  id: idSchema,
  /** Program and arguments. `{fixture:<id>}`, `{out}` and `{root}` stand for paths. @example [node, src/report.mjs, '{fixture:invoice-large}', '{out}'] */
  command: z.array(z.string()).check(z.minLength(1)),
  /** Run through the platform's shell: `command` is then joined by blanks. Off unless said. */
  shell: z._default(z.boolean(), false),
  /** Environment variables of the case. Of yours it sees only what a system needs to start a program. @example { TZ: UTC } */
  env: z._default(z.record(z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the name of an environment variable')), z.string()), {}),
  /** Working directory relative to the pack's root. @example tools */
  cwd: z._default(path, '.'),
  /** A file that the case reads from standard input, relative to the pack's root. @example data/input.txt */
  stdin: z.optional(path),
  /** How long one run may take. @example 60s @example 5m */
  timeout: z._default(durationSchema, '60s'),
  /** How often it runs; every run must give the same. @example 3 */
  repeat: z._default(z.int().check(z.positive(), z.lte(100)), 1),
  /** For cases that fail now and then: how often they may be tried, and how many tries must pass. */
  attempts: z.optional(z.strictObject({
    /** Most tries. @example 3 */
    max: z.int().check(z.positive(), z.lte(100)),
    /** How many must pass. @example 2 */
    requiredPasses: z.int().check(z.positive(), z.lte(100)),
    /** How many may fail. @example 1 */
    allowedFailures: z.int().check(z.nonnegative(), z.lte(100)),
  })),
  /** Platforms (`linux`, `darwin`, `win32`) on which the case is deliberately not run, each with its reason. @example { win32: 'needs a POSIX shell' } */
  skipOn: z._default(z.partialRecord(z.enum(['linux', 'darwin', 'win32']), z.string().check(z.minLength(1))), {}),
  /** What the case must give. */
  expect: z._default(z.strictObject({
    /** The exit code; `null` for any. @example 0 */
    exitCode: z._default(z.nullable(z.int()), 0),
    /** What it prints. */
    stdout: z.optional(streamExpectation),
    /** What it prints to standard error. */
    stderr: z.optional(streamExpectation),
    /** Files that it writes below `{out}`. @example [{ path: result.json, as: json, baseline: true }] */
    files: z._default(z.array(fileExpectation), []),
    /** Files below `{out}` that may exist without being compared (globs). @example ['logs/*.txt'] */
    allowOtherFiles: z._default(z.array(z.string()), []),
  }), { exitCode: 0, files: [], allowOtherFiles: [] }),
  /** Numbers that are read from what the case gives. @example [{ name: total, from: result.json, query: total }] */
  metrics: z._default(z.array(metricSchema), []),
});
export type PackCase = z.infer<typeof caseSchema>;

/** A regression pack: an immutable, versioned, hash-locked list of fixtures and cases. */
export const packManifestSchema = z.strictObject({
  /** Address of this schema, for editors. */
  $schema: z.optional(z.string()),
  /** Version of this format. */
  schemaVersion: z.literal(1),
  /** Name of the pack; baselines and documents bear it. @example vendor-import */
  id: idSchema,
  /** Counts up with every change of what is locked. @example 1 */
  version: z.int().check(z.positive()),
  /** The time that the pack stands for, in your words. @example 2026-Q4 */
  period: z.optional(z.string().check(z.minLength(1))),
  /** Ids of packs that this one replaces: a gate that requires one of them is content with this one. @example [vendor-import-2025] */
  supersedes: z._default(z.array(idSchema), []),
  /** What the baseline is, and how it is made ready. */
  baseline: z._default(z.strictObject({
    /** What the baseline is called in reports. @example release 1.3 */
    label: z.optional(z.string()),
    /** Run once in `{baseline-checkout}` before anything is measured there: what installs and builds the program of the base. @example [npm, ci] */
    setup: z.optional(z.array(z.string()).check(z.minLength(1))),
  }), {}),
  /** What paths are relative to, from the root of the repository. @example . */
  root: z._default(path, '.'),
  /** What blocks and what only warns. On pull requests it is read from the base. */
  policy: z.prefault(packPolicySchema, {}),
  /** Input files, each with what it must be. @example [{ id: invoice, path: data/invoice.json, format: json }] */
  fixtures: z._default(z.array(fixtureSchema), []),
  /** What is run. */
  cases: z._default(z.array(caseSchema), []),
});
export type PackManifest = z.infer<typeof packManifestSchema>;
