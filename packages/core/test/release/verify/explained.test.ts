import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { releaseEvidenceRules } from '../../../../contract/src/rules/release-evidence-rules.js';
import { toReadme } from '../../../src/release/assemble/to-readme.js';

const page = readFileSync(fileURLToPath(new URL('../../../../../docs/verify-our-evidence.md', import.meta.url)), 'utf8');

test('the page for auditors explains every reason that there is, and no other', () => {
  const explained = [...page.matchAll(/^\| `(evidence\/[a-z-]+)` \|/gm)].map(([, rule]) => rule).sort();
  expect(explained).toEqual(Object.keys(releaseEvidenceRules).filter((rule) => rule.startsWith('evidence/')).sort());
});

test('its recipe is that of the bundles, word for word', () => {
  const readme = toReadme({ name: '1.4.0', passed: true, tag: 'v1.4.0', commit: 'a'.repeat(40), repository: 'o/r', blockers: [], items: [], files: [], assets: [], keyIds: ['SHA256:key'] });
  const recipe = /```sh\n([^]*?)```/.exec(readme)?.[1] ?? 'none';
  expect(recipe).toContain('cosign verify-blob-attestation');
  expect(page).toContain(recipe);
});
