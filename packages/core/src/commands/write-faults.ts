import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { ShipworthyError } from '@shipworthy/contract/errors';
import type { RawInputs } from '@shipworthy/contract/inputs';
import { buildDocument, collectSubject, documentName, judge, toDate, writeEvidence, type FindingDraft, type WrittenDocument } from '../evidence/index.js';
import { readDocument } from '../evidence/read-document.js';
import type { Git } from '../git/index.js';
import type { Host } from '../host/index.js';
import { placeOfFault } from '../release/verify/place-of-fault.js';
import { openWorkspace, resolveOut } from '../workspace/index.js';
import type { FaultKind } from './fault-kind.js';

interface Fault {
  readonly host: Host;
  readonly error: ShipworthyError;
}

/** The document of a fault, and the folder it lies in. */
export interface WrittenFaults {
  readonly out: string;
  readonly document: WrittenDocument;
}

/**
 * Writes wrong usage or configuration, or what kept the check from running, as evidence, so that whoever looks for the document finds out why there is none. Takes
 * `root`, `out` and `key` as they were given, as far as they can be used, and never throws: the fault itself is what people must see.
 * Null where none could be written.
 */
export async function writeFaults(kind: FaultKind, raw: RawInputs, { host, error }: Fault): Promise<WrittenFaults | null> {
  try {
    const startedAt = host.now();
    const key = keyOf(raw.values['key']);
    const place = await findPlace(kind, raw, host);
    if (place === null) return null;
    const judgement = judge({ checks: ['inputs'], findings: toDrafts(error), waivers: [], waiversAsOf: toDate(startedAt), reasons: {}, key });
    // Git itself may be what is wrong.
    const subject = kind === 'release-verification' ? nothingKnown : await collectSubject(host, place.git, null).catch(() => collectSubject(host, null, null));
    const parts = { key, partial: false, subject, inputs: [], policy: { source: 'default' as const, commit: null, reasons: {} }, judgement, startedAt };
    return { out: place.out, document: await writeEvidence(host, place.out, { document: buildFault(host, kind, parts) }) };
  } catch {
    // The error that brought us here is what the caller shows; a second one would only hide it.
    return null;
  }
}

/**
 * Removes the document that an earlier run with wrong usage or configuration left, once the same command has run: on a laptop nobody
 * empties the folder between two tries, and the gate would go on blocking for a fault that was mended. Not to be called in CI, where the
 * fault may be another step's.
 */
export async function removeMendedFaults(kind: FaultKind, raw: RawInputs, host: Host): Promise<void> {
  const place = await findPlace(kind, raw, host);
  if (place === null) return;
  const path = join(place.out, documentName(kind, keyOf(raw.values['key'])));
  const outcome = await readDocument(`${path}.json`, kind);
  const findings = outcome.state === 'read' ? outcome.read.document.findings : [];
  if (findings.length === 0 || findings.some(({ rule }) => rule !== 'config/invalid')) return;
  await Promise.all([rm(`${path}.json`, { force: true }), rm(`${path}.md`, { force: true })]);
}

function keyOf(key: string | undefined): string {
  return key === undefined || key === '' || key.length > 200 || /\p{Surrogate}/u.test(key) ? 'default' : key;
}

function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

interface Place {
  /** Absolute folder for evidence. */
  readonly out: string;
  readonly git: Git | null;
}

/** `root` may be the very thing that is wrong, or git. Whoever verifies may stand in somebody's bundle, and where git is not installed. Null where nothing may be written. */
async function findPlace(kind: FaultKind, { values }: RawInputs, host: Host): Promise<Place | null> {
  const [root, out] = [given(values['root']), given(values['out'])];
  if (kind !== 'release-verification') {
    const opened = await openWorkspace(host, { root, out }).catch(() => openWorkspace(host, { root: undefined, out }).catch(() => null));
    return opened ?? { out: resolveOut(host.cwd, out), git: null };
  }
  const place = placeOfFault({ root, out, path: given(values['path']) }, host.cwd);
  return place === null ? null : { out: place, git: null };
}

/** Of evidence that was not looked at. */
const nothingKnown = { repository: null, commit: null, testedCommit: null, baseCommit: null, ref: null, version: null, dirty: false };

/** Whoever could not ask has found nothing wrong with the configuration. */
function toDrafts(error: ShipworthyError): FindingDraft[] {
  if (error.kind !== 'user') return [{ rule: 'evidence/not-run', keys: { code: error.code }, check: 'inputs', outcome: 'unverified', reason: reasonOf(error.code), message: error.message.slice(0, -error.hint.length).trim(), remedy: error.hint }];
  const shared = { rule: 'config/invalid' as const, keys: { code: error.code }, check: 'inputs', outcome: 'unverified' as const, reason: 'invalid-config' as const };
  if (error.faults.length === 0) return [{ ...shared, message: error.message.slice(0, -error.hint.length).trim(), remedy: error.hint }];
  return error.faults.map(({ message, remedy, path, line, column }) => ({
    ...shared,
    message,
    remedy: remedy ?? error.hint,
    location: path === undefined ? null : { path, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
  }));
}

function reasonOf(code: ShipworthyError['code']): 'rate-limited' | 'unreadable-source' | 'crashed' {
  if (code === 'github/rate-limited') return 'rate-limited';
  return code === 'github/unavailable' ? 'unreadable-source' : 'crashed';
}

type FaultParts = Omit<Parameters<typeof buildDocument>[1], 'kind' | 'details'>;

/** The details of each kind when nothing is known. */
function buildFault(host: Host, kind: FaultKind, parts: FaultParts): EvidenceDocument {
  switch (kind) {
    case 'regression-plan':
      return buildDocument(host, { ...parts, kind, details: { pack: null, planDigest: null, shards: 0, assignments: [] } });
    case 'regression-observations':
      return buildDocument(host, { ...parts, kind, details: { pack: null, plan: null, cases: [], fixtures: [] } });
    case 'drift-report': {
      const baseline = { source: 'none' as const, path: '', commit: null, label: null, records: 0 };
      return buildDocument(host, { ...parts, kind, details: { pack: null, baseline, planDigest: null, received: [], cases: [], fixtures: [] } });
    }
    case 'bundle-readiness':
      return buildDocument(host, { ...parts, kind, details: { bundle: null, candidate: { version: null, commit: null }, profile: null, areas: [], redaction: null, blockers: [] } });
    case 'doc-sync-report': {
      const nothing = { areas: [], tasks: [], sources: [], references: [], forms: [], samples: [], skipped: [] };
      return buildDocument(host, { ...parts, kind, details: { range: null, ...nothing, links: null, changelog: null, debts: null } });
    }
    case 'security-report':
      return buildDocument(host, { ...parts, kind, details: { severity: 'low', maxAge: '', scans: [], vulnerabilities: [], licences: null, secrets: [], suppressed: [], exceptions: [], context: [] } });
    case 'release-checklist': {
      const release = { package: null, version: null, tag: null, isTagged: false, commit: null, type: null, stability: null, audience: null, hotfix: false, level: 'major' as const, levelReason: 'nothing was judged', previous: null };
      return buildDocument(host, { ...parts, kind, details: { release, items: [], versions: [], bump: null, cadence: null, risk: null, requests: 0 } });
    }
    case 'release-notes-report': {
      const ledger = { source: 'none' as const, complete: false, entries: [], included: 0, excluded: 0, reverted: 0, unaccounted: 0 };
      return buildDocument(host, { ...parts, kind, details: { version: null, file: null, notes: null, ledger, draft: null } });
    }
    case 'release-evidence': {
      const nothing = { version: null, tag: null, commit: null };
      const record = {
        version: '', releaseDate: null, releasedBy: null, validation: { gateResults: { passed: false, successRate: null, reworkRate: null, allTasksPassed: null, reasons: { successRate: 'nothing was judged', reworkRate: 'nothing was judged' } }, checklist: [] },
        artifacts: { changelogRef: null, releaseNotesRef: null, verificationLogRef: null }, provenance: { commit: null, branch: null, buildId: null, signedBy: null }, distribution: { channels: [], publishedAt: null },
      };
      return buildDocument(host, { ...parts, kind, details: { record, release: { package: null, ...nothing, level: 'major' }, bundle: null, decision: null, documents: [], assets: [], files: 0, bytes: 0, keyIds: [] } });
    }
    case 'release-verification':
      return buildDocument(host, { ...parts, kind, details: { bundle: null, release: { version: null, tag: null, repository: null, commit: null }, result: null, attestations: [], checked: [], notChecked: ['everything'] } });
    case 'release-publication':
      return buildDocument(host, { ...parts, kind, details: { release: { version: null, tag: null, repository: null, commit: null }, planDigest: null, steps: [], done: 0, url: null, publishedAt: null } });
    case 'gate-decision': {
      const wiring = { workflow: null, outcome: 'unverified' as const, note: null };
      const decision = 'Not ready: the inputs or the configuration are wrong, so nothing was judged.';
      return buildDocument(host, { ...parts, kind, details: { level: 'merge', decision, wiring, jobs: [], required: [], documents: [], notApplicable: [] } });
    }
  }
}
