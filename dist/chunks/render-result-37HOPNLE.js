import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import "./chunk-5XWL5JNG.js";

// packages/cli/src/output/render-result.ts
import { relative } from "node:path";
async function renderResult(result, options) {
  const report = await import("./src-EV22MVUB.js");
  const documents = result.documents.map(({ document }) => document);
  switch (options.format) {
    case "json":
      if (result.report !== void 0) return `${toJsonLine(result.report.json)}
`;
      return documents.map((document) => `${toJsonLine(document)}
`).join("");
    case "markdown":
      if (result.report !== void 0) return result.report.markdown ?? toBlock(result.notes.map((note) => report.showControls(note)));
      return documents.length === 0 ? "" : report.renderSummary(documents, { limitBytes: Number.POSITIVE_INFINITY });
    case "sarif":
      return `${toJsonLine(report.toSarif(documents), 2)}
`;
    case "junit":
      return report.toJunit(documents);
    case "text": {
      if (documents.length === 0 && result.report?.text !== void 0) return result.report.text(options);
      if (documents.length === 0) return result.notes.map((note) => `${report.showControls(note)}
`).join("");
      const places = result.documents.flatMap(({ path, reportPath }) => [`evidence  ${relative(options.cwd, path)}`, `report    ${relative(options.cwd, reportPath)}`]);
      return `${documents.map((document) => report.renderTerminal(document, options)).join("\n")}
${places.map((line) => `${report.showControls(line)}
`).join("")}`;
    }
  }
}
function toBlock(lines) {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = "`".repeat(longest + 1);
  return [`${fence}text`, ...lines, fence, ""].join("\n");
}
function toJsonLine(value, indent = 0) {
  return JSON.stringify(value, null, indent).replaceAll("##[", "#\\u0023[");
}
export {
  renderResult
};
