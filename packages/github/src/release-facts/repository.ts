import type { Answered, ApiAnswer } from '@shipworthy/core/host';
import { toText } from '../api/read-answer.js';
import { fieldOf } from '../api/refusal.js';
import { ask, type Asker, type Question } from './ask.js';

/** An asker that can tell what does not exist from what is not shown. */
export interface RepositoryAsker extends Asker {
  /** That the token sees the repository; asked once. @throws ShipworthyError `github/*` */
  readonly showRepository: () => Promise<ApiAnswer>;
}

export function openRepository(asker: Asker): RepositoryAsker {
  let known: ApiAnswer | null = null;
  return {
    ...asker,
    showRepository: async () => {
      known ??= (await ask(asker, { what: 'read the repository', permission: 'contents: read', route: '', parameters: {}, read: (body) => toText(fieldOf(body, 'full_name')) })).answer;
      return known;
    },
  };
}

/** Null for what GitHub says not to have, with the proof that the token would see it. @throws ShipworthyError `github/*` */
export async function askForOne<T>(asker: RepositoryAsker, question: Omit<Question<T>, 'absent'>): Promise<Answered<T | null>> {
  const { value, answer } = await ask<T | null>(asker, { ...question, absent: { value: null } });
  return { value, answers: value === null ? [answer, await asker.showRepository()] : [answer] };
}
