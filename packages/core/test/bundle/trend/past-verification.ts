import type { GateResult } from '@shipworthy/contract/bundle';
import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Outcome } from '@shipworthy/contract/words';
import { buildDocument, judge } from '../../../src/evidence/index.js';
import { policy, subject, toContext, toHost } from '../../evidence/documents.js';

export interface PastVerification {
  readonly version: string | null;
  /** First and only letter of the commit's name. */
  readonly commit?: 'a' | 'b' | null;
  /** Of January. */
  readonly day: number;
  readonly value: GateResult['value'];
  readonly threshold?: string;
  readonly unit?: string;
  readonly outcome?: Outcome;
}

/** What was written of a bundle with one gate, on a day that is long past. */
export function toReadiness({ version, commit = 'a', day, value, threshold = '>= 60', unit = '%', outcome = 'pass' }: PastVerification): DocumentOf<'bundle-readiness'> {
  const startedAt = new Date(Date.UTC(2026, 0, day, 12));
  const host = toHost({ context: toContext({ runId: String(1000 + day) }), now: () => startedAt });
  const gate = { id: 'warm', title: 'Warm run', outcome, level: 'fail' as const, files: ['Telemetry/warm.json'], value, threshold, margin: typeof value === 'number' ? Number((value - 60).toFixed(8)) : null, unit, samples: null };
  const judgement = judge({ checks: ['gate:Telemetry/warm'], findings: [], waivers: [], waiversAsOf: '2026-01-01', reasons: {}, key: 'candidate' });
  return buildDocument(host, {
    kind: 'bundle-readiness', key: 'candidate', partial: false, subject, inputs: [], policy, judgement, startedAt,
    details: {
      bundle: null, candidate: { version, commit: commit === null ? null : commit.repeat(40) }, profile: 'default', redaction: null, blockers: [],
      areas: [{ name: 'Telemetry', outcome, files: 1, bytes: 1, manifest: null, readme: null, requirements: [], gates: [gate] }],
    },
  });
}
