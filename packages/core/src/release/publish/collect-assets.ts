import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import type { FindingDraft } from '../../evidence/index.js';
import { readDocument } from '../../evidence/read-document.js';
import { hashFiles, readTextFile } from '../../files/index.js';
import { isJsonObject, parseJsonText } from '../../json/index.js';
import type { Scratch } from '../../workspace/index.js';
import { writeArchive } from '../assemble/index.js';
import { largestAttestation } from '../attest/index.js';
import { mediaTypeOf } from '../assemble/planned-file.js';
import type { ReleaseRun } from '../release-run.js';
import { judgeLimits, longestBody } from './limits.js';
import type { LocalEvidence } from './prepare-evidence.js';
import type { WantedAsset } from './wanted-asset.js';

export interface CollectedAssets {
  /** In the order in which they are uploaded. */
  readonly assets: readonly WantedAsset[];
  /** Body of the release. */
  readonly body: string;
  readonly findings: readonly FindingDraft[];
}

type Part = Pick<WantedAsset, 'name' | 'path' | 'part'>;

const attestationFolder = 'attestations';
/** Of a page, far more than is shown. */
const largestNotes = 16 * 1024 * 1024;

/**
 * Everything that belongs on the page: the evidence as an archive and beside it, and what is shipped. One verdict is uploaded first and the
 * other last, the archive last but one: whenever a run is killed, what lies there is vouched for by something that lies there, too.
 */
export async function collectAssets(run: ReleaseRun, evidence: LocalEvidence, scratch: Scratch): Promise<CollectedAssets> {
  const { opened, stem } = evidence;
  const shipped = await findShipped(run, evidence);
  const own = (end: string): string => `${stem}.evidence.${end}`;
  // Nothing is compressed in the archive: nothing of two gigabytes is hashed or packed only to be refused.
  const packed = evidence.zip === null ? [{ name: own('zip'), bytes: [...opened.files.values()].reduce((sum, { bytes }) => sum + bytes, 0) }] : [];
  const early = [...shipped.findings, ...judgeLimits([...(await sizesOf(shipped.parts)), ...packed], 0)];
  if (early.length > 0) return { assets: [], body: '', findings: early };
  const folder = await scratch.folder();
  const parts: Part[] = [
    { name: own('vsa.dsse.json'), path: join(opened.folder, attestationFolder, 'vsa.dsse.json'), part: 'envelope' },
    { name: own('intoto.jsonl'), path: await writeCollection(evidence, join(folder, own('intoto.jsonl'))), part: 'collection' },
    { name: own('SHA256SUMS'), path: join(opened.folder, 'SHA256SUMS'), part: 'sums' },
    ...shipped.parts,
    { name: own('zip'), path: evidence.zip ?? (await packBundle(run, evidence, join(folder, own('zip')))), part: 'archive' },
    { name: own('vsa.sigstore.json'), path: join(opened.folder, attestationFolder, 'vsa.sigstore.json'), part: 'bundle' },
  ];
  const limits = judgeLimits(await sizesOf(parts), 0);
  const twice = parts.filter(({ name }, index) => parts.findIndex((one) => one.name === name) !== index).map(({ name }): FindingDraft => ({ rule: 'release/asset-conflict', keys: { asset: name }, check: `asset:${name}`, outcome: 'fail', message: `${name} is shipped, and has the name of a part of the evidence.`, remedy: 'Give it another name.' }));
  if (limits.length + twice.length > 0) return { assets: [], body: '', findings: [...limits, ...twice] };
  const hashes = await hashFiles(parts.map(({ path }) => path));
  const assets = parts.map((part): WantedAsset => {
    const { sha256 = '', bytes = 0 } = hashes.get(part.path) ?? {};
    return { ...part, sha256, bytes, mediaType: toMediaType(part.name) };
  });
  return { assets, body: await readBody(evidence), findings: judgeShipped(assets, evidence) };
}

function toMediaType(name: string): string {
  if (name.endsWith('.jsonl')) return 'application/x-ndjson';
  return name.endsWith('.SHA256SUMS') ? 'text/plain' : mediaTypeOf(name);
}

async function sizesOf(parts: readonly Part[]): Promise<{ readonly name: string; readonly bytes: number }[]> {
  return Promise.all(parts.map(async ({ name, path }) => ({ name, bytes: (await stat(path)).size })));
}

/** Where what is shipped lies, as the evidence says; whether it is that is judged by its hash. */
async function findShipped({ workspace }: ReleaseRun, { manifest, opened }: LocalEvidence): Promise<{ readonly parts: readonly Part[]; readonly findings: readonly FindingDraft[] }> {
  const read = await readDocument(join(opened.folder, 'release-evidence.json'), 'release-evidence.json');
  const places = read.state === 'read' && read.read.document.kind === 'release-evidence' ? new Map(read.read.document.details.assets.map(({ name, path }) => [name, path])) : new Map<string, string>();
  const parts: Part[] = [];
  const findings: FindingDraft[] = [];
  for (const { name } of manifest.assets) {
    const place = places.get(name) ?? name;
    const path = resolveShipped(() => workspace.resolve(place));
    if (path !== null && (await isFile(path))) parts.push({ name, path, part: 'shipped' });
    else findings.push({ rule: 'release/asset-missing', keys: { asset: name }, check: `asset:${name}`, outcome: 'fail', message: `${place}, which the evidence is about, is not there.`, remedy: 'Hand it over from the job that built it, to the same place.' });
  }
  return { parts, findings };
}

function resolveShipped(resolve: () => string): string | null {
  try {
    return resolve();
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

function judgeShipped(assets: readonly WantedAsset[], { manifest }: LocalEvidence): FindingDraft[] {
  const signed = new Map(manifest.assets.map(({ name, sha256 }) => [name, sha256]));
  return assets.filter(({ part, name, sha256 }) => part === 'shipped' && signed.get(name) !== sha256).map(({ name, sha256 }): FindingDraft => ({
    rule: 'evidence/file-altered', keys: { path: name }, check: `asset:${name}`, outcome: 'fail', expected: signed.get(name) ?? null, actual: sha256,
    message: `${name} is not the file that the evidence is about.`, remedy: 'Hand over what was there when the evidence was assembled; a build that gives other bytes each time cannot be repeated.',
  }));
}

/** One envelope a line: the verdict, then the results of the suites in the order of their names. */
async function writeCollection({ opened }: LocalEvidence, path: string): Promise<string> {
  const results = [...opened.files.keys()].filter((name) => name.startsWith(`${attestationFolder}/test-result-`)).sort();
  const lines: string[] = [];
  for (const name of [`${attestationFolder}/vsa.sigstore.json`, ...results]) {
    const { value } = parseJsonText(await readTextFile(join(opened.folder, name), { maxBytes: largestAttestation, displayPath: name }), { path: name });
    const envelope = isJsonObject(value) ? value.dsseEnvelope : undefined;
    if (envelope === undefined) throw new ShipworthyError('document/malformed', `${name} holds no envelope.`, { hint: 'Assemble the evidence again.' });
    lines.push(`${JSON.stringify(envelope)}\n`);
  }
  await writeFile(path, lines.join(''));
  return path;
}

/** With the time that the archive had when it was assembled, so that it comes out the same wherever it is packed. */
async function packBundle({ host, git, target }: ReleaseRun, { opened }: LocalEvidence, path: string): Promise<string> {
  const { sourceDateEpoch } = host.context;
  const committed = git === null || target.commit === null || !(await git.hasCommit(target.commit)) ? null : await git.commitTime(target.commit);
  await writeArchive(opened.folder, { path, epoch: sourceDateEpoch ?? (committed === null ? null : Math.floor(committed.getTime() / 1000)) });
  return path;
}

async function readBody({ opened, stem }: LocalEvidence): Promise<string> {
  if (!opened.files.has('release-notes.md')) return '';
  const text = await readTextFile(join(opened.folder, 'release-notes.md'), { maxBytes: largestNotes, displayPath: 'release-notes.md' });
  if (text.length <= longestBody) return text;
  const rest = `\n\nThese notes are longer than a release page holds; all of them are in ${stem}.evidence.zip.\n`;
  const cut = text.slice(0, longestBody - rest.length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf('\n'), 0))}${rest}`;
}
