import { expect, test } from '@jest/globals';
import { renderMarkdown } from '@shipworthy/report';
import { sampleFinding, sampleNotes } from '../sample-documents.js';

test('the ledger is the table of checks, what nobody names on top; below the notes as they will be published', () => {
  const unnamed = sampleFinding('release/change-unaccounted', 'fail', { keys: { pullRequest: '15' }, message: 'Nobody names it.' });
  const report = renderMarkdown(sampleNotes({ verdict: 'fail', findings: [unnamed] }));
  const rows = report.split('\n').filter((line) => line.startsWith('| change '));
  expect(rows).toEqual([
    '| change `#15` | A change | `ann` | ❌ failed | `unaccounted` |', '| change `#14` | A change | `ann` | ✅ passed | `reverted: taken back by #16` |',
    '| change `#13` | A change | `ann` | ✅ passed | `excluded: label skip-notes` |', '| change `#12` | A change | `ann` | ✅ passed | `included: New Features` |',
  ]);
  expect(report).toContain('- Merged pull requests: 4, as GitHub lists them: 1 in the notes, 1 left out on purpose, 1 taken back or taking back, 1 of which the notes say nothing. The ledger is not complete.\n- Notes: `releases/v1.4.0.yml`\n- A first version lies beside this report: `draft.yml`');
  expect(report).toContain('<details><summary>Release notes of 1.4.0 as they will be published</summary>\n\n# Release Notes: v1.4.0\n');
  expect(report).toContain('- **Folders**: All at once. (#12)');
});

test('where nothing is known, nothing is claimed', () => {
  const report = renderMarkdown(sampleNotes({ verdict: 'unverified', details: { notes: null, file: null, draft: null, ledger: { source: 'none', complete: false, entries: [], included: 0, excluded: 0, reverted: 0, unaccounted: 0 } } }));
  expect(report).toContain('- Merged pull requests: nobody could list them.');
  expect(report).not.toMatch(/complete\.|Release notes of/);
});
