/** Words that stand for an answer that is still to come. */
const placeholder = /^(?:(?:tbd|tbc|tba|to be (?:determined|defined|decided|done|confirmed|filled in)|fill (?:me )?in|fixme|xxx+)[.!…]*|todo(?::.*)?|\?+|…|\.{2,}|"\.{2,}"|_+|\*+|-+|–|—|<[^>]*>|\[[^\]]*\](?!\()|\{{1,2}[^}]*\}{1,2})$/i;
const box = /^(?:[-*+]\s+|\d+[.)]\s+)?\[([ xX])\](?:\s|$)/;

/**
 * Whether nobody answered: nothing, only placeholders, what the template says, or boxes of which none is ticked. How many boxes must be ticked only
 * the form knows.
 */
export function isBlank(value: string, template: string | null): boolean {
  const text = toPlain(value);
  if (text === '' || (template !== null && text === toPlain(template))) return true;
  const lines = value.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const boxes = lines.filter((line) => box.test(line));
  const others = lines.filter((line) => !box.test(line)).map(toPlain);
  if (boxes.some((line) => box.exec(line)?.[1] !== ' ')) return false;
  const ofTemplate = new Set((template ?? '').split('\n').map(toPlain));
  return others.every((line) => line === '' || placeholder.test(line) || ofTemplate.has(line));
}

/** Without what only marks text: bullets, emphasis, quotes. */
function toPlain(text: string): string {
  return text.normalize('NFC').replace(/&nbsp;|[\u200b\u200c\u200d\u2060\ufeff]/g, ' ').split('\n').map((line) => line.trim().replace(/^(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+)?/, '').replace(/^[-*+]$/, '').replace(/^([*_`]{1,3})(.+)\1$/, '$2').trim()).join(' ').replace(/\s+/g, ' ').trim();
}
