export { changeDefaults, findChangePoints, type ChangeOptions, type ChangePoint } from './find-change-points.js';
