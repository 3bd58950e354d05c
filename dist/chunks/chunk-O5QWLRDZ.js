import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/bundle/gates/comparison/show-value.ts
var longest = 200;
function showNumber(value, against = null) {
  for (let digits = 6; digits < 17; digits += 1) {
    const rounded = Number(value.toPrecision(digits));
    if (against === null || Math.sign(rounded - against) === Math.sign(value - against)) return String(rounded);
  }
  return String(value);
}
function showValue(value, against = null) {
  if (typeof value === "number") return showNumber(value, against);
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}\u2026` : text;
}

export {
  showNumber,
  showValue
};
