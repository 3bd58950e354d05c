import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  findDocuments,
  receiveEntry,
  toReceived
} from "./chunk-Z75HRPYS.js";
import {
  kinds
} from "./chunk-NIT5GBHI.js";

// packages/core/src/gate/collect-evidence.ts
import { basename } from "node:path";
var atOnce = 8;
async function collectEvidence(sources) {
  const { host, workspace, scratch, places } = sources;
  const isDefault = places.length === 0;
  const searched = !isDefault ? places : host.context.where === "actions" ? [] : [workspace.out];
  const found = await findDocuments(workspace, searched, withoutCases);
  const handed = await receiveAll({ host, scratch, local: found.documents, retain: withoutCases }, sources.needs ?? []);
  const all = [...handed, ...found.documents.map(toReceived).map(withGuessedName)];
  const isOwn = ({ kind }) => kind === "gate-decision" && sources.takesDecisions !== true;
  return {
    received: all.filter((one) => !isOwn(one)),
    ignored: [...found.ignored, ...all.filter(isOwn).map(({ source }) => source)].sort(),
    empty: isDefault ? [] : found.empty
  };
}
function withoutCases(document) {
  switch (document.kind) {
    case "regression-observations":
      return { ...document, details: { ...document.details, cases: [] } };
    case "drift-report":
      return { ...document, details: { ...document.details, cases: [] } };
    default:
      return document;
  }
}
async function receiveAll(transport, needs) {
  const queue = needs.flatMap(({ id, entries }) => entries.map((entry) => ({ id, entry }))).entries();
  const received = [];
  const work = async () => {
    for (const [index, { id, entry }] of queue) received[index] = await receiveEntry(transport, id, entry);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return received;
}
function withGuessedName(received) {
  if (received.kind !== null || received.refusal === null) return received;
  const [, kind, key] = /^([a-z-]+)\.(.+)\.json$/.exec(basename(received.source)) ?? [];
  if (kind === void 0 || key === void 0 || !kinds.some((known) => known === kind)) return received;
  return { ...received, kind, key: decode(key) };
}
function decode(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export {
  collectEvidence
};
