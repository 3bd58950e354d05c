import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/compare/tree/tree.ts
var childOrder = /* @__PURE__ */ Symbol("child order");
var maxTreeDepth = 1e3;
function newTreeObject() {
  return { __proto__: null };
}
function isTreeArray(value) {
  return Array.isArray(value);
}
function isTreeObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function memberOf(object, key) {
  return Object.hasOwn(object, key) ? object[key] : void 0;
}
function toJson(tree) {
  if (typeof tree === "bigint") return String(tree);
  if (isTreeArray(tree)) return tree.map(toJson);
  if (!isTreeObject(tree)) return tree;
  const copy = { __proto__: null };
  for (const key of Object.keys(tree)) {
    const member = tree[key];
    if (member !== void 0) copy[key] = toJson(member);
  }
  return copy;
}
function mapScalars(tree, map) {
  if (isTreeArray(tree)) return tree.map((element) => mapScalars(element, map));
  if (!isTreeObject(tree)) return map(tree);
  const copy = newTreeObject();
  for (const key of Object.keys(tree)) {
    const member = tree[key];
    if (member !== void 0) copy[key] = mapScalars(member, map);
  }
  const order = tree[childOrder];
  if (order !== void 0) copy[childOrder] = order;
  return copy;
}

export {
  childOrder,
  maxTreeDepth,
  newTreeObject,
  isTreeArray,
  isTreeObject,
  memberOf,
  toJson,
  mapScalars
};
