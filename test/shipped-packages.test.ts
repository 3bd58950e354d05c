import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { judgeLicences } from '../packages/core/src/security/licences/judge-licences.js';
import { readScan } from '../packages/core/src/security/read-scan.js';
// @ts-expect-error the tooling is plain JavaScript
import { bundle } from '../packages/tooling/src/build/bundle.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { unused } from '../packages/tooling/src/build/without-unused.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { findDependencyFaults } from '../packages/tooling/src/dependencies/find-dependency-faults.mjs';
// @ts-expect-error the tooling is plain JavaScript
import { readFacts } from '../packages/tooling/src/dependencies/read-facts.mjs';

const root = resolve(import.meta.dirname, '..');
let files: ReadonlyMap<string, string>;
let shipped: readonly { readonly name: string; readonly version: string; readonly isDirect: boolean; readonly importedBy: readonly string[] }[];
let sbom: { readonly components: readonly Record<string, unknown>[]; readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]; readonly serialNumber: string };

beforeAll(async () => {
  ({ files, shipped } = await bundle());
  sbom = JSON.parse(files.get('dist/sbom.cdx.json') ?? '');
});

/** By the comments that esbuild puts above the text of each module, so that the list is not judged by itself. */
function listReleases(): string[] {
  const folders = new Set([...files.values()].flatMap((text) => [...text.matchAll(/^\s*\/\/ (node_modules\/(?:.*\/node_modules\/)?(?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(([, folder = '']) => folder)));
  return [...new Set([...folders].map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return `${name} ${version}`;
  }))].sort();
}

const licensed = (): string[] => [...(files.get('dist/licenses.txt') ?? '').matchAll(/(?:^|\n-{80}\n\n)(\S+ \S+) \(/g)].map(([, release = '']) => release).sort();

describe('what is shipped', () => {
  test('is what the licences cover, what the list of components covers, and nothing else', () => {
    const { outcome } = readScan({ path: 'dist/sbom.cdx.json', text: files.get('dist/sbom.cdx.json') ?? '', format: null, commits: [], root });
    if (outcome.state === 'refused' || outcome.content.components === null) throw new Error(JSON.stringify(outcome));
    const { components } = outcome.content;
    const releases = listReleases();
    expect(releases.length).toBeGreaterThan(50);
    expect(licensed()).toEqual(releases);
    expect(components.map(({ plainName, version }) => `${plainName} ${String(version)}`).sort()).toEqual(releases);
    expect(components.every(({ ecosystem }) => ecosystem === 'npm')).toBe(true);
    const { licences } = parse(readFileSync(join(root, '.github/shipworthy.yml'), 'utf8')).security;
    expect(judgeLicences(components, { own: [], ...licences }).findings.map(({ message }) => message)).toEqual([]);
    expect(judgeLicences(components, { own: [], allow: ['MIT'] }).findings).not.toEqual([]);
  });

  test('is listed in the form of CycloneDX 1.6: references lead somewhere, each once, and every archive has its digest', () => {
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(sbom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    const references = ['shipworthy@0.1.0'.replace(/[^@]+$/, readFacts().manifest.version), ...sbom.components.map((one) => one['bom-ref'])];
    expect(new Set(references).size).toBe(references.length);
    expect(sbom.dependencies.map(({ ref }) => ref)).toEqual(references);
    expect(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !references.includes(ref))).toEqual([]);
    for (const component of sbom.components) expect(component).toMatchObject({ type: 'library', hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }] });
  });

  test('is reached from what we import, all of it', () => {
    const reached = new Set<unknown>();
    const visit = (ref: unknown): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const next of sbom.dependencies.find((one) => one.ref === ref)?.dependsOn ?? []) visit(next);
    };
    visit(sbom.dependencies[0]?.ref);
    expect(sbom.components.map((one) => one['bom-ref']).filter((ref) => !reached.has(ref))).toEqual([]);
  });

  test('holds a refusal in the place of what nobody asks for', () => {
    const text = [...files.values()].join('\n');
    expect(unused.length).toBeGreaterThan(0);
    const refusals = unused.map(({ specifier, because }: { readonly specifier: string; readonly because: string }) => JSON.stringify(`${specifier} is not shipped: ${because}.`));
    expect(refusals.filter((refusal: string) => !text.includes(refusal))).toEqual([]);
    expect(listReleases().filter((release) => /^(?:unzip-stream|binary|buffers|tar-stream|glob|minimatch|readdir-glob) /.test(release))).toEqual([]);
  });
});

describe('a dependency', () => {
  test('has its reason, each of them', () => {
    expect(findDependencyFaults({ ...readFacts(), shipped })).toEqual([]);
  });

  const reasons = { bundled: { zod: {}, gone: {} }, tools: { jest: 'runs tests', hidden: 'a tool' } };
  test.each([
    ['without a reason', { devDependencies: { zod: '1', jest: '1', left: '1' } }, /^left stands in package.json without a reason/],
    ['that is shipped, but called a tool', { devDependencies: { zod: '1', hidden: '1' } }, /^hidden is shipped in dist but stands among the tools/],
    ['that is not shipped, but called so', { devDependencies: { gone: '1' } }, /^gone is not shipped in dist/],
    ['that npm would install beside dist', { devDependencies: {}, dependencies: { zod: '1' } }, /^zod stands in `dependencies`/],
    ['that has a reason and is not there', { devDependencies: { zod: '1' } }, /^jest has a reason in .* but does not stand in package.json/],
    ['that we import without saying so', { devDependencies: {} }, /^zod is imported by our sources but does not stand in package.json/],
  ])('%s is a fault', (_what, manifest, message) => {
    const faults = findDependencyFaults({ manifest, shipped: [{ name: 'zod', isDirect: true }, { name: 'hidden', isDirect: false }], reasons });
    expect(faults).toContainEqual(expect.stringMatching(message));
  });

  test('is used by something: unneeded ones are removed', () => {
    const silent = ['packages/tooling/src/dependencies/reasons.mjs', 'packages/tooling/src/layers.mjs', 'test/shipped-packages.test.ts'];
    const paths = ['packages', 'actions', 'test', 'bench', 'package.json', 'eslint.config.mjs'].flatMap(listCode).filter((path) => !silent.includes(path));
    const text = paths.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
    const isUsed = (name: string): boolean => [`'${name}'`, `'${name}/`, `node_modules/${name}/`, `'node_modules', '${name}'`].some((use) => text.includes(use));
    const { manifest } = readFacts();
    const names = Object.keys(manifest.devDependencies);
    expect(names.filter((name) => !isUsed(name.replace('@types/node', 'node:fs').replace('@types/', '')))).toEqual([]);
    expect(isUsed('a-package-of-nobody')).toBe(false);
  });
});

function listCode(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listCode(`${path}/${entry.name}`);
    return /\.(?:ts|mjs|js)$/.test(entry.name) ? [`${path}/${entry.name}`] : [];
  });
}
