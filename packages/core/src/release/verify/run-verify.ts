import { basename, resolve } from 'node:path';
import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import { buildDocument, judge, toDate, toExitCode, writeEvidence, type CommandResult, type WrittenDocument } from '../../evidence/index.js';
import { toPathBelow } from '../../files/to-path-below.js';
import type { Host } from '../../host/index.js';
import { readPublicKeys } from '../read-public-keys.js';
import type { ReleaseInputs } from '../release-run.js';
import { defaultOut } from './place-of-fault.js';
import { verifyEvidence, type VerifiedEvidence } from './verify-evidence.js';

/**
 * Mode `verify`: of anybody's evidence, without a network, a repository or a configuration. Exit code 1 on any doubt.
 * @throws ShipworthyError `usage/invalid-input`, `signing/*`, `config/*`, `output/not-writable` where a named `out` cannot be written
 */
export async function runVerify(inputs: ReleaseInputs, host: Host): Promise<CommandResult> {
  const startedAt = host.now();
  const base = resolve(host.cwd, inputs.root ?? '.');
  const place = requirePlace(inputs, base);
  const trustedKeys = await readPublicKeys(inputs['public-key'], base);
  const verified = await verifyEvidence({ ...place, trustedKeys, commit: commitOf(inputs.commit), version: inputs.version ?? null });
  const document = toDocument(host, verified, { startedAt, key: inputs.key ?? 'default' });
  const { written, note } = await write(host, document, { out: resolve(base, inputs.out ?? defaultOut), isNamed: inputs.out !== undefined, bundle: place.path });
  const { checked, notChecked } = verified.details;
  return {
    out: resolve(base, inputs.out ?? defaultOut), documents: written === null ? [] : [written], outputs: {},
    notes: [...(written === null ? toTold(document) : []), ...checked.map((line) => `checked      ${line}`), ...notChecked.map((line) => `not checked  ${line}`), ...(note === null ? [] : [note])],
    exitCode: toExitCode([document.verdict], inputs['fail-on']),
  };
}

function requirePlace(inputs: ReleaseInputs, base: string): { readonly path: string; readonly name: string } {
  if (inputs['fail-on'] === 'never') throw new ShipworthyError('usage/invalid-input', 'A verification that never fails proves nothing.', { hint: 'Leave `fail-on` away.' });
  if (inputs.path === undefined) throw new ShipworthyError('usage/invalid-input', 'Nothing says which evidence is verified.', { hint: 'Name its folder or zip with `path`.' });
  const path = resolve(base, inputs.path);
  // Documents hold no path of a machine.
  return { path, name: (toPathBelow(base, path) ?? basename(path)) || '.' };
}

function isInside(folder: string, path: string): boolean {
  return toPathBelow(folder, path) !== null;
}

/** @throws ShipworthyError `usage/invalid-input` */
function commitOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  const commit = given.trim().toLowerCase();
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) return commit;
  throw new ShipworthyError('usage/invalid-input', 'The input `commit` is no full name of a commit.', { hint: 'Give all 40 (or 64) digits: `git rev-parse v1.4.0^{commit}`.' });
}

type Verification = ReturnType<typeof toDocument>;

function toDocument(host: Host, { checks, findings, details }: VerifiedEvidence, { startedAt, key }: { readonly startedAt: Date; readonly key: string }) {
  const judgement = judge({ checks, findings, waivers: [], waiversAsOf: toDate(host.now()), reasons: {}, key });
  const { repository, commit, tag, version } = details.release;
  return buildDocument(host, {
    kind: 'release-verification', key, partial: false, inputs: [], policy: { source: 'default', commit: null, reasons: {} }, judgement, details, startedAt,
    subject: { repository, commit, testedCommit: commit, baseCommit: null, ref: tag === null ? null : `refs/tags/${tag}`, version, dirty: false },
  });
}

interface WriteTarget {
  readonly out: string;
  readonly isNamed: boolean;
  readonly bundle: string;
}

/** Whoever only wants the answer may stand where nothing can be written; whoever named a folder wants the document. */
async function write(host: Host, document: Verification, { out, isNamed, bundle }: WriteTarget): Promise<{ readonly written: WrittenDocument | null; readonly note: string | null }> {
  if (isInside(bundle, out)) return { written: null, note: 'not written  the document: this is the folder of the bundle, and nothing may be added to it. Name another one with `out`.' };
  try {
    return { written: await writeEvidence(host, out, { document }), note: null };
  } catch (error) {
    if (isNamed || !isShipworthyError(error) || error.code !== 'output/not-writable') throw error;
    return { written: null, note: 'not written  the document: this folder cannot be written. Name another one with `out`.' };
  }
}

/** What the document would have said. */
function toTold({ verdict, findings, details }: Verification): string[] {
  const primary = findings.filter(({ causedBy }) => causedBy === null);
  return [
    `${verdict.padEnd(11)}  ${details.result === null ? 'The evidence cannot be believed.' : `The evidence says: ${details.result}.`}`,
    ...primary.map(({ rule, message }) => `${rule}  ${message}`), ...(findings.length > primary.length ? [`${findings.length - primary.length} more faults follow from these.`] : []),
  ];
}
