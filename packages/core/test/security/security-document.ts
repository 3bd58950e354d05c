import type { DocumentOf } from '@shipworthy/contract/documents';
import { buildDocument } from '../../src/evidence/index.js';
import type { Scan } from '../../src/security/scan.js';
import { policy, subject, toContext, toHost, type DocumentChanges } from '../evidence/documents.js';
import { judgeScans, type JudgedChanges } from './security-world.js';

/** The document that these scans come to, about the commit of the other documents of the tests. */
export function toSecurityReport(scans: readonly Scan[], security: Readonly<Record<string, unknown>> = {}, changes: Pick<DocumentChanges, 'key' | 'partial' | 'subject'> & JudgedChanges = {}): DocumentOf<'security-report'> {
  const host = toHost({ context: toContext() });
  const { key = 'default', partial = false, subject: own, ...rest } = changes;
  const { judgement, details } = judgeScans(scans, { security, ...rest });
  return buildDocument(host, { kind: 'security-report', key, partial, subject: { ...subject, ...own }, inputs: [], policy, judgement, details, startedAt: host.now() });
}
