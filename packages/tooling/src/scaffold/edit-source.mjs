import ts from 'typescript';

/**
 * A source file and the insertions planned for it. Each is anchored on the syntax tree, never on lines or text; an anchor that is not there is a
 * fault that names what was looked for, and no file is written.
 */
export function editSource(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const [inserts, faults] = [[], []];
  const insertAt = (at, inserted) => inserts.push({ at, inserted, order: inserts.length });
  const find = (what, isIt) => findNode(file, isIt) ?? void faults.push(`${path} has no ${what}.`);
  const isDeclared = (name) => (node) => ts.isVariableDeclaration(node) && node.name.getText(file) === name;
  const listOf = (name, kind, isKind) => {
    const declaration = find(`${kind} \`${name}\``, (node) => isDeclared(name)(node) && node.initializer !== undefined && isKind(unwrap(node.initializer)));
    return declaration === undefined ? undefined : unwrap(declaration.initializer);
  };
  const addTo = (list, inserted, before) => list !== undefined && insertInList({ file, text, insertAt }, list, { inserted, before });
  return {
    faults,
    /** Whether a string stands in it, quotes included. */
    has: (literal) => findNode(file, (node) => ts.isStringLiteral(node) && node.getText(file) === literal) !== undefined,
    /** `[a, b]` of a constant. `before`: the text of an element that comes after; without it, or where it is not, the end. */
    addToArray: (name, inserted, before) => addTo(listOf(name, 'array', ts.isArrayLiteralExpression)?.elements, inserted, before),
    /** `{ a: 1, ...b }` of a constant. `before`: name or text of a property. */
    addToObject: (name, inserted, before) => addTo(listOf(name, 'object', ts.isObjectLiteralExpression)?.properties, inserted, before),
    /** `type Name = 'a' | 'b'`. */
    addToUnion(name, member, before) {
      const alias = find(`union \`${name}\``, (node) => ts.isTypeAliasDeclaration(node) && node.name.text === name && ts.isUnionTypeNode(node.type));
      if (alias === undefined) return;
      const at = alias.type.types.find((type) => type.getText(file) === before);
      if (at === undefined) insertAt(alias.type.getEnd(), ` | ${member}`);
      else insertAt(at.getStart(file), `${member} | `);
    },
    /** `import { a, b } from 'x'`, `export { a } from 'x'` or, with null, `export { a }`: in order of the alphabet, types last. */
    addToImport: (from, name) => addTo(namedOf(find(`import from '${from}'`, (node) => isNamed(node, ts.isImportDeclaration, from))), name, nextName(name)),
    addToExport: (from, name) => addTo(namedOf(find(from === null ? 'list of exports' : `export from '${from}'`, (node) => isNamed(node, ts.isExportDeclaration, from))), name, nextName(name)),
    /** `import … from './x.js'`, among those of its folder. */
    addImport(statement, from) {
      const imports = file.statements.filter((node) => ts.isImportDeclaration(node));
      const folder = from.slice(0, from.lastIndexOf('/'));
      const near = imports.filter(({ moduleSpecifier }) => moduleSpecifier.text.startsWith(folder));
      const after = near.findLast(({ moduleSpecifier }) => moduleSpecifier.text < from) ?? imports.at(-1);
      if (after === undefined) faults.push(`${path} has no imports.`);
      else if (after === imports.at(-1) && near.length > 0 && near[0].moduleSpecifier.text > from) insertAt(near[0].getStart(file), `${statement}\n`);
      else insertAt(after.getEnd(), `\n${statement}`);
    },
    /** A clause of the first `switch` in a function. */
    addCase(name, clause, before) {
      const declared = find(`function \`${name}\``, isFunction(name));
      const switched = declared === undefined ? undefined : findNode(declared, ts.isSwitchStatement);
      if (declared !== undefined && switched === undefined) return void faults.push(`The function \`${name}\` of ${path} has no switch.`);
      const at = switched?.caseBlock.clauses.find((one) => ts.isCaseClause(one) && one.expression.getText(file) === before) ?? switched?.caseBlock.clauses.at(-1);
      if (at === undefined) return;
      const indent = indentAt(text, at.getStart(file));
      insertAt(startOf(at, file, text), `${clause.replaceAll('\n', `\n${indent}`)}\n${indent}`);
    },
    /** The first statement of a function. */
    addFirst(name, statement) {
      const [first] = find(`function \`${name}\``, isFunction(name))?.body.statements ?? [];
      if (first !== undefined) insertAt(first.getStart(file), `${statement}\n${indentAt(text, first.getStart(file))}`);
    },
    /** The array that a function returns last. */
    addToReturned(name, inserted, before) {
      const declared = find(`function \`${name}\``, isFunction(name));
      const returned = declared?.body.statements.findLast((node) => ts.isReturnStatement(node) && node.expression !== undefined && ts.isArrayLiteralExpression(node.expression));
      if (declared !== undefined && returned === undefined) faults.push(`The function \`${name}\` of ${path} returns no list.`);
      addTo(returned?.expression.elements, inserted, before);
    },
    /** Text before a declaration and its comment, or at the end of the file. */
    addBeforeFunction(name, inserted) {
      const declared = find(`function \`${name}\``, isFunction(name));
      if (declared !== undefined) insertAt(declared.getStart(file, true), inserted);
    },
    /** What comes in, for people: the first line of each. */
    listInserted: () => inserts.map(({ inserted }) => inserted.trim().replace(/^[,|] |,$| \|$/g, '').split('\n')).filter(([first]) => first !== '').map(([first, ...rest]) => (rest.length === 0 ? first : `${first} …`)),
    toText: () => inserts.toSorted((a, b) => b.at - a.at || b.order - a.order).reduce((now, { at, inserted }) => `${now.slice(0, at)}${inserted}${now.slice(at)}`, text),
  };
}

/** The nodes of a file that satisfy a question, as their text: for those who ask whether a name is taken. */
export function propertyNames(text, path = 'source.ts') {
  const [file, names] = [ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), []];
  findNode(file, (node) => {
    if (ts.isPropertyAssignment(node) && (ts.isStringLiteral(node.name) || ts.isIdentifier(node.name))) names.push(node.name.text);
    return false;
  });
  return names;
}

/** Faults of syntax, which an insertion must never leave behind. */
export function syntaxFaults(path, text) {
  // The parser notes what it stumbles over; a whole compilation, which the types promise it from, would take seconds.
  const { parseDiagnostics = [] } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return parseDiagnostics.map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

function findNode(node, isIt) {
  return ts.forEachChild(node, (child) => (isIt(child) ? child : findNode(child, isIt)));
}

function unwrap(node) {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node) ? unwrap(node.expression) : node;
}

function isFunction(name) {
  return (node) => ts.isFunctionDeclaration(node) && node.name?.text === name && node.body !== undefined;
}

function isNamed(node, isKind, from) {
  return isKind(node) && (node.moduleSpecifier?.text ?? null) === from && namedOf(node) !== undefined;
}

function namedOf(node) {
  if (node === undefined) return undefined;
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  return bindings !== undefined && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) ? bindings.elements : undefined;
}

/** Which name of an import comes after: a function, because the list decides. */
function nextName(name) {
  return (element) => element.isTypeOnly || element.name.text.localeCompare(name) > 0;
}

function insertInList({ file, text, insertAt }, nodes, { inserted, before }) {
  const last = nodes.at(-1);
  if (last === undefined) return insertAt(nodes.pos, ` ${inserted} `);
  const next = before === undefined ? undefined : nodes.find(typeof before === 'function' ? before : (node) => node.getText(file) === before || node.name?.getText(file) === before);
  // A line each, or several in a line that may be one of many.
  const beginsLine = (at) => text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
  const isMultiLine = text.slice(last.getEnd()).match(/^[^\n\]})]*\n/) !== null && beginsLine(last.getStart(file));
  if (next !== undefined) {
    const at = startOf(next, file, text);
    return insertAt(at, isMultiLine && beginsLine(at) ? `${inserted},\n${indentAt(text, at)}` : `${inserted}, `);
  }
  const comma = nodes.hasTrailingComma ? '' : ',';
  if (!isMultiLine) return insertAt(nodes.hasTrailingComma ? nodes.end : last.getEnd(), `${comma} ${inserted}`);
  if (comma !== '') insertAt(last.getEnd(), comma);
  // After the line, for a comment may stand behind the last one.
  return insertAt(text.indexOf('\n', nodes.end), `\n${indentAt(text, last.getStart(file))}${inserted},`);
}

/** Where a node begins with the comments that stand above it. */
function startOf(node, file, text) {
  const above = (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []).find(({ pos }) => text.slice(node.getFullStart(), pos).includes('\n'));
  return above?.pos ?? node.getStart(file);
}

/** White space before what stands at a place, from the beginning of its line. */
function indentAt(text, at) {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))[0];
}
