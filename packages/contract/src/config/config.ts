import * as z from 'zod/mini';
import { bundlesConfigSchema } from '../bundle/bundles-config.js';
import { docSyncConfigSchema } from '../docs/doc-sync-config.js';
import { digestSchema } from '../formats/index.js';
import { releaseConfigSchema } from '../release/release-config.js';
import { reasonSchema } from '../words/index.js';

const text = z.string().check(z.minLength(1));

/** An agreed exception. Valid through the end of `expires` in UTC. Without a selector it covers every finding of the rule. */
export const waiverSchema = z.strictObject({
  rule: z.string().check(z.regex(/^[a-z]+\/[a-z0-9-]+$/, 'must be a rule such as `drift/content-changed`')),
  fingerprint: z.optional(digestSchema),
  /** Glob over the finding's path. */
  path: z.optional(text),
  owner: text,
  reason: text,
  expires: z.iso.date('must be a date such as `2027-01-31`'),
});
export type Waiver = z.infer<typeof waiverSchema>;

const requirement = z.string().check(z.regex(/^[a-z][a-z-]*(:[^\s:][^:]*)?$/, 'must be `kind` or `kind:key`'));

/** What one level demands beyond `require`. The demands of the lower levels count as well. */
function levelDemands(defaults: { approvals: number }) {
  return z.prefault(z.strictObject({
    require: z._default(z.array(requirement), []),
    /** How many different people must have approved the tree. */
    approvals: z._default(z.int().check(z.gte(0), z.lte(50)), defaults.approvals),
  }), {});
}

export const gateConfigSchema = z.strictObject({
  /** `kind` or `kind:key`. */
  require: z._default(z.array(requirement), []),
  /** Shown, never blocking. */
  advisory: z._default(z.array(requirement), []),
  /** Ids of jobs that may be skipped. */
  allowSkipped: z._default(z.array(text), []),
  /** Jobs that need not be in `needs`, each with its reason. */
  exempt: z._default(z.record(z.string(), text), {}),
  maxWarnings: z.optional(z.int().check(z.nonnegative())),
  acceptHeadPolicy: z._default(z.boolean(), false),
  levels: z.prefault(z.strictObject({
    merge: levelDemands({ approvals: 0 }),
    release: levelDemands({ approvals: 0 }),
    major: levelDemands({ approvals: 1 }),
  }), {}),
});
export type GateConfig = z.infer<typeof gateConfigSchema>;

/** `.github/shipworthy.yml`: everything that may loosen a gate stands here, and is read from the base on pull requests. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schemaVersion: z.literal(1),
  /** Manifests that `regression-pack` and `drift-check` take when told nothing. */
  packs: z._default(z.array(text), []),
  /** What `telemetry-bundle-readiness` verifies; absent: nothing. */
  bundles: z.optional(bundlesConfigSchema),
  /** What `doc-sync-check` judges; absent: nothing. */
  docSync: z.optional(docSyncConfigSchema),
  gate: z.prefault(gateConfigSchema, {}),
  /** What a release must be; `release-evidence` judges it. */
  release: z.prefault(releaseConfigSchema, {}),
  waivers: z._default(z.array(waiverSchema), []),
  /** How many days ahead a waiver may expire. */
  maxWaiverDays: z._default(z.int().check(z.positive(), z.lte(3650)), 180),
  /** Baselines from elsewhere (`git:…`, `artifact:…`, `release:…`) that a change under review may be compared with, as `baseline` names them. */
  remoteBaselines: z._default(z.array(z.string().check(z.regex(/^(git|artifact|release):/, 'must begin with `git:`, `artifact:` or `release:`'))), []),
  /** An `unverified` reason that may pass, in writing. */
  reasons: z._default(z.partialRecord(reasonSchema, z.enum(['warn', 'block'])), {}),
});
export type Config = z.infer<typeof configSchema>;

/** `.github/shipworthy-waivers.yml`, for repositories whose waivers have other owners than the config. */
export const waiversFileSchema = z.strictObject({ $schema: z.optional(z.string()), schemaVersion: z.literal(1), waivers: z.array(waiverSchema) });
