import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReleaseNotes } from '@shipworthy/contract/release';
import { renderNotes } from '@shipworthy/report';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';
import { notesOf } from './notes-of.js';

const pieces = [
  '# ', '## ', '\n', '\n\n', '- ', '1. ', '> ', '    ', '\t', '===', '---', '[x](http://evil.example)', '[x]: http://evil.example', '[x]', '![i](i.png)', '<a href=x>', '<h1>', '<!--', '-->', '`', '``', '```\n', '~~~', '|', '\\', '&#35;', '*', '_',
  'https://evil.example', 'www.evil.example', 'a@b.example', '@ada', '#12', '::error::', '##[x]', '\u202e', '\u0085', '\u2028', 'x',
];
const text = fc.oneof(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }));

function everywhere(said: string): ReleaseNotes {
  const notes = notesOf();
  return {
    ...notes, version: said, highlights: [said], upgradeNotes: said, contributors: [said], noRiskChanged: said, bumpReason: said, risks: [{ id: said, mitigation: said, owner: said }], knownIssues: [{ issue: said, workaround: said }],
    changes: {
      features: [{ title: said, description: said, prRef: said }], improvements: [{ title: said, description: said }], bugFixes: [{ issueRef: said, description: said }],
      breakingChanges: [{ title: said, description: said, migration: said }], deprecations: [{ item: said, timeline: said, replacement: said }], security: [{ cve: said, severity: 'low', description: said }],
    },
  };
}

test('rendered notes hold, to our own reader, exactly their headings, and no link, table, fence or anchor, whatever their texts', () => {
  const sections = ['Highlights', 'New Features', 'Improvements', 'Bug Fixes', 'Breaking Changes', 'Deprecations', 'Security', 'Known Issues', 'Upgrade Notes', 'Contributors', 'Provenance'];
  fc.assert(fc.property(text, (said) => {
    const { headings, links, tables, fences, anchors } = parseMarkdown(renderNotes(everywhere(said)));
    expect(headings.map(({ level, text: title }) => `${level} ${title}`)).toEqual([expect.stringMatching(/^1 Release Notes: v/), ...sections.map((title) => `2 ${title}`)]);
    expect({ links, tables, fences, anchors }).toEqual({ links: [], tables: [], fences: [], anchors: [] });
  }), { numRuns: 300 });
});
