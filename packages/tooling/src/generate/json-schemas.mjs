export const titles = {
  'regression-plan': 'Shipworthy: how a regression pack is split into shards',
  'regression-observations': 'Shipworthy: what the cases of a regression pack produced',
  'drift-report': 'Shipworthy: how observations differ from the accepted baseline',
  'bundle-readiness': 'Shipworthy: whether the evidence bundle of a release candidate is complete, true and within its gates',
  'bundle-manifest': 'Shipworthy: what an area of an evidence bundle holds (bundle.json)',
  'doc-sync-report': 'Shipworthy: whether documents, boards, changelog, samples and code tell the same story',
  'security-report': 'Shipworthy: what scanners know of a commit: vulnerabilities, licences, secrets',
  'release-checklist': 'Shipworthy: whether everything that a release asks for is done, item by item',
  'release-notes-report': 'Shipworthy: whether the notes of a release account for everything that went in',
  'release-evidence': 'Shipworthy: the proof of one release',
  'release-verification': 'Shipworthy: whether an evidence bundle is what it says it is',
  'release-publication': 'Shipworthy: what was put where on the page of a release',
  'release-manifest': 'Shipworthy: what an evidence bundle of a release holds (manifest.json)',
  'publication-record': 'Shipworthy: where and when the evidence of a release was published (publication.json)',
  'gate-decision': 'Shipworthy: what the release gate decided, and why',
  approval: 'Shipworthy: what a person signs who approves a release (payload of a DSSE envelope)',
  'baseline-record': 'Shipworthy: the accepted outcome of one case',
  'doc-sync-baseline': 'Shipworthy: known debts of documents',
  'regression-pack': 'Shipworthy: manifest of a regression pack',
  'pack-lock': 'Shipworthy: hashes of a locked regression pack',
  'release-calendar': 'Shipworthy: when what shall be released',
  'release-notes': 'Shipworthy: what a release says of itself',
  'rollback-evidence': 'Shipworthy: that a version was taken back, in earnest or as an exercise',
  'risk-register': 'Shipworthy: what may go wrong, and who watches',
  'shipworthy-config': 'Shipworthy: configuration (.github/shipworthy.yml)',
  'shipworthy-waivers': 'Shipworthy: waivers (.github/shipworthy-waivers.yml)',
};

/** What people write and sign, beside the documents that the program writes. */
function listSchemas(contract) {
  return {
    ...contract.documentSchemas,
    approval: contract.approvalSchema,
    'baseline-record': contract.baselineRecordSchema,
    'bundle-manifest': contract.bundleManifestSchema,
    'doc-sync-baseline': contract.docDebtsSchema,
    'regression-pack': contract.packManifestSchema,
    'pack-lock': contract.packLockSchema,
    'release-manifest': contract.evidenceManifestSchema,
    'publication-record': contract.publicationRecordSchema,
    ...contract.writtenSchemas,
    'shipworthy-config': contract.configSchema,
    'shipworthy-waivers': contract.waiversFileSchema,
  };
}

/** JSON Schema 2020-12 of everything published, by name. `input`: what a reader takes, before defaults. */
export function toJsonSchemas(contract) {
  return Object.fromEntries(
    Object.entries(listSchemas(contract)).map(([name, schema]) => {
      if (titles[name] === undefined) throw new Error(`give the schema ${name} a title in json-schemas.mjs`);
      const { $schema, ...rest } = contract.toJSONSchema(schema, { io: 'input', metadata: contract.descriptions });
      if (Object.hasOwn(contract.writtenSchemas, name)) return [name, { $schema, $id: `${contract.schemaBase}${name}-v1.schema.json`, title: titles[name], ...toWrittenForms(name, rest) }];
      return [name, { $schema, $id: `${contract.schemaBase}${name}-v1.schema.json`, title: titles[name], ...rest }];
    }),
  );
}

/** Files that people write: in YAML with snake_case names under a root key, or as JSON with the names that programs use. */
function toWrittenForms(name, { type, properties, ...rest }) {
  const root = toSnake(name.replaceAll('-', '_'));
  const { $schema: self, ...written } = properties;
  return {
    anyOf: [
      { type: 'object', properties: { $schema: self, [root]: { description: `${titles[name].replace('Shipworthy: ', 'Here stands ')}.`, ...withSnakeNames({ type, properties: written, ...rest }) } }, required: [root], additionalProperties: false },
      { type, properties, ...rest },
    ],
  };
}

function withSnakeNames(schema) {
  if (Array.isArray(schema)) return schema.map(withSnakeNames);
  if (typeof schema !== 'object' || schema === null) return schema;
  const renamed = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withSnakeNames(value)]));
  if (typeof schema.properties === 'object') renamed.properties = Object.fromEntries(Object.entries(schema.properties).map(([key, value]) => [toSnake(key), withSnakeNames(value)]));
  if (Array.isArray(schema.required)) renamed.required = schema.required.map(toSnake);
  if (Array.isArray(schema.examples)) renamed.examples = schema.examples.map(withSnakeKeys);
  // Defaults hold names as well; the reader knows them, and an editor needs none of them.
  delete renamed.default;
  return renamed;
}

function withSnakeKeys(value) {
  if (Array.isArray(value)) return value.map(withSnakeKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [toSnake(key), withSnakeKeys(item)]));
}

function toSnake(name) {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function toSchemaFiles(schemas) {
  return Object.entries(schemas).map(([name, schema]) => [`schemas/${name}-v1.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]);
}
