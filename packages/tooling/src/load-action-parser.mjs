import { loadTypeScript } from './load-typescript.mjs';

let loaded;

/** GitHub's own parser of action.yml files. Node cannot import it as it is published: its JSON imports name no type. */
export function loadActionParser() {
  loaded ??= loadTypeScript(`
    import { parseAction } from '@actions/workflow-parser/actions/action-parser';
    const silent = { info() {}, error() {}, warn() {}, debug() {} };
    export function faultsOf(name, content) {
      return parseAction({ name, content }, silent).context.errors.getErrors().map((error) => error.message);
    }
  `);
  return loaded;
}
