import { isShipworthyError } from '@shipworthy/contract/errors';
import type { CadenceConfig, FreezeWindow, ReleaseConfig, ReleaseManifest } from '@shipworthy/contract/release';
import { complainAboutName } from '../archive/judge-entry.js';
import { isTimeZone, weekdayOf } from './cadence/day.js';
import { parseTagPattern } from '../version/index.js';
import { readPatternVersion } from '../version/manifests/index.js';

/** A rule between fields that is broken. */
export interface ReleaseFault {
  /** Below `release`. */
  readonly pointer: readonly (string | number)[];
  readonly part: 'key' | 'value';
  readonly message: string;
}

type Pointer = ReleaseFault['pointer'];

/** What no schema can say of `release`: all of it. */
export function findReleaseFaults(config: ReleaseConfig): ReleaseFault[] {
  const { cadence, checklist, manifests, notes, risk } = config;
  return [
    ...toThrownFaults(['tag'], () => parseTagPattern(config.tag)),
    ...manifests.flatMap((manifest, index) => findManifestFaults(manifest, manifests.slice(0, index), ['manifests', index])),
    ...findPathFaults(['bump', 'changesets'], config.bump.changesets),
    ...findTemplateFaults(['changelog'], config.changelog), ...findPathFaults(['changelog'], config.changelog),
    ...(['milestone', 'label', 'base'] as const).flatMap((name) => findTemplateFaults(['pullRequests', name], config.pullRequests[name])),
    ...(cadence === undefined ? [] : findCadenceFaults(cadence)),
    ...checklist.rollback.files.flatMap((glob, index) => findPathFaults(['checklist', 'rollback', 'files', index], glob)),
    ...checklist.vulnerabilities.flatMap((source, index) => (source.startsWith('sarif:') ? findPathFaults(['checklist', 'vulnerabilities', index], source.slice('sarif:'.length)) : [])),
    ...findItemFaults(checklist.items.map(({ id }) => id)),
    ...(risk === undefined ? [] : findPathFaults(['risk', 'register'], risk.register)),
    ...(notes === undefined ? [] : [...findTemplateFaults(['notes', 'file'], notes.file), ...findPathFaults(['notes', 'file'], notes.file)]),
    ...findFolderFaults(['evidence', 'root'], config.evidence.root),
    ...config.trustedKeys.flatMap((path, index) => findPathFaults(['trustedKeys', index], path)),
  ];
}

function toFault(pointer: Pointer, message: string): ReleaseFault {
  return { pointer, part: 'value', message };
}

function findManifestFaults(manifest: ReleaseManifest, before: readonly ReleaseManifest[], at: Pointer): ReleaseFault[] {
  const own = toName(manifest);
  const isTwice = before.some((other) => isSameManifest(other, manifest));
  return [
    ...(isTwice ? [toFault(at, `\`${own}\` is listed twice.`)] : []),
    ...(typeof manifest === 'string' ? findPathFaults(at, own) : [
      ...findPathFaults([...at, 'file'], own),
      ...toThrownFaults([...at, 'match'], () => readPatternVersion({ path: own, text: '', pattern: manifest.match })),
    ]),
  ];
}

/** One file may be read by two patterns, for two versions in it. */
function isSameManifest(left: ReleaseManifest, right: ReleaseManifest): boolean {
  if (toName(left) !== toName(right)) return false;
  return typeof left === 'string' || typeof right === 'string' || left.match === right.match;
}

function toName(manifest: ReleaseManifest): string {
  const name = typeof manifest === 'string' ? manifest : manifest.file;
  return name.startsWith('./') ? name.slice(2) : name;
}

/** Why a file or glob can name nothing in the repository. */
function findPathFaults(at: Pointer, written: string): ReleaseFault[] {
  const path = written.startsWith('!') && !written.startsWith('!(') ? written.slice(1) : written;
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.includes('\\') || path.split('/').includes('..')) return [toFault(at, `\`${written}\` must lead, with \`/\`, to something inside the repository.`)];
  const open = findOpenBracket(path);
  return open === null ? [] : [toFault(at, `\`${written}\` opens a \`${open}\` that it does not close, so it matches no file.`)];
}

/** Of a folder that is written to: here, on every system, and nothing of git's own, in whatever spelling a file system takes for it. */
function findFolderFaults(at: Pointer, written: string): ReleaseFault[] {
  const path = written.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '');
  const parts = path.split('/').map((part) => part.replace(/\p{Cf}/gu, ''));
  if (parts.some((part) => /^(?:\.git|git~[0-9]+)[. ]*$/i.test(part))) return [toFault(at, `\`${written}\` lies in a folder of git's own, where nobody looks for evidence and git may remove it.`)];
  const complaint = path === '.' ? null : complainAboutName(path);
  return complaint === null ? [] : [toFault(at, `\`${written}\` ${complaint}`)];
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/** Of a glob; a bracket in a class stands for itself. */
function findOpenBracket(glob: string): string | null {
  const open: string[] = [];
  for (const letter of glob) {
    if (open.at(-1) === '[') {
      if (letter === ']') open.pop();
    } else if (closing[letter] !== undefined) open.push(letter);
    else if (letter === closing[open.at(-1) ?? '']) open.pop();
  }
  return open[0] ?? null;
}

function findTemplateFaults(at: Pointer, template: string): ReleaseFault[] {
  const unknown = /\{(?!version\}|package\})[^{}]*\}/.exec(template)?.[0];
  return unknown === undefined ? [] : [toFault(at, `\`${unknown}\` stands for nothing; only \`{version}\` and \`{package}\` do.`)];
}

function findCadenceFaults({ calendar, timeZone, freeze, cycle }: CadenceConfig): ReleaseFault[] {
  return [
    ...(calendar === undefined ? [] : findPathFaults(['cadence', 'calendar'], calendar)),
    ...(isTimeZone(timeZone) ? [] : [toFault(['cadence', 'timeZone'], `\`${timeZone}\` is no time zone of the IANA database, such as \`Europe/Berlin\` or \`UTC\`.`)]),
    ...freeze.flatMap((window, index) => findFreezeFaults(window, freeze.slice(0, index), ['cadence', 'freeze', index])),
    ...(cycle === undefined || weekdayOf(cycle.start) === 'Monday' ? [] : [toFault(['cadence', 'cycle', 'start'], `${cycle.start} is a ${weekdayOf(cycle.start)}; a cycle begins on a Monday.`)]),
  ];
}

/** Windows may overlap, and then each must be crossed by right; two that begin on one day could not be told apart. */
function findFreezeFaults({ from, to }: FreezeWindow, before: readonly FreezeWindow[], at: Pointer): ReleaseFault[] {
  return [
    ...(from > to ? [toFault([...at, 'to'], `the freeze from ${from} to ${to} ends before it begins.`)] : []),
    ...(before.some((other) => other.from === from) ? [toFault([...at, 'from'], `a freeze from ${from} is listed twice.`)] : []),
  ];
}

/** Ids differ by more than upper and lower case, because files are named after them. */
function findItemFaults(ids: readonly string[]): ReleaseFault[] {
  return ids.flatMap((id, index) => {
    const at = ['checklist', 'items', index, 'id'];
    const isTwice = ids.slice(0, index).some((other) => other.toLowerCase() === id.toLowerCase());
    return [
      ...(isTwice ? [toFault(at, `the item \`${id}\` is listed twice.`)] : []),
      ...(/^rl-[0-9]+$/i.test(id) ? [toFault(at, `\`${id}\` is kept for the items that every release has; choose another id.`)] : []),
    ];
  });
}

function toThrownFaults(at: Pointer, parse: () => unknown): ReleaseFault[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return [toFault(at, error.message)];
  }
}
