import type { Json } from '../../json/index.js';
import type { Answer } from './judge-answer.js';
import { isGood, type Situation, type SituationGroup } from './situation.js';

/** The table of the self-test in every format. */
export interface SelfTestReport {
  readonly isRight: boolean;
  /** For a terminal. */
  readonly lines: readonly string[];
  readonly markdown: string;
  readonly json: Json;
}

interface Row {
  readonly title: string;
  readonly answer: Answer;
}

export function toReport(groups: readonly SituationGroup[], answers: readonly Answer[]): SelfTestReport {
  const titles = groups.flatMap(({ title, situations }) => situations.map(() => title));
  const rows = answers.map((answer, index): Row => ({ title: titles[index] ?? '', answer }));
  const sum = toSum(answers);
  return {
    isRight: answers.length > 0 && answers.every(({ isRight }) => isRight),
    lines: [...groups.flatMap(({ title }) => [title, ...rows.filter((row) => row.title === title).flatMap(toLines), '']), sum],
    markdown: toMarkdown(rows, sum),
    json: toJson(rows),
  };
}

function toSum(answers: readonly Answer[]): string {
  const good = answers.filter(({ situation }) => isGood(situation)).length;
  const wrong = answers.filter(({ isRight }) => !isRight);
  const shown = `${answers.length - good} bad and ${good} good situations were shown to the gate`;
  if (answers.length === 0) return 'No situation was shown to the gate, so nothing is known of it.';
  return wrong.length === 0 ? `${shown}; it judged each as it must.` : `${shown}; it judged ${wrong.length} otherwise than it must: ${wrong.map(({ situation }) => situation.name).join(', ')}.`;
}

const widest = 52;

function toLines({ answer }: Row): string[] {
  const { situation, isRight } = answer;
  const head = `  ${isRight ? 'ok   ' : 'WRONG'} ${situation.name.padEnd(widest)} ${toWords(situation.verdict, situation.says)}`.trimEnd();
  return isRight ? [head] : [head, `        ${situation.what}`, `        The gate said: ${toWords(answer.verdict, answer.says)} (exit code ${answer.exitCode})`];
}

function toWords(verdict: string, says: readonly string[]): string {
  return `${verdict}${says.length === 0 ? '' : `: ${says.join(', ')}`}`;
}

function toMarkdown(rows: readonly Row[], sum: string): string {
  const lines = rows.map(({ answer }) => {
    const { situation, isRight } = answer;
    const got = isRight ? 'the same' : `${toCode(answer.verdict, answer.says)}, exit code ${answer.exitCode}`;
    return `| ${situation.name} | ${situation.what} | ${toCode(situation.verdict, situation.says)} | ${got} | ${isRight ? 'yes' : '**no**'} |`;
  });
  return ['## Self-test of the gate', '', sum, '', '| situation | what it is | the gate must say | it said | right |', '|---|---|---|---|---|', ...lines, ''].join('\n');
}

function toCode(verdict: string, says: readonly string[]): string {
  return [verdict, ...says].map((word) => `\`${word}\``).join(' ');
}

function toJson(rows: readonly Row[]): Json {
  const situations = rows.map(({ title, answer: { situation, verdict, says, exitCode, isRight } }) => ({
    group: title, name: situation.name, what: situation.what, expected: toExpected(situation), got: { verdict, says: [...says], exitCode }, right: isRight,
  }));
  return { right: rows.length > 0 && rows.every(({ answer }) => answer.isRight), situations };
}

function toExpected({ verdict, says }: Situation): { verdict: string; says: string[] } {
  return { verdict, says: [...says] };
}
