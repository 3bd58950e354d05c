/** Runs of `*` after the first of a name, and optional or repeated groups: each may end at any letter of a name, so trying all takes letters to this power. */
const mostChoices = 3;
/** Each `**` may end at any folder of a path. */
const mostGlobstars = 4;
/** Ways through all `{a,b}` and `(a|b)`. */
const mostAlternatives = 10_000;
/** Letters of a long name; and as many ways through a pattern as three choices and eight alternatives have. */
const lettersOfName = 200;
const mostWays = 8 * lettersOfName ** 3;

interface Group {
  readonly isRepeated: boolean;
  alternatives: number;
}

/**
 * Why trying a pattern on a path that it nearly matches could take ages; null where it cannot. Patterns come from files that strangers may write,
 * and the library matches by trying. What is counted is the worst that could be meant: a brace that is never closed counts as one that is.
 */
export function findGlobDanger(pattern: string): string | null {
  const groups: Group[] = [];
  // Between quotes a bracket begins no class: then nothing is passed over.
  const hasClasses = !pattern.includes('"');
  let [choices, globstars, alternatives, starsOfName] = [0, 0, 1, 0];
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern.charAt(index);
    const opens = pattern.charAt(index + 1) === '(';
    if (character === '\\') index += 1;
    else if (character === '[' && hasClasses) index = endOfClass(pattern, index);
    else if (character === '/') starsOfName = 0;
    else if (opens && '*+?!@'.includes(character)) {
      if (groups.some(({ isRepeated }) => isRepeated)) return 'holds a group inside a repeated one';
      if (character !== '@') choices += 1;
      groups.push({ isRepeated: character === '*' || character === '+', alternatives: 1 });
      index += 1;
    } else if (character === '*') {
      if (groups.some(({ isRepeated }) => isRepeated)) return 'holds `*` inside a repeated group';
      const end = endOfStars(pattern, index);
      if (end > index) globstars += 1;
      if (starsOfName > 0) choices += 1;
      starsOfName += 1;
      index = end;
    } else if (character === '+' || character === '?') {
      // What the library hands to its engine as it stands.
      const before = pattern.charAt(index - 1);
      if (character === '+' && (!hasClasses || /[)}]/.test(before))) return 'repeats a group with `+`';
      if (groups.length > 0 || /[\])]/.test(before)) choices += 1;
    } else if (character === '{' || character === '(') groups.push({ isRepeated: false, alternatives: 1 });
    else if (character === ',' || character === '|') {
      const group = groups.at(-1);
      if (group !== undefined) group.alternatives += 1;
    } else if (character === '}' || character === ')') alternatives *= groups.pop()?.alternatives ?? 1;
  }
  // The library makes of it what nobody meant, repeated groups among it.
  if (groups.length > 0 && choices > 0) return 'begins a group that never ends';
  for (const group of groups) alternatives *= group.alternatives;
  if (choices > mostChoices) return `has ${choices} places in names that may end anywhere (\`*\` after another, \`?(…)\`, \`+(…)\`); at most ${mostChoices} are allowed`;
  if (globstars > mostGlobstars) return `has ${globstars} times \`**\`; at most ${mostGlobstars} are allowed`;
  if (alternatives > mostAlternatives) return `means more than ${mostAlternatives} patterns, by its alternatives`;
  if (alternatives * lettersOfName ** choices > mostWays) return 'can be met in too many ways, by its alternatives between places that may end anywhere';
  return null;
}

/** Of `[…]` its end; where there is none, the bracket itself. */
function endOfClass(pattern: string, start: number): number {
  const end = pattern.indexOf(']', start + 2);
  return end === -1 ? start : end;
}

/** The last `*` of a run. */
function endOfStars(pattern: string, start: number): number {
  let end = start;
  while (pattern.charAt(end + 1) === '*' && pattern.charAt(end + 2) !== '(') end += 1;
  return end;
}
