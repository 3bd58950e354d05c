import type { CadenceReport } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../evidence/index.js';
import type { CadenceFacts, CadenceJudgement } from './cadence-facts.js';
import { describeFreeze, freezesOn, rightToCross } from './freeze.js';

export const freezeCheck = 'cadence:freeze';

/** Whether the day lies in a freeze, and by what right it is crossed. Pre-releases are bound too: they as well must be taken back by somebody. */
export type FreezeJudgement = CadenceJudgement & { readonly freeze: CadenceReport['freeze'] };

export function judgeFreeze(facts: CadenceFacts): FreezeJudgement {
  const { name, day, today, cadence } = facts;
  // Whoever dates a build back still releases it now.
  const on = new Map([day, today].flatMap((one) => freezesOn(cadence.freeze, one).map((window) => [window, one] as const)).toReversed());
  const crossed = Array.from(on, ([window, frozen]) => ({ window, frozen, right: rightToCross(window, facts) }));
  // The one that stops it says more than one that does not.
  const telling = crossed.find(({ right }) => right === null) ?? crossed[0];
  if (telling === undefined) return { check: freezeCheck, findings: [], note: 'in no freeze', freeze: null };
  const findings = crossed.filter(({ right }) => right === null).map(({ window, frozen }): FindingDraft => ({
    rule: 'release/frozen', keys: { release: name, from: window.from }, check: freezeCheck, outcome: 'fail', actual: frozen,
    message: `${name} would go out on ${frozen}, inside the freeze ${describeFreeze(window)}, ${describeExceptions(window.except)}.${describeUnknown(facts, window.except)}`,
  }));
  const { window, right } = telling;
  const note = right === null ? `inside the freeze ${describeFreeze(window)}` : `crosses the freeze ${describeFreeze(window)} as a ${right}`;
  return { check: freezeCheck, findings, note, freeze: { from: window.from, to: window.to, allowed: right } };
}

function describeExceptions(except: readonly string[]): string {
  return except.length === 0 ? 'which nothing may cross' : `which only a ${except.join(' or a ')} may cross`;
}

/** Only the calendar can tell that a patch without a security fix is a hotfix. */
function describeUnknown({ kind, calendar }: CadenceFacts, except: readonly string[]): string {
  return kind === 'patch' && calendar.state === 'unusable' && except.includes('hotfix') ? ' Whether the calendar calls it a hotfix cannot be read.' : '';
}
