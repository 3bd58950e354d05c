/** What a sample must show, or why nobody can say. */
export type SampleSource =
  | { readonly state: 'found'; readonly text: string; readonly path: string; readonly line: number }
  | { readonly state: 'missing'; readonly why: string; readonly path: string | null };
