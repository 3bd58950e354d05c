const word = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** `some-check` → `someCheck`. */
export function toCamel(name) {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** `some-check` → `SomeCheck`. */
export function toPascal(name) {
  return toCamel(name).replace(/^./, (letter) => letter.toUpperCase());
}

/** `nothing-is-there` → `nothing is there`. */
export function toWords(name) {
  return name.replaceAll('-', ' ');
}

/** What is wrong with the name of a rule: `area/what-is-wrong`, as documents and waivers hold it. */
export function ruleFaults(id) {
  const [area = '', what = '', ...rest] = id.split('/');
  if (/^[a-z]+$/.test(area) && word.test(what) && what.length <= 40 && rest.length === 0) return [];
  return [`\`${id}\` is no rule id. It must be \`area/what-is-wrong\`: an area of letters only, then words in lower case joined by hyphens, at most 40 characters.`];
}

/** What is wrong with the name of an action, a kind or an area. */
export function nameFaults(what, name, { pattern = word, longest = 26 } = {}) {
  if (pattern.test(name) && name.length <= longest) return [];
  return [`\`${name}\` is no name for ${what}: words in lower case joined by hyphens, at most ${longest} characters, such as \`some-check\`.`];
}

/** Whether a text can stand in a table, a help page and a string of the source. */
export function sentenceFaults(flag, text) {
  if (typeof text !== 'string' || text.trim() === '') return [`Say \`--${flag} "…"\`: one line, without a full stop.`];
  if (/[\n\r\\$|]|\*\//.test(text) || text.length > 160 || text.endsWith('.')) return [`\`--${flag}\` must be one line of at most 160 characters without \`\\\`, \`$\`, \`|\`, \`*/\` and a full stop at the end.`];
  return [];
}

/** As a string of the source. */
export function quote(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
