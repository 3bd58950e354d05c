import type * as z from 'zod/mini';
import { metaOf, type InputMeta } from './input-field.js';

/** One capability as all three faces show it: action, README table, command. */
export interface CommandSpec<S extends z.ZodMiniObject = z.ZodMiniObject> {
  readonly name: string;
  /** Name of the action on GitHub. */
  readonly title: string;
  /** One sentence; action.yml, README and help all print it. */
  readonly description: string;
  readonly inputs: S;
  /** Outputs of the action and what they hold. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Complete command lines for `--help`, each with what it does. */
  readonly examples: readonly { readonly command: string; readonly does: string }[];
  readonly branding: { readonly icon: string; readonly color: string };
}

export type InputsOf<C> = C extends CommandSpec<infer S> ? z.infer<S> : never;

/** Name and description of every input that a face offers, in order of declaration. */
export function inputsOfFace(spec: CommandSpec, face: 'action' | 'command'): { name: string; meta: InputMeta }[] {
  return Object.entries(spec.inputs.shape)
    .map(([name, schema]) => ({ name, meta: metaOf(schema) }))
    .filter(({ meta }) => meta.face === 'both' || meta.face === face);
}
