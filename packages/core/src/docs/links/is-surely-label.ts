const key = /^(?:ctrl|control|alt|opt|option|shift|cmd|command|meta|super|win|fn|esc|escape|tab|enter|return|space|backspace|del|delete|ins|insert|home|end|pg ?up|pg ?dn|page ?up|page ?down|up|down|left|right|caps ?lock|f\d{1,2})$/i;
/** `a-z`, `0-9A-F_`, `^\w-`: a class of characters. */
const range = /^\^?(?:\w-\w|\\\w|[_.$-])+$/;
/** What labels are made of; mathematics and patterns have other signs. */
const label = /^[\p{L}\p{N}\s\-_.:/#@&'`(),!?]*\p{L}{2}[\p{L}\p{N}\s\-_.:/#@&'`(),!?]*$/u;
const smallWord = /^[\p{Ll}\p{N}_]+$/u;
const word = /^[\p{L}\p{N}_]+$/u;

/**
 * Whether `[text][label]`, which nothing defines, can hardly be anything but a reference. GitHub shows it as it stands, and so it is written on
 * purpose for keys (`[Ctrl][C]`), patterns (`[a-z][0-9]`), mathematics, citations (`[RFC][1]`) and indices (`[row][column]`).
 */
export function isSurelyLabel(text: string, named: string): boolean {
  if (text === named || !label.test(named) || isPlain(named)) return false;
  if (text !== '' && (isPlain(text) || text.length < 3)) return false;
  return !(smallWord.test(text) && word.test(named));
}

function isPlain(text: string): boolean {
  return key.test(text) || range.test(text);
}
