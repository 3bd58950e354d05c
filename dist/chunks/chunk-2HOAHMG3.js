import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/compare/normalise/normalisers.ts
var ansi = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]/g;
var clock = String.raw`\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?`;
var day = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
var month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
var zone = String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\b)?`;
var timestamps = new RegExp(
  [
    String.raw`\b\d{4}-\d{2}-\d{2}[T ]${clock}${zone}`,
    String.raw`\b${day}, \d{1,2} ${month} \d{4} ${clock}${zone}`,
    String.raw`\b${day} ${month} [ \d]\d ${clock}${zone} \d{4}\b`,
    String.raw`\b\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?\b`
  ].join("|"),
  "g"
);
var uuids = /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi;
var oneDuration = String.raw`\d+(?:\.\d+)? ?(?:ns|µs|μs|us|ms|s|m|h|secs?|mins?|hrs?|seconds?|minutes?|hours?|milliseconds?)(?![A-Za-z])`;
var durations = new RegExp(`(?<![\\w.])${oneDuration}(?: ?${oneDuration})*`, "g");
var name = String.raw`[\w.@+~%$-]`;
var boundary = String.raw`(^|[\s"'(=:,<>|[])`;
var posixPaths = new RegExp(`${boundary}(?:file://)?/(?:${name}+/)+(${name}*)`, "gm");
var windowsPaths = new RegExp(`${boundary}(?:file:///)?[A-Za-z]:(?:[\\\\/]{1,2}${name}+)*[\\\\/]{1,2}(${name}*)`, "gm");
var namedNormalisers = [
  { name: "ansi", title: "Removes terminal colours and other escape sequences", apply: (text) => text.replace(ansi, "") },
  { name: "timestamps", title: "Dates with a time, and times of day with seconds, become <timestamp>", apply: (text) => text.replace(timestamps, "<timestamp>") },
  {
    name: "paths",
    title: "The folders of absolute paths become <path>; the file name stays",
    apply: (text) => text.replace(windowsPaths, "$1<path>/$2").replace(posixPaths, "$1<path>/$2")
  },
  { name: "uuids", title: "UUIDs become <uuid>", apply: (text) => text.replace(uuids, "<uuid>") },
  { name: "durations", title: "Durations such as 12 ms, 1.5s or 2m 30s become <duration>", apply: (text) => text.replace(durations, "<duration>") },
  { name: "line-endings", title: "CRLF and lone CR become LF", apply: (text) => text.replace(/\r\n?/g, "\n") },
  { name: "trailing-space", title: "Blanks and tabs at the end of lines are removed", apply: (text) => text.split("\n").map(withoutTrailingSpace).join("\n") }
];
var normaliserNames = namedNormalisers.map((normaliser) => normaliser.name);
function withoutTrailingSpace(line) {
  let end = line.length;
  while (end > 0 && (line[end - 1] === " " || line[end - 1] === "	")) end -= 1;
  return line.slice(0, end);
}

// packages/core/src/compare/normalise/parse-normalisers.ts
var longestPattern = 1e3;
async function parseNormalisers(list) {
  const normalisers = [];
  const faults = [];
  for (const [index, item] of list.entries()) {
    const parsed = typeof item === "string" ? parseName(item) : await parseReplacement(item);
    if (typeof parsed === "string") faults.push({ index, message: parsed });
    else normalisers.push(parsed);
  }
  return { normalisers, faults };
}
function parseName(name2) {
  const known = namedNormalisers.find((normaliser) => normaliser.name === name2);
  return known === void 0 ? `There is no normaliser "${name2}". Known are ${normaliserNames.join(", ")}.` : (text) => known.apply(text);
}
async function parseReplacement(item) {
  if (item.replace === "") return "An empty pattern matches everywhere. Write what is to be replaced.";
  if (item.replace.length > longestPattern) return `The pattern has ${item.replace.length} characters; at most ${longestPattern} are allowed.`;
  const { findPatternFault, toReplacement } = await import("./replace-pattern-4WDCJMBE.js");
  const fault = findPatternFault(item.replace);
  if (fault !== null) return `The pattern is not RE2: ${fault}. Back references and look-around are not available, because they are not linear in time.`;
  return toReplacement(item.replace, item.with);
}

// packages/core/src/compare/normalise/to-normalise.ts
async function toNormalise(list) {
  const { normalisers } = await parseNormalisers(list);
  return normalisers.length === 0 ? null : (text) => normalisers.reduce((result, apply) => apply(result), text);
}

export {
  parseNormalisers,
  toNormalise
};
