import type * as z from 'zod/mini';
import type { Fault } from '@shipworthy/contract/errors';
import { closestWord } from '@shipworthy/contract/suggestion';
import type { YamlSource } from '../yaml/index.js';
import { keysAllowedAt } from './keys-allowed-at.js';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** Says what the schema found, in words, each at its line and column. */
export function toFaults(source: YamlSource, schema: z.ZodMiniType, issues: readonly Issue[]): Fault[] {
  return issues.flatMap((issue) => flatten(issue, [])).flatMap((issue) => toFault(source, schema, issue));
}

interface PlacedIssue {
  readonly issue: Issue;
  readonly path: Path;
}

/** A union says what is wrong with each of its branches; people want to hear of the branch they meant. */
function flatten(issue: Issue, parent: Path): PlacedIssue[] {
  const path = [...parent, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const branches = issue.errors.filter((branch) => !branch.some((one) => one.path.length === 0 && one.code === 'invalid_type'));
  const meant = branches.toSorted((a, b) => a.length - b.length)[0];
  return meant === undefined ? [{ issue, path }] : meant.flatMap((one) => flatten(one, path));
}

function toFault(source: YamlSource, schema: z.ZodMiniType, { issue, path }: PlacedIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(source, schema, { path, key }));
  if (issue.code === 'invalid_key') return [{ ...place(source, path, 'key'), message: `the key ${named(source, path.at(-1))} is not allowed here${innerMessage(issue.issues)}.${suggestKey(path.at(-1), issue.issues)}` }];
  if (valueAt(source.value, path) === undefined) return [{ ...place(source, path.slice(0, -1), 'value'), message: `${named(source, path.at(-1))} is missing.` }];
  return [{ ...place(source, path, 'value'), message: `${toName(source, path)} ${toComplaint(issue)}.` }];
}

function unknownKey(source: YamlSource, schema: z.ZodMiniType, at: { path: Path; key: string }): Fault {
  const allowed = keysAllowedAt(schema, at.path);
  const meant = closestWord(at.key, allowed);
  const help = meant !== null ? ` Did you mean ${named(source, meant)}?` : allowed.length === 0 ? '' : ` Known are ${allowed.map((name) => named(source, name)).join(', ')}.`;
  return { ...place(source, [...at.path, at.key], 'key'), message: `${named(source, at.key)} is not known${at.path.length === 0 ? '' : ` in ${toName(source, at.path)}`}.${help}` };
}

function place(source: YamlSource, path: Path, part: 'key' | 'value'): Pick<Fault, 'path' | 'line' | 'column'> {
  // An empty file has no node to point at.
  const { line, column } = source.positionOf([...path], part) ?? { line: 1, column: 1 };
  return { path: source.path, line, column };
}

const typeNames: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', int: 'a whole number', boolean: '`true` or `false`', array: 'a list', object: 'a mapping', record: 'a mapping', null: '`null`' };

function toComplaint(issue: Issue): string {
  if (issue.message !== 'Invalid input') return issue.message;
  switch (issue.code) {
    case 'invalid_type': return `must be ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value': return `must be ${issue.values.map((value) => quote(String(value))).join(' or ')}`;
    case 'too_small': return issue.origin === 'string' || issue.origin === 'array' ? `must hold at least ${String(issue.minimum)}` : `must be at least ${String(issue.minimum)}`;
    case 'too_big': return issue.origin === 'string' || issue.origin === 'array' ? `must hold at most ${String(issue.maximum)}` : `must be at most ${String(issue.maximum)}`;
    case 'invalid_format': return `does not look right (${issue.format})`;
    case 'invalid_union': return 'has none of the forms that are allowed here';
    default: return 'is not valid';
  }
}

function innerMessage(issues: readonly Issue[]): string {
  const first = issues[0];
  return first === undefined ? '' : `: it ${toComplaint(first)}`;
}

/** Where the keys are words of a closed list, one of them was probably meant. */
function suggestKey(key: string | number | undefined, issues: readonly Issue[]): string {
  const words = issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : []));
  const meant = closestWord(String(key), words);
  return meant === null ? '' : ` Did you mean ${quote(meant)}?`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, part) => (typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? Reflect.get(at, part) : undefined), value);
}

function toName(source: YamlSource, path: Path): string {
  const spelt = path.map((part) => (typeof part === 'number' ? part : (source.spell?.(part) ?? part)));
  const dotted = spelt.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
  return dotted === '' ? 'the file' : quote(dotted);
}

function named({ spell }: YamlSource, part: string | number | undefined): string {
  return quote(typeof part === 'string' && spell !== undefined ? spell(part) : part);
}

function quote(part: string | number | undefined): string {
  return `\`${String(part ?? '')}\``;
}
