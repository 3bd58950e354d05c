import { expect, test } from '@jest/globals';
import { toReadme, type ReadmeFacts } from '../../../src/release/assemble/to-readme.js';

const sha = (digit: string): string => digit.repeat(64);

function readme(changes: Partial<ReadmeFacts> = {}): string {
  return toReadme({
    name: '1.4.0', passed: true, tag: 'v1.4.0', commit: 'a'.repeat(40), repository: 'o/r', blockers: [], items: [{ id: 'RL-01', title: 'Pull requests merged', outcome: 'pass' }],
    files: [{ path: 'gate-decision.json', sha256: sha('1') }], assets: [{ name: 'a.tgz', sha256: sha('2') }], keyIds: ['SHA256:key'], ...changes,
  });
}

test('shows the hash of every file and asset, and no other', () => {
  expect(readme().match(/[0-9a-f]{64}/g)).toEqual([sha('1'), sha('2')]);
});

test('prints the recipe of a release that passed only for one that did, and is signed', () => {
  const recipe = 'cosign verify-blob-attestation --key evidence.pub --bundle attestations/vsa.sigstore.json --insecure-ignore-tlog --type https://slsa.dev/verification_summary/v1 SHA256SUMS';
  expect(readme()).toContain(recipe);
  expect(readme({ passed: false, blockers: ['RL-06 fails'] })).not.toContain('cosign verify');
  expect(readme({ keyIds: [] })).not.toContain('cosign verify');
  expect(readme({ passed: false, blockers: ['RL-06 fails'] })).toContain('**The release was refused.**');
});

test('what others wrote stays one line of text', () => {
  const text = readme({ passed: false, blockers: ['<img src=x>\n# heading `code` [x](y)', 'a|b'], items: [{ id: 'x', title: '@team | *bold*', outcome: 'fail' }] });
  expect(text).not.toMatch(/<img|^# heading|\[x\]\(y\)|@team/m);
  expect(text.split('\n').filter((line) => line.startsWith('#')).map((line) => line.trim())).toEqual(['# Release evidence: 1.4.0', '## What stands in the way', '## Checklist', '## How to verify it', '## Hashes']);
});
