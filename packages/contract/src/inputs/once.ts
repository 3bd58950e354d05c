/** What `make` gives, made when it is first asked for: a run needs the inputs of one command, and to make those of all takes longer than its own work. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
