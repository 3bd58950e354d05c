import { readBytes } from '../write-or-check.mjs';

/** A file with the text between `<!-- generated:name -->` and `<!-- /generated:name -->` replaced; the rest is written by people. */
export function withBlock(path, name, text) {
  const [start, end] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
  const content = readBytes(path)?.toString('utf8');
  const [from, to] = [content?.indexOf(start) ?? -1, content?.indexOf(end) ?? -1];
  if (from < 0 || to < from) throw new Error(`${path} needs the lines ${start} and ${end}`);
  return [path, `${content.slice(0, from)}${start}\n${text}\n${content.slice(to)}`];
}
