import type { BundleAreaConfig, BundlesConfig } from '@shipworthy/contract/bundle';
import { closestWord } from '@shipworthy/contract/suggestion';
import { RE2JS } from 're2js';
import { findGateFaults, toFault, toPatternFaults, toQueryFaults, type ConfigFault } from './find-gate-faults.js';

/** What no schema can say of `bundles`: all of it, below that block. */
export function findBundleFaults(config: BundlesConfig): ConfigFault[] {
  const { readmeMustList, maxAge } = config;
  return [
    ...findPathFaults(config),
    ...findAreaNameFaults(Object.keys(config.areas)),
    ...Object.entries(config.areas).flatMap(([name, area]) => findAreaFaults(area, ['areas', name])),
    ...findProfileFaults(config),
    ...toPatternFaults(['readmeMustList', 'taskIds'], readmeMustList.taskIds),
    ...findRecordedFaults(config),
    ...(maxAge === undefined || maxAge.at === 'name' ? [] : toQueryFaults(['maxAge', 'at'], maxAge.at)),
    ...findAgeFaults(config),
  ];
}

function findPathFaults({ path }: BundlesConfig): ConfigFault[] {
  const unknown = /\{(?!version\})[^{}]*\}/.exec(path)?.[0];
  return unknown === undefined ? [] : [toFault(['path'], `\`${unknown}\` stands for nothing; only \`{version}\` does.`)];
}

/** Two names that one folder answers to on some machines. YAML itself refuses a key twice. */
function findAreaNameFaults(names: readonly string[]): ConfigFault[] {
  return names.flatMap((name, index) => {
    const other = names.slice(0, index).find((one) => one.toLowerCase() === name.toLowerCase());
    return other === undefined ? [] : [toFault(['areas', name], `the area \`${name}\` is named twice: \`${other}\` differs in upper and lower case only.`, 'key')];
  });
}

function findAreaFaults({ requires, gates, manifest, readme }: BundleAreaConfig, at: ConfigFault['pointer']): ConfigFault[] {
  return [
    ...findRepeatedIds(requires, [...at, 'requires'], 'requirement'),
    ...findRepeatedIds(gates, [...at, 'gates'], 'gate'),
    ...toInsideFaults([...at, 'readme'], readme),
    ...toInsideFaults([...at, 'manifest', 'file'], manifest.file),
    ...requires.flatMap(({ files, passed, task }, index) => [
      ...toGlobFaults([...at, 'requires', index, 'files'], files),
      ...toQueryFaults([...at, 'requires', index, 'passed', 'query'], passed?.query),
      ...toQueryFaults([...at, 'requires', index, 'task', 'query'], task?.query),
    ]),
    ...gates.flatMap((gate, index) => [
      ...toGlobFaults([...at, 'gates', index, 'from'], gate.from),
      ...(gate.equals === undefined ? [] : toGlobFaults([...at, 'gates', index, 'equals', 'from'], gate.equals.from)),
      ...findGateFaults(gate, [...at, 'gates', index]),
    ]),
  ];
}

function findRepeatedIds(list: readonly { readonly id: string }[], at: ConfigFault['pointer'], what: string): ConfigFault[] {
  return list.flatMap(({ id }, index) => (list.findIndex((one) => one.id === id) === index ? [] : [toFault([...at, index, 'id'], `the ${what} \`${id}\` is listed twice.`)]));
}

function toGlobFaults(at: ConfigFault['pointer'], globs: string | readonly string[]): ConfigFault[] {
  return typeof globs === 'string' ? toInsideFaults(at, globs) : globs.flatMap((glob, index) => toInsideFaults([...at, index], glob));
}

function toInsideFaults(at: ConfigFault['pointer'], path: string): ConfigFault[] {
  const leadsOut = path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.split('/').includes('..') || path.includes('\\');
  return leadsOut ? [toFault(at, `\`${path}\` must lead, with \`/\`, to something inside the area.`)] : [];
}

/** A profile that no gate knows would silently be the default. */
function findProfileFaults({ profile, areas }: BundlesConfig): ConfigFault[] {
  if (profile === undefined || profile === 'default') return [];
  const known = new Set(Object.values(areas).flatMap(({ gates }) => gates).flatMap(({ is }) => (typeof is === 'object' ? Object.keys(is) : [])));
  if (known.has(profile)) return [];
  const meant = closestWord(profile, [...known]);
  return [toFault(['profile'], `no gate has a threshold for the profile \`${profile}\`.${meant === null ? '' : ` Did you mean \`${meant}\`?`}`)];
}

function findRecordedFaults({ recordedIn }: BundlesConfig): ConfigFault[] {
  return recordedIn.flatMap(({ find }, index) => {
    const at = ['recordedIn', index, 'find'];
    const faults = toPatternFaults(at, find);
    const groups = faults.length > 0 ? 1 : RE2JS.compile(find).groupCount();
    return groups === 1 ? faults : [toFault(at, `\`${find}\` must have one group, around the hash, and has ${groups}.`)];
  });
}

function findAgeFaults({ maxAge, areas }: BundlesConfig): ConfigFault[] {
  const known = Object.entries(areas).flatMap(([area, { requires }]) => requires.flatMap(({ id }) => [id, `${area}/${id}`]));
  return (maxAge?.for ?? []).flatMap((id, index) => {
    if (known.includes(id)) return [];
    const meant = closestWord(id, known);
    return [toFault(['maxAge', 'for', index], `no area requires \`${id}\`.${meant === null ? '' : ` Did you mean \`${meant}\`?`}`)];
  });
}
