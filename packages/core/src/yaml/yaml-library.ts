// The only import of `yaml`. It is large and CommonJS: one static import in one small module lets bundles keep it in a chunk of its own.
export { Composer, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, Parser, type Alias, type Document, type Node } from 'yaml';
