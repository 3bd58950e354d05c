import type { DocumentOf } from '@shipworthy/contract/documents';
import { toCode, toProse } from '../text/index.js';
import { toBlocks, toTable, type Section } from './section.js';

/** What the bundle is about, what it says to foreign tools, and what is shipped. */
export function toEvidenceSections({ details: { release, bundle, record, decision, assets, keyIds } }: DocumentOf<'release-evidence'>): Section[] {
  const { passed, successRate, reworkRate, reasons } = record.validation.gateResults;
  const rate = (name: string, value: number | null): string => (value === null ? `unknown (${toProse(reasons[name] ?? 'no reason given')})` : `${(value * 100).toFixed(1)} %`);
  const facts = [
    `- Release: ${release.version === null ? 'no version' : toCode(release.version)}${release.tag === null ? '' : `, tag ${toCode(release.tag)}`}${release.commit === null ? '' : `, commit ${toCode(release.commit.slice(0, 12))}`}, level ${toCode(release.level)}`,
    `- Result: ${passed ? 'passed' : '**refused**'}`,
    ...(bundle === null ? [] : [`- Bundle: ${toCode(bundle)}`]),
    `- Signed by: ${keyIds.length === 0 ? 'nobody' : keyIds.map(toCode).join(', ')}`,
    `- Decision of the gate: ${decision === null ? 'none was handed over' : `${decision.verdict}, SHA-256 ${toCode(decision.documentSha256)}`}`,
    `- Passed of what was decided: ${rate('successRate', successRate)}; runs that needed more than one attempt: ${rate('reworkRate', reworkRate)}`,
  ];
  return [
    toBlocks('### The evidence', [facts.join('\n')]),
    ...(assets.length === 0 ? [] : [toTable({ title: `Shipped (${assets.length})`, columns: ['Asset', 'Bytes', 'SHA-256'], rows: assets.map(({ path, bytes, sha256 }) => [toCode(path), String(bytes), toCode(sha256)]) })]),
  ];
}

/** Where what was put, and the digest that approves exactly this plan. */
export function toPublicationSections({ details: { release, planDigest, url, publishedAt, done, steps } }: DocumentOf<'release-publication'>): Section[] {
  const facts = [
    `- Release: ${release.tag === null ? 'no tag' : toCode(release.tag)}${release.commit === null ? '' : `, commit ${toCode(release.commit.slice(0, 12))}`}`,
    ...(planDigest === null ? [] : [`- Plan: ${toCode(planDigest)}, ${done} of ${steps.length} steps done`]),
    ...(url === null ? [] : [`- Page: ${/^https?:\/\/[^\s<>()]+$/.test(url) ? `<${url}>` : toProse(url)}`]),
    `- Published: ${publishedAt === null ? 'not yet' : toCode(publishedAt)}`,
  ];
  return [toBlocks('### The page of the release', [facts.join('\n')])];
}
