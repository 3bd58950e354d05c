import type { ReleaseNotes } from '@shipworthy/contract/release';
import { toProse } from '../text/index.js';

/**
 * Release notes as people read them: a title, date and type, then always the same eleven sections in the same order. Texts are rendered as text,
 * never as markup, so that none can make a heading, link, image, element, mention or command; spans between backticks stay code, and
 * `#12` stays a reference of this repository. One empty section says `None.`
 */
export function renderNotes(notes: ReleaseNotes): string {
  return `${toNotesBlocks(notes).join('\n\n')}\n`;
}

/** The blocks of the rendered notes, each whole in itself. */
export function toNotesBlocks(notes: ReleaseNotes): string[] {
  const { version, releaseDate, releaseType } = notes;
  const sections = toSections(notes).flatMap(([title, blocks]) => [`## ${title}`, ...(blocks.length === 0 ? ['None.'] : blocks)]);
  return [`# Release Notes: v${toVersionText(version)}`, `**Release Date:** ${toNotesText(releaseDate)}`, `**Release Type:** ${toNotesText(releaseType)}`, ...sections];
}

function toSections({ changes, highlights, knownIssues, risks, upgradeNotes, bumpReason, noRiskChanged, contributors, provenance }: ReleaseNotes): readonly (readonly [title: string, blocks: readonly string[]])[] {
  const { features, improvements, bugFixes, breakingChanges, deprecations, security } = changes;
  return [
    ['Highlights', toList(highlights.map(toNotesText))],
    ['New Features', toList(features.map(({ title, description, prRef }) => `${toTitled(title, description)}${prRef === undefined || description.includes(prRef) ? '' : ` (${toNotesText(prRef)})`}`))],
    ['Improvements', toList(improvements.map(({ title, description }) => toTitled(title, description)))],
    ['Bug Fixes', toList(bugFixes.map(({ issueRef, description }) => `${toNotesText(issueRef)}: ${toInnerText(description)}`))],
    ['Breaking Changes', toList(breakingChanges.map(({ title, description, migration }) => withDetails(toTitled(title, description), [['Migration', migration]])))],
    ['Deprecations', toList(deprecations.map(({ item, timeline, replacement }) => withDetails(toTitled(item, timeline), [['Replacement', replacement]])))],
    ['Security', toList(security.map(({ cve, severity, description }) => `**${orDash(cve)}** (${toNotesText(severity)}): ${toInnerText(description)}`))],
    ['Known Issues', [
      ...toList([
        ...knownIssues.map(({ issue, workaround }) => withDetails(toNotesText(issue), [['Workaround', workaround]])),
        ...risks.map(({ id, mitigation, owner }) => withDetails(`Risk **${orDash(id)}** of the risk register`, [['Mitigation', mitigation], ['Owner', owner]])),
      ]),
      ...(noRiskChanged === undefined ? [] : [`No risk of the risk register changed: ${toNotesText(noRiskChanged)}`]),
    ]],
    ['Upgrade Notes', [...toParagraphs(upgradeNotes), ...(bumpReason === undefined ? [] : [`Why this version: ${toNotesText(bumpReason)}`])]],
    ['Contributors', toList(contributors.map(toNotesText))],
    ['Provenance', provenance === undefined
      ? ['Filled in when the evidence of the release is assembled.']
      : toList([`Commit: ${toNotesText(provenance.commit)}`, `Build: ${toNotesText(provenance.buildId ?? 'not stated')}`, `Signed by: ${toNotesText(provenance.signedBy ?? 'nobody')}`])],
  ];
}

/** A version stays as everybody searches for it; what is none is text like any other. */
export function toVersionText(version: string): string {
  return /^[0-9A-Za-z.+-]+$/.test(version) ? version : toNotesText(version);
}

/** One list is one block. */
function toList(items: readonly string[]): string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')];
}

function toTitled(title: string, text: string): string {
  return `**${orDash(title)}**: ${toInnerText(text)}`;
}

function withDetails(item: string, details: readonly (readonly [name: string, text: string | undefined])[]): string {
  return [item, ...details.flatMap(([name, text]) => (text === undefined ? [] : [`  - ${name}: ${toInnerText(text)}`]))].join('\n');
}

/** Between marks of emphasis something must stand. */
function orDash(text: string): string {
  const shown = toNotesText(text);
  return shown === '' ? '–' : shown;
}

/** Paragraphs and lines stay as they are written; what stands in them is text. */
function toParagraphs(text: string): string[] {
  return text.split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/).flatMap((paragraph) => {
    const lines = paragraph.split(/\r\n?|\n/).map(toNotesText).filter((line) => line !== '');
    return lines.length === 0 ? [] : [lines.join('\\\n')];
  });
}

/**
 * Text from outside on one line. `toProse` makes everything inert, references among it; those that can only mean this repository are given back:
 * a reader wants to get to `#12`, and nobody is called by it.
 */
function toNotesText(text: string): string {
  return toProse(text.trim()).trim().replace(/(?<=^|[\s(,])#&#8203;(?=[1-9][0-9]{0,8}(?![\p{L}\p{N}_]))/gu, '#');
}

/** The same behind other words, where a number begins no list: `3.0.0` stays as it is written. */
function toInnerText(text: string): string {
  return toNotesText(text).replace(/^([0-9]{1,9})&#46;/, '$1.');
}
