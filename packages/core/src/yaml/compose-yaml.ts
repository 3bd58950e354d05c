import { Composer, Lexer, LineCounter, Parser, type Document } from './yaml-library.js';
import { yamlLimits } from './yaml-limits.js';

export interface YamlFault {
  readonly message: string;
  /** Where in the text. */
  readonly offset: number;
}

export interface ComposedYaml {
  /** Null when a limit was reached. */
  readonly document: Document.Parsed | null;
  readonly lines: LineCounter;
  readonly faults: readonly YamlFault[];
}

/** Tags beyond the core schema stay unresolved and `<<` a plain key; `toPlainData` refuses both. Duplicates it finds faster: the library compares every key with every other. */
const options = { version: '1.2', schema: 'core', strict: true, uniqueKeys: false, merge: false, resolveKnownTags: false, prettyErrors: false, logLevel: 'silent' } as const;

/**
 * Text to nodes, with every syntax error. These are the steps of the library's own `parseDocument`, taken one by one so that nesting and
 * tokens are counted while they arrive: composing is recursive, and a file of brackets would overflow the stack or fill the memory.
 */
export function composeYaml(text: string): ComposedYaml {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const composer = new Composer({ ...options, lineCounter: lines });
  const documents: Document.Parsed[] = [];
  const count = { tokens: 0, directives: 0 };
  for (const lexeme of new Lexer().lex(text)) {
    count.tokens += 1;
    const limit = limitReached(parser.stack.length, count);
    if (limit !== null) return { document: null, lines, faults: [{ message: limit, offset: parser.offset }] };
    for (const token of parser.next(lexeme)) {
      if (token.type === 'directive') count.directives += 1;
      documents.push(...composer.next(token));
    }
    if (documents.length > 1) break;
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text.length));
  const [document = null, second] = documents;
  const faults = document === null ? [] : faultsOf(document);
  if (second !== undefined) faults.push({ message: 'A second document begins here; one file holds one document.', offset: second.range[0] });
  return { document, lines, faults };
}

/** A node takes at most two places on the parser's stack; the exact depth is judged by `toPlainData`. */
function limitReached(stack: number, count: { tokens: number; directives: number }): string | null {
  if (stack > 2 * yamlLimits.depth + 8) return `Nested deeper than ${yamlLimits.depth} levels.`;
  if (count.directives > yamlLimits.directives) return 'The file begins with too many lines that start with %.';
  return count.tokens > yamlLimits.tokens ? 'The file holds more words and signs than are read.' : null;
}

function faultsOf(document: Document.Parsed): YamlFault[] {
  const faults = [...document.errors, ...document.warnings].map(({ message, pos }): YamlFault => ({ message, offset: pos[0] }));
  const version = document.directives.yaml.version;
  if (version !== '1.2') faults.push({ message: `YAML ${version} is not read; remove the %YAML line.`, offset: 0 });
  return faults;
}
