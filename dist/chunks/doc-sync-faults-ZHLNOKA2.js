import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  canBothMatch,
  findIdPatternFault
} from "./chunk-N3Y5QBAW.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import "./chunk-HNKGH2CU.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import {
  closestWord
} from "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/docs/tasks/find-task-faults.ts
function findTaskFaults(config) {
  const names = Object.keys(config.sources);
  return [
    ...toPatternFaults(["id"], config.id),
    ...names.length === 0 ? [toFault(["sources"], "names no source, so there would be nothing to compare.")] : [],
    ...Object.entries(config.sources).flatMap(([name, source]) => findSourceFaults(name, source, names)),
    ...findAgreementFaults(config, names),
    ...findIntegrityFaults(config, names),
    ...findLifecycleFaults(config)
  ];
}
function toFault(pointer, message, part = "value") {
  const name = pointer.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`).join("").replace(/^\./, "");
  return { pointer, part, message: `\`${name}\` ${message}` };
}
function toPatternFaults(pointer, pattern) {
  const fault = findIdPatternFault(pattern);
  return fault === null ? [] : [toFault(pointer, `${fault.replace(/\.$/, "")}.`)];
}
function toNameFaults(pointer, name, { names, part = "value" }) {
  if (names.includes(name)) return [];
  const meant = closestWord(name, names);
  const help = meant === null ? `Known are ${names.map((one) => `\`${one}\``).join(", ")}.` : `Did you mean \`${meant}\`?`;
  return [toFault(pointer, `names the source \`${name}\`, which \`sources\` does not have. ${help}`, part)];
}
function findSourceFaults(name, source, names) {
  const at = ["sources", name];
  const { mustReference, delimiter } = source;
  const faults = [];
  if (delimiter !== void 0 && source.columns === void 0) faults.push(toFault([...at, "delimiter"], "has no effect without `columns`: only CSV has a delimiter."));
  if (delimiter !== void 0 && /["\r\n]/.test(delimiter)) faults.push(toFault([...at, "delimiter"], "may not be a quote or a line end."));
  if (source.rows === "lenient" && source.table === void 0) faults.push(toFault([...at, "rows"], "has no effect without `table`: only Markdown tables lose rows."));
  if (mustReference === void 0) return faults;
  const lists = Array.isArray(mustReference) ? [{ path: [], list: mustReference }] : ["any", "all"].flatMap((key) => mustReference[key] === void 0 ? [] : [{ path: [key], list: mustReference[key] }]);
  if (lists.every(({ list }) => list.length === 0)) faults.push(toFault([...at, "mustReference"], "names no source."));
  for (const { path, list } of lists) {
    list.forEach((other, index) => {
      const pointer = [...at, "mustReference", ...path, index];
      faults.push(...other === name ? [toFault(pointer, "names its own source.")] : toNameFaults(pointer, other, { names }));
    });
  }
  return faults;
}
function findAgreementFaults({ agree, sources }, names) {
  const faults = agree.presence.flatMap(([left, right], index) => [
    ...toNameFaults(["agree", "presence", index, 0], left, { names }),
    ...toNameFaults(["agree", "presence", index, 1], right, { names }),
    ...left === right ? [toFault(["agree", "presence", index], "compares a source with itself.")] : []
  ]);
  for (const column of ["status", "title"]) {
    const listed = agree[column]?.sources ?? [];
    listed.forEach((name, index) => {
      const pointer = ["agree", column, "sources", index];
      const source = sources[name];
      if (source === void 0) faults.push(...toNameFaults(pointer, name, { names }));
      else if ((source.table ?? source.columns)?.[column] === void 0) faults.push(toFault(pointer, `names \`${name}\`, which maps no column \`${column}\`.`));
      else if (listed.indexOf(name) !== index) faults.push(toFault(pointer, `names \`${name}\` twice.`));
    });
  }
  return [...faults, ...findMapFaults(agree.status?.map ?? {})];
}
function findMapFaults(map) {
  const words = Object.entries(map).flatMap(([status, list]) => list.map((word, index) => ({ status, word, index })));
  return words.flatMap((one, at) => {
    const other = words.slice(0, at).find(({ status, word }) => status !== one.status && canBothMatch(word, one.word));
    return other === void 0 ? [] : [toFault(["agree", "status", "map", one.status, one.index], `(\`${one.word}\`) matches words that \`${other.word}\` of \`${other.status}\` matches too, so they would mean two things.`)];
  });
}
function findIntegrityFaults({ integrity, sources }, names) {
  return Object.keys(integrity).flatMap((name) => {
    const pointer = ["integrity", name];
    const source = sources[name];
    if (source === void 0) return toNameFaults(pointer, name, { names, part: "key" });
    return source.mentions === void 0 ? [] : [toFault(pointer, "asks for rows, and its source has none: it is read for mentions.", "key")];
  });
}
function findLifecycleFaults({ lifecycle, sources }) {
  const hasTitle = Object.values(sources).some(({ table, columns }) => (table ?? columns)?.title !== void 0);
  return lifecycle.neverReuse && !hasTitle ? [toFault(["lifecycle", "neverReuse"], "needs a source that maps a column `title`: by it one task is told from another.")] : [];
}

// packages/core/src/docs/references/find-reference-faults.ts
function findReferenceFaults(references) {
  return Object.entries(references).flatMap(([name, { id, definedIn, hash }]) => {
    const format = "table" in definedIn ? definedIn.table.format : void 0;
    const marks = format?.match(/\{\w+\}/g) ?? [];
    return [
      ...toPatternFaults([name, "id"], id),
      ...format !== void 0 && marks.length !== 1 ? [toFault([name, "definedIn", "table", "format"], "must hold one place for the cell, such as `{n}` in `RR-{n}`.")] : [],
      ...hash !== void 0 && !("paths" in definedIn) ? [toFault([name, "hash"], "names a file below a defined path, so `definedIn` must have `paths`.")] : []
    ];
  });
}

// packages/core/src/config/doc-sync-faults.ts
function docSyncFaults(source, config) {
  return [
    ...toFaultsBelow(source, ["docSync", "tasks"], config.tasks === void 0 ? [] : findTaskFaults(config.tasks)),
    ...toFaultsBelow(source, ["docSync", "references"], findReferenceFaults(config.references))
  ];
}
function toFaultsBelow(source, block, faults) {
  return faults.map(({ pointer, part, message }) => ({ message, path: source.path, ...source.positionOf([...block, ...pointer], part) ?? {} }));
}
export {
  docSyncFaults,
  openWorkspace,
  resolvePolicy,
  runAction
};
