// What may import what. ESLint's rules, test/architecture.test.ts and the table in docs/architecture.md are made from this.

/**
 * @typedef {object} Layer
 * @property {string} name
 * @property {string} folder   Folder below the repository; `*` stands for one name.
 * @property {readonly string[]} workspace   Packages of this repository.
 * @property {readonly string[]} outside   npm packages, by name or by the exact subpath.
 * @property {'all' | readonly string[]} node   Modules of Node.
 * @property {string} role   For the table.
 */

/** @type {readonly Layer[]} */
export const layers = [
  { name: 'contract', folder: 'packages/contract', workspace: [], outside: ['zod/mini'], node: [], role: 'the words: schemas, rules, inputs, error codes' },
  {
    name: 'core',
    folder: 'packages/core',
    workspace: ['contract'],
    outside: ['yaml', 'saxes', 'diff', 'picomatch', 're2js', '@jmespath-community/jmespath', '@lezer/markdown', '@lezer/common', 'github-slugger', 'yauzl', 'spdx-expression-parse', 'zod/mini'],
    node: 'all',
    role: 'the decisions; never the environment, the console or GitHub',
  },
  { name: 'report', folder: 'packages/report', workspace: ['contract'], outside: [], node: [], role: 'documents in, text out' },
  { name: 'environment', folder: 'packages/environment', workspace: ['contract'], outside: ['env-ci'], node: ['fs/promises', 'os'], role: 'the only reader of `process.env`' },
  { name: 'github', folder: 'packages/github', workspace: ['contract', 'core'], outside: ['@octokit/rest', '@actions/artifact'], node: 'all', role: "adapters for core's ports" },
  {
    name: 'runtime',
    folder: 'packages/runtime',
    workspace: ['contract', 'core', 'report', 'github', 'environment'],
    outside: ['@actions/core', '@actions/github'],
    node: 'all',
    role: 'what a step of GitHub Actions does around a command',
  },
  { name: 'cli', folder: 'packages/cli', workspace: ['contract', 'core', 'report', 'github', 'environment'], outside: [], node: 'all', role: 'the same commands from a terminal' },
  { name: 'actions', folder: 'actions/*', workspace: ['contract', 'core', 'report', 'runtime'], outside: [], node: [], role: 'what GitHub starts; no logic' },
  { name: 'testkit', folder: 'packages/testkit', workspace: ['contract', 'core'], outside: ['ajv', 'ajv-formats'], node: 'all', role: 'fakes for tests; never shipped' },
];

/**
 * A pattern for every import that a layer may not have. Relative imports pass: that they stay inside the package, the
 * architecture test proves.
 * @param {Layer} layer
 */
export function toForbiddenPattern(layer) {
  const allowed = [
    String.raw`\.{1,2}/`,
    ...layer.workspace.map((name) => `@shipworthy/${name}(?:/|$)`),
    ...layer.outside.map((name) => `${name}(?:/|$)`),
    ...(layer.node === 'all' ? ['node:'] : layer.node.map((name) => `node:${name}$`)),
  ];
  return `^(?!${allowed.join('|')})`;
}

/** @param {Layer} layer @param {string} specifier */
export function isAllowedImport(layer, specifier) {
  return !new RegExp(toForbiddenPattern(layer)).test(specifier);
}

export function renderLayerTable() {
  const list = (names) => (names.length === 0 ? '–' : names.map((name) => `\`${name}\``).join(', '));
  const rows = layers.map(({ name, workspace, outside, node, role }) => `| ${name} | ${role} | ${list(workspace)} | ${list(outside)} | ${node === 'all' ? 'any' : list(node)} |`);
  return ['| layer | what it is | may import of this repository | from npm | from Node |', '|---|---|---|---|---|', ...rows].join('\n');
}
