import { expect, test } from '@jest/globals';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../../src/workspace/index.js';
import { readManifest } from '../../src/pack/manifest-source.js';
import { temporaryFolder } from '../files/temporary-folder.js';
import { makeHost } from '../regression/run.js';

async function faultsOf(text: string, name = 'regression-pack.yml'): Promise<{ code: string; places: string[] }> {
  const root = temporaryFolder({ [name]: text, 'a.xml': '<a/>' });
  symlinkSync('/etc/hostname', join(root, 'link.xml'));
  const workspace = await openWorkspace(makeHost(root), { root, out: undefined });
  try {
    await readManifest(workspace, name);
    return { code: 'none', places: [] };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { code: error.code, places: error.faults.map(({ line, column, message }) => `${line}:${column} ${message}`) };
  }
}

const head = 'schemaVersion: 1\nid: p\nversion: 1\n';
const fixture = (line: string): string => `${head}fixtures:\n  - { id: a, path: a.xml, format: xml }\n  - { id: b, path: b.xml, ${line} }\n`;
const oneCase = (line: string): string => `${head}fixtures: [{ id: a, path: a.xml, format: xml }]\ncases:\n  - id: c\n    command: [node]\n    ${line}\n`;
const oneFile = (line: string): string => oneCase(`expect: { files: [{ path: f, ${line} }] }`);
const oneMetric = (line: string): string => oneCase(`metrics: [{ name: m, ${line} }]`);

/** Name, manifest, and every fault: line, column and a word of its message. Columns and lines are those an editor shows. */
const table: readonly (readonly [string, string, readonly string[]])[] = [
  ['an unknown key', `${head}fixtuers: []\n`, ['4:1 `fixtuers`']],
  ['a wrong version', 'schemaVersion: 2\nid: p\nversion: 1\n', ['1:16 `schemaVersion`']],
  ['a missing id', 'schemaVersion: 1\nversion: 1\n', ['1:1 `id` is missing']],
  ['an id that is a path', 'schemaVersion: 1\nid: ../p\nversion: 1\n', ['2:5 `id`']],
  ['a policy value that does not exist', `${head}policy: { thresholdBreach: never }\n`, ['4:28 `policy.thresholdBreach`']],
  ['a number where a share is meant', `${head}policy:\n  thresholds:\n    sizeDelta: 35\n`, ['6:16 `policy.thresholds.sizeDelta`']],
  ['an unknown format', fixture('format: docx'), ['6:35 `fixtures[1].format`']],
  ['a hash that is too short', fixture('format: xml, pin: { sha256: abc }'), ['6:55 `fixtures[1].pin.sha256`']],
  ['superseding itself', `${head}supersedes: [old, p]\n`, ['4:19 a pack cannot']],
  ['a root outside the repository', `${head}root: ../..\n`, ['4:7 The path']],
  ['two fixtures of one id', `${head}fixtures:\n  - { id: a, path: a.xml, format: xml }\n  - { id: A, path: b.xml, format: xml }\n`, ['6:11 the id `A` is already used in line 5']],
  ['two cases of one id', `${head}cases:\n  - { id: c, command: [a] }\n  - { id: c, command: [b] }\n`, ['6:11 the id `c` is already used in line 5']],
  ['a fixture outside the repository', `${head}fixtures:\n  - { id: a, path: ../../etc/passwd, format: text }\n`, ['5:20 The path']],
  ['an absolute fixture', `${head}fixtures:\n  - { id: a, path: /etc/passwd, format: text }\n`, ['5:20 The path']],
  ['a fixture through a link that leads out', `${head}fixtures:\n  - { id: a, path: link.xml, format: xml }\n`, ['5:20 The path']],
  ['a comparison with nothing', fixture('format: xml, compareWith: c'), ['6:53 there is no fixture `c`']],
  ['a comparison with itself', fixture('format: xml, compareWith: b'), ['6:53 a fixture cannot']],
  ['a change of nothing', fixture('format: xml, expectChange: true'), ['6:40 `expectChange`']],
  ['thresholds without reference', fixture('format: xml, thresholds: { sizeDelta: 1% }'), ['6:40 `thresholds`']],
  ['lines of a binary', fixture('format: binary, compareWith: a, thresholds: { lineDelta: 1% }'), ['6:73 a binary fixture']],
  ['the root element of JSON', fixture('format: json, pin: { rootElement: a }'), ['6:48 only XML']],
  ['an empty pin', fixture('format: xml, pin: {}'), ['6:45 a pin must']],
  ['one file in two formats', `${head}fixtures:\n  - { id: a, path: a.xml, format: xml }\n  - { id: b, path: ./a.xml, format: text }\n`, ['5:35 the fixture `b`', '6:37 the fixture `a`']],
  ['an empty command', `${head}cases: [{ id: c, command: [] }]\n`, ['4:27 `cases[0].command`']],
  ['a command without a program', `${head}cases: [{ id: c, command: [' '] }]\n`, ['4:28 the name of the program']],
  ['NUL in a command', `${head}cases: [{ id: c, command: [a, "b\\0"] }]\n`, ['4:31 the text contains a NUL']],
  ['an unknown placeholder', `${head}cases: [{ id: c, command: [a, '{uot}'] }]\n`, ['4:31 there is no placeholder `{uot}` here. Did you mean `out`?']],
  ['an unknown fixture in a command', `${head}cases: [{ id: c, command: [a, '{fixture:x}'] }]\n`, ['4:31 there is no fixture `x`']],
  ['no fixture in a placeholder', `${head}cases: [{ id: c, command: [a, '{fixture}'] }]\n`, ['4:31 say which fixture']],
  ['an argument that is not taken', `${head}cases: [{ id: c, command: [a, '{out:x}'] }]\n`, ['4:31 `{out}` takes no argument']],
  ['a placeholder of another place', `${head}cases: [{ id: c, command: [a, '{baseline-checkout}'] }]\n`, ['4:31 there is no placeholder']],
  ['an unknown placeholder in the environment', oneCase("env: { A: '{nothing}' }"), ['8:15 there is no placeholder']],
  ['a working directory outside', oneCase('cwd: ../..'), ['8:10 The path']],
  ['standard input outside', oneCase('stdin: /dev/zero'), ['8:12 The path']],
  ['a duration without unit', oneCase('timeout: 60'), ['8:14 `cases[0].timeout`']],
  ['a budget that cannot be met', oneCase('attempts: { max: 2, requiredPasses: 2, allowedFailures: 1 }'), ['8:22 2 passes and 1 failures do not fit into 2']],
  ['repetitions with attempts', oneCase('{ repeat: 2, attempts: { max: 1, requiredPasses: 1, allowedFailures: 0 } }').replace('    {', '   ').replace('} }', '}').replace(', attempts', '\n    attempts'), ['8:5 `repeat` demands']],
  ['an expected file outside', oneFile('equals: ../../x'), ['8:42 The path']],
  ['equals and baseline', oneFile('equals: a.xml, baseline: true'), ['8:49 an output is compared']],
  ['an output path that leaves {out}', oneCase('expect: { files: [{ path: ../f }] }'), ['8:31 `../f` must be a path below']],
  ['an output called like a stream', oneCase('expect: { files: [{ path: stdout }] }'), ['8:31 `stdout` and `stderr`']],
  ['an output listed twice', oneCase('expect: { files: [{ path: f }, { path: f }] }'), ['8:44 `f` is listed twice']],
  ['many files that equal one', oneCase("expect: { files: [{ path: '*.json', equals: a.xml }] }"), ['8:41 many files']],
  ['a look-behind', oneFile("as: text, normalise: [{ replace: '(?<=a)b', with: c }]"), ['8:56 The pattern is not RE2']],
  ['a back reference', oneFile("as: text, normalise: [ansi, { replace: '(a)\\1', with: c }]"), ['8:62 The pattern is not RE2']],
  ['an unknown normaliser', oneFile('as: text, normalise: [colour]'), ['8:56 `cases[0].expect.files[0].normalise[0]`']],
  ['a CSV key without CSV', oneFile('as: json, key: [id]'), ['8:49 "key" has no effect']],
  ['normalised bytes', oneFile('normalise: [ansi]'), ['8:45 "normalise" has no effect']],
  ['a pointer that is none', oneFile('as: json, ignore: [a]'), ['8:53 `cases[0].expect.files[0].ignore[0]`']],
  ['everything ignored', oneFile("as: json, ignore: ['']"), ['8:53 "" ignores everything']],
  ['a query that does not parse', oneMetric("from: f, query: 'a['"), ['8:42 `a[` is not a JMESPath']],
  ['a duration that is exact', oneMetric('from: duration, kind: exact'), ['8:42 a duration is another one']],
  ['a tolerance that is not given', oneMetric('from: f, kind: tolerance'), ['8:41 `kind: tolerance` needs']],
  ['a tolerance that has no effect', oneMetric('from: f, tolerance: { absolute: 1 }'), ['8:35 `tolerance` has no effect']],
  ['a baseline command that has no effect', oneMetric('from: f, baselineCommand: [a]'), ['8:35 `baselineCommand` has no effect']],
  ['a limit of a metric that is no sample', oneMetric('from: f, warn: 3%'), ['8:35 `warn` has no effect']],
  ['a limit of nothing', oneMetric('from: f, kind: sampled, warn: 0%'), ['8:56 no two measurements']],
  ['a failure before the warning', oneMetric('from: f, kind: sampled, warn: 5%, fail: 4%'), ['8:66 what fails (4 %)']],
  ['a warning after the usual failure', oneMetric('from: f, kind: sampled, warn: 20%'), ['8:56 what fails (10 %)']],
  ['a duration in bytes', oneMetric('from: duration, kind: sampled, unit: B'), ['8:63 a duration cannot be in `B`']],
  ['a tool that is not known', oneMetric('from: f, kind: sampled, format: stopwatch'), ['8:58 `cases[0].metrics[0].format`']],
  ['results of a tool as one value', oneMetric('from: f, format: go'), ['8:35 what a benchmark tool wrote']],
  ['results of a tool without a file', oneMetric('from: duration, kind: sampled, format: go'), ['8:57 a duration is read from no file']],
  ['results of a tool by query', oneMetric('from: f, kind: sampled, format: go, query: a'), ['8:62 `format` says where']],
  ['a benchmark of no tool', oneMetric('from: f, kind: sampled, select: a'), ['8:50 `select` names a benchmark']],
  ['a name where there is none', oneMetric('from: f, kind: sampled, format: criterion, select: a'), ['8:69 a file of criterion']],
  ['a metric listed twice', oneCase('metrics: [{ name: m, from: f }, { name: m, from: f }]'), ['8:45 the metric `m`']],
  ['a metric from outside', oneMetric('from: ../f'), ['8:32 `../f` must be']],
  ['an environment variable that is none', oneCase("env: { 'A=B': c }"), ['8:12 the key `A=B`']],
  ['all faults at once, in order', `${head}fixtures:\n  - { id: a, path: ../x, format: xml, compareWith: z }\ncases:\n  - { id: c, command: ['{nope}', '{fixture:q}'], cwd: /x }\n`, ['5:20 The path', '5:52 there is no fixture `z`', '7:24 there is no placeholder', '7:34 there is no fixture `q`', '7:55 The path']],
];

test.each(table)('%s', async (_name, text, expected) => {
  const { code, places } = await faultsOf(text);
  expect(code).toBe('config/invalid');
  expect(places).toHaveLength(expected.length);
  expected.forEach((start, index) => expect(places[index]).toContain(start));
  expect(places.map((place) => place.split(' ')[0])).toEqual(expected.map((place) => place.split(' ')[0]));
});

test.each([
  ['a key twice', `${head}id: q\n`, 'config/syntax', '4:1'],
  ['a tab', `${head}fixtures:\n\t- a\n`, 'config/syntax', '5:1'],
  ['a key that reaches the prototype', `${head}__proto__: {}\n`, 'config/syntax', '4:1'],
])('%s', async (_name, text, code, place) => {
  const faults = await faultsOf(text);
  expect(faults.code).toBe(code);
  expect(faults.places[0]?.split(' ')[0]).toBe(place);
});

test('JSON is read as well, with places', async () => {
  expect(await faultsOf('{\n  "schemaVersion": 1,\n  "id": "p",\n  "version": 0\n}', 'pack.json')).toEqual({ code: 'config/invalid', places: [expect.stringMatching(/^4:14 /)] });
});

test('what is right has no faults: fixtures, placeholders, escapes, globs, JSON in arguments', async () => {
  const text = oneCase(`env: { A: '{root}/{out}' }\n    expect:\n      files: [{ path: 'r/*.json', as: json, ignore: [/a] }, { path: f, as: text, equals: a.xml, normalise: [{ replace: '\\d+', with: N }] }]\n    metrics: [{ name: m, from: f, query: 'length(items)' }, { name: d, from: duration, kind: sampled, baselineCommand: ['{baseline-checkout}/x'] }]`);
  const withCommand = text.replace('command: [node]', `command: [node, '{fixture:a}', '{{print}', '{"a":{"b":1}}', '\${HOME}', '{}']`);
  expect(await faultsOf(withCommand)).toEqual({ code: 'none', places: [] });
});
