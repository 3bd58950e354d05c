/**
 * The beginning of a file name, no longer than so many bytes of UTF-8: file systems count bytes (255 of them on most), and a letter of another
 * script takes three. No letter is cut in two: half of one is no name on some systems, and another name on others.
 */
export function shortenName(name: string, maxBytes: number): string {
  let [kept, bytes] = ['', 0];
  for (const letter of name) {
    bytes += Buffer.byteLength(letter);
    if (bytes > maxBytes) return kept;
    kept += letter;
  }
  return kept;
}
