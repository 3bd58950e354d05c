import { titles } from './json-schemas.mjs';

/** Files by whose names an editor knows which schema they follow. The rest has names of your own: those say it in their first line. */
const fileMatches = {
  'shipworthy-config': ['**/.github/shipworthy.yml'],
  'shipworthy-waivers': ['**/.github/shipworthy-waivers.yml'],
  'regression-pack': ['**/regression-pack.yml', '**/regression-pack.yaml', '**/regression-pack.json', '**/*.regression-pack.yml'],
  'release-calendar': ['**/release-calendar.yml', '**/release-calendar.yaml', '**/release-calendar.json'],
  'risk-register': ['**/risk-register.yml', '**/risk-register.yaml', '**/risk-register.json'],
  'release-notes': ['**/release-notes.yml', '**/release-notes.yaml', '**/release-notes.json'],
  'rollback-evidence': ['**/rollback-evidence.yml', '**/rollback-evidence.yaml', '**/rollback-evidence.json'],
};

/** What an editor reads to find schemas by file names, in the form that SchemaStore's catalogue has. */
export function renderCatalogue({ schemaBase }) {
  const schemas = Object.entries(fileMatches).map(([name, fileMatch]) => ({ name, description: toPurpose(name), fileMatch, url: `${schemaBase}${name}-v1.schema.json` }));
  return ['```json', JSON.stringify({ $schema: 'https://json.schemastore.org/schema-catalog.json', version: 1, schemas }, null, 2), '```'].join('\n');
}

/** Every published schema, by who writes what it describes. */
export function renderSchemaTable(schemas, { documentSchemas }) {
  const isDocument = (name) => Object.hasOwn(documentSchemas, name);
  const isWritten = (name) => Object.hasOwn(fileMatches, name);
  const groups = [
    ['What people write', isWritten],
    ['Evidence documents: what the commands write, and what the gate reads', isDocument],
    ['Other files that the commands write', (name) => !isWritten(name) && !isDocument(name)],
  ];
  return groups.map(([heading, isOf]) => [`### ${heading}`, '', '| schema | what it is for |', '|---|---|', ...Object.keys(schemas).filter(isOf).toSorted().map(toRow)].join('\n')).join('\n\n');
}

function toRow(name) {
  return `| [\`${name}\`](../schemas/${name}-v1.schema.json) | ${toPurpose(name)} |`;
}

function toPurpose(name) {
  return titles[name].replace('Shipworthy: ', '');
}
