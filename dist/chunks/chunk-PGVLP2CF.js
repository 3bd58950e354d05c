import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/regression/run/to-milliseconds.ts
var units = /* @__PURE__ */ new Map([["ms", 1], ["s", 1e3], ["m", 6e4], ["h", 36e5]]);
function toMilliseconds(duration) {
  const unit = duration.replace(/^[0-9]+/, "");
  return Number(duration.slice(0, -unit.length)) * (units.get(unit) ?? 1);
}

export {
  toMilliseconds
};
