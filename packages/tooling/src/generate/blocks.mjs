import { readBytes } from '../write-or-check.mjs';

/** A file with the text between `<!-- generated:name -->` and `<!-- /generated:name -->` replaced; the rest is written by people. */
export function withBlock(path, name, text) {
  return withBlocks(path, { [name]: text });
}

/** The same for several blocks of one file, by name. */
export function withBlocks(path, blocks) {
  const content = readBytes(path)?.toString('utf8') ?? '';
  return [path, Object.entries(blocks).reduce((changed, [name, text]) => replaceBlock(changed, { path, name, text }), content)];
}

function replaceBlock(content, { path, name, text }) {
  const [start, end] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
  const [from, to] = [content.indexOf(start), content.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} needs the lines ${start} and ${end}`);
  return `${content.slice(0, from)}${start}\n${text}\n${content.slice(to)}`;
}
