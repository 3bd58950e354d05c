import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toolVersion
} from "./chunk-ZQKI2GPO.js";

// packages/cli/src/host/create-host.ts
async function createHost({ variables, cwd, onProgress, onSampling }) {
  const environment = await import("./src-A7XKLN3Z.js");
  const { renderHistory, renderMarkdown, renderTrend } = await import("./src-7NL3Q6T4.js");
  const context = await environment.readRunContext({ env: variables, cwd });
  const token = environment.githubToken(variables);
  return {
    context,
    cwd,
    env: environment.childEnvironment(variables),
    toolVersion,
    machine: environment.machineOf(),
    now: () => /* @__PURE__ */ new Date(),
    artifacts: null,
    remote: token === null || context.repository === null ? null : await openRemote({ apiUrl: context.apiUrl, repository: context.repository, token }),
    renderReport: renderMarkdown,
    renderHistory,
    renderTrend,
    onProgress,
    ...onSampling === void 0 ? {} : { onSampling }
  };
}
async function openRemote(access) {
  const { createRemoteRepository } = await import("./src-7EUWQ6BB.js");
  return createRemoteRepository(access);
}

export {
  createHost
};
