import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { hashFile, sha256Hex, toSafeFileName, writeFileAtomically, writeFilesAtomically } from '../files/index.js';
import type { Host } from '../host/index.js';
import { toPrettyJson } from '../json/index.js';
import type { WrittenDocument } from './command-result.js';
import { contentDigestOf } from './content-digest.js';
import { toOutputError } from './output-error.js';

/** A file that belongs to a document: `name` is relative to the document's own folder of attachments. */
export type Attachment = { readonly name: string } & ({ readonly source: string } | { readonly bytes: Uint8Array });

/** Of a key as a name. The longest key is as long in plain letters; with the kind and what stands behind it, 255 bytes are not passed. */
const longestKey = 200;

/** `<kind>.<key>`, safe as a file name: what a document, its report and its attachments are called. */
export function documentName(kind: string, key: string): string {
  return `${kind}.${toKeyName(key)}`;
}

/** Each byte of a letter in another script takes three, so a digest stands for a key that became too long; behind `~`, which no other name holds. */
function toKeyName(key: string): string {
  const name = toSafeFileName(key);
  return name.length <= longestKey ? name : `~${sha256Hex(key).slice(0, 32)}`;
}

/** For people, and for matrix legs, which cannot hand ids over: names are unique per attempt of a run only. */
export function artifactName({ kind, key, attempt }: { readonly kind: string; readonly key: string; readonly attempt: number }): string {
  return `shipworthy-${kind}-${toKeyName(key)}-attempt-${attempt}`;
}

/**
 * Writes attachments, then the report, then the document: whoever finds the document finds everything it names. An older
 * document of the same name is removed first, so that a crash in between leaves none rather than a stale one.
 * @throws ShipworthyError `output/not-writable`
 */
export async function writeEvidence(host: Host, out: string, evidence: { document: EvidenceDocument; attachments?: readonly Attachment[] }): Promise<WrittenDocument> {
  const { document, attachments = [] } = evidence;
  const name = documentName(document.kind, document.key);
  const path = join(out, `${name}.json`);
  const reportPath = join(out, `${name}.md`);
  // All that may refuse the document comes before the first change on disk.
  const [text, contentDigest] = [toPrettyJson(document), contentDigestOf(document)];
  try {
    await mkdir(out, { recursive: true });
    await Promise.all([rm(path, { force: true }), rm(join(out, name), { recursive: true, force: true })]);
    const stored = await writeAttachments(join(out, name), attachments);
    // The document last: where it stands, its report does.
    await writeFilesAtomically([{ path: reportPath, data: host.renderReport(document) }, { path, data: text }]);
    return { document, path, reportPath, files: [path, reportPath, ...stored], documentSha256: sha256Hex(text), contentDigest };
  } catch (error) {
    throw toOutputError(error, out);
  }
}

async function writeAttachments(folder: string, attachments: readonly Attachment[]): Promise<string[]> {
  const paths: string[] = [];
  for (const attachment of attachments) {
    const target = join(folder, attachment.name);
    await mkdir(dirname(target), { recursive: true });
    if ('bytes' in attachment) await writeFileAtomically(target, attachment.bytes);
    else await copyFile(attachment.source, target);
    paths.push(target);
  }
  return paths;
}

/** SHA-256 of a file that was read as an input of a document. */
export async function toFileInput(name: string, file: { readonly path: string; readonly absolute: string }): Promise<{ name: string; path: string; sha256: string }> {
  return { name, path: file.path, sha256: (await hashFile(file.absolute)).sha256 };
}
