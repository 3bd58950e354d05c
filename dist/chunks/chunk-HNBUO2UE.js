import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/compare/formats/load-format.ts
var formats = {
  junit: async () => (await import("./junit-AKKALG5R.js")).junit,
  ctrf: async () => (await import("./ctrf-5SVQOI7T.js")).ctrf,
  cobertura: async () => (await import("./cobertura-W7QSO4LJ.js")).cobertura,
  lcov: async () => (await import("./lcov-CANXSKIT.js")).lcov,
  sarif: async () => (await import("./sarif-OFL443GC.js")).sarif,
  components: async () => (await import("./components-FTDUUHC3.js")).components,
  openapi: async () => (await import("./openapi-WAVUMNE6.js")).openapi,
  "json-schema": async () => (await import("./json-schema-4BZFHXAT.js")).jsonSchema
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
