export { checkRequirements } from './check-requirements.js';
export { isPointer, pickNewest, withoutPointers } from './pick-newest.js';
