import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/formats/load-format.ts
var formats = {
  junit: async () => (await import("./junit-DSE3ODPN.js")).junit,
  ctrf: async () => (await import("./ctrf-46FAXAIG.js")).ctrf,
  cobertura: async () => (await import("./cobertura-FHHXMQRQ.js")).cobertura,
  lcov: async () => (await import("./lcov-2TOUTXDU.js")).lcov,
  sarif: async () => (await import("./sarif-XYADQ3AK.js")).sarif,
  components: async () => (await import("./components-F3GA2M4M.js")).components,
  openapi: async () => (await import("./openapi-ULHK4ZWF.js")).openapi,
  "json-schema": async () => (await import("./json-schema-W4TCYH7B.js")).jsonSchema
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
