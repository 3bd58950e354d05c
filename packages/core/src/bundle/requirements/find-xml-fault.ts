import { SaxesParser } from 'saxes';
import type { MalformedPlace } from './malformed-place.js';

/** The first place at which a text is not well-formed XML; none when it is. */
export function findXmlFault(text: string): readonly MalformedPlace[] {
  const parser = new SaxesParser({ position: true });
  const places: MalformedPlace[] = [];
  parser.on('error', (error) => places.push({ line: parser.line, column: parser.column + 1, message: `is not well-formed: ${error.message.replace(/^[\d:]+\s*/, '').replace(/\.$/, '')}.` }));
  parser.write(text).close();
  return places.slice(0, 1);
}
