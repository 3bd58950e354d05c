/**
 * The text as the parser needs it, every character on its old offset: line ends are `\n`, NUL is the replacement character, the byte order mark a
 * blank. The block parser takes `\r` for text, and an HTML block would then never meet the blank line that ends it.
 */
export function toSourceText(text: string): string {
  let source = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  if (source.includes('\r')) source = source.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
  return source.includes('\0') ? source.replaceAll('\0', '�') : source;
}

/** Where the text begins behind YAML front matter, which GitHub shows as a table of its own; 0 without. */
export function findBodyStart(source: string): number {
  const opening = /^ ?---[ \t]*\n/.exec(source);
  if (opening === null) return 0;
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = opening[0].length;
  return closing.exec(source) === null ? 0 : closing.lastIndex;
}
