import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { DocumentInput } from '@shipworthy/contract/envelope';
import type { Block } from './block.js';
import { renderCode } from '../inline.js';
import { toTableBlock } from './table-block.js';

const shownInputs = 200;

/** What the document stands on: the bytes that were read, by digest. */
export function toAboutBlock({ inputs, policy }: EvidenceDocument): Block {
  const rules = policy.commit === null ? policy.source : `${policy.source} ${policy.commit}`;
  const rows = [
    { cells: ['policy', renderCode(rules), ''] },
    ...inputs.slice(0, shownInputs).map((input) => ({ cells: [renderCode(input.name, 120), ...describeInput(input).map((text) => renderCode(text))] })),
  ];
  return toTableBlock({ title: `Inputs and digests (${inputs.length})`, columns: ['Input', 'What', 'Digest'], rows, more: Math.max(0, inputs.length - shownInputs), folded: true });
}

function describeInput(input: DocumentInput): [what: string, digest: string] {
  return isFileInput(input) ? [input.path, `sha256:${input.sha256}`] : [`${input.kind} ${input.key}`, input.contentDigest];
}

function isFileInput(input: DocumentInput): input is DocumentInput & { path: string; sha256: string } {
  return typeof input['path'] === 'string' && typeof input['sha256'] === 'string';
}
