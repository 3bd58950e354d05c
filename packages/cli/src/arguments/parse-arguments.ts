import { parseArgs } from 'node:util';
import type { Fault } from '@shipworthy/contract/errors';
import type { Flag } from './flag.js';

export interface ParsedArguments {
  readonly values: Readonly<Record<string, string>>;
  readonly unknown: readonly string[];
  readonly positionals: readonly string[];
  readonly faults: readonly Fault[];
}

/** Reads a command line. Nothing is thrown: every fault is collected, so that all of them can be said at once. */
export function parseArguments(argv: readonly string[], flags: readonly Flag[]): ParsedArguments {
  const reader = new ArgumentReader(flags);
  const tokens = tokenize(argv, flags);
  tokens.forEach((token, index) => {
    if (token.kind === 'option') reader.readOption(token);
    else if (token.kind === 'positional') reader.readPositional(token, tokens[index - 1]);
  });
  return reader;
}

/** Where the command's name stands in `argv`, or -1. Flags may stand before it, also those that only the command knows. */
export function findCommand(argv: readonly string[], flags: readonly Flag[], names: readonly string[]): number {
  const tokens = tokenize(argv, flags);
  const words = tokens.filter((token) => token.kind === 'positional');
  const known = new Set(flags.map(({ name }) => name));
  const isValue = (index: number): boolean => tokens.some((token) => token.kind === 'option' && !known.has(token.name) && token.value === undefined && token.index === index - 1);
  return (words.find(({ value }) => names.includes(value)) ?? words.find(({ index }) => !isValue(index)))?.index ?? -1;
}

function tokenize(argv: readonly string[], flags: readonly Flag[]) {
  const options = Object.fromEntries(flags.map(({ name, meta }) => [name, { type: meta.type === 'flag' ? 'boolean' : 'string', multiple: true, ...(name === 'help' ? { short: 'h' } : {}) } as const]));
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

type Token = ReturnType<typeof tokenize>[number];
type Option = Extract<Token, { kind: 'option' }>;

class ArgumentReader implements ParsedArguments {
  readonly unknown: string[] = [];
  readonly positionals: string[] = [];
  readonly faults: Fault[] = [];
  readonly #flags: ReadonlyMap<string, Flag['meta']>;
  readonly #values = new Map<string, string>();

  constructor(flags: readonly Flag[]) {
    this.#flags = new Map(flags.map(({ name, meta }) => [name, meta]));
  }

  get values(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }

  readOption(token: Option): void {
    const type = this.#flags.get(token.name)?.type;
    const positive = token.name.replace(/^no-/, '');
    if (type === undefined && positive !== token.name && token.value === undefined && this.#flags.get(positive)?.type === 'flag') this.#add(positive, 'false');
    else if (type === undefined) this.#addUnknown(token);
    else if (type === 'flag') this.#add(token.name, token.value ?? 'true');
    // In this mode the parser takes whatever follows, the next flag included.
    else if (token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))) this.#fault(`\`--${token.name}\` needs a value. One that begins with a dash is written \`--${token.name}=-…\`.`);
    else this.#add(token.name, token.value);
  }

  /** What follows an unknown flag is most likely its value, and no fault of its own. */
  readPositional(token: Extract<Token, { kind: 'positional' }>, before: Token | undefined): void {
    const isValue = before?.kind === 'option' && before.value === undefined && this.unknown.includes(before.name) && before.index === token.index - 1;
    if (isValue) this.#values.set(before.name, token.value);
    else this.positionals.push(token.value);
  }

  #addUnknown(token: Option): void {
    if (!token.rawName.startsWith('--')) return this.#fault(`\`${token.rawName}\` is not known.`);
    if (!this.unknown.includes(token.name)) this.unknown.push(token.name);
    this.#values.set(token.name, token.value ?? 'true');
  }

  #add(name: string, value: string): void {
    const before = this.#values.get(name);
    if (before === undefined) this.#values.set(name, value);
    else if (this.#flags.get(name)?.type === 'list') this.#values.set(name, `${before}\n${value}`);
    else this.#fault(`\`--${name}\` is given twice.`);
  }

  #fault(message: string): void {
    if (!this.faults.some((fault) => fault.message === message)) this.faults.push({ message });
  }
}
