import * as z from 'zod/mini';

const day = z.iso.date('must be a date such as `2027-01-15`');
const version = z.string().check(z.minLength(1), z.maxLength(100));
const shared = { version, allowedBy: z.optional(z.string()) };

const minorSchema = z.strictObject({
  ...shared,
  rcDate: day,
  releaseDate: day,
  status: z._default(z.enum(['planned', 'rc', 'released', 'skipped']), 'planned'),
});
const majorSchema = z.strictObject({
  ...shared,
  quarter: z.enum(['Q1', 'Q2', 'Q3', 'Q4']),
  rcDate: z.optional(day),
  plannedDate: day,
  status: z._default(z.enum(['planned', 'rc', 'released', 'delayed']), 'planned'),
});
const patchSchema = z.strictObject({ ...shared, releaseDate: day, hotfix: z._default(z.boolean(), false) });

/** When what shall go out. Dates are days in the time zone of the cadence. In YAML under `release_calendar`, with snake_case names. */
export const releaseCalendarSchema = z.strictObject({
  $schema: z.optional(z.string()),
  year: z.int().check(z.gte(2000), z.lte(9999)),
  minorReleases: z._default(z.array(minorSchema), []),
  majorReleases: z._default(z.array(majorSchema), []),
  patchReleases: z._default(z.array(patchSchema), []),
});
export type ReleaseCalendar = z.infer<typeof releaseCalendarSchema>;
