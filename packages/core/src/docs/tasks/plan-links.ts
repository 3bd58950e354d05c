import { posix } from 'node:path';
import type { RepositoryTree } from '../tree/index.js';
import { toLocation } from './judge-presence.js';
import { hasRows, outcomeOf, type TaskEntry, type TaskSources } from './rows/task-source.js';
import { toTaskCheck, type TaskFinding } from './task-finding.js';
import { showPlace, type FilePlace } from './rows/text-place.js';

/** A plan that a row names. */
export interface PlanLink {
  /** As it is written. */
  readonly target: string;
  /** File or folder; null when there is none. */
  readonly path: string | null;
  /** Where the cell begins. */
  readonly place: FilePlace;
  readonly source: string;
}

export type Files = Pick<RepositoryTree, 'hasFile' | 'hasFolder' | 'findOtherCase' | 'paths'>;

/** The plans that each task names, by id. The same cell in the same file means the same, and is looked up once. */
export function collectPlanLinks(sources: TaskSources, files: Files): Map<string, PlanLink[]> {
  const links = new Map<string, PlanLink[]>();
  const known = new Map<string, { target: string; path: string | null }[]>();
  for (const source of [...sources.values()].filter(hasRows)) {
    if ((source.config.table ?? source.config.columns)?.plan === undefined) continue;
    for (const [id, entries] of source.entries) {
      const entry = entries[0];
      if (entry?.plan === null || entry === undefined || (entry.plan.text === '' && entry.plan.targets.length === 0)) continue;
      const place = { path: entry.path, line: entry.plan.line, column: entry.plan.column };
      const key = [entry.path, entry.plan.text, ...entry.plan.targets].join('\0');
      const found = known.get(key) ?? toTargets(entry.plan).map((target) => ({ target, path: findTarget(target, entry, files) }));
      known.set(key, found);
      for (const { target, path } of found) {
        const link = { target, path, place, source: source.name };
        const before = links.get(id);
        if (before === undefined) links.set(id, [link]);
        else before.push(link);
      }
    }
  }
  return links;
}

export function judgePlanLinks(links: ReadonlyMap<string, readonly PlanLink[]>, sources: TaskSources, files: Files): TaskFinding[] {
  return [...links].flatMap(([id, ofTask]) => {
    const broken = ofTask.filter(({ path }) => path === null);
    return broken.filter(({ target }, index) => broken.findIndex((other) => other.target === target) === index).map((link) => toBroken(id, link, { sources, files }));
  });
}

function toBroken(id: string, { target, place, source }: PlanLink, { sources, files }: { readonly sources: TaskSources; readonly files: Files }): TaskFinding {
  const near = findNear(target, place, files);
  return {
    tasks: [id], code: 'plan-link-broken',
    finding: {
      rule: 'docs/plan-link-broken', keys: { task: id, plan: target }, check: toTaskCheck(id), outcome: outcomeOf(sources.get(source)),
      message: `${id} names the plan \`${target}\` at ${showPlace(place)}, and there is no such file${near === null ? '' : `; there is \`${near}\``}.`,
      actual: target, location: toLocation(place), ...(near === null ? {} : { expected: near, related: [{ path: near }], remedy: `Write \`${near}\`.` }),
    },
  };
}

/** The cell's Markdown links, else what in its text looks like a path. An address of the web is not looked up. */
export function toTargets({ text, targets }: Pick<NonNullable<TaskEntry['plan']>, 'text' | 'targets'>): string[] {
  const written = [...text.matchAll(/\]\(\s*<?([^)>\s]+)>?[^)]*\)/g)].map(([, target]) => target ?? '');
  const links = targets.length > 0 ? targets : written;
  const found = links.length > 0 ? links : toPathTexts(text);
  return [...new Set(found.filter((target) => !/^(?:[a-z][a-z0-9+.-]+:|\/\/|#|$)/i.test(target)))];
}

function toPathTexts(text: string): string[] {
  const isPath = (part: string): boolean => part.includes('/') || /\.[A-Za-z][A-Za-z0-9]{0,7}(?:#.*)?$/.test(part);
  const parts = text.split(/[,;|\n]+/).map((part) => part.trim().replace(/^[`<"]+|(?<![`>"])[`>"]+$/g, '')).filter((part) => part !== '');
  // A name may hold blanks; what is no path as a whole may be several.
  return parts.flatMap((part) => (/\.[A-Za-z][A-Za-z0-9]{0,7}$/.test(part) && (part.match(/\.[A-Za-z]{1,8}(?=\s|$)/g) ?? []).length === 1 && !/:\/\//.test(part) ? [part] : part.split(/\s+/).filter(isPath)));
}

/** Relative to the document, as links are, else to the root, as people write paths in cells. */
function findTarget(target: string, { path }: FilePlace, files: Files): string | null {
  return toCandidates(target, path).find((one) => files.hasFile(one) || files.hasFolder(one)) ?? null;
}

export function toCandidates(target: string, from: string): string[] {
  const plain = decode(target.replace(/[#?].*$/s, '')).replaceAll('\\', '/');
  const ways = plain.startsWith('/') ? [plain.slice(1)] : [posix.join(posix.dirname(from), plain), posix.normalize(plain)];
  return [...new Set(ways.map((way) => way.replace(/(?<!\/)\/+$/, '')))].filter((way) => way !== '' && way !== '..' && !way.startsWith('../'));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a `%` that is meant
  }
}

/** The file that differs in case, else one of the same name elsewhere. */
function findNear(target: string, { path }: FilePlace, files: Files): string | null {
  const candidates = toCandidates(target, path);
  for (const one of candidates) {
    const other = files.findOtherCase(one);
    if (other !== null) return other;
  }
  const name = posix.basename(candidates[0] ?? '').toLowerCase();
  return files.paths.find((one) => posix.basename(one).toLowerCase() === name) ?? null;
}
