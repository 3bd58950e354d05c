// Jest transformer: TypeScript to ESM through esbuild, with inline source maps. Types are checked by `npm run typecheck`.
import { createHash } from 'node:crypto';
import { transformSync, version } from 'esbuild';

const options = { loader: 'ts', format: 'esm', target: 'node20', sourcemap: 'inline', sourcesContent: true };

export default {
  process(source, file) {
    return { code: transformSync(source, { ...options, sourcefile: file }).code };
  },
  getCacheKey(source, file) {
    return createHash('sha256').update(`${version}${JSON.stringify(options)}${file}\0${source}`).digest('hex').slice(0, 32);
  },
};
