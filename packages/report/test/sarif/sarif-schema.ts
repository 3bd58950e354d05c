// The rules of the SARIF 2.1.0 schema (OASIS) for the properties that are written here, without those for anything else: an
// unknown property is refused, so nothing can be written that these rules do not cover.
const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({ type: 'object', properties, required, additionalProperties: false });
const list = (items: object, more: object = {}) => ({ type: 'array', items, ...more });
const text = { type: 'string' };
const message = object({ text, markdown: text }, ['text']);
const positive = { type: 'integer', minimum: 1 };
// RFC 3986 `URI-reference` as far as a relative path goes: no scheme, no authority, only permitted characters.
const uri = { type: 'string', pattern: "^(?!/)(?:[A-Za-z0-9._~!$&'()*+,;=@-]|%[0-9A-F]{2})(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})*$" };

const rule = object({ id: text, shortDescription: message, fullDescription: message, help: message }, ['id']);
const driver = object({ name: text, version: text, informationUri: { type: 'string', pattern: '^https://' }, rules: list(rule, { uniqueItems: true }) }, ['name']);
const location = object({
  physicalLocation: object({ artifactLocation: object({ uri, uriBaseId: text }), region: object({ startLine: positive, startColumn: positive }, []) }, ['artifactLocation']),
  logicalLocations: list(object({ fullyQualifiedName: text, kind: text }), { uniqueItems: true }),
});
const suppression = object({ kind: { enum: ['inSource', 'external'] }, status: { enum: ['accepted', 'underReview', 'rejected'] }, justification: text }, ['kind']);
const result = {
  ...object({
    ruleId: text, ruleIndex: { type: 'integer', minimum: -1 }, kind: { enum: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'] }, level: { enum: ['none', 'note', 'warning', 'error'] },
    message, locations: list(location, { minItems: 1 }), partialFingerprints: { type: 'object', additionalProperties: text }, suppressions: list(suppression, { uniqueItems: true }), properties: { type: 'object' },
  }, ['message', 'locations']),
  // SARIF 2.1.0, 3.27.10: a kind other than `fail` has the level `none`.
  if: { type: 'object', properties: { kind: { const: 'fail' } } }, else: { type: 'object', properties: { level: { const: 'none' } } },
};
const run = object({ tool: object({ driver }), automationDetails: object({ id: text }), columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] }, results: list(result) });

export const sarifSchema = object({ $schema: text, version: { const: '2.1.0' }, runs: list(run) });
