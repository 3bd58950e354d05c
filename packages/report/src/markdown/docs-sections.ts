import type { DocumentOf } from '@shipworthy/contract/documents';
import { toCode, toFence, toHtmlCode, toProse } from '../text/index.js';
import { markWeight } from './mark-weight.js';
import { toBlocks, toFolded, toTable, type Section } from './section.js';

/** What the change is, checklists that were asked for, samples that differ, and what was not looked at. */
export function toDocsSections({ details }: DocumentOf<'doc-sync-report'>): Section[] {
  const { range, links, tasks, samples, skipped } = details;
  const facts = [
    ...(range === null ? [] : [`- Change: ${range.changed} files from ${toCode(range.base ?? 'the empty tree')} to ${range.worktree ? 'the work tree' : toCode(range.head ?? 'nothing')} (${toProse(range.chosen)})`]),
    ...(links === null ? [] : [`- Links: ${links.links} in ${links.files} files, with ${links.anchors} anchors, ${links.images} images and ${links.citedPaths} cited paths; ${links.broken} lead nowhere${links.unknown === 0 ? '' : `, ${links.unknown} lead where no file of the repository can show`}`]),
    ...skipped.map(({ what, why }) => `- Not looked at: ${toCode(what)}, because ${toProse(why)}`),
  ];
  return [
    ...(facts.length === 0 ? [] : [toBlocks('### What was read', [facts.join('\n')])]),
    ...tasks.flatMap(({ id, items }) => (items === undefined ? [] : [toTaskTable(id, items)])),
    ...samples.flatMap(({ in: path, fence, hunk }) => (hunk === null ? [] : [toFolded(`${toHtmlCode(path)}, sample ${toHtmlCode(fence)}: what must change`, [toFence(hunk, 'diff')])])),
  ];
}

type Items = NonNullable<DocumentOf<'doc-sync-report'>['details']['tasks'][number]['items']>;

function toTaskTable(id: string, items: Items): Section {
  const rows = items.map(({ item, outcome, message }) => [toCode(item), markWeight(outcome === 'unverified' ? 'unverified' : outcome), toProse(message)]);
  return toTable({ title: `Checklist of ${toCode(id)}`, columns: ['item', 'outcome', 'what was found'], rows });
}
