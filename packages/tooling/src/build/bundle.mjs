import { relative } from 'node:path';
import { build } from 'esbuild';
import { listShippedPackages } from '../dependencies/list-shipped-packages.mjs';
import { readFacts } from '../dependencies/read-facts.mjs';
import { renderSbom } from '../dependencies/render-sbom.mjs';
import { root } from '../repository.mjs';
import { lazyOidc } from './lazy-oidc.mjs';
import { renderLicenses } from './licenses.mjs';
import { sharedStart } from './shared-start.mjs';
import { withoutFieldComments } from './without-field-comments.mjs';
import { withoutUnused } from './without-unused.mjs';

/** What a user starts, by the name of its file in `dist/`. */
export const entries = {
  cli: 'packages/cli/src/main.ts',
  'regression-pack': 'actions/regression-pack/src/main.ts',
  'drift-check': 'actions/drift-check/src/main.ts',
  'telemetry-bundle-readiness': 'actions/telemetry-bundle-readiness/src/main.ts',
  'release-evidence': 'actions/release-evidence/src/main.ts',
  'doc-sync-check': 'actions/doc-sync-check/src/main.ts',
  'security-report': 'actions/security-report/src/main.ts',
  'release-gate': 'actions/release-gate/src/main.ts',
};

export const plugins = [lazyOidc, sharedStart, withoutFieldComments, withoutUnused];

const shebang = '#!/usr/bin/env node\n';

/** Every file of `dist/`, in memory, what esbuild says about it, and which packages are in it. Not minified: what is committed can be reviewed. */
export async function bundle() {
  const result = await build({
    entryPoints: entries,
    absWorkingDir: root,
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins,
    // CommonJS packages among the chunks call it. `__filename` must not be defined here: some of them define it themselves.
    banner: { js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);" },
  });
  const files = new Map(result.outputFiles.map(({ path, text }) => [relative(root, path).replaceAll('\\', '/'), text]));
  const cli = files.get('dist/cli.js') ?? '';
  files.set('dist/cli.js', cli.startsWith('#!') ? cli : shebang + cli);
  files.set('dist/package.json', '{ "type": "module" }\n');
  const { manifest, lock } = readFacts();
  const shipped = listShippedPackages(result.metafile, lock);
  files.set('dist/licenses.txt', renderLicenses(shipped));
  files.set('dist/sbom.cdx.json', renderSbom(shipped, manifest));
  return { files, metafile: result.metafile, shipped };
}
