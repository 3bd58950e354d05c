export { adjustForMany } from './adjust-for-many.js';
export { judgeDifference, type DifferenceState, type Limits } from './judge-difference.js';
export { measureDifference, type Difference, type Runs, type TwoSides } from './measure-difference.js';
export { median } from './median.js';
export { createRandom, type Random } from './random.js';
export { sampling } from './sampling.js';
