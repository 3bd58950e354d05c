import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toolVersion
} from "./chunk-ZQKI2GPO.js";

// packages/cli/src/host/create-host.ts
async function createHost({ variables, cwd, onProgress }) {
  const environment = await import("./src-AHZH4YGM.js");
  const { renderHistory, renderMarkdown } = await import("./src-E3774GTY.js");
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
    onProgress
  };
}
async function openRemote(access) {
  const { createRemoteRepository } = await import("./src-7EUWQ6BB.js");
  return createRemoteRepository(access);
}

export {
  createHost
};
