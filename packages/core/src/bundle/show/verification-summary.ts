import * as z from 'zod/mini';

const file = z.looseObject({ path: z.string(), sha256: z.string() });
const text = z.nullable(z.string());

const requirement = z.looseObject({ id: z.string(), title: z.string(), outcome: z.string(), status: z.string(), files: z.array(file) });
const gate = z.looseObject({ id: z.string(), title: z.string(), outcome: z.string(), value: z.json(), threshold: z.string(), margin: z.nullable(z.number()), unit: text });
const area = z.looseObject({ name: z.string(), outcome: z.string(), requirements: z.array(requirement), gates: z.array(gate) });
const fault = z.looseObject({ rule: z.string(), outcome: z.string(), message: z.string() });

/** What a verification leaves in the bundle: what it found, and what exactly it looked at. */
export const verificationSummarySchema = z.looseObject({
  kind: z.literal('verification-summary'),
  schemaVersion: z.string().check(z.regex(/^1\.(0|[1-9][0-9]*)$/)),
  /** False also of a verification of some areas only: it proves nothing of the bundle. */
  passed: z.boolean(),
  verdict: z.string(),
  partial: z.boolean(),
  /** RFC 3339 in UTC. */
  verifiedAt: z.string(),
  bundle: z.looseObject({
    id: z.string(),
    path: z.string(),
    files: z.number(),
    /** Over the sorted list of `<sha256>  <path>` of all files but summaries and signatures. */
    digest: z.string(),
  }),
  candidate: z.looseObject({ version: text, commit: text }),
  profile: text,
  readmes: z.array(file),
  areas: z.array(area),
  /** Primary findings that do not pass; never what was found of a secret. */
  findings: z.array(fault),
});
export type VerificationSummary = z.infer<typeof verificationSummarySchema>;

export const latestSummaryName = 'VerificationSummary-latest.json';
