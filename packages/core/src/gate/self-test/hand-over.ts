import { mkdir, readFile, rename, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { EvidenceEntry } from '@shipworthy/contract/gate';
import { artifactName, contentDigestOf, documentName } from '../../evidence/index.js';
import { parseDocument } from '../../evidence/read-document.js';
import { sha256Hex } from '../../files/index.js';
import type { Host } from '../../host/index.js';
import { toPrettyJson } from '../../json/index.js';
import type { Scratch } from '../../workspace/index.js';
import type { GateRun, Handover } from './gate-run.js';
import type { Shelf } from './open-shelf.js';
import { toDocument } from './to-document.js';

export interface Handing {
  readonly run: GateRun;
  /** As it was for the jobs before. */
  readonly host: Host;
  readonly scratch: Scratch;
  /** Absolute folder that documents without an artifact lie in. */
  readonly folder: string;
}

/** What the jobs before the gate left: artifacts, folders, and the outputs that name them. */
export interface HandedOver {
  /** As `toJSON(needs)` gives it. */
  readonly needs: string;
  readonly shelf: Shelf;
}

export async function handOver(handing: Handing): Promise<HandedOver> {
  const { run } = handing;
  const shelf: Shelf = new Map();
  const entries: { job: string; entry: EvidenceEntry }[] = [];
  for (const [index, handover] of run.handovers.entries()) {
    const id = 101 + index;
    const folder = handover.by === 'folder' ? handing.folder : await handing.scratch.folder();
    const written = await write(toDocument(handing.host, handover), folder);
    const entry = { ...toEntry(written, handover.by === 'artifact' ? id : null), ...(await spoil(handing, handover, written)), ...handover.entry };
    if (handover.by === 'artifact') await store(handing, { handover, id, folder, shelf });
    if (handover.job !== null) entries.push({ job: handover.job, entry });
  }
  return { needs: toNeeds(run, entries), shelf };
}

interface Written {
  readonly document: EvidenceDocument;
  readonly path: string;
  readonly documentSha256: string;
}

/** The file only, and not safely: nobody reads the report, and hundreds of files that are soon removed need not survive a power cut. */
async function write(document: EvidenceDocument, folder: string): Promise<Written> {
  const path = join(folder, `${documentName(document.kind, document.key)}.json`);
  const text = toPrettyJson(document);
  await mkdir(folder, { recursive: true });
  await writeFile(path, text);
  return { document, path, documentSha256: sha256Hex(text) };
}

function toEntry({ document, documentSha256 }: Written, artifactId: number | null): EvidenceEntry {
  const { kind, key, verdict, run } = document;
  return { kind, key, attempt: run.attempt, verdict, artifactId, artifactDigest: artifactId === null ? null : digestOf(artifactId), documentSha256, contentDigest: contentDigestOf(document) };
}

/** Does to the file what was done to it on the way; gives what the output says of it, if that is told. */
async function spoil({ scratch }: Handing, { bytes, isTold, size, isLink }: Handover, { path }: Written): Promise<Partial<EvidenceEntry>> {
  if (size !== null) await truncate(path, size);
  if (isLink) {
    const elsewhere = join(await scratch.folder(), 'document.json');
    await rename(path, elsewhere);
    await symlink(elsewhere, path);
  }
  if (bytes === null) return {};
  const changed = bytes(await readFile(path, 'utf8'));
  await writeFile(path, changed);
  return isTold ? tell(changed) : {};
}

/** What a job that wrote such bytes would say of them. */
async function tell(text: string | Uint8Array): Promise<Partial<EvidenceEntry>> {
  const outcome = await parseDocument(Buffer.from(text), 'document');
  return { documentSha256: sha256Hex(text), ...(outcome.state === 'read' ? { contentDigest: outcome.read.contentDigest } : {}) };
}

interface Storing {
  readonly handover: Handover;
  readonly id: number;
  readonly folder: string;
  readonly shelf: Shelf;
}

async function store({ scratch, host }: Handing, { handover, id, folder, shelf }: Storing): Promise<void> {
  const { artifact, kind, key } = handover;
  const name = artifactName({ kind, key, attempt: handover.run.attempt ?? host.context.attempt });
  const stored = { id, name, folder, digest: digestOf(id) };
  switch (artifact) {
    case 'stored': shelf.set(id, stored); return;
    case 'other-bytes': shelf.set(id, { ...stored, digest: digestOf(-id) }); return;
    case 'empty': shelf.set(id, { ...stored, folder: await scratch.folder() }); return;
    case 'deleted': return;
    // Whoever looked by name would find this one, and it is green.
    case 'replaced': shelf.set(id + 1000, { ...stored, id: id + 1000, digest: digestOf(id + 1000) }); return;
    default: shelf.set(id, new ShipworthyError(artifact, 'The artifact service refused.', { hint: 'See what it says.' }));
  }
}

function digestOf(id: number): string {
  return sha256Hex(`artifact ${id}`);
}

function toNeeds({ results }: GateRun, entries: readonly { job: string; entry: EvidenceEntry }[]): string {
  const jobs = Object.entries(results).map(([id, result]) => {
    const own = entries.filter(({ job }) => job === id).map(({ entry }) => entry);
    return [id, { result, outputs: own.length === 0 ? {} : { evidence: JSON.stringify(own) } }];
  });
  return JSON.stringify(Object.fromEntries(jobs));
}
