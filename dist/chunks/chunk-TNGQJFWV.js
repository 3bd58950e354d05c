import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/formats/load-format.ts
var formats = {
  junit: async () => (await import("./junit-MWBOODL7.js")).junit,
  ctrf: async () => (await import("./ctrf-ZRKAMPT4.js")).ctrf,
  cobertura: async () => (await import("./cobertura-S7IC4TSR.js")).cobertura,
  lcov: async () => (await import("./lcov-ZX365IJG.js")).lcov,
  sarif: async () => (await import("./sarif-TRNBR7IK.js")).sarif,
  components: async () => (await import("./components-OMX6V3D2.js")).components,
  openapi: async () => (await import("./openapi-JBQPISFD.js")).openapi,
  "json-schema": async () => (await import("./json-schema-QUB6IRWS.js")).jsonSchema
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
