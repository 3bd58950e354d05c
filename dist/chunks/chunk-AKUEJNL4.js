import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/compare/formats/load-format.ts
var formats = {
  junit: async () => (await import("./junit-C5NTMLGZ.js")).junit,
  ctrf: async () => (await import("./ctrf-4DZXB7H3.js")).ctrf,
  cobertura: async () => (await import("./cobertura-XVNO7B44.js")).cobertura,
  lcov: async () => (await import("./lcov-JNUR7B4F.js")).lcov,
  sarif: async () => (await import("./sarif-LR2RJKLW.js")).sarif,
  components: async () => (await import("./components-WLTE5IHM.js")).components,
  openapi: async () => (await import("./openapi-BO5LDMAP.js")).openapi,
  "json-schema": async () => (await import("./json-schema-AJSGDZND.js")).jsonSchema
};
function loadFormat(name) {
  return formats[name]();
}
function isFactsFormat(name) {
  return Object.hasOwn(formats, name);
}

// packages/core/src/compare/formats/summary.ts
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
