export { collectHistory } from './collect-history.js';
export { changeDefaults, findChangePoints, type ChangeOptions, type ChangePoint } from './find-change-points.js';
export { runHistory, type HistoryInputs } from './run-history.js';
export { toHistorySeries } from './to-history-series.js';
