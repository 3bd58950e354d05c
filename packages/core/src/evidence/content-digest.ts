import { sha256Hex } from '../files/index.js';
import { toCanonicalJson } from '../json/index.js';

/** SHA-256 over the canonical JSON (RFC 8785) of a document without `run`: equal for equal content, whenever and wherever it was made. */
export function contentDigestOf(document: { readonly run: unknown }): string {
  const { run: _volatile, ...content } = document;
  return `sha256:${sha256Hex(toCanonicalJson(content))}`;
}
