import type { CommandResult, FindingDraft } from '../../../src/evidence/index.js';
import { toDriftReport } from '../../evidence/documents.js';

/** What a gate answers whose decision says so. */
export function toResult(findings: readonly FindingDraft[], exitCode: CommandResult['exitCode'] = 1): CommandResult {
  const document = toDriftReport({ findings });
  return { out: '/out', documents: [{ document, path: 'x', reportPath: 'x', files: [], documentSha256: '', contentDigest: '' }], notes: [], outputs: {}, exitCode };
}
