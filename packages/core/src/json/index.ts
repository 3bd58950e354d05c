export { isJsonArray, isJsonObject, type Json, type JsonObject } from './json.js';
export { parseCanonicalJson } from './parse-canonical-json.js';
export { parseJsonText, type ParseJsonOptions } from './parse-json-text.js';
export { positionOf, type JsonPointer } from './position-of.js';
export { requireJson } from './require-json.js';
export { searchJson } from './search-json.js';
export { toTextPosition, toTextPositions, withoutByteOrderMark, type TextPosition } from './text-position.js';
export { toCanonicalJson } from './to-canonical-json.js';
export { toPrettyJson } from './to-pretty-json.js';
