import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  RE2JS,
  RE2JSException
} from "./chunk-HNKGH2CU.js";

// packages/core/src/compare/normalise/replace-pattern.ts
function toReplacement(pattern, replacement) {
  const compiled = RE2JS.compile(pattern);
  return (text) => compiled.matcher(text).replaceAll(replacement);
}
function findPatternFault(pattern) {
  try {
    RE2JS.compile(pattern);
    return null;
  } catch (error) {
    if (error instanceof RE2JSException) return error.message;
    throw error;
  }
}

export {
  toReplacement,
  findPatternFault
};
