import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/compare/formats/load-format.ts
var formats = {
  junit: async () => (await import("./junit-XFAQMVYC.js")).junit,
  ctrf: async () => (await import("./ctrf-C3TF2JSK.js")).ctrf,
  cobertura: async () => (await import("./cobertura-KNE5D7Z2.js")).cobertura,
  lcov: async () => (await import("./lcov-WZQD6TCN.js")).lcov,
  sarif: async () => (await import("./sarif-EZA7NOSS.js")).sarif,
  components: async () => (await import("./components-EGPNKKZ3.js")).components,
  openapi: async () => (await import("./openapi-7HVMX2X7.js")).openapi,
  "json-schema": async () => (await import("./json-schema-V4GAWPGH.js")).jsonSchema
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
