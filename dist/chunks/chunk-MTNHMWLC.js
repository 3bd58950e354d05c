import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  objectOf,
  objectsOf,
  textOf
} from "./chunk-MRXJ6RDR.js";
import {
  memberOf
} from "./chunk-KZU5M22G.js";

// packages/core/src/compare/formats/list-components.ts
function listLockfile(document) {
  const packages = objectOf(document, "packages");
  const places = Object.keys(packages).filter((place) => place !== "" && memberOf(objectOf(packages, place), "link") !== true);
  if (memberOf(document, "packages") === void 0) return listNpmTree(document);
  return places.map((place) => {
    const entry = objectOf(packages, place);
    const name = textOf(entry, "name") ?? nameOfPlace(place);
    return { name, version: textOf(entry, "version"), plainName: name, ecosystem: "npm", place, licence: licenceOfManifest(entry) };
  });
}
function nameOfPlace(place) {
  return place.split("node_modules/").at(-1) ?? place;
}
function listNpmTree(document) {
  const dependencies = objectOf(document, "dependencies");
  return Object.keys(dependencies).flatMap((name) => {
    const entry = objectOf(dependencies, name);
    return [{ name, version: textOf(entry, "version"), plainName: name, ecosystem: "npm", place: null, licence: licenceOfManifest(entry) }, ...listNpmTree(entry)];
  });
}
function listCycloneDx(document) {
  return objectsOf(document, "components").flatMap((component) => {
    const [group, name, purl] = [textOf(component, "group"), textOf(component, "name") ?? "", textOf(component, "purl")];
    const own = group === null || group === "" ? name : `${group}/${name}`;
    const place = objectsOf(component, "properties").find((one) => textOf(one, "name") === "cdx:npm:package:path");
    return [{ ...toNames(purl, own), version: textOf(component, "version"), place: place === void 0 ? null : textOf(place, "value"), licence: licenceOfCycloneDx(component) }, ...listCycloneDx(component)];
  });
}
function licenceOfCycloneDx(component) {
  const stated = objectsOf(component, "licenses").flatMap((choice) => {
    const licence = objectOf(choice, "license");
    return textOf(choice, "expression") ?? textOf(licence, "id") ?? textOf(licence, "name") ?? "NOASSERTION";
  });
  return stated.length < 2 ? stated[0] ?? null : stated.map((one) => `(${one})`).join(" AND ");
}
function listSpdx(document) {
  const described = /* @__PURE__ */ new Set([
    ...listTexts(memberOf(document, "documentDescribes")),
    ...objectsOf(document, "relationships").filter((one) => textOf(one, "relationshipType") === "DESCRIBES").map((one) => textOf(one, "relatedSpdxElement"))
  ]);
  return objectsOf(document, "packages").filter((one) => described.size > 1 || !described.has(textOf(one, "SPDXID"))).map((one) => {
    const purl = objectsOf(one, "externalRefs").find((reference) => textOf(reference, "referenceType") === "purl");
    const file = textOf(one, "packageFileName");
    return {
      ...toNames(purl === void 0 ? null : textOf(purl, "referenceLocator"), textOf(one, "name") ?? ""),
      version: textOf(one, "versionInfo"),
      place: file === null || file === "" ? null : file,
      licence: licenceOfSpdx(one)
    };
  });
}
function licenceOfSpdx(one) {
  return [textOf(one, "licenseConcluded"), textOf(one, "licenseDeclared")].find((licence) => licence !== null && licence !== "NOASSERTION") ?? textOf(one, "licenseDeclared");
}
function licenceOfManifest(entry) {
  const stated = memberOf(entry, "license") ?? memberOf(entry, "licenses");
  if (typeof stated === "string") return stated;
  const types = objectsOf({ stated: Array.isArray(stated) ? stated : stated === void 0 ? [] : [stated] }, "stated").flatMap((one) => textOf(one, "type") ?? []);
  return types.length < 2 ? types[0] ?? null : types.map((one) => `(${one})`).join(" OR ");
}
function listTexts(value) {
  return Array.isArray(value) ? value : [];
}
function toNames(purl, own) {
  const match = /^(pkg:([^/?#]+)\/([^?#]+?))(?:@[^@/?#]*)?(?:[?#]|$)/.exec(purl ?? "");
  if (match === null) return { name: own, plainName: own, ecosystem: null };
  const [, name = "", ecosystem = "", plainName = ""] = match.map((part) => part.replaceAll(/%40/gi, "@"));
  return { name, ecosystem: ecosystem.toLowerCase(), plainName: ecosystem.toLowerCase() === "maven" ? plainName.replace("/", ":") : plainName };
}

export {
  listLockfile,
  listNpmTree,
  listCycloneDx,
  listSpdx
};
