import type { BundlesConfig, RequirementResult } from '@shipworthy/contract/bundle';
import type { FindingDraft } from '../../evidence/index.js';
import { inAreaPath, inBundlePath } from '../area-files.js';
import type { BundleArea } from '../bundle-run.js';
import { isRecordedHash, type FileDigests } from '../manifest/digests.js';
import type { ShownHash } from './read-hashes.js';

export interface ReadmeFacts {
  readonly id: string;
  readonly area: BundleArea;
  readonly bundlePath: string;
  /** Relative to the bundle. */
  readonly path: string;
  readonly text: string;
  readonly shown: readonly ShownHash[];
  /** Whether a shown hash is the beginning of one that a file of the area has. */
  readonly isOfFile: (hash: string) => boolean;
  /** Digests other than SHA-256 of files, relative to the bundle, that a line shows with one. */
  readonly digests: FileDigests;
  readonly requirements: readonly RequirementResult[];
  readonly mustList: BundlesConfig['readmeMustList'];
  /** Ids of tasks that the pattern finds in the text. */
  readonly tasksShown: readonly string[];
  readonly tasks: readonly string[];
  /** Paths of documentation evidence, relative to the bundle; null where the area asks for none. */
  readonly docSync: readonly string[] | null;
  readonly faultOf: (path: string) => string | null;
}

/** What a README must list and does not, and hashes in it that no file has. */
export function judgeReadme(facts: ReadmeFacts): FindingDraft[] {
  return [...listMissing(facts).map((missing) => toIncomplete(facts, missing)), ...judgeHashes(facts)];
}

interface Missing {
  readonly what: string;
  readonly message: string;
  /** File that it should say something of, relative to the bundle. */
  readonly about?: string;
}

function listMissing(facts: ReadmeFacts): Missing[] {
  const { mustList, text, area, tasks, tasksShown, docSync } = facts;
  const { commandLines = [], times = [] } = area.manifest ?? {};
  return [
    ...(mustList.commands ? missingFrom(text, commandLines, { what: 'commands', noun: 'command line' }) ?? atLeastOne(/^(?:```|~~~|\s*\$ )/m.test(text), 'commands', 'no command line') : []),
    ...(mustList.timestamps ? missingFrom(text, times, { what: 'timestamps', noun: 'time' }) ?? atLeastOne(/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text), 'timestamps', 'no time stamp') : []),
    ...(mustList.taskIds === undefined ? [] : missingFrom(text, tasks, { what: 'taskIds', noun: 'task' }) ?? atLeastOne(tasksShown.length > 0, 'taskIds', 'no task id')),
    ...(mustList.docSync && docSync !== null ? missingFrom(text, docSync.map((path) => inAreaPath(area, path)), { what: 'docSync', noun: 'documentation evidence', filesOf: area }) ?? atLeastOne(/doc-?sync/i.test(text), 'docSync', 'no documentation evidence') : []),
    ...(mustList.hashes ? missingHashes(facts) : []),
  ];
}

interface Named {
  readonly what: string;
  readonly noun: string;
  /** Present where the names are files of it. */
  readonly filesOf?: BundleArea;
}

/** Null when there is nothing that it would have to name. */
function missingFrom(text: string, expected: readonly string[], { what, noun, filesOf }: Named): Missing[] | null {
  const wanted = [...new Set(expected)];
  if (wanted.length === 0) return null;
  return wanted.filter((one) => !text.includes(one)).map((one) => ({ what: `${what}:${one}`, message: `does not list the ${noun} \`${one}\``, ...(filesOf === undefined ? {} : { about: inBundlePath(filesOf, one) }) }));
}

function atLeastOne(holds: boolean, what: string, nothing: string): Missing[] {
  return holds ? [] : [{ what, message: `lists ${nothing}` }];
}

/** The manifest is never asked for: it holds the README's own hash. */
function missingHashes({ requirements, shown, area }: ReadmeFacts): Missing[] {
  const files = requirements.filter(({ level }) => level === 'fail').flatMap((one) => one.files);
  const [hashes, named] = [new Set(shown.map(({ hash }) => hash)), new Set(shown.map(({ path }) => path))];
  const lengths = [...new Set(shown.map(({ hash }) => hash.length))];
  return [...new Map(files.map((file) => [file.path, file])).values()]
    .filter(({ path, sha256 }) => !named.has(inAreaPath(area, path)) && !lengths.some((length) => hashes.has(sha256.slice(0, length))))
    .map(({ path, sha256 }) => ({ what: `hash:${inAreaPath(area, path)}`, message: `does not list the hash of \`${inAreaPath(area, path)}\` (${sha256})`, about: path }));
}

function toIncomplete({ id, area, bundlePath, path, faultOf }: ReadmeFacts, { what, message, about }: Missing): FindingDraft {
  // Of a file that should not be there no README has to speak.
  const cause = faultOf(path) ?? (about === undefined ? null : faultOf(about));
  return {
    rule: 'bundle/readme-incomplete', keys: { bundle: id, area: area.name, what }, check: `area:${area.name}`, outcome: 'fail',
    ...(cause === null ? {} : { causedBy: cause }), message: `${bundlePath}/${path} ${message}.`, location: { path: `${bundlePath}/${path}` },
  };
}

function judgeHashes({ id, area, bundlePath, path: readme, shown, isOfFile, digests, faultOf }: ReadmeFacts): FindingDraft[] {
  const byName = new Map(area.files.map((file) => [inAreaPath(area, file.path), file]));
  return shown.flatMap(({ hash, line, column, path }): FindingDraft[] => {
    const named = path === null ? undefined : byName.get(path);
    if (named !== undefined ? isRecordedHash(hash, { sha256: named.sha256, ...digests.get(named.path) }) !== 'different' : isOfFile(hash)) return [];
    // A README that was edited is at fault itself; else the file that is no longer the one it speaks of.
    const cause = faultOf(readme) ?? (path === null ? null : faultOf(inBundlePath(area, path)));
    return [{
      rule: 'bundle/readme-wrong-hash', keys: { bundle: id, area: area.name, path: path ?? hash.slice(0, 12) }, check: `area:${area.name}`, outcome: 'fail',
      ...(cause === null ? {} : { causedBy: cause }),
      message: `${bundlePath}/${readme}:${line}:${column} shows a hash that ${named === undefined ? 'no file of the area has' : `${inAreaPath(area, named.path)} does not have`}.`,
      expected: named?.sha256 ?? null, actual: hash, location: { path: `${bundlePath}/${readme}`, line, column },
    }];
  });
}
