import { expect, test } from '@jest/globals';
import { judgeRequirements } from '../../../src/release/assemble/judge-requirements.js';

const sbom = { id: 'sbom', files: 'sbom/*.json', level: 'fail' } as const;
const told = { rule: 'release/evidence-missing', keys: { requirement: 'sbom' }, check: 'requirement:sbom', outcome: 'fail', message: 'sbom is not in the bundle: nothing matches `sbom/*.json`.' };

test('a bundle that holds what is asked for has nothing missing', () => {
  expect(judgeRequirements([sbom], ['README.md', 'sbom/app.json'])).toEqual([]);
  expect(judgeRequirements([{ ...sbom, files: ['*.md', 'sbom/*.json'] }], ['LICENSE', 'sbom/app.json'])).toEqual([]);
  expect(judgeRequirements([], [])).toEqual([]);
});

test('what nothing matches is missing, by its id, in the order of the configuration', () => {
  expect(judgeRequirements([sbom], ['README.md', 'json', 'sbom/deep/app.json'])).toEqual([told]);
  expect(judgeRequirements([{ ...sbom, id: 'z' }, { ...sbom, id: 'found', files: 'README.md' }, { ...sbom, id: 'a' }], ['README.md']).map(({ keys }) => keys['requirement'])).toEqual(['z', 'a']);
});

test('its title and every glob are named, where there are any', () => {
  expect(judgeRequirements([{ ...sbom, title: 'Bill of materials', files: ['sbom/*.json', '*.spdx'] }], [])).toEqual([{ ...told, message: 'Bill of materials is not in the bundle: nothing matches `sbom/*.json` or `*.spdx`.' }]);
});

test('what is optional does not apply, and what is wanted warns', () => {
  expect(judgeRequirements([{ ...sbom, level: 'optional' }, { ...sbom, level: 'warn' }], [])).toEqual([{ ...told, outcome: 'not-applicable' }, { ...told, outcome: 'warn' }]);
});
