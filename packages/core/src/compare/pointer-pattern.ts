/**
 * What may still match below a place, and `value` of the first pattern that matches the place itself. A walk through a tree carries this
 * state and advances it segment by segment: a place costs as much as patterns are still possible there, and nothing where none is.
 */
export interface PatternState<T> {
  readonly open: readonly OpenPattern<T>[];
  readonly value: T | undefined;
}

interface OpenPattern<T> {
  readonly segments: readonly string[];
  readonly at: number;
  readonly value: T;
}

export function toPointerPatterns<T>(entries: Iterable<readonly [pattern: string, value: T]>): PatternState<T> {
  const open: OpenPattern<T>[] = [];
  for (const [pattern, value] of entries) enter(open, { segments: toSegments(pattern), at: 0, value });
  return toState(open);
}

export function advance<T>(state: PatternState<T>, segment: string): PatternState<T> {
  if (state.open.length === 0 && state.value === undefined) return state;
  const open: OpenPattern<T>[] = [];
  for (const pattern of state.open) {
    const wanted = pattern.segments[pattern.at];
    if (wanted === '**') enter(open, pattern);
    else if (wanted === '*' || wanted === segment) enter(open, { ...pattern, at: pattern.at + 1 });
  }
  return toState(open);
}

/** `**` also stands for no segment at all, so what follows it is entered at once. Entered twice it would only repeat. */
function enter<T>(open: OpenPattern<T>[], pattern: OpenPattern<T>): void {
  if (open.some((other) => other.segments === pattern.segments && other.at === pattern.at)) return;
  open.push(pattern);
  if (pattern.segments[pattern.at] === '**') enter(open, { ...pattern, at: pattern.at + 1 });
}

function toState<T>(entered: readonly OpenPattern<T>[]): PatternState<T> {
  const complete = entered.find((pattern) => pattern.at === pattern.segments.length);
  return { open: entered.filter((pattern) => pattern.at < pattern.segments.length), value: complete?.value };
}

function toSegments(pattern: string): string[] {
  return pattern.split('/').slice(1).map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** RFC 6901. */
export function toPointer(segments: readonly string[]): string {
  return segments.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
