/** Lines of at most `width` characters, broken at blanks; a word that is longer stays whole, so that paths and commands can be copied. What is indented stays so: it may be YAML. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    const [indent = ''] = /^ {0,20}/.exec(paragraph) ?? [];
    let line = '';
    for (const word of paragraph.split(' ').filter((part) => part !== '')) {
      const longer = line === '' ? `${indent}${word}` : `${line} ${word}`;
      if (longer.length <= Math.max(20, width) || line === '') line = longer;
      else {
        lines.push(line);
        line = `${indent}${word}`;
      }
    }
    return line === '' ? lines : [...lines, line];
  });
}
