import { contractFiles, coreFiles } from './action-core-templates.mjs';
import { pageFiles } from './action-page-templates.mjs';
import { testFiles } from './action-test-templates.mjs';
import { propertyNames } from './edit-source.mjs';
import { nameFaults, sentenceFaults, toCamel, toPascal, toWords } from './names.mjs';
import { startPlan } from './plan.mjs';
import { registerAction } from './register-action.mjs';

/**
 * An action that works: it judges that the files it is given are not empty. Inputs, kind, rule, capability, action, pages and tests, each registered
 * where the others are.
 * @param {{ read(path: string): string | null, list(path: string): readonly { name: string, isFolder: boolean }[] }} tree
 * @param {{ name: string, title: string, kind?: string, area?: string }} wish
 */
export function planAction(tree, wish) {
  const plan = startPlan(tree);
  const { name, title } = wish;
  const area = wish.area ?? name.split('-')[0];
  const kind = wish.kind ?? `${area}-report`;
  plan.faults.push(...nameFaults('an action', name), ...sentenceFaults('title', title), ...nameFaults('a kind of document', kind), ...nameFaults('an area', area, { pattern: /^[a-z]+$/, longest: 20 }));
  if (plan.faults.length > 0) return plan;
  plan.faults.push(...takenFaults(tree, { name, kind, area, camel: toCamel(name) }));
  if (plan.faults.length > 0) return plan;

  const { version } = JSON.parse(tree.read('package.json'));
  const names = {
    name, title, kind, area, version, words: toWords(name), camel: toCamel(name), pascal: toPascal(name), kindCamel: toCamel(kind), kindPascal: toPascal(kind), areaPascal: toPascal(area), rule: `${area}/file-empty`,
  };
  for (const [path, content] of [...contractFiles(names), ...coreFiles(names), ...pageFiles(names), ...testFiles(names)]) plan.create(path, content);
  registerAction(plan, names);
  plan.left.push(...listLeft(names));
  return plan;
}

function takenFaults(tree, { name, kind, area, camel }) {
  const holds = (path, pattern) => pattern.test(tree.read(path) ?? '');
  const schemas = propertyNames(tree.read('packages/tooling/src/generate/json-schemas.mjs') ?? '', 'json-schemas.mjs');
  const isAction = tree.list('actions').some((entry) => entry.name === name);
  const isCommand = holds('packages/cli/src/command-table.ts', new RegExp(`'${name}'`));
  const namesakes = ['packages/contract/src/inputs/command-specs.ts', 'packages/contract/src/inputs/index.ts', 'packages/core/src/commands/run-command.ts'].filter((path) => holds(path, new RegExp(`\\b${camel}\\b`)));
  const folders = ['packages/contract/src', 'packages/core/src'].filter((parent) => tree.list(parent).some((entry) => entry.name === area));
  const ids = tree.list('packages/contract/src/rules').flatMap((entry) => propertyNames(tree.read(`packages/contract/src/rules/${entry.name}`) ?? '', entry.name));
  return [
    ...(isAction ? [`The action \`${name}\` exists already.`] : isCommand ? [`The command \`${name}\` exists already.`] : namesakes.map((path) => `\`${camel}\` means something else in ${path} already. Choose another name.`)),
    ...(holds('packages/contract/src/documents/known-kinds.ts', new RegExp(`'${kind}'`)) || schemas.includes(kind) ? [`The kind \`${kind}\` exists already. Choose another with \`--kind\`.`] : []),
    ...(folders.length === 0 && !ids.some((id) => id.startsWith(`${area}/`)) ? [] : [`There is a capability \`${area}\` already. Choose another area with \`--area\`: it names the folders and the rules.`]),
  ];
}

function listLeft({ name, title, kind, area }) {
  return [
    '`npm run generate && npm run build`: schemas, validators, action.yml, tables, docs/rules.md and dist/ know it then.',
    `Try it: \`npm run try ${name} -- --files '**/*.md'\`, and \`node dist/cli.js ${name} --files '**/*.md'\`.`,
    `Make it yours: \`collect\` and \`judge\` in packages/core/src/${area}, inputs in packages/contract/src/inputs/${name}.ts, details in packages/contract/src/${area}. More rules: \`npm run new:rule\`.`,
    `Let our own documents follow: an area for packages/core/src/${area} in .github/shipworthy.yml, the kind \`${kind}\` in docs/glossary.md, the sample \`help-${name}\` in docs/cli.md.`,
    `Guard what users rely on: in test/compatibility/regression-pack.yml the file ${kind}-v1.schema.json, a case help-${name} and a higher \`version\`; then
\`node dist/cli.js regression-pack --mode lock\`, \`node dist/cli.js regression-pack\` and \`node dist/cli.js drift-check --mode accept --all --reason "…"\`.`,
    `Tell users in CHANGELOG.md: ${title}.`,
    '`npm run check`',
  ];
}
