import type * as z from 'zod/mini';
import { ShipworthyError, type Fault } from '../errors/index.js';
import { closestWord } from '../suggestion/index.js';
import { inputsOfFace, type CommandSpec } from './command-spec.js';

export interface RawInputs {
  /** What was given, by input name. An empty text counts as not given, as GitHub passes it. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly face: 'action' | 'command';
}

/** Parses every input of a command. @throws ShipworthyError `usage/invalid-input` with all faults at once. */
export function parseInputs<S extends z.ZodMiniObject>(spec: CommandSpec<S>, raw: RawInputs): z.infer<S> {
  const offered = new Map(inputsOfFace(spec, raw.face).map(({ name, meta }) => [name, meta]));
  const given = Object.entries(raw.values).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  const faults: Fault[] = given.filter(([name]) => !offered.has(name)).map(([name]) => unknownInput(name, [...offered.keys()], raw.face));
  const result = spec.inputs.safeParse(Object.fromEntries(given.filter(([name]) => offered.has(name))));
  if (!result.success) faults.push(...result.error.issues.map((issue) => toInputFault(issue, raw.face)));
  if (result.success && faults.length === 0) return result.data;
  const where = raw.face === 'action' ? 'under `with:`' : `in \`shipworthy ${spec.name}\``;
  throw new ShipworthyError('usage/invalid-input', `${faults.length === 1 ? 'One input is' : `${faults.length} inputs are`} wrong ${where}:`, {
    hint: raw.face === 'action' ? `The inputs are listed in docs/${spec.name}.md.` : `Run \`shipworthy ${spec.name} --help\` for all flags.`,
    faults,
  });
}

function unknownInput(name: string, offered: readonly string[], face: RawInputs['face']): Fault {
  const meant = closestWord(name, offered);
  const shown = face === 'action' ? name : `--${name}`;
  const suggestion = meant === null ? '' : ` Did you mean \`${face === 'action' ? meant : `--${meant}`}\`?`;
  return { message: `\`${shown}\` is not known.${suggestion}` };
}

function toInputFault(issue: z.core.$ZodIssue, face: RawInputs['face']): Fault {
  const name = String(issue.path[0] ?? '');
  const shown = face === 'action' ? name : `--${name}`;
  if (issue.code === 'invalid_value') return { message: `\`${shown}\` must be one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}.` };
  return { message: `\`${shown}\` ${issue.message}.` };
}
