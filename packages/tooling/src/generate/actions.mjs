/** Where each action lies and what GitHub starts. The root action is the gate: a repository has one Marketplace listing. */
function listPlaces({ name }) {
  const own = { path: `actions/${name}/action.yml`, main: `../../dist/${name}.js` };
  return name === 'release-gate' ? [own, { path: 'action.yml', main: `dist/${name}.js` }] : [own];
}

export function toActionFiles(contract) {
  return contract.commandSpecs.flatMap((spec) => listPlaces(spec).map(({ path, main }) => [path, renderAction(contract, spec, main)]));
}

function renderAction(contract, spec, main) {
  const inputs = contract.inputsOfFace(spec, 'action').map(({ name, meta }) => renderInput(name, meta));
  const outputs = Object.entries(spec.outputs).map(([name, description]) => `  ${name}:\n    description: ${quote(description)}`);
  return `# Generated from packages/contract/src/inputs/${spec.name}.ts by \`npm run generate\`. Do not edit.
name: ${quote(spec.title)}
description: ${quote(spec.description)}
author: Shipworthy
branding:
  icon: ${spec.branding.icon}
  color: ${spec.branding.color}
inputs:
${inputs.join('\n')}
outputs:
${outputs.join('\n')}
runs:
  using: node24
  main: ${main}
`;
}

function renderInput(name, { description, actionDefault, defaultText, choices }) {
  const offered = choices === undefined ? '' : ` One of ${choices.map((choice) => `\`${choice}\``).join(', ')}.`;
  const fallback = defaultText === '' ? '' : ` Default: ${defaultText}.`;
  return `  ${name}:\n    description: ${quote(description + offered + fallback)}\n    default: ${quote(actionDefault)}`;
}

/** The runner refuses expressions in a description, even in one that only explains them. A default may hold one. */
function quote(text) {
  const isDefault = /^\$\{\{ [^}]+ \}\}$/.test(text);
  return JSON.stringify(isDefault ? text : text.replaceAll(/\$\{\{ (.*?) \}\}/g, '$1'));
}

/** Every command and its page, for the README of the repository. */
export function renderCommandTable({ commandSpecs, localCommandSpecs }) {
  const rows = [
    ...commandSpecs.map(({ name, description }) => `| [\`${name}\`](docs/${name}.md) | ${escapeCell(description)} |`),
    ...localCommandSpecs.map((spec) => `| [\`${spec.name}\`](${pageOfLocal(spec)}) | ${escapeCell(spec.description)} *Command only.* |`),
  ];
  return ['| action and command | what it does |', '|---|---|', ...rows].join('\n');
}

/** Tables of inputs and outputs, for the page and the README of an action. */
export function renderTables(contract, spec) {
  const [action, command] = ['action', 'command'].map((face) => contract.inputsOfFace(spec, face));
  const onlyCommand = command.filter(({ name }) => !action.some((one) => one.name === name));
  const inputs = [...action, ...onlyCommand].map(({ name, meta }) => `| \`${name}\` | ${escapeCell(describe(meta))}${faces[meta.face]} | ${escapeCell(meta.defaultText)} |`);
  const outputs = Object.entries(spec.outputs).map(([name, description]) => `| \`${name}\` | ${escapeCell(description)} |`);
  return ['### Inputs', '', '| input | what it says | default |', '|---|---|---|', ...inputs, '', '### Outputs', '', '| output | what it holds |', '|---|---|', ...outputs].join('\n');
}

/** Commands without an action are explained where their purpose is. */
export function pageOfLocal({ name }) {
  const pages = { approve: 'docs/approvals.md', doctor: 'docs/doctor.md', init: 'docs/init.md' };
  if (pages[name] === undefined) throw new Error(`name the page of ${name} in actions.mjs`);
  return pages[name];
}

/** Table of the flags of a command that is no action. */
export function renderFlagTable(contract, spec) {
  const flags = contract.inputsOfFace(spec, 'command').map(({ name, meta }) => `| \`--${name}\` | ${escapeCell(describe(meta))} | ${escapeCell(meta.defaultText)} |`);
  return ['| flag | what it says | default |', '|---|---|---|', ...flags].join('\n');
}

const faces = { both: '', action: ' *Action only.*', command: ' *Command only.*' };

function describe({ description, choices }) {
  return choices === undefined ? description : `${description} (${choices.map((choice) => `\`${choice}\``).join(', ')})`;
}

function escapeCell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
