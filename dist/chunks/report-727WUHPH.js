import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import "./chunk-5XWL5JNG.js";

// packages/cli/src/commands/report.ts
var flags = [
  { name: "out", meta: { type: "text", description: "Page to write.", placeholder: "path", defaultText: "`<folder>/report.html`" } },
  { name: "server-url", meta: { type: "text", description: "Where links to runs and files of GitHub lead; `none` for no such links.", placeholder: "url", defaultText: "`https://github.com`" } }
];
var report = {
  name: "report",
  usage: "shipworthy report <folder> [flags]",
  description: "Makes one HTML page of all documents of a run: the decision, what blocks and the next step, what drifted.",
  flags,
  notes: ["The page judges nothing: it ends with 0 also where the decision is red. The same documents give the same page, which needs no network. `--format` takes `text` and `json`."],
  examples: [
    { command: "shipworthy report shipworthy-out", does: "write shipworthy-out/report.html" },
    { command: "shipworthy report evidence --out public/index.html", does: "a page to publish" }
  ],
  run: async (invocation) => (await import("./run-report-ORALMICQ.js")).runReport(invocation, flags)
};
export {
  report
};
