export type FileKind = 'document' | 'code' | 'other';

const document = /\.(?:md|markdown|mdown|mkdn?|mdwn|mdx|rst|adoc|asciidoc|org|textile|rdoc|txt|html?|pdf|ipynb)$/i;
const code = /\.(?:[cm]?[jt]sx?|pyi?|go|rs|java|kts?|cs|fs|rb|php|swift|c|cc|cpp|cxx|h|hh|hpp|m|mm|scala|clj|exs?|erl|hs|lua|p[lm]|r|jl|dart|zig|nim|sh|bash|zsh|fish|psm?1|bat|cmd|sql|vue|svelte|s?css|less)$/i;

/** By the name's extension. `other`: anything, such as data, pictures and names without one. */
export function kindOf(path: string): FileKind {
  if (document.test(path)) return 'document';
  return code.test(path) ? 'code' : 'other';
}

/** A page that is gone was not renamed to a program. */
export function mayReplace(wanted: string, candidate: string): boolean {
  const [before, after] = [kindOf(wanted), kindOf(candidate)];
  return before === after || before === 'other' || after === 'other';
}

/** With its dot, in small letters; empty without. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= name.lastIndexOf('/') + 1 ? '' : name.slice(dot).toLowerCase();
}
