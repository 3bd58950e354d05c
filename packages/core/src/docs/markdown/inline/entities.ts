import { isPunctuation } from './link-parts.js';
import { findNamedEntity } from './named-entities.js';

const entity = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));/y;

/** The entity at an ampersand: what it stands for, and the offset behind it. */
export function parseEntity(text: string, from: number): { readonly text: string; readonly end: number } | null {
  entity.lastIndex = from;
  const match = entity.exec(text);
  if (match === null) return null;
  const [, hex, decimal, name] = match;
  const meaning = name === undefined ? toCharacter(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : findNamedEntity(name);
  return meaning === undefined ? null : { text: meaning, end: entity.lastIndex };
}

function toCharacter(code: number): string {
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '�' : String.fromCodePoint(code);
}

/** A value of an HTML attribute. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decode(text, false) : text;
}

/** A destination or a label as it is meant: escapes and entities resolved. */
export function unescapeText(text: string): string {
  return text.includes('\\') || text.includes('&') ? decode(text, true) : text;
}

function decode(text: string, hasEscapes: boolean): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x26) {
      const found = parseEntity(text, at);
      if (found === null) continue;
      pieces.push(text.slice(from, at), found.text);
      from = found.end;
      at = found.end - 1;
    } else if (hasEscapes && code === 0x5c && isPunctuation(text.charCodeAt(at + 1))) {
      pieces.push(text.slice(from, at));
      from = at + 1;
      at += 1;
    }
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
