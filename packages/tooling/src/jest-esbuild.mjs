// Jest transformer: TypeScript to ESM through esbuild. Types are checked by `npm run typecheck`. The source map goes to a file of its own, which
// is read when a test fails: within the code, every test file would pay for reading it with every module.
import { createHash } from 'node:crypto';
import { transformSync, version } from 'esbuild';

const options = { loader: 'ts', format: 'esm', target: 'node20', sourcemap: 'external', sourcesContent: false };

export default {
  process(source, file) {
    const { code, map } = transformSync(source, { ...options, sourcefile: file });
    return { code, map };
  },
  getCacheKey(source, file) {
    return createHash('sha256').update(`${version}${JSON.stringify(options)}${file}\0${source}`).digest('hex').slice(0, 32);
  },
};
