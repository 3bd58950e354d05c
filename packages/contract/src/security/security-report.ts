import * as z from 'zod/mini';
import { documentSchema } from '../envelope/envelope.js';
import { commitSchema, digestSchema } from '../formats/index.js';
import { severities } from '../release/release-config.js';
import { outcomeSchema, reasonSchema, verdictSchema } from '../words/index.js';

const text = z.string();
const count = z.int().check(z.nonnegative());
const line = z.nullable(z.int().check(z.positive()));
const severity = z.nullable(z.enum(severities));

/** What a file is. `lockfile` and `npm-ls` list components and are no scans. */
export const scanFormats = ['sarif', 'npm-audit', 'osv-scanner', 'trivy', 'dependabot', 'cyclonedx', 'spdx', 'lockfile', 'npm-ls'] as const;
export type ScanFormat = (typeof scanFormats)[number];

/** How many open things by severity; `unknown` may be the worst. */
const countsSchema = z.looseObject({ critical: count, high: count, medium: count, low: count, unknown: count });
export type SeverityCounts = z.infer<typeof countsSchema>;

const scanSchema = z.looseObject({
  /** Path relative to the root. */
  path: text,
  /** Null where nobody could tell. */
  format: z.nullable(z.enum(scanFormats)),
  tool: z.nullable(z.looseObject({ name: text, version: z.nullable(text) })),
  /** When it was made, RFC 3339 in UTC. */
  time: z.nullable(text),
  /** `recorded` in the file itself, or `told` by the input `scanned-at`. */
  timeFrom: z.nullable(z.enum(['recorded', 'told'])),
  /** The commit that the file says it looked at; null where it says none. */
  commit: z.nullable(commitSchema),
  outcome: outcomeSchema,
  counts: countsSchema,
  secrets: count,
  components: count,
  suppressed: count,
});
export type ScanReport = z.infer<typeof scanSchema>;

const vulnerabilitySchema = z.looseObject({
  /** The name that it goes by here: its CVE, else its GHSA, else what the scanner calls it. */
  advisory: text,
  /** Every other name. */
  aliases: z.array(text),
  /** Of a weakness in a file: null. */
  package: z.nullable(text),
  /** Type of a package URL (`npm`, `pypi`, `golang`); null where the scanner does not say. */
  ecosystem: z.nullable(text),
  /** Null where no scanner and no list of components tells it. */
  version: z.nullable(text),
  severity,
  title: text,
  /** The scanner, of a weakness in a file. */
  tool: z.nullable(text),
  url: z.nullable(text),
  fixedIn: z.nullable(text),
  path: z.nullable(text),
  line,
  /** How often it was found. */
  count,
  /** Paths of the scans that know it. */
  scans: z.array(text),
  outcome: outcomeSchema,
});
export type VulnerabilityReport = z.infer<typeof vulnerabilitySchema>;

const licencesReportSchema = z.looseObject({
  allowed: z.array(text),
  components: count,
  /** By expression, as it is written; null where none is stated. */
  used: z.array(z.looseObject({ licence: z.nullable(text), components: count, outcome: outcomeSchema })),
  /** Components that do not pass. */
  refused: z.array(z.looseObject({ package: text, version: z.nullable(text), licence: z.nullable(text), outcome: outcomeSchema })),
});
export type LicencesReport = z.infer<typeof licencesReportSchema>;

const suppressedSchema = z.looseObject({ scan: text, advisory: text, path: z.nullable(text), line, justification: z.nullable(text) });
export type SuppressedReport = z.infer<typeof suppressedSchema>;

const exceptionReportSchema = z.looseObject({
  package: text, version: text, advisory: z.nullable(text), licence: z.nullable(text), owner: text, reason: text, expires: z.iso.date(),
  state: z.enum(['used', 'unused', 'expired']),
});
export type ExceptionReport = z.infer<typeof exceptionReportSchema>;

/** A document that is shown beside the result and has no part in it. */
const contextSchema = z.looseObject({
  kind: text, key: text,
  /** Null where the document was refused; then `reason` says why. */
  verdict: z.nullable(verdictSchema),
  reason: z.nullable(reasonSchema),
  message: z.nullable(text),
  summary: z.nullable(z.looseObject({ checked: count, fail: count, unverified: count, warn: count })),
  contentDigest: z.nullable(digestSchema),
});
export type ContextReport = z.infer<typeof contextSchema>;

export const securityDetailsSchema = z.looseObject({
  /** The lowest severity that blocks. */
  severity: z.enum(severities),
  maxAge: text,
  scans: z.array(scanSchema),
  vulnerabilities: z.array(vulnerabilitySchema),
  /** Null where licences are not judged. */
  licences: z.nullable(licencesReportSchema),
  secrets: z.array(z.looseObject({ tool: text, rule: text, path: text, line, scans: z.array(text), outcome: outcomeSchema })),
  suppressed: z.array(suppressedSchema),
  exceptions: z.array(exceptionReportSchema),
  context: z.array(contextSchema),
  /** How many of each list a document has no room for; the worst are listed. Absent where all are. */
  omitted: z.optional(z.looseObject({ vulnerabilities: count, secrets: count, suppressed: count, licences: count })),
});
export type SecurityDetails = z.infer<typeof securityDetailsSchema>;

/** What scanners know of the commit: vulnerabilities, licences, secrets. */
export const securityReportSchema = documentSchema('security-report', securityDetailsSchema);
