import { readFile, stat } from 'node:fs/promises';

/** GitHub caps payloads of events at 25 MB. */
const largestPayload = 64 * 1024 * 1024;

/** The event that started the run, as the runner wrote it to a file. Every question has null for an answer, never an error. */
export interface EventPayload {
  textAt(...path: readonly string[]): string | null;
  numberAt(...path: readonly string[]): number | null;
  /** Null unless it is true or false. */
  flagAt(...path: readonly string[]): boolean | null;
  /** A full git object name; the null commit of a new branch counts as none. */
  commitAt(...path: readonly string[]): string | null;
}

/** A missing, unreadable or malformed file is an event that says nothing: no run may fail for its event. */
export async function readEventPayload(path: string | null): Promise<EventPayload> {
  return toEventPayload(path === null ? null : await readJson(path));
}

async function readJson(path: string): Promise<unknown> {
  try {
    return (await stat(path)).size > largestPayload ? null : JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

function toEventPayload(payload: unknown): EventPayload {
  const at = (path: readonly string[]): unknown => path.reduce(stepInto, payload);
  const textAt = (...path: readonly string[]): string | null => {
    const value = at(path);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    textAt,
    numberAt: (...path) => {
      const value = at(path);
      return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
    },
    flagAt: (...path) => {
      const value = at(path);
      return typeof value === 'boolean' ? value : null;
    },
    commitAt: (...path) => toCommit(textAt(...path)),
  };
}

function stepInto(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

export function toCommit(text: string | null): string | null {
  return text !== null && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text) && !/^0+$/.test(text) ? text : null;
}
