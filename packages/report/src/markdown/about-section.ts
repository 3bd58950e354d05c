import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { DocumentInput } from '@shipworthy/contract/envelope';
import { toCode } from '../text/index.js';
import { toFolded, type Section } from './section.js';

/** What was judged, by which rules, from which inputs, by which program. Nothing volatile: the same run gives the same report. */
export function toAboutSection(document: EvidenceDocument): Section {
  const { subject, policy, tool } = document;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Document', `${document.kind} ${document.key}, schema ${document.schemaVersion}`],
    ['Repository', subject.repository],
    ['Commit', subject.commit],
    ['Tested commit', subject.testedCommit === subject.commit ? null : subject.testedCommit],
    ['Base commit', subject.baseCommit],
    ['Ref', subject.ref],
    ['Version', subject.version],
    ['Level', document.kind === 'gate-decision' ? [document.details.level, document.details.levelReason].filter((part) => part !== undefined).join(': ') : null],
    ['Policy', policy.commit === null ? policy.source : `${policy.source} ${policy.commit}`],
    ['Tool', `${tool.name} ${tool.version}`],
  ];
  const lines = facts.flatMap(([name, value]) => (value === null ? [] : [`- ${name}: ${toCode(value)}`]));
  if (subject.dirty) lines.push('- Tracked files differed from the commit');
  return toFolded('About this document', [lines.join('\n'), ...(document.inputs.length === 0 ? [] : [toInputTable(document.inputs)])]);
}

function toInputTable(inputs: readonly DocumentInput[]): string {
  const rows = inputs.map((input) => {
    const [what, digest] = isFileInput(input) ? [input.path, `sha256:${input.sha256}`] : [`${input.kind} ${input.key}`, input.contentDigest];
    return `| ${toCode(input.name)} | ${toCode(what)} | ${toCode(digest)} |`;
  });
  return ['| input | what | digest |', '| --- | --- | --- |', ...rows].join('\n');
}

function isFileInput(input: DocumentInput): input is DocumentInput & { path: string; sha256: string } {
  return typeof input['path'] === 'string' && typeof input['sha256'] === 'string';
}
