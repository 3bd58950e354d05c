export { changeDefaults, findChangePoints, type ChangeOptions, type ChangePoint } from './find-change-points.js';
export { runHistory, type HistoryInputs } from './run-history.js';
