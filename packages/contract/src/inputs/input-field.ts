import * as z from 'zod/mini';

/** Who offers an input: the action and the command, or one of them. */
export type InputFace = 'both' | 'action' | 'command';

/** What the three faces need to know of an input beside its schema. */
export interface InputMeta {
  readonly type: 'text' | 'choice' | 'list' | 'integer' | 'flag' | 'secret';
  readonly description: string;
  readonly face: InputFace;
  /** Shown where the flag takes a value: `--shard <i/n>`. */
  readonly placeholder: string;
  /** Shown in tables; what happens when nothing is given. */
  readonly defaultText: string;
  /** Written into action.yml; empty where the config file may set the value. */
  readonly actionDefault: string;
  readonly choices?: readonly string[];
}

/** Every input's schema takes the raw text of a flag or of `with:` and gives the typed value; absent is undefined. */
const registry = z.registry<InputMeta>();

type FieldOptions = Partial<Omit<InputMeta, 'description' | 'type' | 'choices'>>;

function withMeta<S extends z.ZodMiniType>(schema: S, meta: Pick<InputMeta, 'type' | 'description'> & Partial<InputMeta>): S {
  registry.add(schema, { face: 'both', placeholder: meta.type === 'flag' ? '' : 'value', defaultText: '', actionDefault: '', ...meta });
  return schema;
}

export function metaOf(schema: z.core.$ZodType): InputMeta {
  const meta = registry.get(schema);
  if (meta === undefined) throw new TypeError('an input was declared without its description');
  return meta;
}

export function text(description: string, options: FieldOptions = {}) {
  return withMeta(z.optional(z.string()), { type: 'text', description, ...options });
}

/** A value that must never be printed. */
export function secret(description: string, options: FieldOptions = {}) {
  return withMeta(z.optional(z.string()), { type: 'secret', description, ...options });
}

export function choice<const C extends readonly [string, ...string[]]>(choices: C, description: string, options: FieldOptions & { fallback: C[number] }) {
  const { fallback, ...meta } = options;
  const schema = z._default(z.enum(choices), fallback);
  return withMeta(schema, { type: 'choice', description, choices, placeholder: choices.join('|'), defaultText: `\`${fallback}\``, ...meta });
}

/** Several values, separated by newlines or commas; as a flag also repeatable. */
export function list(description: string, options: FieldOptions = {}) {
  const schema = z._default(z.pipe(z.string(), z.transform((raw) => toListItems(raw))), []);
  return withMeta(schema, { type: 'list', description, ...options });
}

/** Several values, one a line, because each may hold commas; as a flag also repeatable. */
export function lines(description: string, options: FieldOptions = {}) {
  const schema = z._default(z.pipe(z.string(), z.transform((raw) => raw.split('\n').map((item) => item.trim()).filter((item) => item !== ''))), []);
  return withMeta(schema, { type: 'list', description, ...options });
}

export function integer(description: string, range: { min: number; max: number }, options: FieldOptions = {}) {
  const toInteger = z.transform<string, number>((raw, context) => {
    const value = /^[0-9]{1,9}$/.test(raw.trim()) ? Number(raw) : Number.NaN;
    if (value >= range.min && value <= range.max) return value;
    context.issues.push({ code: 'custom', message: `must be a whole number from ${range.min} to ${range.max}`, input: raw });
    return z.NEVER;
  });
  return withMeta(z.optional(z.pipe(z.string(), toInteger)), { type: 'integer', description, placeholder: 'n', ...options });
}

/** `true` or `false` by the core rules of YAML 1.2, as GitHub reads booleans; a bare flag is `true`. */
export function flag(description: string, options: FieldOptions & { fallback?: boolean } = {}) {
  const { fallback = false, ...meta } = options;
  const toBoolean = z.transform<string, boolean>((raw, context) => {
    if (/^(true|True|TRUE)$/.test(raw.trim())) return true;
    if (/^(false|False|FALSE)$/.test(raw.trim())) return false;
    context.issues.push({ code: 'custom', message: 'must be true or false', input: raw });
    return z.NEVER;
  });
  const schema = z._default(z.pipe(z.string(), toBoolean), fallback);
  return withMeta(schema, { type: 'flag', description, defaultText: `\`${fallback}\``, actionDefault: String(fallback), ...meta });
}

export function toListItems(raw: string): string[] {
  return raw.split(/[\n,]/).map((item) => item.trim()).filter((item) => item !== '');
}
