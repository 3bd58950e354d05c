import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  compareVersions,
  parseVersion
} from "./chunk-QC6GAT3Z.js";
import {
  notThis,
  objectOf,
  objectsOf,
  readJson,
  textOf,
  toText
} from "./chunk-KG5OBWAW.js";
import "./chunk-ZWSXLT6I.js";
import "./chunk-RGVBBOJS.js";
import "./chunk-UC3GEQ4A.js";
import "./chunk-7DKPCEBX.js";
import {
  isTreeArray,
  memberOf,
  newTreeObject
} from "./chunk-BLI5LWF2.js";
import {
  notComparable
} from "./chunk-EUDSKXTX.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-HNKGH2CU.js";
import "./chunk-EM3WIRZB.js";
import "./chunk-FK4RSKLJ.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/formats/list-components.ts
function listLockfile(document) {
  const packages = objectOf(document, "packages");
  const places = Object.keys(packages).filter((place) => place !== "" && memberOf(objectOf(packages, place), "link") !== true);
  if (memberOf(document, "packages") === void 0) return listNpmTree(document);
  return places.map((place) => {
    const entry = objectOf(packages, place);
    return { name: textOf(entry, "name") ?? nameOfPlace(place), version: textOf(entry, "version") };
  });
}
function nameOfPlace(place) {
  return place.split("node_modules/").at(-1) ?? place;
}
function listNpmTree(document) {
  const dependencies = objectOf(document, "dependencies");
  return Object.keys(dependencies).flatMap((name) => {
    const entry = objectOf(dependencies, name);
    return [{ name, version: textOf(entry, "version") }, ...listNpmTree(entry)];
  });
}
function listCycloneDx(document) {
  return objectsOf(document, "components").flatMap((component) => {
    const group = textOf(component, "group");
    const name = textOf(component, "name") ?? "";
    return [{ name: nameOfPurl(textOf(component, "purl")) ?? (group === null || group === "" ? name : `${group}/${name}`), version: textOf(component, "version") }, ...listCycloneDx(component)];
  });
}
function listSpdx(document) {
  const described = /* @__PURE__ */ new Set([
    ...listTexts(memberOf(document, "documentDescribes")),
    ...objectsOf(document, "relationships").filter((one) => textOf(one, "relationshipType") === "DESCRIBES").map((one) => textOf(one, "relatedSpdxElement"))
  ]);
  return objectsOf(document, "packages").filter((one) => !described.has(textOf(one, "SPDXID"))).map((one) => {
    const purl = objectsOf(one, "externalRefs").find((reference) => textOf(reference, "referenceType") === "purl");
    return { name: nameOfPurl(purl === void 0 ? null : textOf(purl, "referenceLocator")) ?? textOf(one, "name") ?? "", version: textOf(one, "versionInfo") };
  });
}
function listTexts(value) {
  return Array.isArray(value) ? value : [];
}
function nameOfPurl(purl) {
  const match = /^(pkg:[^?#]+?)(?:@[^@/?#]*)?(?:[?#]|$)/.exec(purl ?? "");
  return match === null ? null : String(match[1]).replaceAll(/%40/gi, "@");
}

// packages/core/src/formats/components.ts
var noVersion = "(no version)";
var separator = ", ";
var components = {
  read: (source) => toFacts(listComponents(readJson(source, "list of components"), source.side)),
  judge: judgeComponent
};
function listComponents(document, side) {
  const holds = (name) => memberOf(document, name) !== void 0;
  if (textOf(document, "bomFormat") === "CycloneDX") return listCycloneDx(document);
  if (holds("spdxVersion")) {
    const packages = memberOf(document, "packages");
    if (packages === void 0 || !isTreeArray(packages)) throw notThis(side, 'SPDX document with a list "packages"');
    return listSpdx(document);
  }
  if (holds("lockfileVersion")) return listLockfile(document);
  if (holds("dependencies") || holds("name") && holds("version")) {
    if (holds("error")) throw notComparable(`${side} holds an error of npm in place of its list.`);
    return listNpmTree(document);
  }
  throw notThis(side, "package-lock.json, output of `npm ls --json`, CycloneDX or SPDX document");
}
function toFacts(list) {
  const versions = /* @__PURE__ */ new Map();
  for (const { name, version } of list) versions.set(name, (versions.get(name) ?? /* @__PURE__ */ new Set()).add(version ?? noVersion));
  const facts = newTreeObject();
  for (const [name, set] of versions) facts[name] = [...set].sort().join(separator);
  return facts;
}
function judgeComponent({ kind, segments: [where = ""], expected, actual }) {
  if (kind === "added") return { word: "added", rank: 1, where };
  if (kind === "removed") return { word: "removed", rank: 2, where };
  const [before, after] = [toText(expected).split(separator), toText(actual).split(separator)];
  const gone = before.filter((version) => !after.includes(version));
  const fresh = after.filter((version) => !before.includes(version));
  return { ...toWord(gone, fresh), where };
}
function toWord(gone, fresh) {
  const [from, to] = [parseVersion(gone.length === 1 ? gone[0] ?? "" : ""), parseVersion(fresh.length === 1 ? fresh[0] ?? "" : "")];
  const order = from === null || to === null ? 0 : compareVersions(from, to);
  if (order < 0) return { word: "upgraded", rank: 3 };
  if (order > 0) return { word: "downgraded", rank: 0 };
  if (gone.length === 0) return { word: "another version added", rank: 1 };
  return fresh.length === 0 ? { word: "one of its versions removed", rank: 2 } : { word: "version changed", rank: 0 };
}
export {
  components
};
