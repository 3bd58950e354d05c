export { notesCriterion } from './notes-criterion.js';
export { listMeasured } from './measured-highlights.js';
export { readNotes } from './read-notes.js';
export { writeNotes } from './write-notes.js';
