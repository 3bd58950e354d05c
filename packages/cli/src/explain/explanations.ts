import { errorCodes, type ErrorKind } from '@shipworthy/contract/errors';
import { neverPermitted } from '@shipworthy/contract/envelope';
import { rules } from '@shipworthy/contract/rules';
import { reasonCodes, reasonMeanings, type ReasonCode } from '@shipworthy/contract/words';

export interface Explanation {
  readonly id: string;
  readonly what: 'rule' | 'reason' | 'error';
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
}

const kinds: Readonly<Record<ErrorKind, string>> = {
  user: 'You: an input, a file or the configuration. Exit code 2.',
  transient: 'Time: something outside did not answer or could not be written. Try again. Exit code 3.',
  bug: 'We: please report it. Exit code 3.',
};

/** A message says more than its code does: it names the place, and ends with the remedy. */
const remedies: Readonly<Record<ErrorKind, string>> = {
  user: 'Mend what the message names; it ends with what to do. Nothing was run.',
  transient: 'Run it again; if it stays so, see what the message names.',
  bug: 'Run it again with `--debug`, and report what it prints.',
};

function toPolicyText(reason: ReasonCode): string {
  if (neverPermitted.has(reason)) return 'It always blocks.';
  return `It blocks, unless \`.github/shipworthy.yml\` permits it in writing: \`reasons: { ${reason}: warn }\`.`;
}

/** Everything that a report or an error may name. */
export const explanations: readonly Explanation[] = [
  ...Object.entries(rules).map(([id, { title, why, remedy, keys }]): Explanation => ({
    id, what: 'rule', title,
    facts: [
      { name: 'Why', text: why },
      { name: 'What to do', text: remedy },
      { name: 'Identified by', text: keys.length === 0 ? 'the rule alone' : keys.join(', ') },
    ],
  })),
  ...reasonCodes.map((id): Explanation => ({
    id, what: 'reason', title: reasonMeanings[id].meaning,
    facts: [{ name: 'What to do', text: reasonMeanings[id].remedy }, { name: 'Policy', text: toPolicyText(id) }],
  })),
  ...Object.entries(errorCodes).map(([id, { title, kind }]): Explanation => ({ id, what: 'error', title, facts: [{ name: 'Who can mend it', text: kinds[kind] }, { name: 'What to do', text: remedies[kind] }] })),
];
