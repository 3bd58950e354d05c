/** Applies a unified diff that is not cut to the lines of the old text, knowing nothing of how it was found. Throws where it does not fit. */
export function applyHunks(old: string, hunks: string | null): string {
  if (hunks === null) return old;
  const before = old.split(/(?<=\n)/).filter((line) => line !== '');
  const after: string[] = [];
  let at = 0;
  const lines = hunks.split('\n').slice(2);
  lines.forEach((line, index) => {
    const header = /^@@ -(\d+),\d+ \+(\d+),\d+ @@$/.exec(line);
    const text = `${line.slice(1)}${lines[index + 1]?.startsWith('\\') === true ? '' : '\n'}`;
    if (header !== null) {
      while (at < Number(header[1]) - 1) after.push(before[at++] ?? '');
      if (after.length !== Number(header[2]) - 1) throw new Error(`the new side of ${line} stands at ${after.length + 1}`);
    } else if (line.startsWith('+')) after.push(text);
    else if (line.startsWith(' ') || line.startsWith('-')) {
      if (before[at++] !== text) throw new Error(`${JSON.stringify(text)} is not line ${at}`);
      if (line.startsWith(' ')) after.push(text);
    } else if (!line.startsWith('\\')) throw new Error(line);
  });
  return [...after, ...before.slice(at)].join('');
}
