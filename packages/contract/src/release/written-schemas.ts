import { releaseCalendarSchema } from './release-calendar.js';
import { releaseNotesSchema } from './release-notes.js';
import { riskRegisterSchema } from './risk-register.js';
import { rollbackEvidenceSchema } from './rollback-evidence.js';

/** What people write about releases, by the name of its schema; in YAML under that name with underscores. */
export const writtenSchemas = {
  'release-calendar': releaseCalendarSchema,
  'release-notes': releaseNotesSchema,
  'rollback-evidence': rollbackEvidenceSchema,
  'risk-register': riskRegisterSchema,
} as const;
