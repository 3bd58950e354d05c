import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/contract/src/version/version.ts
var toolVersion = "0.1.0";

export {
  toolVersion
};
