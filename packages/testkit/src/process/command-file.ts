/** Finds the end of a heredoc value, or throws as the runner does: a lost delimiter fails the step. */
function readHeredoc(lines: readonly string[], start: number, delimiter: string): { value: string; next: number } {
  const end = lines.indexOf(delimiter, start);
  if (end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`);
  return { value: lines.slice(start, end).join('\n'), next: end + 1 };
}

/** Reads a file of GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE by the runner's rules: `name=value` or `name<<DELIMITER`. */
export function parseCommandFile(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/);
  const values: [string, string][] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    index += 1;
    if (line === '') continue;
    const [, name, operator, rest] = /^(.+?)(=|<<)(.*)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined) throw new Error(`Invalid format '${line}'`);
    if (operator === '=') {
      values.push([name, rest]);
      continue;
    }
    const heredoc = readHeredoc(lines, index, rest);
    values.push([name, heredoc.value]);
    index = heredoc.next;
  }
  return Object.fromEntries(values);
}
