import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  notComparable
} from "./chunk-AMOYOHBP.js";

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
  decodeText
};
