import { compareContent } from '../../../packages/core/src/compare/compare-content.js';
import type { ComparisonFormat } from '../../../packages/core/src/compare/comparison.js';
import { findPatternFault, toReplacement } from '../../../packages/core/src/compare/normalise/replace-pattern.js';
import { describeFacts } from '../../../packages/core/src/compare/formats/describe-facts.js';
import { profileFixture } from '../../../packages/core/src/fixture-profile/profile-fixture.js';
import { must, mustBeSame, textTarget, type Target } from '../engine/target.js';
import { csvWords, jsonWords, xmlWords, yamlWords } from './words.js';

const sbomWords = ['"bomFormat":"CycloneDX"', '"components":[', '"purl":"pkg:npm/a@1"', '"spdxVersion":"SPDX-2.3"', '"lockfileVersion":3', '"dependencies":{', '"licenses":[', '"name":"a"', '"version":"1"'];
const openapiWords = ['"openapi":"3.1.0"', '"paths":{', '"$ref":"#/components/schemas/a"', '"required":["a"]', '"type":["string","null"]', '"allOf":[', '"oneOf":[', '"items":', '"properties":{', '"enum":[', '"parameters":[', '"responses":{', '"$ref":"#"', '"$defs":{', '"$ref":"#/$defs/a"', '"additionalProperties":false', 'openapi: 3.0.0\n'];

const words: Readonly<Record<ComparisonFormat, readonly string[]>> = {
  bytes: [], text: ['\r\n', '\n', '\u{feff}'], json: jsonWords, ndjson: jsonWords, yaml: yamlWords, csv: csvWords, xml: xmlWords, junit: xmlWords, cobertura: xmlWords,
  ctrf: [...jsonWords, '"results":{', '"tests":[', '"status":"passed"', '"status":"failed"', '"name":"a"', '"duration":1', '"retries":1'],
  lcov: ['TN:\n', 'SF:a.js\n', 'DA:1,1\n', 'BRDA:1,0,0,-\n', 'FN:1,f\n', 'FNDA:1,f\n', 'LF:1\n', 'LH:1\n', 'end_of_record\n', ',', ':', '-'],
  sarif: [...jsonWords, '"runs":[', '"results":[', '"ruleId":"a"', '"rules":[', '"locations":[', '"partialFingerprints":{', '"suppressions":[]', '"level":"error"', '"ruleIndex":0'],
  components: [...jsonWords, ...sbomWords], openapi: [...jsonWords, ...openapiWords, ...yamlWords], 'json-schema': [...jsonWords, ...openapiWords],
};

/** One place further is another content: the last third left out, and every digit another. */
function toOther(input: Uint8Array): Uint8Array {
  const text = Buffer.from(input).toString('latin1');
  return Buffer.from(input.length % 2 === 0 ? text.slice(0, Math.floor((text.length * 2) / 3)) : text.replaceAll(/\d/g, '7'), 'latin1');
}

function compareTarget(as: ComparisonFormat): Target {
  return {
    name: `compare-${as}`,
    words: words[as],
    read: async (input) => {
      const same = await compareContent(input, input, { as });
      must(same.state !== 'different', 'a content differs from itself');
      must(same.why?.startsWith('The comparison failed') !== true, `nobody foresaw: ${String(same.why)}`);
      const other = toOther(input);
      const [there, back] = [await compareContent(input, other, { as, limit: 20 }), await compareContent(other, input, { as, limit: 20 })];
      for (const one of [there, back]) must(one.why?.startsWith('The comparison failed') !== true, `nobody foresaw: ${String(one.why)}`);
      must((there.state === 'not-comparable') === (back.state === 'not-comparable'), 'can be compared in one direction only');
      if (as !== 'openapi' && as !== 'json-schema' && as !== 'junit' && as !== 'ctrf') must(there.state === back.state, 'differs in one direction only');
      if (same.state === 'not-comparable') must(there.state === 'not-comparable', 'cannot be compared with itself, but with another');
      if (there.summary !== undefined) describeFacts(there.summary, there);
      return `${same.state} ${there.state} ${(same.why ?? there.summary ?? '').replaceAll(/\d+|".*?"/g, '0').slice(0, 80)} ${there.changes.map(({ kind }) => kind).slice(0, 4).join('')}`;
    },
  };
}

const profiled = ['xml', 'json', 'ndjson', 'yaml', 'csv', 'text', 'binary'] as const;

export const comparisons: readonly Target[] = [
  ...(['bytes', 'text', 'json', 'ndjson', 'yaml', 'csv', 'xml', 'junit', 'ctrf', 'cobertura', 'lcov', 'sarif', 'components', 'openapi', 'json-schema'] as const).map(compareTarget),
  {
    name: 'fixture-profile',
    words: [...xmlWords, '\r\n', '\r', '\u{feff}'],
    read: async (input) => {
      const profiles = await Promise.all(profiled.map((format) => profileFixture(input, format)));
      const normal = Buffer.from(input).toString('latin1').replaceAll('\r\n', '\n');
      const unix = await profileFixture(Buffer.from(normal, 'latin1'), 'text');
      const text = profiles[5];
      if (text?.parseError === null) mustBeSame(unix.sha256, text.sha256, 'line ends change the digest');
      return profiles.map((profile) => `${profile.parseError === null} ${profile.rootElement === null}`).join(' ');
    },
  },
  // The pattern, what stands in its place, and the text, a line each.
  textTarget('normaliser', ['(', ')', '[a-z]', '\\d+', '*', '?', '$1', '${a}', '(?P<a>', '\\', '$', '^', '|', '\n', '$0', '$$'], (text) => {
    const [pattern = '', by = '', ...rest] = text.split('\n');
    if (pattern === '' || pattern.length > 1000) return 'refused';
    const fault = findPatternFault(pattern);
    if (fault !== null) return fault.slice(0, 60);
    const replace = toReplacement(pattern, by);
    const body = rest.join('\n').slice(0, 5000);
    must(replace(body) === replace(body), 'replaces in two ways');
    return String(replace(body) === body);
  }),
];
