import * as z from 'zod/mini';
import { severities } from '../release/release-config.js';

const text = z.string().check(z.minLength(1), z.maxLength(300));

/** An agreed exception of one thing that was found in one version of one package. Valid through the end of `expires` in UTC. */
const exceptionSchema = z.strictObject({
  /** As the scanner names it: `lodash`, `@scope/name`, `github.com/o/r`. @example lodash */
  package: text,
  /** Exactly the version that is used: the next one is another decision. @example 4.17.20 */
  version: text,
  /** CVE, GHSA or whatever the scanner calls it; its aliases are covered as well. Either this or `licence`. @example GHSA-35jh-r3h4-6jhm */
  advisory: z.optional(text),
  /** The licence as the list of components states it, `NOASSERTION` where it states none. Either this or `advisory`. @example MPL-2.0 */
  licence: z.optional(text),
  /** Who answers for it. @example '@acme/security' */
  owner: text,
  /** Why. @example the vulnerable function is never called */
  reason: text,
  /** The last day on which it holds, in UTC. @example '2027-01-31' */
  expires: z.iso.date('must be a date such as `2027-01-31`'),
});
export type SecurityException = z.infer<typeof exceptionSchema>;

const licencesSchema = z.strictObject({
  /** SPDX ids that may be used, each with its exception where that is part of it: `MIT`, `GPL-2.0-or-later`, `GPL-2.0-only WITH Classpath-exception-2.0`. @example [MIT, Apache-2.0] */
  allow: z.array(text).check(z.minLength(1)),
  /** Globs over the names of components that are our own, whose licence is not a question. @example ['@acme/*'] */
  own: z._default(z.array(text), []),
});
export type LicencesConfig = z.infer<typeof licencesSchema>;

/** What `security-report` judges by. Without the block only the defaults count, and licences are not judged. */
export const securityConfigSchema = z.strictObject({
  /** Reports of scanners: files and globs. @example ['reports/*.sarif'] */
  reports: z._default(z.array(text), []),
  /** Lists of components: files and globs. @example [sbom.cdx.json] */
  sbom: z._default(z.array(text), []),
  /** Names of tools of which a report must be among them, whatever the workflow hands over: `npm audit`, `zizmor`, `Trivy`. @example [Trivy] */
  scans: z._default(z.array(text), []),
  /** The lowest severity that blocks; what states none blocks as well. */
  severity: z._default(z.enum(severities), 'high'),
  /** Which licences components may have. Absent: licences are not judged. */
  licences: z.optional(licencesSchema),
  /** The oldest scan that counts. @example 24h */
  maxAge: z._default(z.string().check(z.regex(/^[1-9][0-9]{0,4}[hd]$/, 'must be a number of hours or days such as `24h` or `7d`')), '24h'),
  /** Agreed exceptions; shown as waived, never as passed. @example [{ package: lodash, version: 4.17.20, advisory: GHSA-35jh-r3h4-6jhm, owner: '@acme/security', reason: the vulnerable function is never called, expires: '2027-01-31' }] */
  exceptions: z._default(z.array(exceptionSchema), []),
});
export type SecurityConfig = z.infer<typeof securityConfigSchema>;
