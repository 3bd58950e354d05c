import type { Rule } from './rule.js';

export const docsChangelogRules = {
  'docs/changelog-version-duplicate': { title: 'A version stands twice in the changelog', why: 'Readers find one half of what changed.', remedy: 'Join the two sections.', keys: ['path', 'version'] },
  'docs/changelog-order': { title: 'The versions of the changelog are not in descending order', why: 'Readers take the first for the newest.', remedy: 'Put the newest version first.', keys: ['path', 'version'] },
  'docs/changelog-date': { title: 'The date of a version is missing or is none', why: 'Nobody can say when it was released.', remedy: 'Write the date like `2026-11-21`.', keys: ['path', 'version'] },
  'docs/changelog-heading': { title: 'A heading of the changelog is no version', why: 'Tools and readers do not find what belongs to it.', remedy: 'Write a heading such as `## [1.2.0] - 2026-11-21`.', keys: ['path', 'heading'] },
  'docs/changelog-section': { title: 'A section of the changelog has an unknown name', why: 'Readers who look for fixes or removals miss it.', remedy: 'Use one of the names that the message lists, or add it to `sections`.', keys: ['path', 'version', 'section'] },
  'docs/changelog-unreleased-missing': { title: 'The changelog has no section Unreleased', why: 'The next change has no place to be written down.', remedy: 'Add `## [Unreleased]` above the newest version.', keys: ['path'] },
  'docs/changelog-entry-missing': { title: 'A version is released that the changelog does not describe', why: 'Users do not learn what changed.', remedy: 'Move what is under Unreleased below a heading for the version, and set the tag anew.', keys: ['path'] },
  'docs/changelog-empty-release': { title: 'A version of the changelog has no entry', why: 'A release of nothing was probably forgotten to be described.', remedy: 'Describe what changed.', keys: ['path', 'version'] },
  'docs/version-disagrees': { title: 'Changelog, tag and manifests name different versions', why: 'What is released under one number is described under another.', remedy: 'Give all of them the version that is released.', keys: ['path', 'other'] },
} as const satisfies Record<string, Rule>;
