/** What a configuration file may demand of us: above any real one (a pack of ten thousand cases), below what would stall a job. */
export const yamlLimits = {
  /** UTF-16 code units. */
  characters: 4 * 1024 * 1024,
  depth: 100,
  /** Words, signs, spaces and line breaks. */
  tokens: 1_000_000,
  /** Lines such as `%YAML 1.2`; the library's time grows with their square. */
  directives: 10,
  /** Values after aliases are resolved. */
  nodes: 200_000,
  /** Aliases that are resolved, those inside aliased values included: nine lines of them can stand for a billion values. */
  aliases: 50,
  /** Faults that are listed. */
  faults: 50,
} as const;
