import { schemaBase, type DocumentInput, type Policy, type Run } from '@shipworthy/contract/envelope';
import { schemaVersion, type DocumentOf, type KnownKind } from '@shipworthy/contract/documents';
import type { Host } from '../host/index.js';
import type { Judgement } from './judgement.js';
import type { SubjectHere } from './subject.js';
import { toWellFormed } from './to-well-formed.js';

export interface DocumentParts<K extends KnownKind> {
  readonly kind: K;
  readonly key: string;
  readonly partial: boolean;
  readonly subject: SubjectHere;
  readonly inputs: readonly DocumentInput[];
  readonly policy: Policy;
  readonly judgement: Judgement;
  readonly details: DocumentOf<K>['details'];
  readonly startedAt: Date;
  readonly measurements?: Run['measurements'];
}

/** Puts the envelope around what was judged. Everything volatile goes into `run`, nothing else does. Text is made fit to be hashed. */
export function buildDocument<K extends KnownKind>(host: Host, parts: DocumentParts<K>): DocumentOf<K> {
  const { kind, judgement } = parts;
  const { uncommitted, ...subject } = parts.subject;
  return toWellFormed({
    $schema: `${schemaBase}${kind}-v1.schema.json`,
    kind,
    key: parts.key,
    partial: parts.partial,
    schemaVersion,
    tool: { name: 'shipworthy', version: host.toolVersion },
    subject,
    inputs: parts.inputs.toSorted(byInputName),
    policy: parts.policy,
    verdict: judgement.verdict,
    summary: judgement.summary,
    findings: [...judgement.findings],
    details: parts.details,
    run: { ...toRun(host, parts.startedAt, parts.measurements ?? {}), ...(uncommitted === undefined ? {} : { uncommitted }) },
  });
}

function toRun(host: Host, startedAt: Date, measurements: Run['measurements']): Run {
  const { context } = host;
  const fixed = context.sourceDateEpoch === null ? null : toTimestamp(new Date(context.sourceDateEpoch * 1000));
  return {
    id: context.runId,
    attempt: context.attempt,
    workflow: context.workflow,
    job: context.job,
    event: context.event,
    startedAt: fixed ?? toTimestamp(startedAt),
    finishedAt: fixed ?? toTimestamp(host.now()),
    waiversAsOf: toDate(host.now()),
    environment: host.machine,
    measurements,
  };
}

function toTimestamp(date: Date): string {
  return date.toISOString();
}

/** The day in UTC, `YYYY-MM-DD`. */
export function toDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function byInputName(a: DocumentInput, b: DocumentInput): number {
  const [left, right] = [identityOf(a), identityOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function identityOf(input: DocumentInput): string {
  return 'path' in input ? `${input.name}\0${String(input.path)}` : `${input.name}\0${input.kind}\0${input.key}`;
}
