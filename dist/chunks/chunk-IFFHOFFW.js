import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toJson
} from "./chunk-KZU5M22G.js";

// packages/core/src/compare/show-value.ts
var maxShown = 200;
function showValue(value) {
  if (value === void 0) return null;
  if (typeof value === "string") return shorten(value);
  if (typeof value === "bigint") return shorten(String(value));
  if (typeof value === "object" && value !== null) return shorten(JSON.stringify(toJson(value)));
  return value;
}
function shorten(text) {
  if (text.length <= maxShown) return text;
  const head = text.slice(0, maxShown - 40);
  const whole = /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
  return `${whole}\u2026 (${text.length} characters)`;
}

export {
  showValue,
  shorten
};
