import { basename, dirname, relative } from 'node:path';
import { root } from '../repository.mjs';

/** What each run of each action loads, by the exports that reach it. */
const start = [['runAction', '@shipworthy/runtime'], ['openWorkspace', '@shipworthy/core/workspace'], ['resolvePolicy', '@shipworthy/core/config']];
const namespace = 'shared-start';

/**
 * What every action loads becomes few chunks. A bundler makes a chunk of the sources that the same set of entries reaches, and each dynamic import is
 * an entry: some forty chunks a run, and finding a file costs it more than reading that. So whatever is loaded later imports the start as
 * well, which is there by then. Not what the command loads first: its `--help` needs a small part of that.
 */
export const sharedStart = {
  name: namespace,
  setup(build) {
    build.onResolve({ filter: /^(\.|@shipworthy\/)/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      const from = relative(root, importer).replaceAll('\\', '/');
      if (kind !== 'dynamic-import' || pluginData === namespace || !from.startsWith('packages/') || from.startsWith('packages/cli/')) return undefined;
      const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: namespace });
      if (found.errors.length > 0) return found;
      return { path: relative(root, found.path).replaceAll('\\', '/').replace(/\.[jt]s$/, ''), namespace, pluginData: found.path };
    });
    build.onLoad({ filter: /.*/, namespace }, ({ pluginData: file }) => ({ contents: toSource(file), resolveDir: dirname(file), loader: 'js' }));
  },
};

function toSource(file) {
  return [...start.map(([name, from]) => `export { ${name} } from '${from}';`), `export * from './${basename(file)}';`].join('\n');
}
