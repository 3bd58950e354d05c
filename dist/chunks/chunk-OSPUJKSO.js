import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createRandom,
  judgeDifference,
  measureDifference,
  sampling
} from "./chunk-SWWGW2SG.js";
import {
  compareBytes
} from "./chunk-NC4DF74Y.js";
import {
  toByteSource
} from "./chunk-2WLI5ACG.js";
import {
  decodeText
} from "./chunk-L32AF4YA.js";
import {
  isFactsFormat
} from "./chunk-X24NIHFL.js";
import {
  parseNormalisers,
  toNormalise
} from "./chunk-2HOAHMG3.js";
import {
  TreeWalk
} from "./chunk-JDKG74QC.js";
import {
  ChangeList,
  toNotComparable
} from "./chunk-5UNJG2WT.js";
import {
  showValue
} from "./chunk-IFFHOFFW.js";
import {
  toPointer,
  toPointerPatterns,
  toRootPlace
} from "./chunk-NDSHQLXU.js";
import {
  notComparable,
  toWhy
} from "./chunk-AMOYOHBP.js";
import {
  mapScalars
} from "./chunk-KZU5M22G.js";
import {
  parseYamlSource
} from "./chunk-3IVWQLLJ.js";
import {
  invalidConfig,
  packManifestSchema,
  parseWithSchema
} from "./chunk-4CWBFBZX.js";
import {
  isJsonArray,
  isJsonObject,
  parseJsonText,
  positionOf,
  resolveInside,
  sha256Hex,
  toCanonicalJson,
  toPrettyJson
} from "./chunk-MW3SYPS2.js";
import {
  digestSchema,
  idSchema,
  schemaBase,
  sha256Schema
} from "./chunk-NIT5GBHI.js";
import {
  _enum,
  _positive,
  array,
  int,
  literal,
  strictObject,
  string
} from "./chunk-ZDLLAUQK.js";
import {
  closestWord
} from "./chunk-UFJK7T37.js";
import {
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/pack/pack-paths.ts
import { posix } from "node:path";
function resolvePackPath(workspaceRoot, packRoot, path) {
  const isPlain = !path.startsWith("/") && !path.includes("\\") && !/^[A-Za-z]:/.test(path);
  return resolveInside(workspaceRoot, isPlain ? posix.join(packRoot, path) : path);
}
function toPackName(path) {
  return posix.normalize(path);
}
function toLockPath(manifestPath) {
  return `${manifestPath.replace(/\.[^./]+$/, "")}.lock.json`;
}
function isOutputPath(path) {
  return !/^[A-Za-z]:/.test(path) && !path.includes("\\") && !path.includes("\0") && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
function isStreamName(path) {
  return /^(?:stdout|stderr)(?:\/|$)/.test(path);
}
function isOutputGlob(path) {
  return /[*?]/.test(path);
}

// packages/core/src/pack/placeholders.ts
var pattern = /\{\{|\{([a-z][a-z-]*)(?::([^{}]*))?\}/g;
function findPlaceholders(text) {
  return [...text.matchAll(pattern)].flatMap(([, name, argument]) => name === void 0 ? [] : [{ name, argument: argument ?? null }]);
}
function fillPlaceholders(text, fill) {
  if (!text.includes("{")) return text;
  return text.replace(pattern, (_match, name, argument) => name === void 0 ? "{" : fill({ name, argument: argument ?? null }));
}

// packages/core/src/pack/pack-digests.ts
function toPackContent(manifest, files) {
  const { version: _version, ...rest } = isJsonObject(manifest) ? manifest : {};
  return { manifestSha256: sha256Hex(toCanonicalJson(rest)), files: files.map(({ name, role, sha256 }) => ({ path: name, role, sha256 })) };
}
function packDigestOf({ manifestSha256, files }) {
  return `sha256:${sha256Hex(toCanonicalJson({ manifestSha256, files: files.map(({ path, role, sha256 }) => ({ path, role, sha256 })) }))}`;
}
function caseDigestsOf(written, manifest, files) {
  const cases = isJsonObject(written) && isJsonArray(written.cases) ? written.cases : [];
  const hashes = new Map(files.map(({ name, role, sha256 }) => [`${role}\0${name}`, sha256]));
  const fixtures = new Map(manifest.fixtures.map((fixture) => [fixture.id, fixture]));
  const toFixture = (id) => {
    const fixture = fixtures.get(id);
    return fixture === void 0 ? null : { id, format: fixture.format, sha256: hashes.get(`fixture\0${toPackName(fixture.path)}`) ?? null };
  };
  return new Map(manifest.cases.map((packCase, index) => {
    const content = {
      definition: cases[index] ?? null,
      root: toPackName(manifest.root),
      fixtures: fixturesOf(packCase).map(toFixture),
      expected: expectedOf(packCase).map((path) => ({ path, sha256: hashes.get(`expected\0${path}`) ?? null })),
      stdin: packCase.stdin === void 0 ? null : hashes.get(`stdin\0${toPackName(packCase.stdin)}`) ?? null
    };
    return [packCase.id, `sha256:${sha256Hex(toCanonicalJson(content))}`];
  }));
}
function fixturesOf(packCase) {
  const texts = [...packCase.command, ...Object.values(packCase.env), ...packCase.metrics.flatMap(({ baselineCommand }) => baselineCommand ?? [])];
  const ids = texts.flatMap(findPlaceholders).flatMap(({ name, argument }) => name === "fixture" && argument !== null ? [argument] : []);
  return [...new Set(ids)].sort();
}
function expectedOf({ expect }) {
  const paths = [expect.stdout, expect.stderr, ...expect.files].flatMap((one) => one?.equals === void 0 ? [] : [toPackName(one.equals)]);
  return [...new Set(paths)].sort();
}

// packages/contract/src/pack/lock.ts
var packLockSchema = strictObject({
  $schema: string(),
  kind: literal("pack-lock"),
  schemaVersion: literal("1.0"),
  pack: idSchema,
  version: int().check(_positive()),
  manifestSha256: sha256Schema,
  files: array(strictObject({ path: string(), role: _enum(["fixture", "expected", "stdin"]), sha256: sha256Schema })),
  packDigest: digestSchema
});

// packages/core/src/pack/pack-lock.ts
function parseLock(text, path) {
  const { value } = parseJsonText(text, { path, errorCode: "config/syntax" });
  return parseWithSchema({ value, path, positionOf: (pointer, part) => positionOf(text, pointer, part) }, packLockSchema, "pack lock");
}
function toLockText(lock) {
  return toPrettyJson(parseJsonText(toCanonicalJson(lock), { path: "lock" }).value);
}
function toLock(pack, content) {
  const files = content.files.flatMap(({ path, role, sha256 }) => sha256 === null ? [] : [{ path, role, sha256 }]);
  if (files.length < content.files.length) return null;
  return {
    $schema: `${schemaBase}pack-lock-v1.schema.json`,
    kind: "pack-lock",
    schemaVersion: "1.0",
    pack: pack.id,
    version: pack.version,
    manifestSha256: content.manifestSha256,
    files,
    packDigest: packDigestOf(content)
  };
}
function compareWithLock(lock, content) {
  const differences = [];
  if (lock.manifestSha256 !== content.manifestSha256) differences.push({ path: null, what: "changed", locked: lock.manifestSha256, actual: content.manifestSha256 });
  const keyOf = ({ path, role }) => `${path}\0${role}`;
  const locked = new Map(lock.files.map((file) => [keyOf(file), file.sha256]));
  const actual = new Map(content.files.map((file) => [keyOf(file), file.sha256]));
  for (const file of content.files) {
    const before = locked.get(keyOf(file)) ?? null;
    if (file.sha256 === null || before === file.sha256) continue;
    differences.push({ path: file.path, what: before === null ? "added" : "changed", locked: before, actual: file.sha256 });
  }
  for (const file of lock.files) if (!actual.has(keyOf(file))) differences.push({ path: file.path, what: "removed", locked: file.sha256, actual: null });
  return differences;
}

// packages/core/src/pack/find-fixture-faults.ts
function findFixtureFaults(fixture, at, { report, checkPath: checkPath2, manifest }) {
  checkPath2([...at, "path"], fixture.path);
  const other = manifest.fixtures.find(({ path, format }) => toPackName(path) === toPackName(fixture.path) && format !== fixture.format);
  if (other !== void 0) report([...at, "format"], `the fixture \`${other.id}\` reads the same file as ${other.format}; a file has one format.`);
  const { compareWith, pin, thresholds } = fixture;
  if (pin?.rootElement !== void 0 && fixture.format !== "xml") report([...at, "pin", "rootElement"], `only XML has a root element; the format is ${fixture.format}.`, "key");
  if (pin !== void 0 && Object.keys(pin).length === 0) report([...at, "pin"], "a pin must pin something: `sha256`, `sizeBytes` or `rootElement`.");
  if (thresholds.lineDelta !== void 0 && fixture.format === "binary") report([...at, "thresholds", "lineDelta"], "a binary fixture has no lines.", "key");
  if (compareWith === void 0) {
    if (fixture.expectChange) report([...at, "expectChange"], "`expectChange` has no effect without `compareWith`.", "key");
    if (Object.keys(thresholds).length > 0) report([...at, "thresholds"], "`thresholds` have no effect without `compareWith`.", "key");
    return;
  }
  const ids = manifest.fixtures.map(({ id }) => id);
  if (compareWith === fixture.id) report([...at, "compareWith"], "a fixture cannot be compared with itself.");
  else if (!ids.includes(compareWith)) report([...at, "compareWith"], `there is no fixture \`${compareWith}\`.${suggest(compareWith, ids)}`);
}
function suggest(word, known) {
  const meant = closestWord(word, known);
  return meant === null ? "" : ` Did you mean \`${meant}\`?`;
}

// packages/core/src/benchmarks/parse-go-benchmarks.ts
var resultLine = /^(Benchmark\S*)[ \t]+\d+((?:[ \t]+[-+.\deE]+[ \t]+[^\s]+)+)[ \t]*$/;
var packageLine = /^pkg: (\S+)$/;
function parseGoBenchmarks(text) {
  const series = /* @__PURE__ */ new Map();
  let packageName = "";
  for (const line of text.split(/\r?\n/)) {
    packageName = packageLine.exec(line)?.[1] ?? packageName;
    const [, name, values] = resultLine.exec(line) ?? [];
    if (name === void 0 || values === void 0) continue;
    for (const [value, unit] of toPairs(values.trim().split(/[ \t]+/))) {
      const key = `${packageName}\0${name}\0${unit}`;
      const known = series.get(key) ?? { names: namesOf(packageName, name), unit, samples: [] };
      known.samples.push(value);
      series.set(key, known);
    }
  }
  return [...series.values()];
}
function toPairs(words) {
  const pairs = [];
  for (let index = 0; index + 1 < words.length; index += 2) {
    const [value, unit] = [Number(words[index]), words[index + 1]];
    if (unit !== void 0 && Number.isFinite(value)) pairs.push([value, unit]);
  }
  return pairs;
}
function namesOf(packageName, name) {
  const short = name.replace(/-\d+$/, "");
  const plain = [.../* @__PURE__ */ new Set([name, short])];
  return packageName === "" ? plain : [...plain.map((one) => `${packageName}.${one}`), ...plain];
}

// packages/core/src/benchmarks/list-series.ts
function listHyperfineSeries(value) {
  return objectsOf(member(value, "results")).flatMap((result) => toSeries([textOf(result.command)], "s", numbersOf(result.times)));
}
function listJavaScriptSeries(value, unit) {
  const tasks = isJsonArray(value) ? value : member(value, "tasks") ?? member(value, "results") ?? member(value, "benchmarks");
  return objectsOf(tasks).flatMap((task) => {
    const result = isJsonObject(task.result) ? task.result : task;
    const samples = unit === "s" ? member(result.stats, "sample") : member(result.latency, "samples") ?? result.samples;
    return toSeries([textOf(task.name)], unit, numbersOf(samples));
  });
}
function listPytestSeries(value) {
  return objectsOf(member(value, "benchmarks")).flatMap(({ name, fullname, stats }) => toSeries([textOf(fullname), textOf(name)], "s", numbersOf(member(stats, "data"))));
}
function listJmhSeries(value) {
  return objectsOf(value).flatMap(({ benchmark, params, primaryMetric }) => {
    const forks = member(primaryMetric, "rawData");
    const samples = isJsonArray(forks) ? forks.flatMap(numbersOf) : [];
    const name = textOf(benchmark);
    return toSeries([...name === null ? [] : [`${name}${showParameters(params)}`], name], textOf(member(primaryMetric, "scoreUnit")) ?? "", samples);
  });
}
function showParameters(params) {
  if (!isJsonObject(params) || Object.keys(params).length === 0) return "";
  return `(${Object.entries(params).map(([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`).join(",")})`;
}
function listCriterionSeries(value) {
  const [iterations, times] = [numbersOf(member(value, "iters")), numbersOf(member(value, "times"))];
  const estimate = member(member(value, "median"), "point_estimate");
  if (times.length === 0 || iterations.length !== times.length) return typeof estimate === "number" ? toSeries([""], "ns", [estimate]) : [];
  return toSeries([""], "ns", times.map((time, index) => time / (iterations[index] ?? Number.NaN)));
}
function toSeries(names, unit, samples) {
  const known = [...new Set(names.filter((name) => name !== null))];
  return known.length === 0 ? [] : [{ names: known, unit, samples }];
}
function member(value, name) {
  return isJsonObject(value) ? value[name] : void 0;
}
function objectsOf(value) {
  return isJsonArray(value) ? value.filter(isJsonObject) : [];
}
function numbersOf(value) {
  const numbers = isJsonArray(value) ? value.filter((one) => typeof one === "number") : [];
  return isJsonArray(value) && numbers.length === value.length ? numbers : [];
}
function textOf(value) {
  return typeof value === "string" ? value : null;
}

// packages/core/src/benchmarks/unit-factor.ts
var seconds = { ns: 1e-9, us: 1e-6, \u00B5s: 1e-6, \u03BCs: 1e-6, ms: 1e-3, s: 1, sec: 1, min: 60 };
function findUnitFactor(from, to) {
  if (from === to) return 1;
  const [time, wanted] = [toSeconds(from), toSeconds(to)];
  if (time !== null && wanted !== null) return time / wanted;
  const [rate, wantedRate] = [toPerSecond(from), toPerSecond(to)];
  return rate === null || wantedRate === null ? null : rate / wantedRate;
}
function isTimeUnit(unit) {
  return toSeconds(unit) !== null;
}
function toSeconds(unit) {
  const name = unit.replace(/\/op$/, "");
  return Object.hasOwn(seconds, name) ? seconds[name] ?? null : null;
}
function toPerSecond(unit) {
  const time = unit.startsWith("ops/") ? toSeconds(unit.slice(4)) : null;
  return time === null ? null : 1 / time;
}

// packages/core/src/benchmarks/read-benchmark.ts
var jsonFormats = {
  hyperfine: listHyperfineSeries,
  tinybench: (value) => listJavaScriptSeries(value, "ms"),
  benchmarkjs: (value) => listJavaScriptSeries(value, "s"),
  "pytest-benchmark": listPytestSeries,
  jmh: listJmhSeries,
  criterion: listCriterionSeries
};
function readBenchmark(text, request) {
  const refuse = (problem) => ({ samples: null, problem });
  let all;
  try {
    all = request.format === "go" ? parseGoBenchmarks(text) : jsonFormats[request.format](parseJsonText(text, { path: request.format }).value);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return refuse("it is not valid JSON");
  }
  if (all.length === 0) return refuse(`it holds no benchmark that ${request.format} would write`);
  const { select, unit } = request;
  const named = select === void 0 ? all : all.filter(({ names }) => names.includes(select));
  const [first] = named;
  if (first === void 0) return refuse(`it holds no benchmark ${JSON.stringify(select)}; there ${list(all)}`);
  const fitting = named.flatMap((series) => toUnit(series, unit ?? first.unit));
  const [only, second] = fitting;
  if (only === void 0) return refuse(`${first.names[0] ?? "it"} is in ${[...new Set(named.map((series) => series.unit))].join(", ")}, not in ${String(unit)}`);
  if (second !== void 0) return refuse(`several benchmarks fit; say which with \`select\`: there ${list(fitting)}`);
  return only.samples.length === 0 ? refuse(`${only.names[0] ?? "it"} has a summary, but no samples`) : { samples: only.samples, problem: null };
}
function toUnit(series, unit) {
  const factor = findUnitFactor(series.unit, unit);
  return factor === null ? [] : [{ ...series, unit, samples: factor === 1 ? series.samples : series.samples.map((value) => value * factor) }];
}
var mostNames = 10;
function list(series) {
  const names = [...new Set(series.flatMap((one) => one.names.slice(0, 1)))];
  const shown = names.slice(0, mostNames).map((name) => JSON.stringify(name)).join(", ");
  return `${names.length === 1 ? "is" : "are"} ${shown}${names.length > mostNames ? ` and ${names.length - mostNames} more` : ""}`;
}

// packages/core/src/sampled/judge-samples.ts
function measureSamples(sides, { packDigest, caseId, metric }) {
  return measureDifference(sides, createRandom(`${packDigest}\0${caseId}\0${metric}`));
}
function toLimits({ better, warn = "3%", fail = "10%", floor = 0 }) {
  return { better, warn: toShare(warn), fail: toShare(fail), floor };
}
function toShare(percent) {
  return Number(percent.slice(0, -1)) / 100;
}
function isDecided(difference, metric, metricsOfPack) {
  const open = ["undecided", "insufficient"];
  return !open.includes(judgeDifference(difference, toLimits(metric), { pValue: Math.min(1, difference.pValue * metricsOfPack), isLast: false }));
}
var samplesOfRun = sampling.most / 2;
function thinOut(samples) {
  if (samples.length <= samplesOfRun) return [...samples];
  const sorted = samples.toSorted((a, b) => a - b);
  return Array.from({ length: samplesOfRun }, (_, index) => sorted[Math.floor((index + 0.5) * sorted.length / samplesOfRun)] ?? Number.NaN);
}

// packages/core/src/compare/find-option-faults.ts
async function findOptionFaults(options) {
  const { faults } = await parseNormalisers(options.normalise ?? []);
  return [
    ...faults.map(({ index, message }) => ({ path: `/normalise/${index}`, message })),
    ...findPatternFaults(options),
    ...findToleranceFaults(options),
    ...findMisplacedOptions(options)
  ];
}
function findPatternFaults({ ignore = [], unordered = {}, tolerance = {} }) {
  const patterns = [
    ...ignore.map((pattern2, index) => ({ path: `/ignore/${index}`, pattern: pattern2 })),
    ...Object.keys(unordered).map((pattern2) => ({ path: toPointer(["unordered", pattern2]), pattern: pattern2 })),
    ...Object.keys(tolerance).map((pattern2) => ({ path: toPointer(["tolerance", pattern2]), pattern: pattern2 }))
  ];
  const faults = [];
  for (const { path, pattern: pattern2 } of patterns) {
    if (pattern2 !== "" && !pattern2.startsWith("/")) faults.push({ path, message: `"${pattern2}" is not a JSON pointer: it must begin with "/".` });
    else if (/~(?![01])/.test(pattern2)) faults.push({ path, message: `"${pattern2}" is not a JSON pointer: write ~0 for "~" and ~1 for "/".` });
    else if (path.startsWith("/ignore/") && toPointerPatterns([[pattern2, true]]).value === true) {
      faults.push({ path, message: `"${pattern2}" ignores everything, so nothing would be compared.` });
    }
  }
  return faults;
}
function findToleranceFaults({ tolerance = {} }) {
  return Object.entries(tolerance).flatMap(
    ([pattern2, bounds]) => ["relative", "absolute"].filter((name) => bounds[name] !== void 0 && !(bounds[name] >= 0 && Number.isFinite(bounds[name]))).map((name) => ({ path: toPointer(["tolerance", pattern2, name]), message: "A tolerance is a finite number, 0 or more." }))
  );
}
function findMisplacedOptions(options) {
  const isFacts = isFactsFormat(options.as);
  const isTree = options.as === "json" || options.as === "ndjson" || options.as === "yaml" || options.as === "xml";
  const isCsv = options.as === "csv";
  const hasKey = isCsv || options.as === "ndjson";
  const misplaced = [
    ["normalise", (options.normalise?.length ?? 0) > 0 && options.as === "bytes"],
    ["ignore", (options.ignore?.length ?? 0) > 0 && !isTree && !isCsv && !isFacts],
    ["unordered", Object.keys(options.unordered ?? {}).length > 0 && !isTree],
    ["tolerance", Object.keys(options.tolerance ?? {}).length > 0 && !isTree && !isCsv && !isFacts],
    ["key", options.key !== void 0 && !hasKey],
    ["delimiter", options.delimiter !== void 0 && !isCsv],
    ["breaking", options.breaking !== void 0 && options.as !== "openapi" && options.as !== "json-schema"]
  ];
  const faults = misplaced.filter(([, isMisplaced]) => isMisplaced).map(([name]) => ({ path: `/${name}`, message: `"${name}" has no effect on a comparison as ${options.as}.` }));
  if (isCsv && options.delimiter !== void 0 && !/^[^"\r\n]$/.test(options.delimiter)) {
    faults.push({ path: "/delimiter", message: "A delimiter is one character, not a quote and not a line end." });
  }
  if (hasKey && options.key?.length === 0) faults.push({ path: "/key", message: 'Name at least one key, or leave "key" out.' });
  return faults;
}

// packages/core/src/compare/tree/list-tree-changes.ts
function compareTrees(expected, actual, options) {
  const list2 = new ChangeList(options.limit);
  const walk = new TreeWalk((kind, segments, values) => {
    list2.add(kind, () => ({ path: toPointer(segments), expected: showValue(values.expected), actual: showValue(values.actual), line: null }));
  });
  walk.compare(expected, actual, toRootPlace(options));
  return list2.toComparison();
}

// packages/core/src/compare/compare-content.ts
async function compareContent(expected, actual, options) {
  try {
    const [fault] = await findOptionFaults(options);
    if (fault !== void 0) return toNotComparable(`The options are wrong at ${fault.path}: ${fault.message}`);
    if (options.as === "bytes") return compareBytes(expected, actual, options.limit);
    if (options.as === "csv") {
      const { compareCsv } = await import("./compare-csv-IIN6DZD7.js");
      return await compareCsv({ expected, actual, normalise: await toNormalise(options.normalise ?? []) }, options);
    }
    if (options.as === "ndjson") {
      const { compareNdjson } = await import("./compare-ndjson-WAKVPOPM.js");
      return compareNdjson({ expected: toByteSource(expected), actual: toByteSource(actual) }, { ...options, normalise: await toNormalise(options.normalise ?? []) });
    }
    if (isFactsFormat(options.as)) {
      const { compareFacts } = await import("./compare-facts-TB6KITWV.js");
      return await compareFacts({ expected, actual }, { ...options, as: options.as });
    }
    return await compareDecoded({ expected: decodeText(expected, "expected"), actual: decodeText(actual, "actual") }, options);
  } catch (error) {
    return toNotComparable(toWhy(error));
  }
}
async function compareDecoded(sides, options) {
  const normalise = await toNormalise(options.normalise ?? []);
  if (options.as === "text") {
    const { compareText } = await import("./compare-text-WRKX7ZTQ.js");
    const read2 = normalise ?? ((text) => text);
    return compareText(read2(sides.expected), read2(sides.actual), options.limit);
  }
  const { expected, actual } = await parseTrees(sides, options);
  if (normalise === null) return compareTrees(expected, actual, options);
  const read = (tree) => mapScalars(tree, (scalar) => typeof scalar === "string" ? normalise(scalar) : scalar);
  return compareTrees(read(expected), read(actual), options);
}
async function parseTrees(sides, { as }) {
  if (as === "yaml") {
    const { parseYamlTrees } = await import("./yaml-tree-A4LYNNWW.js");
    const expected = parseYamlTrees(sides.expected, "expected");
    const actual = parseYamlTrees(sides.actual, "actual");
    return expected.length === 1 && actual.length === 1 ? { expected: expected[0] ?? null, actual: actual[0] ?? null } : { expected, actual };
  }
  if (as === "xml") {
    const [{ NamespaceLabels }, { parseXmlTree }] = await Promise.all([import("./namespace-labels-L3CFWGK3.js"), import("./xml-tree-QBLZGNFD.js")]);
    const labels = new NamespaceLabels();
    return { expected: parseXmlTree(sides.expected, "expected", labels), actual: parseXmlTree(sides.actual, "actual", labels) };
  }
  const { parseJsonPair } = await import("./parse-json-pair-ERS6TYRD.js");
  return parseJsonPair(sides.expected, sides.actual);
}

// packages/core/src/compare/compare-files.ts
import { readFile, stat } from "node:fs/promises";
var largestContent = 64 * 1024 * 1024;
var smallestInPieces = 8 * 1024 * 1024;
var loadCsv = async () => (await import("./compare-csv-files-BWXLQWD4.js")).compareCsvFiles;
var loadLarge = async () => (await import("./compare-large-files-77DJITKA.js")).compareLargeFiles;
var fileComparators = {
  bytes: loadLarge,
  csv: loadCsv,
  text: loadLarge,
  ndjson: loadLarge,
  xml: loadLarge
};
function isComparedInPieces(as) {
  return fileComparators[as] !== void 0;
}
async function compareFiles(expectedPath, actualPath, options) {
  try {
    const sizes = { expected: await measure(expectedPath, "expected"), actual: await measure(actualPath, "actual") };
    const load = fileComparators[options.as];
    const large = ["expected", "actual"].find((side) => sizes[side] > (load === void 0 ? largestContent : smallestInPieces));
    if (large === void 0) return await compareContent(await readFile(expectedPath), await readFile(actualPath), options);
    const [fault] = await findOptionFaults(options);
    if (fault !== void 0) return toNotComparable(`The options are wrong at ${fault.path}: ${fault.message}`);
    if (load === void 0) throw notComparable(`${large} has ${sizes[large]} bytes; as ${options.as}, content is compared up to ${largestContent}.`);
    const compare = await load();
    return await compare(expectedPath, actualPath, options);
  } catch (error) {
    return toNotComparable(toWhy(error));
  }
}
async function measure(path, side) {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) throw notComparable(`${side} is gone, or no regular file.`);
  return found.size;
}

// packages/core/src/pack/find-output-faults.ts
async function findOutputFaults({ expect }, at, context) {
  const { report } = context;
  for (const stream of ["stdout", "stderr"]) {
    const expectation = expect[stream];
    if (expectation !== void 0) await checkExpectation(expectation, [...at, "expect", stream], context);
  }
  const seen = /* @__PURE__ */ new Set();
  for (const [index, file] of expect.files.entries()) {
    const place = [...at, "expect", "files", index];
    checkOutputPath(file.path, [...place, "path"], report);
    if (seen.has(file.path)) report([...place, "path"], `\`${file.path}\` is listed twice.`);
    seen.add(file.path);
    if (isOutputGlob(file.path) && file.equals !== void 0) report([...place, "equals"], "many files cannot equal one: name a single path, or use `baseline: true`.", "key");
    await checkExpectation(file, place, context);
  }
}
function checkOutputPath(path, at, report) {
  if (!isOutputPath(path)) report(at, `\`${path}\` must be a path below {out}, such as \`reports/result.json\`.`);
  else if (isStreamName(path)) report(at, "`stdout` and `stderr` are the names of the streams; call the file something else.");
}
async function checkExpectation(expectation, at, { report, checkPath: checkPath2 }) {
  const { equals, baseline, as, normalise, ignore, unordered, tolerance, key, delimiter, breaking } = expectation;
  if (equals !== void 0) checkPath2([...at, "equals"], equals);
  if (equals !== void 0 && baseline) report([...at, "baseline"], "an output is compared with a file (`equals`) or with the baseline, not with both.", "key");
  const faults = await findOptionFaults({ as, normalise, ignore, unordered, tolerance, key, delimiter, breaking });
  for (const { path, message } of faults) report([...at, ...toPointer2(path)], message);
}
function toPointer2(path) {
  return path.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")).map((part) => /^[0-9]+$/.test(part) ? Number(part) : part);
}

// packages/core/src/pack/find-metric-faults.ts
var streams = ["stdout", "stderr", "duration"];
async function findMetricFaults({ metrics }, at, report) {
  const names = /* @__PURE__ */ new Set();
  for (const [index, metric] of metrics.entries()) {
    const place = [...at, "metrics", index];
    if (names.has(metric.name)) report([...place, "name"], `the metric \`${metric.name}\` is listed twice.`);
    names.add(metric.name);
    checkSource(metric, place, report);
    checkFormat(metric, place, report);
    checkKind(metric, place, report);
    checkLimits(metric, place, report);
    if (metric.query !== void 0) await checkQuery(metric.query, [...place, "query"], report);
  }
}
function checkSource({ from, kind, query, unit }, at, report) {
  if (from === "duration") {
    if (kind !== "sampled") report([...at, "kind"], "a duration is another one every time: only `kind: sampled` can judge it.", "key");
    if (query !== void 0) report([...at, "query"], "a duration is a number already; `query` has no effect.", "key");
    if (unit !== void 0 && !isTimeUnit(unit)) report([...at, "unit"], `a duration cannot be in \`${unit}\`; write \`ns\`, \`us\`, \`ms\`, \`s\` or \`min\`.`);
  } else if (!streams.includes(from)) {
    checkOutputPath(from, [...at, "from"], report);
    if (isOutputGlob(from)) report([...at, "from"], "a metric is read from one file; name it.");
  }
}
function checkFormat({ from, kind, query, format, select }, at, report) {
  if (format === void 0) {
    if (select !== void 0) report([...at, "select"], "`select` names a benchmark in a file with a `format`; here it has no effect.", "key");
    return;
  }
  if (kind !== "sampled") report([...at, "format"], `what a benchmark tool wrote are samples: \`kind: sampled\` can judge them, \`kind: ${kind}\` cannot.`, "key");
  if (from === "duration") report([...at, "format"], "a duration is read from no file; `format` has no effect.", "key");
  if (query !== void 0) report([...at, "query"], "`format` says where the samples are; name the benchmark with `select` instead.", "key");
  if (format === "criterion" && select !== void 0) report([...at, "select"], "a file of criterion holds one benchmark, without its name.", "key");
}
function checkLimits(metric, at, report) {
  if (metric.kind !== "sampled") {
    const idle = ["warn", "fail", "floor"].filter((name) => metric[name] !== void 0);
    for (const name of idle) report([...at, name], `\`${name}\` has no effect on \`kind: ${metric.kind}\`.`, "key");
    return;
  }
  const { warn, fail } = toLimits(metric);
  if (warn === 0) report([...at, "warn"], "no two measurements are the same: a limit of 0 % can never be met.");
  if (fail < warn) report([...at, metric.fail === void 0 ? "warn" : "fail"], `what fails (${fail * 100} %) must not be less than what is warned about (${warn * 100} %).`);
}
function checkKind({ kind, tolerance, baselineCommand }, at, report) {
  if (kind === "tolerance" && Object.keys(tolerance ?? {}).length === 0) report([...at, "kind"], "`kind: tolerance` needs `tolerance: { relative: \u2026 }` or `{ absolute: \u2026 }`.");
  if (kind !== "tolerance" && tolerance !== void 0) report([...at, "tolerance"], `\`tolerance\` has no effect on \`kind: ${kind}\`.`, "key");
  if (kind !== "sampled" && baselineCommand !== void 0) report([...at, "baselineCommand"], `\`baselineCommand\` has no effect on \`kind: ${kind}\`.`, "key");
}
async function checkQuery(query, at, report) {
  const { compile } = await import("./dist-K6RSZ7SC.js");
  try {
    compile(query);
  } catch (error) {
    report(at, `\`${query}\` is not a JMESPath expression: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

// packages/core/src/pack/find-case-faults.ts
var casePlaceholders = ["fixture", "out", "root"];
async function findCaseFaults(packCase, at, context) {
  const { report, checkPath: checkPath2 } = context;
  if (packCase.command[0]?.trim() === "") report([...at, "command", 0], "the name of the program is empty.");
  packCase.command.forEach((text, index) => checkText({ text, allowed: casePlaceholders }, [...at, "command", index], context));
  for (const [name, text] of Object.entries(packCase.env)) checkText({ text, allowed: casePlaceholders }, [...at, "env", name], context);
  checkPath2([...at, "cwd"], packCase.cwd);
  if (packCase.stdin !== void 0) checkPath2([...at, "stdin"], packCase.stdin);
  checkAttempts(packCase, at, report);
  await findOutputFaults(packCase, at, context);
  packCase.metrics.forEach((metric, index) => {
    const command = metric.baselineCommand ?? [];
    command.forEach((text, word) => checkText({ text, allowed: [...casePlaceholders, "baseline-checkout"] }, [...at, "metrics", index, "baselineCommand", word], context));
  });
  await findMetricFaults(packCase, at, report);
}
function checkText({ text, allowed }, at, { report, manifest }) {
  if (text.includes("\0")) report(at, "the text contains a NUL character, which no program can be given.");
  for (const { name, argument } of findPlaceholders(text)) {
    if (!allowed.includes(name)) report(at, `there is no placeholder \`{${name}}\` here.${suggest(name, allowed)} Write \`{{\` for a brace that is meant as such.`);
    else if (name !== "fixture" && argument !== null) report(at, `\`{${name}}\` takes no argument.`);
    else if (name === "fixture") checkFixture(argument ?? "", at, { report, ids: manifest.fixtures.map(({ id }) => id) });
  }
}
function checkFixture(id, at, { report, ids }) {
  if (id === "") report(at, "say which fixture: `{fixture:id}`.");
  else if (!ids.includes(id)) report(at, `there is no fixture \`${id}\`.${suggest(id, ids)}`);
}
function checkAttempts({ attempts, repeat }, at, report) {
  if (attempts === void 0) return;
  if (repeat > 1) report([...at, "repeat"], "`repeat` demands the same result every time and `attempts` allows another: choose one.", "key");
  const needed = attempts.requiredPasses + attempts.allowedFailures;
  if (needed > attempts.max) report([...at, "attempts", "max"], `${attempts.requiredPasses} passes and ${attempts.allowedFailures} failures do not fit into ${attempts.max} attempts.`);
}

// packages/core/src/pack/find-manifest-faults.ts
async function findManifestFaults(manifest, source, workspaceRoot) {
  const faults = [];
  const report = (pointer, message, part = "value") => faults.push({ message, path: source.path, ...source.positionOf(pointer, part) ?? {} });
  const context = { report, manifest, checkPath: (pointer, path) => checkPath({ report, workspaceRoot, packRoot: manifest.root }, pointer, path) };
  context.checkPath(["root"], ".");
  if (manifest.supersedes.includes(manifest.id)) report(["supersedes", manifest.supersedes.indexOf(manifest.id)], "a pack cannot supersede itself.");
  findDuplicates(manifest.fixtures, { report, source, list: "fixtures" });
  findDuplicates(manifest.cases, { report, source, list: "cases" });
  manifest.fixtures.forEach((fixture, index) => findFixtureFaults(fixture, ["fixtures", index], context));
  for (const [index, packCase] of manifest.cases.entries()) await findCaseFaults(packCase, ["cases", index], context);
  return faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
function checkPath({ report, workspaceRoot, packRoot }, pointer, path) {
  try {
    resolvePackPath(workspaceRoot, packRoot, path);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    report(pointer, error.message);
  }
}
function findDuplicates(items, { report, source, list: list2 }) {
  const seen = /* @__PURE__ */ new Map();
  items.forEach(({ id }, index) => {
    const first = seen.get(id.toLowerCase());
    if (first === void 0) seen.set(id.toLowerCase(), index);
    else report([list2, index, "id"], `the id \`${id}\` is already used in line ${source.positionOf([list2, first, "id"])?.line ?? 0}; ids must differ in more than case.`);
  });
}

// packages/core/src/pack/manifest-source.ts
async function readManifest(workspace, manifestPath) {
  const path = workspace.toDocumentPath(workspace.resolve(manifestPath));
  const file = await workspace.readText(path, { optional: false });
  const source = parseYamlSource(file?.text ?? "", path);
  const manifest = parseWithSchema(source, packManifestSchema, "regression pack");
  const faults = await findManifestFaults(manifest, source, workspace.root);
  if (faults.length > 0) throw invalidConfig(path, "regression pack", faults);
  return { manifest, source, path };
}

export {
  resolvePackPath,
  toPackName,
  toLockPath,
  isStreamName,
  isOutputGlob,
  fillPlaceholders,
  toPackContent,
  packDigestOf,
  caseDigestsOf,
  fixturesOf,
  parseLock,
  toLockText,
  toLock,
  compareWithLock,
  findUnitFactor,
  readBenchmark,
  measureSamples,
  toLimits,
  isDecided,
  thinOut,
  compareContent,
  largestContent,
  isComparedInPieces,
  compareFiles,
  readManifest
};
