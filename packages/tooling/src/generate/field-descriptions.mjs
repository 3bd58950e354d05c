import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { parse } from 'yaml';

/**
 * While the contract is loaded for generating, the doc comment of a field becomes the description of its schema, and each `@example` (YAML) an
 * example. The comment stays the only place where the words stand, and the program carries none of them: what is built never sees this.
 */
export const fieldDescriptions = {
  name: 'field-descriptions',
  setup(build) {
    build.onLoad({ filter: /[\\/]packages[\\/]contract[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({ contents: withDescriptions(readFileSync(path, 'utf8'), path), loader: 'ts' }));
  },
};

const prelude = `import { described as __described } from ${JSON.stringify(fileURLToPath(new URL('./described.mjs', import.meta.url)))};\n`;

/** The source with every commented property wrapped: a comment `Words.` before `a: b` makes it `a: __described(b, { description: 'Words.' })`. */
export function withDescriptions(source, path = 'source.ts') {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const edits = [];
  const visit = (node) => {
    const meta = toMeta(node);
    if (meta !== undefined) edits.push(...toEdits(node, file, meta));
    ts.forEachChild(node, visit);
  };
  visit(file);
  // From the end to the beginning, so that no edit moves the place of another.
  const text = edits.toSorted((a, b) => b.at - a.at).reduce((now, { at, insert }) => `${now.slice(0, at)}${insert}${now.slice(at)}`, source);
  return edits.length === 0 ? source : `${prelude}${text}`;
}

function toMeta(node) {
  if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return undefined;
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).slice(-1);
  if (comment === undefined) return undefined;
  // The text as it stands: TypeScript sees a tag only where a line begins, and most of these comments are one line.
  const [description, ...examples] = toLine(comment.getText().replace(/^\/\*\*|\*\/$/g, '').replaceAll(/^\s*\* ?/gm, '')).split(/(?:^| )@example /);
  if (description === '') return undefined;
  return examples.length === 0 ? { description } : { description, examples: examples.map((text) => parse(text)) };
}

function toLine(text) {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function toEdits(node, file, meta) {
  const value = ts.isPropertyAssignment(node) ? node.initializer : node.name;
  const name = ts.isPropertyAssignment(node) ? '' : `${node.name.text}: `;
  return [{ at: value.getStart(file), insert: `${name}__described(` }, { at: value.getEnd(), insert: `, ${JSON.stringify(meta)})` }];
}
