import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseYamlSource
} from "./chunk-3IVWQLLJ.js";
import {
  parseWithSchema
} from "./chunk-4CWBFBZX.js";
import {
  isJsonArray,
  isJsonObject
} from "./chunk-MW3SYPS2.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/release/written-file.ts
function readWritten({ path, text }, { root, schema, what }) {
  const source = toCamelSource(parseYamlSource(text, path), root);
  return { value: parseWithSchema(source, schema, what), positionOf: (pointer, part) => source.positionOf(pointer, part) };
}
function toCamelSource(source, root) {
  const rootKeys = [root, toCamel(root)];
  const own = isJsonObject(source.value) ? Object.keys(source.value) : [];
  const [key] = own.filter((name) => rootKeys.includes(name));
  const prefix = key === void 0 ? [] : [key];
  const inside = key === void 0 || !isJsonObject(source.value) ? source.value : source.value[key] ?? null;
  const faults = [];
  if (key !== void 0) {
    for (const other of own) if (other !== key && other !== "$schema") faults.push({ message: `\`${other}\` stands beside \`${key}\`, where nothing is read.`, path: source.path, ...source.positionOf([other], "key") ?? {} });
  }
  const written = /* @__PURE__ */ new Map();
  const spelling = /* @__PURE__ */ new Map();
  const value = rename(inside, { from: prefix, to: [] }, (to, from, twice) => {
    written.set(toId(to), from);
    const [asWritten, camel] = [from.at(-1), to.at(-1)];
    if (typeof asWritten === "string" && typeof camel === "string" && !spelling.has(camel)) spelling.set(camel, asWritten);
    if (twice) faults.push({ message: `\`${String(from.at(-1))}\` says the same as a key before it.`, path: source.path, ...source.positionOf([...from], "key") ?? {} });
  });
  if (faults.length > 0) throw new ShipworthyError("config/invalid", `${source.path} is not in order:`, { hint: "Mend the lines above.", faults });
  const positionOf = (pointer, part) => {
    for (let length = pointer.length; length > 0; length -= 1) {
      const from = written.get(toId(pointer.slice(0, length)));
      if (from !== void 0) return source.positionOf([...from, ...pointer.slice(length)], part);
    }
    return source.positionOf([...prefix, ...pointer], part);
  };
  const isSnake = key?.includes("_") === true || [...spelling].some(([camel, name]) => camel !== name);
  return { value, path: source.path, positionOf, spell: (name) => spelling.get(name) ?? (isSnake ? toSnake(name) : name) };
}
function rename(value, { from, to }, tell) {
  if (isJsonArray(value)) {
    return value.map((element, index) => {
      tell([...to, index], [...from, index], false);
      return rename(element, { from: [...from, index], to: [...to, index] }, tell);
    });
  }
  if (!isJsonObject(value)) return value;
  const renamed = {};
  for (const [key, member] of Object.entries(value)) {
    const name = toCamel(key);
    const place = { from: [...from, key], to: [...to, name] };
    tell(place.to, place.from, Object.hasOwn(renamed, name));
    renamed[name] = rename(member, place, tell);
  }
  return renamed;
}
function toCamel(key) {
  return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(key) ? key.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase()) : key;
}
function toSnake(name) {
  return /^[a-z][A-Za-z0-9]*$/.test(name) ? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : name;
}
function toId(pointer) {
  return JSON.stringify(pointer);
}

export {
  readWritten
};
