import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/core/src/bundle/publish/markdown-text.ts
function toTable(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(toCell).join(" | ")} |`).join("\n");
}
function toCell(text) {
  return toLine(text).replaceAll("|", "\\|");
}
function toLine(text) {
  return text.replace(/\s*[\r\n]+\s*/g, " ");
}
function toProse(text) {
  return toLine(text).replace(/[\\`*_{}[\]<>#!&@~]/g, (sign) => `\\${sign}`);
}
function toCode(text) {
  const longest = longestRun(text);
  const quotes = "`".repeat(longest + 1);
  return longest === 0 ? `${quotes}${text}${quotes}` : `${quotes} ${text} ${quotes}`;
}
function toFence(text) {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text
${text}
${fence}`;
}
function longestRun(text) {
  return [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);
}

export {
  toTable,
  toLine,
  toProse,
  toCode,
  toFence
};
