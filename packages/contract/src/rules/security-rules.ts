import type { Rule } from './rule.js';

const scan = ['scan'] as const;
const component = ['package', 'version'] as const;
const advisory = [...component, 'advisory'] as const;
const place = ['tool', 'rule', 'path'] as const;
const exception = [...component, 'subject'] as const;

export const securityRules = {
  'security/vulnerable': { title: 'A package with a known vulnerability is used', why: 'Everybody can read how to use it.', remedy: 'Update the package; where the vulnerability cannot be reached, add an exception with owner, reason and expiry.', keys: advisory },
  'security/weakness-found': { title: 'A scanner found a weakness in a file', why: 'What a program finds, an attacker finds with the same program.', remedy: 'Mend it, suppress it in the source with a justification, or have a waiver written.', keys: place },
  'security/severity-unknown': { title: 'Nobody says how severe a finding is', why: 'It may be the worst.', remedy: 'Look it up, and update the package or add an exception; a newer scanner or database may state the severity.', keys: [...advisory, 'path'] },
  'security/secret-found': { title: 'A secret stands in the files', why: 'Whoever can read the repository can use it, also after it is deleted: the history keeps it.', remedy: 'Revoke the secret first, then remove it; a false alarm is suppressed at its place with a justification, or waived.', keys: place },
  'security/licence-not-allowed': { title: 'A component has a licence that is not allowed', why: 'Shipping it may oblige you to what nobody agreed to.', remedy: 'Replace the component, have the licence allowed, or add an exception.', keys: component },
  'security/licence-unknown': { title: 'The licence of a component is not known', why: 'Without a licence nothing is permitted, and a text that is no SPDX expression can be judged by nobody.', remedy: 'Read what the component says of itself, and add an exception that names the licence as it is written; own components go under `licences.own`.', keys: component },
  'security/scan-missing': { title: 'A scan that is expected is not there', why: 'Nothing found where nobody has looked is not nothing there.', remedy: 'Run the scanner before this step, and name its file.', keys: scan },
  'security/scan-failed': { title: 'A scan failed, or looked at nothing or at a part', why: 'What it does not list may be there all the same.', remedy: 'Run the scanner again, and see that it ends well and finds the files it should look at.', keys: scan },
  'security/scan-undated': { title: 'Nobody says when a scan was made', why: 'What is known of a package changes every day, so an old scan proves nothing.', remedy: 'Note the time before the scanner runs, and hand it over as `scanned-at`.', keys: scan },
  'security/scan-too-old': { title: 'A scan is older than allowed', why: 'What was found out since is missing.', remedy: 'Run the scanner again.', keys: scan },
  'security/scan-of-another-commit': { title: 'A scan is about another commit', why: 'It says nothing of this one.', remedy: 'Run the scanner on the commit that is checked out.', keys: scan },
  'security/exception-expired': { title: 'An exception has expired', why: 'An exception without an end becomes the rule.', remedy: 'Mend what it covered, or agree on a new exception with a new date.', keys: exception },
  'security/exception-unused': { title: 'An exception matches nothing', why: 'A forgotten exception will hide a new fault.', remedy: 'Remove it from `security.exceptions`.', keys: exception },
} as const satisfies Record<string, Rule>;
