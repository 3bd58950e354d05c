import type { Rule } from './rule.js';

const keys = ['pack', 'fixture'] as const;

export const fixtureRules = {
  'fixture/missing': { title: 'A fixture is not there', why: 'What is not read is not checked; the cases that use it cannot be trusted.', remedy: 'Restore the file, or remove the fixture from the manifest and raise the version.', keys },
  'fixture/pin-hash': { title: "A fixture's hash is not the pinned one", why: 'Results are comparable only while the inputs are the same bytes.', remedy: 'Restore the file, or pin the new hash, run `shipworthy regression-pack --mode lock` and raise the version.', keys },
  'fixture/pin-size': { title: "A fixture's size is not the pinned one", why: 'Results are comparable only while the inputs are the same bytes.', remedy: 'Restore the file, or pin the new size, lock again and raise the version.', keys },
  'fixture/pin-root': { title: "A fixture's root element is not the pinned one", why: 'Another root element is another kind of document.', remedy: 'Restore the file, or pin the new root element, lock again and raise the version.', keys },
  'fixture/unparseable': { title: 'A fixture does not parse in its own format', why: 'A broken input proves nothing about the program that reads it.', remedy: 'Mend the file, or declare `format: text` when it is meant to be broken.', keys },
  'fixture/reference-missing': { title: 'The fixture to compare with has no profile', why: 'A comparison that could not be made is not a pass.', remedy: 'Restore the reference fixture, or drop `compareWith`.', keys },
  'fixture/unexpectedly-unchanged': { title: 'A fixture was expected to differ from its reference but is identical', why: 'The new edition of the data was probably never put in place.', remedy: 'Put the new data in place, or remove `expectChange`.', keys },
  'fixture/size-drift': { title: 'A fixture differs in size by more than the threshold', why: 'A sudden change in size often means truncated or duplicated data.', remedy: 'Look at the data; raise the threshold when the change is right.', keys },
  'fixture/line-drift': { title: 'A fixture differs in line count by more than the threshold', why: 'A sudden change in lines often means truncated or duplicated data.', remedy: 'Look at the data; raise the threshold when the change is right.', keys },
} as const satisfies Record<string, Rule>;
