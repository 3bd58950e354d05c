// What a run found out, in numbers and lines of text.

/** Stryker's words for a mutant that some test noticed. */
const detected = ['Killed', 'Timeout'];
/** What people read: two words or more with a space between, whatever is filled in. Ids, codes, paths, patterns and keys have none. */
const isWording = (text) => /\p{L}[\p{L}\p{P}]*[ ]+[\p{P}]*\p{L}/u.test(text.replaceAll(/\$\{[^}]*\}/g, '0'));

function textAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
}

/** @param {{ files: Record<string, { source: string, mutants: readonly object[] }> }} report of Stryker */
export function toMutants(report) {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants.filter(({ status }) => status !== 'Ignored').map((mutant) => {
      const original = textAt(source, mutant.location);
      return { ...mutant, file, original, isWording: mutant.mutatorName === 'StringLiteral' && isWording(original) };
    }));
}

/** Killed and timed out of all that could be judged; per cent, rounded down so that no score looks better than it is. */
export function toScore(mutants) {
  const judged = mutants.filter(({ status }) => !['CompileError', 'RuntimeError'].includes(status));
  const noticed = judged.filter(({ status }) => detected.includes(status));
  return judged.length === 0 ? '–' : `${(Math.floor((noticed.length * 1000) / judged.length) / 10).toFixed(1)} %`;
}

export function toRow(name, mutants) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const cells = [mutants.length, count('Killed'), count('Timeout'), count('Survived'), count('NoCoverage'), count('RuntimeError', 'CompileError')];
  return `| ${name} | ${cells.join(' | ')} | ${toScore(mutants)} | ${mutants.filter((mutant) => mutant.isWording).length} | ${toScore(mutants.filter((mutant) => !mutant.isWording))} |`;
}

export const head = ['| area | mutants | killed | timed out | survived | reached by no test | could not run | score | of wording | score without wording |', '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|'];

/** Everything that no test noticed, a line each, in the order of the files. */
export function toSurvivors(mutants) {
  const oneLine = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 120);
  return mutants.filter(({ status }) => ['Survived', 'NoCoverage'].includes(status)).toSorted((a, b) => (a.file === b.file ? a.location.start.line - b.location.start.line : a.file < b.file ? -1 : 1))
    .map((mutant) => `${mutant.file}:${mutant.location.start.line} ${mutant.status} ${mutant.isWording ? 'wording' : mutant.mutatorName} ${oneLine(mutant.original)} => ${oneLine(mutant.replacement ?? '')}`);
}
