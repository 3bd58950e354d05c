import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Finding } from '@shipworthy/contract/envelope';
import { checksOf, placeOf, toPlainText, toVerdictLine, toWaiverText, weightOf, type Check, type Weight } from '../findings/index.js';
import { showControls } from '../text/index.js';

/** What a test report can say of a test. `unverified` is an error, permitted or not: JUnit has no other word that is not green. */
type Result = 'passed' | 'failure' | 'error' | 'skipped';

interface TestCase {
  readonly name: string;
  readonly result: Result;
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

const results: Readonly<Record<Weight, Result>> = {
  fail: 'failure', unverified: 'error', permitted: 'error', warn: 'passed', waived: 'skipped', 'not-applicable': 'skipped', pass: 'passed',
};

/** JUnit XML: one suite per document, one test per thing judged and per finding about none of them. */
export function toJunit(documents: readonly EvidenceDocument[]): string {
  const suites = documents.map(toSuite);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="shipworthy">\n${suites.join('')}</testsuites>\n`;
}

function toSuite(document: EvidenceDocument): string {
  const { checks, others } = checksOf(document);
  const cases = [
    // A check of which the document tells nothing is left out: it is neither passed nor failed.
    ...checks.map((check) => toCheckCase(check, check.weight, document)),
    ...others.map((finding) => toFindingCase(finding, weightOf(finding, document.policy))),
  ];
  const blocked = document.verdict === 'fail' || document.verdict === 'unverified';
  // Whoever reads only this file must see a red document as red.
  if (blocked && !cases.some(({ result }) => result === 'failure' || result === 'error')) cases.push(toVerdictCase(document));
  const count = (result: Result): number => cases.filter((one) => one.result === result).length;
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
  const name = escapeXml(`${document.kind} ${document.key}`);
  return `  <testsuite name="${name}" ${counts}>\n${cases.map((one) => renderCase(one, `${document.kind}.${document.key}`)).join('')}  </testsuite>\n`;
}

function toCheckCase(check: Check, weight: Weight, document: EvidenceDocument): TestCase {
  const [worst] = check.findings.toSorted((a, b) => Number(weightOf(b, document.policy) === weight) - Number(weightOf(a, document.policy) === weight));
  return {
    name: `${check.what} ${check.name}`,
    result: results[weight],
    type: worst?.rule ?? weight,
    message: worst === undefined ? (check.note ?? weight) : toMessage(worst),
    text: check.findings.map(toBody).join('\n\n'),
  };
}

function toFindingCase(finding: Finding, weight: Weight): TestCase {
  const place = placeOf(finding);
  return { name: place === null ? finding.rule : `${finding.rule} ${place}`, result: results[weight], type: finding.rule, message: toMessage(finding), text: toBody(finding) };
}

function toMessage(finding: Finding): string {
  return finding.waiver === null ? finding.message : toWaiverText(finding.waiver);
}

function toVerdictCase(document: EvidenceDocument): TestCase {
  const { label, text } = toVerdictLine(document);
  return { name: 'verdict', result: document.verdict === 'fail' ? 'failure' : 'error', type: document.verdict, message: `${label}: ${text}`, text: '' };
}

function toBody(finding: Finding): string {
  const place = placeOf(finding);
  return [finding.rule, ...(place === null ? [] : [place]), toPlainText(finding)].join('\n');
}

function renderCase({ name, result, type, message, text }: TestCase, className: string): string {
  const open = `    <testcase classname="${escapeXml(className)}" name="${escapeXml(name)}"`;
  if (result === 'passed') return text === '' ? `${open}/>\n` : `${open}><system-out>${escapeXml(text, '\n')}</system-out></testcase>\n`;
  if (result === 'skipped') return `${open}><skipped message="${escapeXml(message)}"/></testcase>\n`;
  return `${open}><${result} type="${escapeXml(type)}" message="${escapeXml(message)}">${escapeXml(text, '\n')}</${result}></testcase>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no way at all to write most control characters: they are spelt out. */
function escapeXml(text: string, keep: '' | '\n' = ''): string {
  return showControls(text, keep).replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
