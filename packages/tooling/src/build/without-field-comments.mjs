import { readFileSync } from 'node:fs';

/**
 * What doc comments of the contract's fields say belongs into the published schemas (see generate/field-descriptions.mjs) and is read by editors.
 * esbuild keeps comments inside of expressions; the program would read them anew at every start.
 */
export const withoutFieldComments = {
  name: 'without-field-comments',
  setup(build) {
    build.onLoad({ filter: /[\\/]packages[\\/]contract[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replaceAll(/^[ \t]*\/\*\*[\s\S]*?\*\//gm, ''), loader: 'ts' }));
  },
};
