const titles = {
  'regression-plan': 'Shipworthy: how a regression pack is split into shards',
  'regression-observations': 'Shipworthy: what the cases of a regression pack produced',
  'drift-report': 'Shipworthy: how observations differ from the accepted baseline',
  'bundle-readiness': 'Shipworthy: whether the evidence bundle of a release candidate is complete, true and within its gates',
  'bundle-manifest': 'Shipworthy: what an area of an evidence bundle holds (bundle.json)',
  'doc-sync-report': 'Shipworthy: whether documents, boards, changelog, samples and code tell the same story',
  'gate-decision': 'Shipworthy: what the release gate decided, and why',
  approval: 'Shipworthy: what a person signs who approves a release (payload of a DSSE envelope)',
  'baseline-record': 'Shipworthy: the accepted outcome of one case',
  'doc-sync-baseline': 'Shipworthy: known debts of documents',
  'regression-pack': 'Shipworthy: manifest of a regression pack',
  'pack-lock': 'Shipworthy: hashes of a locked regression pack',
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
    'shipworthy-config': contract.configSchema,
    'shipworthy-waivers': contract.waiversFileSchema,
  };
}

/** JSON Schema 2020-12 of everything published, by name. `input`: what a reader takes, before defaults. */
export function toJsonSchemas(contract) {
  return Object.fromEntries(
    Object.entries(listSchemas(contract)).map(([name, schema]) => {
      if (titles[name] === undefined) throw new Error(`give the schema ${name} a title in json-schemas.mjs`);
      const { $schema, ...rest } = contract.toJSONSchema(schema, { io: 'input' });
      return [name, { $schema, $id: `${contract.schemaBase}${name}-v1.schema.json`, title: titles[name], ...rest }];
    }),
  );
}

export function toSchemaFiles(schemas) {
  return Object.entries(schemas).map(([name, schema]) => [`schemas/${name}-v1.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]);
}
