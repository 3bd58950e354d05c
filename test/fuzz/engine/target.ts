import { isShipworthyError } from '@shipworthy/contract/errors';

/** A reader of something that others wrote, and what must hold whatever they write. */
export interface Target {
  /** Name of its folder in the corpus. */
  readonly name: string;
  /** Words that the format knows, for changes that come further than noise would. */
  readonly words: readonly string[];
  /**
   * Reads one input. What it returns tells kinds of answers apart: an input that brings a new one is kept to be changed further.
   * @throws Broken where something does not hold that must; a refusal as `ShipworthyError`, which is an answer like others
   */
  readonly read: (input: Uint8Array) => Promise<string> | string;
}

/** Something that must hold for every input does not. */
export class Broken extends Error {}

export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Broken(what);
}

/** Two values are the same as JSON text. */
export function mustBeSame(actual: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Broken(`${what}: ${left.slice(0, 200)} is not ${right.slice(0, 200)}`);
}

/** The answer of a reader, or its code where it refuses as it is documented to. */
export function orRefusal<T>(read: () => T): T | { readonly refused: string } {
  try {
    return read();
  } catch (error) {
    if (!isShipworthyError(error) || error.kind === 'bug') throw error;
    return { refused: error.code };
  }
}

/** A target that reads text: bytes that are no UTF-8 become U+FFFD. */
export function textTarget(name: string, words: readonly string[], read: (text: string) => Promise<string> | string): Target {
  return { name, words, read: (input) => read(new TextDecoder('utf-8', { ignoreBOM: true }).decode(input)) };
}

export type Answer = { readonly holds: true; readonly kind: string } | { readonly holds: false; readonly why: string };

/** Numbers, quoted texts and places say nothing about the kind of a message. */
function toKind(message: string): string {
  return message.slice(0, 400).replaceAll(/(["'`]).*?\1/g, '_').replaceAll(/\d+/g, '0').slice(0, 120);
}

/** Reads one input and tells whether all holds that must. */
export async function execute(target: Target, input: Uint8Array): Promise<Answer> {
  try {
    return { holds: true, kind: await target.read(input) };
  } catch (error) {
    if (isShipworthyError(error) && error.kind !== 'bug') return { holds: true, kind: `${error.code} ${toKind(error.faults[0]?.message ?? error.message)}` };
    const why = error instanceof Error ? `${error.constructor.name}: ${error.message}` : `threw ${typeof error}`;
    const at = error instanceof Error && !(error instanceof Broken) ? (/\n\s+at (?!JSON\.)(.*?)(?: \(|\n|$)/.exec(error.stack ?? '')?.[1] ?? '') : '';
    return { holds: false, why: `${why.slice(0, 500)}${at === '' ? '' : ` [${at}]`}` };
  }
}

/** What two findings have in common that are one fault. */
export function toFaultKind(why: string): string {
  return toKind(why);
}
