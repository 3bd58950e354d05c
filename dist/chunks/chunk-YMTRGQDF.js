import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  notComparable
} from "./chunk-DYA6TIKV.js";

// packages/core/src/formats/load-format.ts
var formats = {
  junit: async () => (await import("./junit-DLIK4R52.js")).junit,
  ctrf: async () => (await import("./ctrf-NKB4K6CX.js")).ctrf,
  cobertura: async () => (await import("./cobertura-2VU3HD7O.js")).cobertura,
  lcov: async () => (await import("./lcov-NW4VAM7D.js")).lcov,
  sarif: async () => (await import("./sarif-Y6V23VBJ.js")).sarif,
  components: async () => (await import("./components-XNOT3V4Q.js")).components,
  openapi: async () => (await import("./openapi-C6I7XYKO.js")).openapi,
  "json-schema": async () => (await import("./json-schema-POZXCB2Q.js")).jsonSchema
};
function loadFormat(name) {
  return formats[name]();
}
function isFactsFormat(name) {
  return Object.hasOwn(formats, name);
}

// packages/core/src/compare/decode-text.ts
var decoder = new TextDecoder("utf-8", { fatal: true });
function decodeText(bytes, side) {
  let text;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw notComparable(`${side} is not valid UTF-8.`, "Compare it as bytes, or write it as UTF-8.");
  }
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

export {
  loadFormat,
  isFactsFormat,
  decodeText
};
