import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  toolVersion
} from "./chunk-ZQKI2GPO.js";

// packages/cli/src/host/create-host.ts
async function createHost({ variables, cwd, onProgress }) {
  const environment = await import("./src-TLLTYC6G.js");
  const { renderMarkdown } = await import("./src-SQF7G5X2.js");
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
    remote: token === null || context.repository === null ? null : toRemote({ apiUrl: context.apiUrl, repository: context.repository, token }),
    renderReport: renderMarkdown,
    onProgress
  };
}
function toRemote(access) {
  let loaded;
  const load = () => loaded ??= import("./src-ZQVCGELX.js").then(({ createRemoteRepository }) => createRemoteRepository(access));
  return {
    readFileAt: async (commit, path) => (await load()).readFileAt(commit, path),
    listFilesAt: async (commit, folder) => (await load()).listFilesAt(commit, folder)
  };
}

export {
  createHost
};
