import * as z from 'zod/mini';

/** Lower-case hexadecimal SHA-256. */
export const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hexadecimal'));
/** `sha256:` and lower-case hexadecimal. */
export const digestSchema = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/, 'must be `sha256:` and 64 hexadecimal digits'));
/** A full git object name, SHA-1 or SHA-256. */
export const commitSchema = z.string().check(z.regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/));
/** Names people give to packs, fixtures and cases. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/, 'must be made of letters, digits, `.`, `_` and `-`, and not begin or end with a dot'), z.maxLength(120));
