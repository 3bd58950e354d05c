import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toolVersion
} from "./chunk-ZQKI2GPO.js";

// packages/cli/src/host/create-host.ts
async function createHost({ variables, cwd, onProgress, onSampling }) {
  const environment = await import("./src-AJTH35LM.js");
  const { renderDoctor, renderHistory, renderMarkdown, renderNotes, renderTrend } = await import("./src-EV22MVUB.js");
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
    ...token !== null && context.repository === null ? { openRemote: (repository) => openRemote({ apiUrl: context.apiUrl, repository, token }) } : {},
    renderReport: renderMarkdown,
    renderDoctor,
    renderHistory,
    renderNotes,
    renderTrend,
    onProgress,
    ...onSampling === void 0 ? {} : { onSampling }
  };
}
async function openRemote(access) {
  const { createRemoteRepository } = await import("./src-4MLINDRQ.js");
  return createRemoteRepository(access);
}

export {
  createHost
};
