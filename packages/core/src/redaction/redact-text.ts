import type { RedactionRule } from './redaction-rule.js';
import { secretRules } from './redaction-rules.js';

/** Where something was found; never what. Lines and columns are 1-based, of the original text. */
export interface RedactionHit {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
}

interface Span {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
}

/** What stands in a secret's place by design: a variable, a template, asterisks, our own mask, the user of a clone address. */
const placeholder = /^(?:\$\{?[A-Za-z_]|\{\{|\{[A-Za-z_]\w*\}$|%[A-Za-z_]\w*%$|\*+$|[xX]{3,}$|\[masked|\.{3}$|…$|git@)/;

/** Replaces what the rules find (default: secrets) by `[masked:<rule>]`. @param isAllowed as of `findSecrets` */
export function redactText(text: string, rules: readonly RedactionRule[] = secretRules, isAllowed: (value: string) => boolean = () => false): { text: string; hits: RedactionHit[] } {
  const spans = findSpans(text, rules).filter(({ from, to }) => !isAllowed(text.slice(from, to)));
  if (spans.length === 0) return { text, hits: [] };
  let masked = '';
  let from = 0;
  for (const span of spans) {
    masked += `${text.slice(from, span.from)}[masked:${span.rule}]`;
    from = span.to;
  }
  return { text: masked + text.slice(from), hits: toHits(text, spans) };
}

/** @param isAllowed says of a value that it may stand; it sees the value, which is never handed out */
export function findSecrets(text: string, rules: readonly RedactionRule[] = secretRules, isAllowed: (value: string) => boolean = () => false): RedactionHit[] {
  return toHits(text, findSpans(text, rules).filter(({ from, to }) => !isAllowed(text.slice(from, to))));
}

/** In order, without overlaps: of two that overlap the first one is widened, so that no end of a secret is left to be seen. */
function findSpans(text: string, rules: readonly RedactionRule[]): Span[] {
  const found = rules.filter((rule) => rule.hints.some((hint) => text.includes(hint))).flatMap((rule) => findMatches(text, rule));
  found.sort((a, b) => a.from - b.from);
  const spans: Span[] = [];
  for (const span of found) {
    const last = spans.at(-1);
    if (last === undefined || span.from >= last.to) spans.push(span);
    else if (span.to > last.to) spans[spans.length - 1] = { ...last, to: span.to };
  }
  return spans;
}

function findMatches(text: string, rule: RedactionRule): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(rule.pattern)) {
    const [from, to] = match.indices?.[1] ?? match.indices?.[0] ?? [0, 0];
    if (placeholder.test(text.slice(from, Math.min(to, from + 100)))) continue;
    if (rule.isPlausible?.(text.slice(from, to)) !== false) spans.push({ rule: rule.id, from, to });
  }
  return spans;
}

function toHits(text: string, spans: readonly Span[]): RedactionHit[] {
  let line = 1;
  let lineStart = 0;
  let lineEnd = endOfLine(text, 0);
  return spans.map(({ rule, from }) => {
    while (from > lineEnd) {
      line += 1;
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
    }
    return { rule, line, column: from - lineStart + 1 };
  });
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
