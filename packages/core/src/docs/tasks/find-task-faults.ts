import type { TasksConfig, TaskSourceConfig } from '@shipworthy/contract/docs';
import { closestWord } from '@shipworthy/contract/suggestion';
import { findIdPatternFault } from './rows/id-pattern.js';
import { canBothMatch } from './rows/status-map.js';

/** A rule between fields that is broken. */
export interface FieldFault {
  /** Below the block that was looked at. */
  readonly pointer: readonly (string | number)[];
  readonly part: 'key' | 'value';
  readonly message: string;
}

/** What no schema can say of `docSync.tasks`: all of it. */
export function findTaskFaults(config: TasksConfig): FieldFault[] {
  const names = Object.keys(config.sources);
  return [
    ...toPatternFaults(['id'], config.id),
    ...(names.length === 0 ? [toFault(['sources'], 'names no source, so there would be nothing to compare.')] : []),
    ...Object.entries(config.sources).flatMap(([name, source]) => findSourceFaults(name, source, names)),
    ...findAgreementFaults(config, names),
    ...findIntegrityFaults(config, names),
    ...findLifecycleFaults(config),
  ];
}

export function toFault(pointer: FieldFault['pointer'], message: string, part: FieldFault['part'] = 'value'): FieldFault {
  const name = pointer.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('').replace(/^\./, '');
  return { pointer, part, message: `\`${name}\` ${message}` };
}

export function toPatternFaults(pointer: FieldFault['pointer'], pattern: string): FieldFault[] {
  const fault = findIdPatternFault(pattern);
  return fault === null ? [] : [toFault(pointer, `${fault.replace(/\.$/, '')}.`)];
}

function toNameFaults(pointer: FieldFault['pointer'], name: string, { names, part = 'value' }: { readonly names: readonly string[]; readonly part?: FieldFault['part'] }): FieldFault[] {
  if (names.includes(name)) return [];
  const meant = closestWord(name, names);
  const help = meant === null ? `Known are ${names.map((one) => `\`${one}\``).join(', ')}.` : `Did you mean \`${meant}\`?`;
  return [toFault(pointer, `names the source \`${name}\`, which \`sources\` does not have. ${help}`, part)];
}

function findSourceFaults(name: string, source: TaskSourceConfig, names: readonly string[]): FieldFault[] {
  const at = ['sources', name];
  const { mustReference, delimiter } = source;
  const faults: FieldFault[] = [];
  if (delimiter !== undefined && source.columns === undefined) faults.push(toFault([...at, 'delimiter'], 'has no effect without `columns`: only CSV has a delimiter.'));
  if (delimiter !== undefined && /["\r\n]/.test(delimiter)) faults.push(toFault([...at, 'delimiter'], 'may not be a quote or a line end.'));
  if (source.rows === 'lenient' && source.table === undefined) faults.push(toFault([...at, 'rows'], 'has no effect without `table`: only Markdown tables lose rows.'));
  if (mustReference === undefined) return faults;
  const lists = Array.isArray(mustReference) ? [{ path: [], list: mustReference }] : (['any', 'all'] as const).flatMap((key) => (mustReference[key] === undefined ? [] : [{ path: [key], list: mustReference[key] }]));
  if (lists.every(({ list }) => list.length === 0)) faults.push(toFault([...at, 'mustReference'], 'names no source.'));
  for (const { path, list } of lists) {
    list.forEach((other, index) => {
      const pointer = [...at, 'mustReference', ...path, index];
      faults.push(...(other === name ? [toFault(pointer, 'names its own source.')] : toNameFaults(pointer, other, { names })));
    });
  }
  return faults;
}

function findAgreementFaults({ agree, sources }: TasksConfig, names: readonly string[]): FieldFault[] {
  const faults = agree.presence.flatMap(([left, right], index) => [
    ...toNameFaults(['agree', 'presence', index, 0], left, { names }),
    ...toNameFaults(['agree', 'presence', index, 1], right, { names }),
    ...(left === right ? [toFault(['agree', 'presence', index], 'compares a source with itself.')] : []),
  ]);
  for (const column of ['status', 'title'] as const) {
    const listed = agree[column]?.sources ?? [];
    listed.forEach((name, index) => {
      const pointer = ['agree', column, 'sources', index];
      const source = sources[name];
      if (source === undefined) faults.push(...toNameFaults(pointer, name, { names }));
      else if ((source.table ?? source.columns)?.[column] === undefined) faults.push(toFault(pointer, `names \`${name}\`, which maps no column \`${column}\`.`));
      else if (listed.indexOf(name) !== index) faults.push(toFault(pointer, `names \`${name}\` twice.`));
    });
  }
  return [...faults, ...findMapFaults(agree.status?.map ?? {})];
}

/** A word that means two things means neither. */
function findMapFaults(map: Readonly<Record<string, readonly string[]>>): FieldFault[] {
  const words = Object.entries(map).flatMap(([status, list]) => list.map((word, index) => ({ status, word, index })));
  return words.flatMap((one, at) => {
    const other = words.slice(0, at).find(({ status, word }) => status !== one.status && canBothMatch(word, one.word));
    return other === undefined ? [] : [toFault(['agree', 'status', 'map', one.status, one.index], `(\`${one.word}\`) matches words that \`${other.word}\` of \`${other.status}\` matches too, so they would mean two things.`)];
  });
}

function findIntegrityFaults({ integrity, sources }: TasksConfig, names: readonly string[]): FieldFault[] {
  return Object.keys(integrity).flatMap((name) => {
    const pointer = ['integrity', name];
    const source = sources[name];
    if (source === undefined) return toNameFaults(pointer, name, { names, part: 'key' });
    return source.mentions === undefined ? [] : [toFault(pointer, 'asks for rows, and its source has none: it is read for mentions.', 'key')];
  });
}

function findLifecycleFaults({ lifecycle, sources }: TasksConfig): FieldFault[] {
  const hasTitle = Object.values(sources).some(({ table, columns }) => (table ?? columns)?.title !== undefined);
  return lifecycle.neverReuse && !hasTitle ? [toFault(['lifecycle', 'neverReuse'], 'needs a source that maps a column `title`: by it one task is told from another.')] : [];
}
