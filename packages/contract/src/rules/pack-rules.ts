import type { Rule } from './rule.js';

export const packRules = {
  'pack/empty': { title: 'The pack holds no fixtures and no cases', why: 'A gate that checks nothing is green for the wrong reason.', remedy: 'Add a fixture or a case to the manifest.', keys: ['pack'] },
  'pack/duplicate-id': { title: 'Two things in the pack have the same id', why: 'Results could not be told apart.', remedy: 'Rename one of them.', keys: ['pack', 'id'] },
  'pack/warning-budget': { title: 'The pack has more warnings than its budget allows', why: 'Warnings that nobody counts grow until nobody reads them.', remedy: 'Mend some of the warnings, or raise `policy.maxWarnings` on purpose.', keys: ['pack'] },
  'pack/not-locked': { title: 'The pack has no lock', why: 'Without a lock nothing shows that the same pack is run every time.', remedy: 'Run `shipworthy regression-pack --mode lock` and commit the lock file.', keys: ['pack'] },
  'pack/lock-mismatch': { title: 'The pack is not what its lock says', why: 'Somebody changed the pack without saying so.', remedy: 'Undo the change, or raise `version` and run `shipworthy regression-pack --mode lock`.', keys: ['pack', 'path'] },
  'pack/changed': { title: 'This change brings another version of the pack', why: 'A new version may drop checks or loosen limits; whoever reviews the change must see what differs.', remedy: 'Review what is listed: a fixture or case that is gone, a pin or threshold that is looser.', keys: ['pack'] },
  'pack/changed-while-running': { title: 'A file of the pack changed while its cases ran', why: 'What was compared is not what was locked: a case that rewrites what it is compared with always agrees with it.', remedy: 'Let the case write below `{out}` only; restore the file and run again.', keys: ['pack', 'path'] },
  'pack/changed-without-version': { title: 'The pack differs from the one on the base branch, but its version is the same', why: 'Two packs of the same version must be the same pack, or their results cannot be compared.', remedy: 'Raise `version` in the manifest and run `shipworthy regression-pack --mode lock`.', keys: ['pack'] },
} as const satisfies Record<string, Rule>;
