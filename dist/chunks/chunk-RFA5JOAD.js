import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/files/largest-list.ts
var largestList = 256 * 1024 * 1024;

export {
  largestList
};
