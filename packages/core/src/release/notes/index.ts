export { notesCriterion } from './notes-criterion.js';
export { readNotes } from './read-notes.js';
export { writeNotes } from './write-notes.js';
