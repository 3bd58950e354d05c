import * as z from 'zod/mini';
import { bundlesConfigSchema } from '../bundle/bundles-config.js';
import { docSyncConfigSchema } from '../docs/doc-sync-config.js';
import { digestSchema } from '../formats/index.js';
import { releaseConfigSchema } from '../release/release-config.js';
import { securityConfigSchema } from '../security/security-config.js';
import { reasonSchema } from '../words/index.js';

const text = z.string().check(z.minLength(1));

/** An agreed exception. Valid through the end of `expires` in UTC. Without a selector it covers every finding of the rule. */
export const waiverSchema = z.strictObject({
  /** The rule whose findings are waived. @example drift/content-changed */
  rule: z.string().check(z.regex(/^[a-z]+\/[a-z0-9-]+$/, 'must be a rule such as `drift/content-changed`')),
  /** Of one finding, as the Markdown report prints it: the narrowest waiver. */
  fingerprint: z.optional(digestSchema),
  /** Glob over the finding's path. @example 'regression/*' */
  path: z.optional(text),
  /** Who answers for it. @example '@acme/release' */
  owner: text,
  /** Why. @example accepted with pull request 31 */
  reason: text,
  /** The last day on which it holds, in UTC. @example '2027-01-31' */
  expires: z.iso.date('must be a date such as `2027-01-31`'),
});
export type Waiver = z.infer<typeof waiverSchema>;

const requirement = z.string().check(z.regex(/^[a-z][a-z-]*(:[^\s:][^:]*)?$/, 'must be `kind` or `kind:key`'));

/** What one level demands beyond `require`. The demands of the lower levels count as well. */
function levelDemands(defaults: { approvals: number }) {
  return z.prefault(z.strictObject({
    /** Evidence that this level demands: `kind` or `kind:key`. @example [doc-sync-report] */
    require: z._default(z.array(requirement), []),
    /** How many different people must have approved the tree. @example 1 */
    approvals: z._default(z.int().check(z.gte(0), z.lte(50)), defaults.approvals),
  }), {});
}

export const gateConfigSchema = z.strictObject({
  /** `kind` or `kind:key`. @example ['drift-report:vendor-import', doc-sync-report] */
  require: z._default(z.array(requirement), []),
  /** Shown, never blocking. @example [regression-plan] */
  advisory: z._default(z.array(requirement), []),
  /** Ids of jobs that may be skipped. @example [docs-preview] */
  allowSkipped: z._default(z.array(text), []),
  /** Jobs that need not be in `needs`, each with its reason. @example { lint: checked by its own required check } */
  exempt: z._default(z.record(z.string(), text), {}),
  /** More warnings than this fail. Where it is absent, any number may pass. @example 10 */
  maxWarnings: z.optional(z.int().check(z.nonnegative())),
  /** Whether a document that was judged by the policy of the change itself may pass on a pull request. */
  acceptHeadPolicy: z._default(z.boolean(), false),
  /** Further configurations that documents may be judged by, as paths from the top of the repository: the parts of a monorepo. @example [services/parser/.github/shipworthy.yml] */
  acceptConfigs: z._default(z.array(text), []),
  /** What each level demands beyond `require`; a higher one demands all that lower ones do. */
  levels: z.prefault(z.strictObject({
    /** Pull requests, pushes and patch releases. */
    merge: levelDemands({ approvals: 0 }),
    /** Minor releases. */
    release: levelDemands({ approvals: 0 }),
    /** Major releases. */
    major: levelDemands({ approvals: 1 }),
  }), {}),
});
export type GateConfig = z.infer<typeof gateConfigSchema>;

/** `.github/shipworthy.yml`: everything that may loosen a gate stands here, and is read from the base on pull requests. */
export const configSchema = z.strictObject({
  /** Address of this schema, for editors. */
  $schema: z.optional(z.string()),
  /** Version of this format. */
  schemaVersion: z.literal(1),
  /** Manifests that `regression-pack` and `drift-check` take when told nothing. @example [regression/regression-pack.yml] */
  packs: z._default(z.array(text), []),
  /** What `telemetry-bundle-readiness` verifies; absent: nothing. */
  bundles: z.optional(bundlesConfigSchema),
  /** What `doc-sync-check` judges; absent: nothing. */
  docSync: z.optional(docSyncConfigSchema),
  /** What `release-gate` demands, and what it may excuse. */
  gate: z.prefault(gateConfigSchema, {}),
  /** What a release must be; `release-evidence` judges it. */
  release: z.prefault(releaseConfigSchema, {}),
  /** What `security-report` judges by. */
  security: z.prefault(securityConfigSchema, {}),
  /** Agreed exceptions; shown as waived, never as passed. @example [{ rule: drift/case-new, owner: '@acme/release', reason: accepted with pull request 31, expires: '2027-01-31' }] */
  waivers: z._default(z.array(waiverSchema), []),
  /** How many days ahead a waiver may expire. @example 90 */
  maxWaiverDays: z._default(z.int().check(z.positive(), z.lte(3650)), 180),
  /** Baselines from elsewhere (`git:…`, `artifact:…`, `release:…`) that a change under review may be compared with, as `baseline` names them. @example ['artifact:records@main'] */
  remoteBaselines: z._default(z.array(z.string().check(z.regex(/^(git|artifact|release):/, 'must begin with `git:`, `artifact:` or `release:`'))), []),
  /** An `unverified` reason that may pass, in writing. @example { no-baseline: warn } */
  reasons: z._default(z.partialRecord(reasonSchema, z.enum(['warn', 'block'])), {}),
});
export type Config = z.infer<typeof configSchema>;

/** `.github/shipworthy-waivers.yml`, for repositories whose waivers have other owners than the config. */
export const waiversFileSchema = z.strictObject({
  /** Address of this schema, for editors. */
  $schema: z.optional(z.string()),
  /** Version of this format. */
  schemaVersion: z.literal(1),
  /** Agreed exceptions; shown as waived, never as passed. @example [{ rule: drift/case-new, owner: '@acme/release', reason: accepted with pull request 31, expires: '2027-01-31' }] */
  waivers: z.array(waiverSchema),
});
