import { isCodeAnchor, type AnchoredPlace } from './anchors/anchored-page.js';
import { toId, type PageAnchors } from './anchors/anchors-of.js';
import type { LinkFacts, LinkFault, Unreadable } from './link-facts.js';
import type { Reference } from './references.js';
import { folderOf } from './resolve-link.js';
import { toSlug } from './anchors/slug-headings.js';
import { writeTarget, type WriteTargetOptions } from './write-target.js';

/** Null: the link leads where it says. */
export function judgeReference(reference: Reference, facts: LinkFacts): LinkFault | null {
  const { resolution, image, anchored } = reference;
  if (resolution.state === 'other-case') return otherCase(reference, resolution.actual, facts);
  if (resolution.state === 'missing' || resolution.state === 'leaves') return missing(reference, resolution.path, facts);
  if (image && resolution.state === 'folder') return fault(reference, { rule: 'docs/image-missing', complaint: `leads to the folder ${resolution.path}/, which is no image`, expected: null, remedy: 'Name the image in it.' });
  return anchored === null ? null : judgeAnchor(reference, anchored, facts);
}

function otherCase(reference: Reference, actual: string, facts: LinkFacts): LinkFault {
  const expected = correct(reference, actual, facts);
  return fault(reference, { rule: 'docs/link-case', complaint: `differs in upper and lower case from ${actual}`, expected, remedy: '' });
}

function missing(reference: Reference, path: string, facts: LinkFacts): LinkFault {
  const rule = reference.image ? 'docs/image-missing' : 'docs/link-broken';
  const leaves = reference.resolution.state === 'leaves';
  const complaint = leaves ? 'leads out of the repository, and to no page of GitHub' : `leads to ${path}, which does not exist`;
  return fault(reference, { rule, complaint, expected: suggestTarget(reference, path, facts), remedy: leaves ? 'Write the address in full (`https://…`), or correct the path.' : `Correct the path, or add ${path}.` });
}

/** Editors write `a.ts:12`, GitHub reads `a.ts#L12`. */
function suggestTarget(reference: Reference, path: string, facts: LinkFacts): string | null {
  const [, file, line] = /^(.+?):(\d+)(?:[-:]\d+)*$/.exec(path) ?? [];
  const wanted = (file ?? path).replaceAll('\\', '/');
  const nearest = isTracked(wanted, facts) ? wanted : facts.search.nearest(wanted);
  if (nearest === null || nearest === reference.from) return null;
  // What would be the next finding is no suggestion.
  if (line === undefined && isCodeAnchor(nearest, reference.target)) return null;
  return line === undefined ? correct(reference, nearest, facts) : writeTarget(nearest, optionsOf(reference, nearest, facts), `L${line}`);
}

function correct(reference: Reference, path: string, facts: LinkFacts): string {
  return writeTarget(path, optionsOf(reference, path, facts));
}

function optionsOf(reference: Reference, path: string, { prefix, search }: LinkFacts): WriteTargetOptions {
  return { ...reference, prefix, isFolder: search.namesIn(path).length > 0 };
}

function isTracked(path: string, { search }: LinkFacts): boolean {
  return search.namesIn(folderOf(path)).includes(path.slice(path.lastIndexOf('/') + 1));
}

function judgeAnchor(reference: Reference, place: AnchoredPlace, facts: LinkFacts): LinkFault | null {
  if (place.kind === 'no-readme') {
    return fault(reference, { rule: 'docs/anchor-missing', complaint: `leads to an anchor of the folder ${place.path === '' ? '.' : place.path}/, which has no README.md`, expected: null, remedy: 'Name a file with the anchor.' });
  }
  if (place.kind === 'code') {
    return fault(reference, { rule: 'docs/anchor-missing', complaint: `leads to an anchor of ${place.path}, in which only lines have one`, expected: null, remedy: 'Name a line (`#L10`), or leave the anchor away.' });
  }
  if (place.kind === 'lines') return judgeLine(reference, place, facts);
  const page = facts.pages.get(place.path);
  if (page === undefined || page.state === 'unreadable') return unreadable(reference, place.path, page);
  if (page.has(place.fragment)) return null;
  if (place.line !== null) return judgeLine(reference, { path: place.path, line: place.line }, facts);
  const nearest = nearestAnchor(toId(place.fragment), page);
  const written = reference.resolution.state === 'folder' ? reference.resolution.path : place.path; // a link to a folder stays one
  return fault(reference, {
    rule: 'docs/anchor-missing',
    complaint: `leads to no heading or anchor of ${place.path}`,
    expected: nearest === null ? null : writeTarget(written, optionsOf(reference, written, facts), nearest),
    remedy: `Correct the anchor, or add the heading to ${place.path}.`,
  });
}

function judgeLine(reference: Reference, { path, line }: { path: string; line: number }, facts: LinkFacts): LinkFault | null {
  const file = facts.files.get(path);
  if (file === undefined || file.state === 'unreadable') return unreadable(reference, path, file);
  if (line > 0 && line <= file.lines) return null;
  return fault(reference, { rule: 'docs/cited-line-beyond-end', complaint: `names line ${line} of ${path}, which has ${file.lines}`, expected: null, remedy: `Correct the line: ${path} has ${file.lines}.` });
}

/** What people write instead of a slug (`#Getting Started`, `#getting_started`) first, then what is spelt nearly so, then the one heading that goes on. */
function nearestAnchor(id: string, { ids, nearest, goingOn }: PageAnchors): string | null {
  const asId = toSlug(id);
  const asSlug = [asId, toSlug(id.replace(/[_\s]+/g, ' ').trim()), asId.replace(/-{2,}/g, '-')].find((one) => ids.has(one));
  return asSlug ?? nearest(id) ?? goingOn(`${asId}-`);
}

function unreadable(reference: Reference, path: string, why: Unreadable | undefined): LinkFault {
  const complaint = `leads into ${path}, which cannot be read: ${why?.why ?? 'it is not there'}`;
  return { ...fault(reference, { rule: 'docs/unreadable', complaint, expected: null, remedy: '' }), subject: path, reason: why?.reason ?? 'unreadable-source' };
}

function fault({ from, line, column, written }: Reference, what: Pick<LinkFault, 'rule' | 'complaint' | 'expected' | 'remedy'>): LinkFault {
  return { from, line, column, subject: written, ...what };
}
