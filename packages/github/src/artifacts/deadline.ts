import { ShipworthyError } from '@shipworthy/contract/errors';

/** Asks, and stops waiting when the time is up. `what` continues "could not": `list the artifacts of the run`. */
export type Deadline = <T>(what: string, ask: () => Promise<T>) => Promise<T>;

/**
 * Bounds each question to one service. A service that was silent once is not asked again: ten documents must not cost ten deadlines.
 * What was asked goes on unheard; who ends the process ends that, too.
 */
export function createDeadline(milliseconds: number): Deadline {
  let wasSilent = false;
  return async (what, ask) => {
    if (wasSilent) throw toSilence(what, 'it did not answer before');
    // The timer holds the process: a client whose connection broke waits for nothing that node knows of, and node would end with
    // everything unsaid.
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        wasSilent = true;
        reject(toSilence(what, `no whole answer within ${milliseconds / 1000} s`));
      }, milliseconds);
    });
    try {
      return await Promise.race([ask(), silence]);
    } finally {
      clearTimeout(timer);
    }
  };
}

function toSilence(what: string, why: string): ShipworthyError {
  return new ShipworthyError('github/unavailable', `The artifact service could not ${what} (${why}).`, {
    hint: 'Run the job again; https://www.githubstatus.com says whether GitHub is at fault.',
  });
}
