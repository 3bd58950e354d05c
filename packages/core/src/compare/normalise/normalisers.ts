/** Takes out of a text what changes from run to run. */
export interface NamedNormaliser {
  readonly name: string;
  /** What it does, for the documentation. */
  readonly title: string;
  apply(text: string): string;
}

/**
 * These patterns run on the output of untrusted programs, so each is linear in its input: alternatives begin differently, a repeated class
 * cannot hold what follows it, and a match can begin only behind a boundary that the repeated class excludes.
 */
const ansi = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]/g;
const clock = String.raw`\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?`;
const day = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const zone = String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\b)?`;
const timestamps = new RegExp(
  [
    String.raw`\b\d{4}-\d{2}-\d{2}[T ]${clock}${zone}`,
    String.raw`\b${day}, \d{1,2} ${month} \d{4} ${clock}${zone}`,
    String.raw`\b${day} ${month} [ \d]\d ${clock}${zone} \d{4}\b`,
    String.raw`\b\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?\b`,
  ].join('|'),
  'g',
);
const uuids = /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi;
const oneDuration = String.raw`\d+(?:\.\d+)? ?(?:ns|µs|μs|us|ms|s|m|h|secs?|mins?|hrs?|seconds?|minutes?|hours?|milliseconds?)(?![A-Za-z])`;
const durations = new RegExp(`(?<![\\w.])${oneDuration}(?: ?${oneDuration})*`, 'g');
const name = String.raw`[\w.@+~%$-]`;
const boundary = String.raw`(^|[\s"'(=:,<>|[])`;
const posixPaths = new RegExp(`${boundary}(?:file://)?/(?:${name}+/)+(${name}*)`, 'gm');
const windowsPaths = new RegExp(`${boundary}(?:file:///)?[A-Za-z]:(?:[\\\\/]{1,2}${name}+)*[\\\\/]{1,2}(${name}*)`, 'gm');

/** The names that `normalise` takes. */
export const namedNormalisers: readonly NamedNormaliser[] = [
  { name: 'ansi', title: 'Removes terminal colours and other escape sequences', apply: (text) => text.replace(ansi, '') },
  { name: 'timestamps', title: 'Dates with a time, and times of day with seconds, become <timestamp>', apply: (text) => text.replace(timestamps, '<timestamp>') },
  {
    name: 'paths',
    title: 'The folders of absolute paths become <path>; the file name stays',
    apply: (text) => text.replace(windowsPaths, '$1<path>/$2').replace(posixPaths, '$1<path>/$2'),
  },
  { name: 'uuids', title: 'UUIDs become <uuid>', apply: (text) => text.replace(uuids, '<uuid>') },
  { name: 'durations', title: 'Durations such as 12 ms, 1.5s or 2m 30s become <duration>', apply: (text) => text.replace(durations, '<duration>') },
  { name: 'line-endings', title: 'CRLF and lone CR become LF', apply: (text) => text.replace(/\r\n?/g, '\n') },
  { name: 'trailing-space', title: 'Blanks and tabs at the end of lines are removed', apply: (text) => text.split('\n').map(withoutTrailingSpace).join('\n') },
];

export const normaliserNames: readonly string[] = namedNormalisers.map((normaliser) => normaliser.name);

/** By hand: `/[ \t]+$/` tries every start of a long run of blanks and takes quadratic time. */
function withoutTrailingSpace(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return line.slice(0, end);
}
