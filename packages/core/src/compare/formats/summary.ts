/** So many changes of one kind, as its format calls it. */
export type SummaryPart = {
  readonly what: string;
  readonly count: number;
};

/** `2 newly failing, 1 removed`. */
export function toSummaryText(parts: readonly SummaryPart[]): string {
  return parts.map(({ what, count }) => `${count} ${what}`).join(', ');
}

/** The same for machines. No kind of change begins with a number. */
export function readSummary(text: string): SummaryPart[] {
  return text.split(/, (?=\d+ )/).flatMap((part) => {
    const found = /^(?<count>\d+) (?<what>.+)$/.exec(part)?.groups;
    return found === undefined ? [] : [{ what: found['what'] ?? '', count: Number(found['count']) }];
  });
}
