import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/compare/tree/namespace-labels.ts
var NamespaceLabels = class {
  #elements = /* @__PURE__ */ new Map();
  #attributes = /* @__PURE__ */ new Map();
  toElementName({ uri, prefix, local }) {
    return `${toLabel(this.#elements, uri, prefix)}${local}`;
  }
  /** An attribute without prefix has no namespace, whatever the default is. */
  toAttributeName({ uri, prefix, local }) {
    return prefix === "" ? `@${local}` : `@${toLabel(this.#attributes, uri, prefix)}${local}`;
  }
};
function toLabel(labels, uri, prefix) {
  const known = labels.get(uri);
  if (known !== void 0) return known;
  const wanted = prefix === "" ? "" : `${prefix}:`;
  const label = [...labels.values()].includes(wanted) ? `{${uri}}` : wanted;
  labels.set(uri, label);
  return label;
}

export {
  NamespaceLabels
};
