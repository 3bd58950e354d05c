import type { Json, TextPosition } from '../json/index.js';

/** A configuration file that parsed: plain data, and where each part of it stands. */
export interface YamlSource {
  /** No prototypes, no shared or circular parts, only finite numbers. Null for an empty file. */
  readonly value: Json;
  /** As it was given, for messages. */
  readonly path: string;
  /** Place of the value, or of its key, at `pointer`; of the nearest ancestor when there is none; null only for an empty file. */
  positionOf(pointer: readonly (string | number)[], part?: 'key' | 'value'): TextPosition | null;
  /** How people write a name of the schema in this file; absent: as the schema has it. */
  readonly spell?: (name: string) => string;
}
