import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import "./chunk-5XWL5JNG.js";

// packages/cli/src/commands/demo.ts
var flags = [{ name: "drift", meta: { type: "flag", description: "Put a prepared change into a copy of the example, so that the gate turns red.", placeholder: "", defaultText: "`false`" } }];
var demo = {
  name: "demo",
  usage: "shipworthy demo [--drift]",
  description: "Goes the whole way on the bundled example and on Shipworthy itself: runs a pack, checks drift, asks the gate.",
  flags,
  notes: ["Works in a clone of the repository; nothing outside its folder `shipworthy-demo` is written."],
  examples: [
    { command: "shipworthy demo", does: "see a green gate, and where the evidence is" },
    { command: "shipworthy demo --drift", does: "see what a red one says" }
  ],
  run: async (invocation) => (await import("./run-demo-DIZ4JFWG.js")).runDemo(invocation, flags)
};
export {
  demo
};
