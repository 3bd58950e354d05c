import type { DoctorCheck } from './doctor-check.js';

/** Clone, configuration, packs, keys and owners: answered by files and git alone. */
export const checkoutChecks = {
  'checkout/repository': { title: 'This is a git repository', why: 'Evidence is bound to a commit; outside a repository there is none, and the gate refuses it.', fix: 'Run the command inside a clone, or make the first commit.' },
  'checkout/complete': { title: 'The clone has its whole history', why: 'Policy and baselines are read from the base of a change, and a release is measured from its last tag; a shallow clone has neither.', fix: 'Fetch the rest of the history.' },
  'checkout/tags': { title: 'The tags of earlier releases are here', why: 'The previous release is found by its tag; without tags every release looks like the first.', fix: 'Fetch the tags.' },
  'checkout/node': { title: 'Node is new enough', why: 'Older versions lack what the program is built on.', fix: 'Install Node 20.19 or newer (22 and 24 are fine).' },
  'checkout/output-ignored': { title: 'The folder of evidence is ignored by git', why: 'Documents of a laptop that are committed by accident look like evidence.', fix: 'Add the line to .gitignore.' },
  'checkout/kept': { title: 'Git keeps locks and baselines', why: 'A lock or baseline that is ignored is never committed, so CI has none.', fix: 'Except the folder from the pattern that hides it.' },
  'checkout/line-endings': { title: 'Fixtures have the same bytes on every machine', why: 'Git on Windows turns LF into CRLF unless told otherwise: cases then read other bytes, and hashes of raw files differ.', fix: 'Add the lines to .gitattributes, then run `git add --renormalize .`.' },
  'config/present': { title: 'There is a configuration', why: 'Without it the gate requires nothing, and a gate that requires nothing proves nothing.', fix: 'Run `shipworthy init`, or write .github/shipworthy.yml.' },
  'config/valid': { title: 'The configuration is valid', why: 'Every action ends with exit code 2 until it is.', fix: 'Mend the places that are named.' },
  'config/requires': { title: 'The gate requires evidence by name', why: 'Without `gate.require` a job that stops producing evidence is not missed.', fix: 'List the documents that must be there under `gate.require`.' },
  'keys/trusted': { title: 'Trusted keys can be read', why: 'A signature by a key that cannot be read counts for nothing.', fix: 'Correct the path in `release.trustedKeys`, or commit the public key.' },
  'pack/valid': { title: 'Packs can be loaded', why: 'Nothing of a pack runs until its manifest is valid.', fix: 'Mend the places that are named.' },
  'pack/locked': { title: 'Packs match their locks', why: 'A pack that is not the locked one proves nothing about the one that was agreed on.', fix: 'Review what changed, raise the version, and lock the pack again.' },
  'pack/baseline': { title: 'Every case has an accepted baseline', why: 'Without one drift-check has nothing to compare with: `unverified`, which blocks.', fix: 'Run the pack, look at the result, accept it, and commit the files.' },
  'owners/file': { title: 'There are code owners', why: 'On a pull request GitHub runs the workflow of the change, which may report any check; only a person who must review it stops that.', fix: 'Write .github/CODEOWNERS.' },
  'owners/cover': { title: 'Code owners cover what decides', why: 'A workflow, lock or baseline without an owner is changed by whoever may open a pull request.', fix: 'Add the lines at the end: later lines win.' },
} as const satisfies Readonly<Record<string, DoctorCheck>>;
