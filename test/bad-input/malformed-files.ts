/** A file that is wrong, and what must be said of it: the error's code and every place, as `path:line:column`. */
export interface MalformedFile {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly code: string;
  readonly places: readonly string[];
}

const pack = (rest: string): string => `schemaVersion: 1\nid: sample\nversion: 1\n${rest}`;
const caseOf = (rest: string): string => pack(`cases:\n  - id: a\n    command: [node, -e, '0']\n${rest}`);
const at = (...places: string[]): string[] => places.map((place) => `regression-pack.yml:${place}`);

export const malformedPacks: readonly MalformedFile[] = [
  { name: 'not YAML', text: 'cases: [', code: 'config/syntax', places: at('1:9') },
  { name: 'an empty file', text: '', code: 'config/invalid', places: at('1:1') },
  { name: 'a list', text: '- a\n- b\n', code: 'config/invalid', places: at('1:1') },
  { name: 'two documents', text: 'schemaVersion: 1\n---\nid: b\n', code: 'config/syntax', places: at('2:1') },
  { name: 'a tab for indentation', text: 'schemaVersion: 1\npolicy:\n\tlock: optional\n', code: 'config/syntax', places: at('3:1') },
  { name: 'the same key twice', text: pack('id: other\n'), code: 'config/syntax', places: at('4:1') },
  { name: 'a bomb of aliases', text: `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n`, code: 'config/syntax', places: at('2:8') },
  { name: 'an unknown tag', text: pack('period: !!python/object x\n'), code: 'config/syntax', places: at('4:9') },
  { name: 'bytes that are no UTF-8', text: new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe]), code: 'config/not-utf8', places: [] },
  { name: 'a key of the prototype', text: pack('__proto__: { lock: optional }\n'), code: 'config/syntax', places: at('4:1') },
  { name: 'not a finite number', text: 'schemaVersion: 1\nid: sample\nversion: .inf\n', code: 'config/syntax', places: at('3:10') },
  { name: 'another schema version', text: 'schemaVersion: 2\nid: sample\nversion: 1\n', code: 'config/invalid', places: at('1:16') },
  { name: 'no id', text: 'schemaVersion: 1\nversion: 1\n', code: 'config/invalid', places: at('1:1') },
  { name: 'an id with a slash', text: 'schemaVersion: 1\nid: a/b\nversion: 1\n', code: 'config/invalid', places: at('2:5') },
  { name: 'a version that is text', text: 'schemaVersion: 1\nid: sample\nversion: one\n', code: 'config/invalid', places: at('3:10') },
  { name: 'version 0', text: 'schemaVersion: 1\nid: sample\nversion: 0\n', code: 'config/invalid', places: at('3:10') },
  { name: 'a misspelt key', text: pack('polcy: {}\n'), code: 'config/invalid', places: at('4:1') },
  { name: 'three faults at once', text: pack('policy:\n  missingFixture: maybe\n  pinMismatch: ignore\n  warnings: 3\n'), code: 'config/invalid', places: at('5:19', '6:16', '7:3') },
  { name: 'a threshold that is no percentage', text: pack('policy: { thresholds: { sizeDelta: 35 } }\n'), code: 'config/invalid', places: at('4:36') },
  { name: 'two cases of one id', text: pack("cases:\n  - { id: a, command: [node] }\n  - { id: a, command: [node] }\n"), code: 'config/invalid', places: at('6:11') },
  { name: 'two fixtures of one id', text: pack('fixtures:\n  - { id: f, path: data/alpha.json, format: json }\n  - { id: f, path: data/beta.json, format: json }\n'), code: 'config/invalid', places: at('6:11') },
  { name: 'an unknown format', text: pack('fixtures:\n  - { id: f, path: data/alpha.json, format: jsonc }\n'), code: 'config/invalid', places: at('5:45') },
  { name: 'a path that leaves the repository', text: pack('fixtures:\n  - { id: f, path: ../secret.json, format: json }\n'), code: 'config/invalid', places: at('5:20') },
  { name: 'an absolute path', text: pack('fixtures:\n  - { id: f, path: /etc/passwd, format: text }\n'), code: 'config/invalid', places: at('5:20') },
  { name: 'compared with a fixture that is none', text: pack('fixtures:\n  - { id: f, path: data/alpha.json, format: json, compareWith: g }\n'), code: 'config/invalid', places: at('5:64') },
  { name: 'a pin that is too short', text: pack('fixtures:\n  - { id: f, path: data/alpha.json, format: json, pin: { sha256: abc } }\n'), code: 'config/invalid', places: at('5:66') },
  { name: 'a command that is text', text: pack('cases:\n  - { id: a, command: node }\n'), code: 'config/invalid', places: at('5:23') },
  { name: 'an empty command', text: pack('cases:\n  - { id: a, command: [] }\n'), code: 'config/invalid', places: at('5:23') },
  { name: 'a placeholder of a fixture that is none', text: pack("cases:\n  - { id: a, command: [node, '{fixture:nope}'] }\n"), code: 'config/invalid', places: at('5:30') },
  { name: 'a duration without a unit', text: caseOf('    timeout: 60\n'), code: 'config/invalid', places: at('7:14') },
  { name: 'a pattern with a back reference', text: caseOf("    expect: { stdout: { as: text, baseline: true, normalise: [{ replace: '(a)\\1', with: x }] } }\n"), code: 'config/invalid', places: at('7:63') },
  { name: 'a pattern that looks ahead', text: caseOf("    expect: { stdout: { as: text, baseline: true, normalise: [{ replace: 'a(?=b)', with: x }] } }\n"), code: 'config/invalid', places: at('7:63') },
  { name: 'an unknown normaliser', text: caseOf('    expect: { stdout: { as: text, baseline: true, normalise: [colours] } }\n'), code: 'config/invalid', places: at('7:63') },
  { name: 'an expected file outside', text: caseOf('    expect: { stdout: { equals: ../x } }\n'), code: 'config/invalid', places: at('7:33') },
  { name: 'a negative tolerance', text: caseOf('    expect: { files: [{ path: r.json, as: json, baseline: true, tolerance: { /a: { relative: -1 } } }] }\n'), code: 'config/invalid', places: at('7:94') },
  { name: 'a pointer without a slash', text: caseOf('    expect: { files: [{ path: r.json, as: json, baseline: true, ignore: [generatedAt] }] }\n'), code: 'config/invalid', places: at('7:74') },
  { name: 'a query that does not parse', text: caseOf("    metrics: [{ name: n, from: r.json, query: 'a[' }]\n"), code: 'config/invalid', places: at('7:47') },
  { name: 'attempts that cannot add up', text: caseOf('    attempts: { max: 2, requiredPasses: 3, allowedFailures: 0 }\n'), code: 'config/invalid', places: at('7:22') },
  { name: 'a name that is no variable', text: caseOf('    env: { "A=B": x }\n'), code: 'config/invalid', places: at('7:12') },
];

const configAt = (...places: string[]): string[] => places.map((place) => `.github/shipworthy.yml:${place}`);

export const malformedConfigs: readonly MalformedFile[] = [
  { name: 'not YAML', text: 'gate: }', code: 'config/syntax', places: configAt('1:7') },
  { name: 'a misspelt key', text: 'schemaVersion: 1\npackz: []\n', code: 'config/invalid', places: configAt('2:1') },
  { name: 'a misspelt key of the gate', text: 'schemaVersion: 1\ngate:\n  requires: [drift-report]\n', code: 'config/invalid', places: configAt('3:3') },
  { name: 'a requirement with blanks', text: "schemaVersion: 1\ngate: { require: ['drift report'] }\n", code: 'config/invalid', places: configAt('2:19') },
  { name: 'an exemption without a reason', text: "schemaVersion: 1\ngate: { exempt: { lint: '' } }\n", code: 'config/invalid', places: configAt('2:25') },
  { name: 'a waiver without owner and expiry', text: 'schemaVersion: 1\nwaivers:\n  - { rule: drift/case-new, reason: later }\n', code: 'config/invalid', places: configAt('3:5', '3:5') },
  { name: 'a waiver of a rule that is none', text: 'schemaVersion: 1\nwaivers:\n  - { rule: drift/case-knew, owner: me, reason: later, expires: 2026-12-01 }\n', code: 'config/invalid', places: configAt('3:13') },
  { name: 'a waiver for ever', text: 'schemaVersion: 1\nwaivers:\n  - { rule: drift/case-new, owner: me, reason: later, expires: 2999-12-31 }\n', code: 'config/invalid', places: configAt('3:64') },
  { name: 'a reason that is none', text: 'schemaVersion: 1\nreasons: { no-basline: warn }\n', code: 'config/invalid', places: configAt('2:12') },
  { name: 'a reason that passes', text: 'schemaVersion: 1\nreasons: { no-baseline: pass }\n', code: 'config/invalid', places: configAt('2:25') },
];
