import { quote } from './names.mjs';

/** Where an action comes in the order of a workflow: before the gate. */
const gate = { spec: 'releaseGate', name: "'release-gate'", kind: "'gate-decision'" };

/** Every list that an action, its kind and its rules must stand in. A forgotten one would be a type error or a red test; here none is forgotten. */
export function registerAction(plan, names) {
  registerContract(plan, names);
  registerCore(plan, names);
  registerFaces(plan, names);
  registerTooling(plan, names);
  registerTests(plan, names);
}

function registerContract(plan, { name, camel, kind, kindCamel, area }) {
  const contract = 'packages/contract/src';
  plan.edit(`${contract}/inputs/command-specs.ts`, (source) => {
    source.addImport(`import { ${camel} } from './${name}.js';`, `./${name}.js`);
    source.addToArray('commandSpecs', camel, gate.spec);
    source.addToExport(null, camel);
  });
  plan.edit(`${contract}/inputs/index.ts`, (source) => source.addToExport('./command-specs.js', camel));
  plan.edit(`${contract}/documents/known-kinds.ts`, (source) => source.addToArray('knownKinds', quote(kind), gate.kind));
  plan.edit(`${contract}/documents/documents.ts`, (source) => {
    source.addImport(`import { ${kindCamel}Schema } from '../${area}/${kind}.js';`, `../${area}/${kind}.js`);
    source.addToObject('documentSchemas', `${quote(kind)}: ${kindCamel}Schema`, gate.kind);
  });
  // A kind that is foreseen is known by its name before anything writes it.
  plan.edit(`${contract}/words/words.ts`, (source) => (source.has(quote(kind)) ? undefined : source.addToArray('kinds', quote(kind), gate.kind)));
  plan.edit(`${contract}/rules/rules.ts`, (source) => {
    source.addImport(`import { ${area}Rules } from './${area}-rules.js';`, `./${area}-rules.js`);
    source.addToObject('rules', `...${area}Rules`, '...gateRules');
  });
}

function registerCore(plan, { name, camel, pascal, kind, area }) {
  plan.edit('packages/core/src/commands/command-name.ts', (source) => source.addToUnion('CommandName', quote(name), gate.name));
  plan.edit('packages/core/src/commands/run-command.ts', (source) => {
    source.addToImport('@shipworthy/contract/inputs', camel);
    source.addToObject('capabilities', `${quote(name)}: async (raw, host) => {
    const inputs = parseInputs(${camel}, raw);
    const { run${pascal} } = await import('../${area}/run-${name}.js');
    return run${pascal}(inputs, host);
  }`, gate.name);
  });
  plan.edit('packages/core/src/commands/fault-kind.ts', (source) => {
    source.addToUnion('FaultKind', quote(kind), gate.kind);
    source.addFirst('faultKindOf', `if (name === '${name}') return '${kind}';`);
  });
  plan.edit('packages/core/src/commands/write-faults.ts', (source) => {
    source.addCase('buildFault', `case '${kind}':
  return buildDocument(host, { ...parts, kind, details: { files: [] } });`, gate.kind);
  });
}

function registerFaces(plan, { name, kind }) {
  plan.edit('packages/cli/src/command-table.ts', (source) => source.addToArray('capabilities', quote(name), gate.name));
  plan.edit('packages/cli/src/commands/capability.ts', (source) => {
    source.addToObject('configNotes', `${quote(name)}: ['Waivers and permitted reasons stand in \`.github/shipworthy.yml\`. On pull requests it is read from the base.']`, gate.name);
  });
  plan.edit('packages/report/src/findings/checks.ts', (source) => {
    source.addCase('seedsOf', `case '${kind}':
  return document.details.files.map(({ path, lines, outcome }): Seed => ({ what: 'item', name: path, note: \`lines: \${lines}\`, outcome }));`, gate.kind);
  });
}

function registerTooling(plan, { name, title, kind, area, version }) {
  plan.edit('packages/tooling/src/build/bundle.mjs', (source) => source.addToObject('entries', `${quote(name)}: 'actions/${name}/src/main.ts'`, gate.name));
  plan.edit('packages/tooling/src/generate/json-schemas.mjs', (source) => source.addToObject('titles', `${quote(kind)}: ${quote(`Shipworthy: ${title.replace(/^./, (letter) => letter.toLowerCase())}`)}`, gate.kind));
  plan.edit('packages/tooling/src/generate/pages.mjs', (source) => source.addToObject('areas', `${area}: ${quote(title)}`));
  plan.edit('packages/tooling/src/architecture/folder-sentences.mjs', (source) => {
    source.addToObject('contractFolders', `${area}: '\`${kind}\`'`);
    source.addToObject('coreFolders', `${area}: '\`${name}\`'`);
  });
  plan.rewrite('package-lock.json', 'list of packages that is sorted and indented by two', (text) => withWorkspace(text, { name, version }));
}

/** What npm would write for a new workspace, without asking a registry. */
function withWorkspace(text, { name, version }) {
  const lock = JSON.parse(text);
  if (lock.packages === undefined || `${JSON.stringify(lock, null, 2)}\n` !== text) return null;
  const link = `node_modules/@shipworthy/action-${name}`;
  const added = { [`actions/${name}`]: { name: `@shipworthy/action-${name}`, version }, [link]: { resolved: `actions/${name}`, link: true } };
  const packages = Object.entries({ ...lock.packages, ...added }).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`;
}

function registerTests(plan, { name, title, kind, kindPascal }) {
  plan.edit('packages/report/test/sample-documents.ts', (source) => {
    source.addBeforeFunction('everyDocument', `export function sample${kindPascal}(options: EnvelopeOptions = {}): DocumentOf<'${kind}'> {
  const details = { files: [{ path: 'a.md', lines: 3, outcome: 'pass' }, { path: 'b.md', lines: 0, outcome: 'fail' }] };
  return documentSchemas['${kind}'].parse({ ...envelope('${kind}', { key: 'default', ...options }), details });
}

`);
    source.addToReturned('everyDocument', `sample${kindPascal}(blocked)`, 'sampleGate(blocked)');
  });
  plan.rewrite('packages/cli/test/help.test.ts', 'line of the help that begins with `  release-gate`', (text) => withHelpLines(text, name, `${title}.`));
}

/** The help as people see it stands in a test, on purpose. */
function withHelpLines(text, name, description) {
  const gateLine = /^ {2}release-gate( +)/m.exec(text);
  if (gateLine === null) return null;
  const column = gateLine[0].length;
  const lines = description.split(' ').reduce((done, word) => {
    const last = `${done.at(-1)} ${word}`;
    return column + last.trim().length <= 100 ? [...done.slice(0, -1), last.trim()] : [...done, word];
  }, ['']);
  const shown = lines.map((line, index) => `${(index === 0 ? `  ${name}` : '').padEnd(column)}${line}\n`).join('').replaceAll('`', '\\`');
  return `${text.slice(0, gateLine.index)}${shown}${text.slice(gateLine.index)}`;
}
