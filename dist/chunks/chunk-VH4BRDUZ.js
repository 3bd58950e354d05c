import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/formats/load-format.ts
var formats = {
  junit: async () => (await import("./junit-N2B3JBFO.js")).junit,
  ctrf: async () => (await import("./ctrf-DZSFH2D3.js")).ctrf,
  cobertura: async () => (await import("./cobertura-NBL6ZL6R.js")).cobertura,
  lcov: async () => (await import("./lcov-7ZOL76B3.js")).lcov,
  sarif: async () => (await import("./sarif-YQFB5YPC.js")).sarif,
  components: async () => (await import("./components-EKH4FNTG.js")).components,
  openapi: async () => (await import("./openapi-3XPHLJBV.js")).openapi,
  "json-schema": async () => (await import("./json-schema-S4RDBNFA.js")).jsonSchema
};
function loadFormat(name) {
  return formats[name]();
}
function isFactsFormat(name) {
  return Object.hasOwn(formats, name);
}

// packages/core/src/formats/summary.ts
function toSummaryText(parts) {
  return parts.map(({ what, count }) => `${count} ${what}`).join(", ");
}
function readSummary(text) {
  return text.split(/, (?=\d+ )/).flatMap((part) => {
    const found = /^(?<count>\d+) (?<what>.+)$/.exec(part)?.groups;
    return found === void 0 ? [] : [{ what: found["what"] ?? "", count: Number(found["count"]) }];
  });
}

export {
  loadFormat,
  isFactsFormat,
  toSummaryText,
  readSummary
};
