import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// packages/cli/src/command-table.ts
var capabilities = ["regression-pack", "drift-check", "telemetry-bundle-readiness", "doc-sync-check", "security-report", "release-evidence", "release-gate", "init", "doctor", "approve"];
var commandTable = [
  ...capabilities.map((name) => ({ name, load: async () => (await import("./capability-JVVXBJMP.js")).toCapability(name) })),
  { name: "report", load: async () => (await import("./report-BAMX7ILO.js")).report },
  { name: "explain", load: async () => (await import("./explain-KFFEODTZ.js")).explain },
  { name: "demo", load: async () => (await import("./demo-ZV25UBG6.js")).demo },
  { name: "help", load: async () => (await import("./help-KGIVAXGM.js")).help }
];

export {
  commandTable
};
