import type { Place } from '../../markdown/index.js';

/** A place in a file. */
export interface FilePlace extends Place {
  readonly path: string;
}

/** As editors and terminals link to it. */
export function showPlace({ path, line, column }: FilePlace): string {
  return `${path}:${line}:${column}`;
}
