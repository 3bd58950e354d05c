import type { RedactionReport } from '@shipworthy/contract/bundle';
import type { FindingDraft } from '../../evidence/index.js';
import type { RedactionHit, RedactionRule } from '../../redaction/index.js';

/** What was found in one file of the bundle. */
export interface FileHits {
  /** Relative to the bundle. */
  readonly path: string;
  /** Null: no area was asked for that has it. */
  readonly area: string;
  readonly hits: readonly RedactionHit[];
}

export interface JudgeRedactionInput {
  readonly id: string;
  /** Of the bundle, relative to the root. */
  readonly bundlePath: string;
  readonly files: readonly FileHits[];
  readonly scanned: number;
  readonly rules: readonly RedactionRule[];
}

const mostHits = 200;
const mostPlaces = 5;

/** One finding for each kind of thing in each file: it says where and of what kind, and never what. */
export function judgeRedaction({ id, bundlePath, files, scanned, rules }: JudgeRedactionInput): { readonly findings: readonly FindingDraft[]; readonly report: RedactionReport } {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const all = files.flatMap(({ path, hits }) => hits.map((hit) => ({ ...hit, path, category: byId.get(hit.rule)?.category ?? 'secret' })));
  const findings = files.flatMap(({ path, area, hits }) => [...new Set(hits.map(({ rule }) => rule))].map((kind): FindingDraft => {
    const [first, ...others] = hits.filter(({ rule }) => rule === kind);
    const rule = byId.get(kind);
    const category = rule?.category ?? 'secret';
    const place = { path: `${bundlePath}/${path}`, line: first?.line ?? 1, column: first?.column ?? 1 };
    return {
      rule: category === 'secret' ? 'bundle/secret' : 'bundle/personal-data',
      keys: { bundle: id, area, path, kind }, check: `file:${path}`, outcome: 'fail',
      message: `${place.path}:${place.line}:${place.column} holds what looks like this: ${(rule?.title ?? kind).replace(/^(An?) /, (word) => word.toLowerCase())} (${kind})${others.length === 0 ? '' : `, and ${others.length} more`}.`,
      actual: `[masked:${kind}]`, location: place,
      related: others.slice(0, mostPlaces).map(({ line, column }) => ({ path: place.path, line, column })),
    };
  }));
  return { findings, report: { files: scanned, hits: all.slice(0, mostHits).map(({ rule, category, path, line, column }) => ({ rule, category, path, line, column })), more: Math.max(0, all.length - mostHits) } };
}
