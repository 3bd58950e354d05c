import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Outcome } from '@shipworthy/contract/words';
import { toCode, toProse } from '../text/index.js';
import { markWeight } from './mark-weight.js';
import { toBlocks, toTable, type Section } from './section.js';

/** What the evidence says and whether it can be believed; what was checked, and with the same weight what was not. */
export function toVerificationSections({ verdict, details: { bundle, release, result, attestations, checked, notChecked } }: DocumentOf<'release-verification'>): Section[] {
  const green = verdict === 'pass' || verdict === 'warn';
  const facts = [
    ...(bundle === null ? [] : [`- Bundle: ${toCode(bundle.path)}, a ${bundle.kind} with ${bundle.files} files and ${bundle.bytes} bytes${bundle.sha256 === null ? '' : `, SHA-256 ${toCode(bundle.sha256)}`}`]),
    `- Release: ${release.version === null ? 'no version' : toCode(release.version)}${release.tag === null ? '' : `, tag ${toCode(release.tag)}`}${release.commit === null ? '' : `, commit ${toCode(release.commit)}`}${release.repository === null ? '' : `, repository ${toCode(release.repository)}`}`,
    `- Result: ${result === null ? '**the evidence cannot be believed**' : result === 'refused' ? '**the evidence is genuine, and says that the release was refused**' : green ? 'the evidence is genuine, and says that the release passed' : 'the evidence is genuine and says that the release passed, **but it is not the release that was asked for**'}`,
  ];
  return [
    toBlocks('### The evidence', [facts.join('\n')]),
    toList('What was checked', checked),
    toList('What was not checked', notChecked),
    ...(attestations.length === 0 ? [] : [toTable({
      title: `Attestations (${attestations.length})`, columns: ['File', 'Predicate', 'Key', 'Outcome'],
      rows: attestations.map(({ path, predicateType, keyId, outcome }) => [toCode(path), predicateType === null ? 'unknown' : toCode(predicateType), keyId === null ? 'none that is trusted' : toCode(keyId), toOutcome(outcome)]),
    })]),
  ];
}

function toList(title: string, lines: readonly string[]): Section {
  return toBlocks(`### ${title}`, [lines.length === 0 ? 'Nothing.' : lines.map((line) => `- ${toProse(line)}`).join('\n')]);
}

/** One that nobody could check is in the list of what was not checked, and blocks nothing. */
function toOutcome(outcome: Extract<Outcome, 'pass' | 'fail' | 'unverified'>): string {
  return outcome === 'unverified' ? 'not checked' : markWeight(outcome);
}
