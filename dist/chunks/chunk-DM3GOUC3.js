import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createRandom,
  median
} from "./chunk-SWWGW2SG.js";
import {
  findDocuments
} from "./chunk-Z75HRPYS.js";
import {
  requireJson,
  toPosixPath,
  writeFileAtomically
} from "./chunk-MW3SYPS2.js";
import {
  samplesByCaseSchema
} from "./chunk-VMWHK6CG.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/history/collect-history.ts
function collectHistory(documents) {
  const series = /* @__PURE__ */ new Map();
  for (const document of documents) {
    const { pack, measured } = readMetrics(document);
    const { subject, run } = document;
    const at = run.startedAt;
    const moment = [at, run.id ?? "", subject.commit ?? ""];
    for (const { case: id, metric, unit, value } of measured) {
      if (pack === null || value === null || !Number.isFinite(value)) continue;
      const key = JSON.stringify([pack, id, metric, unit]);
      const known = series.get(key) ?? { about: { pack, case: id, metric, unit }, points: /* @__PURE__ */ new Map() };
      series.set(key, known);
      const place = run.id === null ? moment.join("\0") : `${run.id}\0${run.attempt}`;
      if (!known.points.has(place)) known.points.set(place, { commit: subject.commit, run: run.id, at, value });
    }
  }
  return [...series].sort(([a], [b]) => a < b ? -1 : 1).map(([, { about, points }]) => ({ ...about, points: [...points.values()].sort(byTime) }));
}
function byTime(a, b) {
  return Date.parse(a.at) - Date.parse(b.at) || Number(a.run ?? 0) - Number(b.run ?? 0);
}
function readMetrics(document) {
  if (document.kind === "drift-report") {
    const { pack: pack2, cases: cases2 } = document.details;
    return { pack: pack2?.id ?? null, measured: cases2.flatMap((one) => one.metrics.map(({ name, unit, actual }) => ({ case: one.id, metric: name, unit, value: actual }))) };
  }
  if (document.kind !== "regression-observations") return { pack: null, measured: [] };
  const { pack, cases } = document.details;
  const exact = cases.flatMap((one) => one.metrics.filter(({ kind }) => kind !== "sampled").map(({ name, unit, value }) => ({ case: one.id, metric: name, unit, value })));
  return { pack: pack?.id ?? null, measured: [...exact, ...readSamples(document.run.measurements["samples"])] };
}
function readSamples(measurements) {
  const parsed = samplesByCaseSchema.safeParse(measurements ?? {});
  if (!parsed.success) return [];
  return Object.entries(parsed.data).flatMap(([id, metrics]) => Object.entries(metrics).map(([metric, { unit, current }]) => ({ case: id, metric, unit, value: median(current.flat()) })));
}

// packages/core/src/history/energy-split.ts
function toStretch(series) {
  const sorted = Float64Array.from(series).sort();
  const distinct = sorted.filter((value, index) => index === 0 || value !== sorted[index - 1]);
  const rankOf = new Map([...distinct].map((value, index) => [value, index + 1]));
  const ranks = Int32Array.from(series, (value) => rankOf.get(value) ?? 0);
  const values = new Float64Array(distinct.length + 1);
  values.set(distinct, 1);
  const counts = new Float64Array(values.length);
  for (const rank of ranks) counts[rank] = (counts[rank] ?? 0) + 1;
  return { ranks, values, ...sumDistances(values, counts) };
}
function sumDistances(values, counts) {
  const distances = new Float64Array(values.length);
  let [below, sumBelow, sumAll, all, total] = [0, 0, 0, 0, 0];
  for (let rank = 1; rank < values.length; rank += 1) {
    all += counts[rank] ?? 0;
    sumAll += (counts[rank] ?? 0) * (values[rank] ?? 0);
  }
  for (let rank = 1; rank < values.length; rank += 1) {
    const [value, count] = [values[rank] ?? 0, counts[rank] ?? 0];
    distances[rank] = value * below - sumBelow + (sumAll - sumBelow) - value * (all - below);
    total += (distances[rank] ?? 0) * count;
    below += count;
    sumBelow += count * value;
  }
  return { distances, total: total / 2 };
}
function findBestSplit({ ranks, values, distances, total }, shortest) {
  const size = values.length;
  const [counts, sums] = [new Float64Array(size), new Float64Array(size)];
  const n = ranks.length;
  let [within, between, sumLeft, at, energy] = [0, 0, 0, 0, 0];
  for (let left = 0; left < n - shortest; left += 1) {
    const rank = ranks[left] ?? 0;
    const value = values[rank] ?? 0;
    let [below, sumBelow] = [0, 0];
    for (let node = rank; node > 0; node -= node & -node) {
      below += counts[node] ?? 0;
      sumBelow += sums[node] ?? 0;
    }
    for (let node = rank; node < size; node += node & -node) {
      counts[node] = (counts[node] ?? 0) + 1;
      sums[node] = (sums[node] ?? 0) + value;
    }
    const toLeft = value * below - sumBelow + (sumLeft - sumBelow) - value * (left - below);
    sumLeft += value;
    within += toLeft;
    between += (distances[rank] ?? 0) - 2 * toLeft;
    const m = left + 1;
    if (m < shortest) continue;
    const k = n - m;
    const right = total - within - between;
    const difference = m * k / n * (2 * between / (m * k) - 2 * within / (m * (m - 1)) - 2 * right / (k * (k - 1)));
    if (difference > energy) [at, energy] = [m, difference];
  }
  return { at, energy };
}

// packages/core/src/history/find-change-points.ts
var changeDefaults = { window: 1e4, magnitude: 0.03, segment: 5 };
var shuffles = 199;
var allowed = 1;
function findChangePoints(series, options) {
  const from = Math.max(0, series.length - options.window);
  const values = series.slice(from);
  const random = createRandom(options.seed);
  const cuts = [];
  const open = [[0, values.length]];
  for (let stretch = open.pop(); stretch !== void 0; stretch = open.pop()) {
    const [start, end] = stretch;
    const split = splitSignificantly(values.slice(start, end), Math.max(2, options.segment), random);
    if (split === null) continue;
    cuts.push(start + split.at);
    open.push([start, start + split.at], [start + split.at, end]);
  }
  return keepLarge(values, cuts.sort((a, b) => a - b), options.magnitude).map((point) => ({ ...point, at: point.at + from }));
}
function splitSignificantly(values, shortest, random) {
  if (values.length < 2 * shortest) return null;
  const stretch = toStretch(values);
  const found = findBestSplit(stretch, shortest);
  if (found.energy === 0) return null;
  const ranks = stretch.ranks.slice();
  let asGood = 0;
  for (let round = 0; round < shuffles; round += 1) {
    shuffle(ranks, random);
    if (findBestSplit({ ...stretch, ranks }, shortest).energy >= found.energy) asGood += 1;
    if (asGood > allowed) return null;
  }
  return found;
}
function shuffle(items, random) {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = items[last] ?? 0;
    items[last] = items[other] ?? 0;
    items[other] = kept;
  }
}
function keepLarge(values, cuts, magnitude) {
  const points = toPoints(values, cuts);
  const [smallest] = points.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  return smallest === void 0 || sizeOf(smallest) >= magnitude ? points : keepLarge(values, cuts.filter((cut) => cut !== smallest.at), magnitude);
}
function toPoints(values, cuts) {
  return cuts.map((at, index) => {
    const [before, after] = [median(values.slice(cuts[index - 1] ?? 0, at)), median(values.slice(at, cuts[index + 1]))];
    return { at, before, after, change: before === 0 ? null : after / before - 1 };
  });
}
function sizeOf({ before, after, change }) {
  return change === null ? before === after ? 0 : Number.POSITIVE_INFINITY : Math.abs(change);
}

// packages/core/src/history/to-history-series.ts
function toHistorySeries(one, options) {
  return { ...one, changes: findChangePoints(one.points.map(({ value }) => value), { ...options, seed: JSON.stringify([one.pack, one.case, one.metric]) }) };
}

// packages/core/src/history/run-history.ts
import { join, relative } from "node:path";
async function runHistory(inputs, host, workspace) {
  const options = { window: inputs.window ?? changeDefaults.window, segment: inputs.segment ?? changeDefaults.segment, magnitude: parseMagnitude(inputs.magnitude) };
  if (inputs.observations.length === 0) throw toUsageError({ message: "nothing says where the past documents are.", remedy: "Name their folder with `--observations`." });
  const { documents, empty } = await findDocuments(workspace, inputs.observations);
  const usable = documents.flatMap(({ read, kind }) => read !== null && (kind === "regression-observations" || kind === "drift-report") ? [read.document] : []);
  const refused = [...empty.map((place) => `${place}: there is nothing there`), ...documents.flatMap(({ path, refusal }) => refusal === null ? [] : [`${path}: ${refusal.message}`])];
  const series = collectHistory(usable).map((one) => toHistorySeries(one, options));
  const report = { documents: usable.length, refused, options, series: series.toSorted((a, b) => Number(b.changes.length > 0) - Number(a.changes.length > 0)) };
  const rendered = host.renderHistory?.(report) ?? null;
  const page = join(workspace.out, "drift-history.html");
  if (rendered !== null) await writeFileAtomically(page, rendered.html);
  const notes = [...toNotes(report), ...rendered === null ? [] : [`page  ${toPosixPath(relative(host.cwd, page))}`]];
  return { out: workspace.out, documents: [], notes, outputs: {}, report: { json: requireJson(report), ...rendered === null ? {} : { markdown: rendered.markdown } }, exitCode: 0 };
}
function parseMagnitude(text) {
  if (text === void 0) return changeDefaults.magnitude;
  const percent = /^([0-9]{1,4}(?:\.[0-9]{1,4})?)\s*%$/.exec(text.trim())?.[1];
  if (percent === void 0) throw toUsageError({ message: `\`magnitude\` is ${JSON.stringify(text)}, not a percentage.`, remedy: "Write it like `3%`." });
  return Number(percent) / 100;
}
function toUsageError(fault) {
  return new ShipworthyError("usage/invalid-input", "The history cannot be read like this:", { hint: "Example: `shipworthy drift-check --mode history --observations history/`.", faults: [fault] });
}
function toNotes({ documents, refused, series }) {
  const changes = series.reduce((sum, one) => sum + one.changes.length, 0);
  const head = `${documents} documents, ${series.length} metrics, ${changes} changes${refused.length === 0 ? "" : `, ${refused.length} documents refused`}`;
  const lines = series.flatMap((one) => one.changes.map(({ at, before, after, change }) => {
    const { commit, at: time } = one.points[at] ?? { commit: null, at: "" };
    return `  ${one.case} ${one.metric}: ${before} \u2192 ${after}${one.unit === null ? "" : ` ${one.unit}`} (${change === null ? "from 0" : `${change > 0 ? "+" : ""}${(change * 100).toFixed(1)} %`}) at ${commit?.slice(0, 12) ?? "no commit"}, ${time}`;
  }));
  return [head, ...lines, ...refused.map((one) => `  refused  ${one}`)];
}

export {
  collectHistory,
  changeDefaults,
  findChangePoints,
  toHistorySeries,
  runHistory
};
