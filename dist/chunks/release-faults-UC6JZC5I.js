import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isTimeZone,
  weekdayOf
} from "./chunk-YMLF2O7E.js";
import {
  complainAboutName
} from "./chunk-S4BTKXOZ.js";
import {
  readPatternVersion
} from "./chunk-EJEUCOHO.js";
import {
  parseTagPattern
} from "./chunk-PA27U3VF.js";
import "./chunk-VFIMKVMB.js";
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
import "./chunk-UFJK7T37.js";
import {
  isShipworthyError
} from "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/release/find-release-faults.ts
function findReleaseFaults(config) {
  const { cadence, checklist, manifests, notes, risk } = config;
  return [
    ...toThrownFaults(["tag"], () => parseTagPattern(config.tag)),
    ...manifests.flatMap((manifest, index) => findManifestFaults(manifest, manifests.slice(0, index), ["manifests", index])),
    ...findPathFaults(["bump", "changesets"], config.bump.changesets),
    ...findTemplateFaults(["changelog"], config.changelog),
    ...findPathFaults(["changelog"], config.changelog),
    ...["milestone", "label", "base"].flatMap((name) => findTemplateFaults(["pullRequests", name], config.pullRequests[name])),
    ...cadence === void 0 ? [] : findCadenceFaults(cadence),
    ...checklist.rollback.files.flatMap((glob, index) => findPathFaults(["checklist", "rollback", "files", index], glob)),
    ...checklist.vulnerabilities.flatMap((source, index) => source.startsWith("sarif:") ? findPathFaults(["checklist", "vulnerabilities", index], source.slice("sarif:".length)) : []),
    ...findItemFaults(checklist.items.map(({ id }) => id)),
    ...risk === void 0 ? [] : findPathFaults(["risk", "register"], risk.register),
    ...notes === void 0 ? [] : [...findTemplateFaults(["notes", "file"], notes.file), ...findPathFaults(["notes", "file"], notes.file)],
    ...findFolderFaults(["evidence", "root"], config.evidence.root),
    ...config.trustedKeys.flatMap((path, index) => findPathFaults(["trustedKeys", index], path))
  ];
}
function toFault(pointer, message) {
  return { pointer, part: "value", message };
}
function findManifestFaults(manifest, before, at) {
  const own = toName(manifest);
  const isTwice = before.some((other) => isSameManifest(other, manifest));
  return [
    ...isTwice ? [toFault(at, `\`${own}\` is listed twice.`)] : [],
    ...typeof manifest === "string" ? findPathFaults(at, own) : [
      ...findPathFaults([...at, "file"], own),
      ...toThrownFaults([...at, "match"], () => readPatternVersion({ path: own, text: "", pattern: manifest.match }))
    ]
  ];
}
function isSameManifest(left, right) {
  if (toName(left) !== toName(right)) return false;
  return typeof left === "string" || typeof right === "string" || left.match === right.match;
}
function toName(manifest) {
  const name = typeof manifest === "string" ? manifest : manifest.file;
  return name.startsWith("./") ? name.slice(2) : name;
}
function findPathFaults(at, written) {
  const path = written.startsWith("!") && !written.startsWith("!(") ? written.slice(1) : written;
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.includes("\\") || path.split("/").includes("..")) return [toFault(at, `\`${written}\` must lead, with \`/\`, to something inside the repository.`)];
  const open = findOpenBracket(path);
  return open === null ? [] : [toFault(at, `\`${written}\` opens a \`${open}\` that it does not close, so it matches no file.`)];
}
function findFolderFaults(at, written) {
  const path = written.replace(/^(?:\.\/+)+/, "").replace(/\/+$/, "");
  const parts = path.split("/").map((part) => part.replace(new RegExp("\\p{Cf}", "gu"), ""));
  if (parts.some((part) => /^(?:\.git|git~[0-9]+)[. ]*$/i.test(part))) return [toFault(at, `\`${written}\` lies in a folder of git's own, where nobody looks for evidence and git may remove it.`)];
  const complaint = path === "." ? null : complainAboutName(path);
  return complaint === null ? [] : [toFault(at, `\`${written}\` ${complaint}`)];
}
var closing = { "{": "}", "[": "]", "(": ")" };
function findOpenBracket(glob) {
  const open = [];
  for (const letter of glob) {
    if (open.at(-1) === "[") {
      if (letter === "]") open.pop();
    } else if (closing[letter] !== void 0) open.push(letter);
    else if (letter === closing[open.at(-1) ?? ""]) open.pop();
  }
  return open[0] ?? null;
}
function findTemplateFaults(at, template) {
  const unknown = /\{(?!version\}|package\})[^{}]*\}/.exec(template)?.[0];
  return unknown === void 0 ? [] : [toFault(at, `\`${unknown}\` stands for nothing; only \`{version}\` and \`{package}\` do.`)];
}
function findCadenceFaults({ calendar, timeZone, freeze, cycle }) {
  return [
    ...calendar === void 0 ? [] : findPathFaults(["cadence", "calendar"], calendar),
    ...isTimeZone(timeZone) ? [] : [toFault(["cadence", "timeZone"], `\`${timeZone}\` is no time zone of the IANA database, such as \`Europe/Berlin\` or \`UTC\`.`)],
    ...freeze.flatMap((window, index) => findFreezeFaults(window, freeze.slice(0, index), ["cadence", "freeze", index])),
    ...cycle === void 0 || weekdayOf(cycle.start) === "Monday" ? [] : [toFault(["cadence", "cycle", "start"], `${cycle.start} is a ${weekdayOf(cycle.start)}; a cycle begins on a Monday.`)]
  ];
}
function findFreezeFaults({ from, to }, before, at) {
  return [
    ...from > to ? [toFault([...at, "to"], `the freeze from ${from} to ${to} ends before it begins.`)] : [],
    ...before.some((other) => other.from === from) ? [toFault([...at, "from"], `a freeze from ${from} is listed twice.`)] : []
  ];
}
function findItemFaults(ids) {
  return ids.flatMap((id, index) => {
    const at = ["checklist", "items", index, "id"];
    const isTwice = ids.slice(0, index).some((other) => other.toLowerCase() === id.toLowerCase());
    return [
      ...isTwice ? [toFault(at, `the item \`${id}\` is listed twice.`)] : [],
      .../^rl-[0-9]+$/i.test(id) ? [toFault(at, `\`${id}\` is kept for the items that every release has; choose another id.`)] : []
    ];
  });
}
function toThrownFaults(at, parse) {
  try {
    parse();
    return [];
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return [toFault(at, error.message)];
  }
}

// packages/core/src/config/release-faults.ts
function releaseFaults(source, config) {
  return findReleaseFaults(config).map(({ pointer, part, message }) => ({ message, path: source.path, ...source.positionOf(["release", ...pointer], part) ?? {} }));
}
export {
  openWorkspace,
  releaseFaults,
  resolvePolicy,
  runAction
};
