import type { JSONObject, JSONValue } from '@jmespath-community/jmespath';
import { SaxesParser } from 'saxes';
import { toStrictNumber } from './strict-number.js';
import { UnreadSource } from './unread-source.js';

const deepest = 200;

interface Open {
  readonly name: string;
  readonly members: Map<string, JSONValue[]>;
  text: string;
}

/**
 * XML as an object with one member, the document element. Attributes and elements are members by their local names; several of one name are a
 * list, in their order, the attribute first. An element with nothing but text is that text, beside members the text is `#text`. A text that is a
 * number as JSON writes numbers is a number. Entities other than XML's own five are refused, so nothing is expanded.
 */
export function parseXml(text: string, path: string): JSONValue {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Open[] = [{ name: '', members: new Map(), text: '' }];
  const refuse = (message: string): never => {
    throw new UnreadSource(`${path}:${parser.line} is not well-formed XML: ${message}`, { path, line: parser.line });
  };
  parser.on('error', (error) => refuse(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('opentag', (tag) => {
    if (open.length > deepest) refuse(`it is nested deeper than ${deepest} levels`);
    const element: Open = { name: tag.local, members: new Map(), text: '' };
    for (const { local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix !== 'xmlns' && local !== 'xmlns') addMember(element, local, toScalar(value));
    }
    open.push(element);
  });
  const addText = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (element !== undefined && parent !== undefined) addMember(parent, element.name, toValue(element));
  });
  parser.write(text).close();
  const [root] = open;
  return root === undefined ? null : toValue({ ...root, text: '' });
}

function addMember({ members }: Open, name: string, value: JSONValue): void {
  const values = members.get(name);
  if (values === undefined) members.set(name, [value]);
  else values.push(value);
}

function toValue({ members, text }: Open): JSONValue {
  const own = text.trim();
  if (members.size === 0) return own === '' ? null : toScalar(own);
  const object: JSONObject = Object.fromEntries([...members].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? null) : values]));
  return own === '' ? object : { ...object, '#text': toScalar(own) };
}

function toScalar(text: string): string | number {
  return toStrictNumber(text) ?? text;
}
