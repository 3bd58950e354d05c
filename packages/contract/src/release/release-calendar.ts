import * as z from 'zod/mini';

const day = z.iso.date('must be a date such as `2027-01-15`');
const version = z.string().check(z.minLength(1), z.maxLength(100));
const shared = {
  /** The version that is planned. @example 1.4.0 */
  version,
  /** Who let it go out on another day; named in the finding, and makes nothing pass. @example '@acme/release' */
  allowedBy: z.optional(z.string()),
};

const minorSchema = z.strictObject({
  ...shared,
  /** Day of the candidate. @example '2027-01-14' */
  rcDate: day,
  /** Day of the release. @example '2027-01-15' */
  releaseDate: day,
  /** How far it is. */
  status: z._default(z.enum(['planned', 'rc', 'released', 'skipped']), 'planned'),
});
const majorSchema = z.strictObject({
  ...shared,
  /** The quarter that it belongs to. @example Q1 */
  quarter: z.enum(['Q1', 'Q2', 'Q3', 'Q4']),
  /** Day of the candidate. @example '2027-03-11' */
  rcDate: z.optional(day),
  /** Day of the release. @example '2027-03-26' */
  plannedDate: day,
  /** How far it is. */
  status: z._default(z.enum(['planned', 'rc', 'released', 'delayed']), 'planned'),
});
const patchSchema = z.strictObject({
  ...shared,
  /** Day of the release. @example '2027-01-20' */
  releaseDate: day,
  /** Whether it mends something that cannot wait; a freeze may let it through. */
  hotfix: z._default(z.boolean(), false),
});

/** When what shall go out. Dates are days in the time zone of the cadence. In YAML under `release_calendar`, with snake_case names. */
export const releaseCalendarSchema = z.strictObject({
  /** Address of this schema, for editors. */
  $schema: z.optional(z.string()),
  /** The year that is planned. @example 2027 */
  year: z.int().check(z.gte(2000), z.lte(9999)),
  /** Minor releases. @example [{ version: 1.4.0, rcDate: '2027-01-14', releaseDate: '2027-01-15' }] */
  minorReleases: z._default(z.array(minorSchema), []),
  /** Major releases. @example [{ version: 2.0.0, quarter: Q1, plannedDate: '2027-03-26' }] */
  majorReleases: z._default(z.array(majorSchema), []),
  /** Patch releases. @example [{ version: 1.3.1, releaseDate: '2027-01-20' }] */
  patchReleases: z._default(z.array(patchSchema), []),
});
export type ReleaseCalendar = z.infer<typeof releaseCalendarSchema>;
