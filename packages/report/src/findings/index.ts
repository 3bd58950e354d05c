export type { Check } from './check.js';
export { checksOf } from './checks.js';
export { placeOf, toPlainText, toValueText, toWaiverText, valuesOf } from './describe-finding.js';
export { groupFindings, type FindingGroup } from './group-findings.js';
export { printedBy, type Printed } from './printed.js';
export { toCountsLine, toVerdictLine } from './verdict-line.js';
export { compareWeights, isBlockingWeight, weightOf, type Weight } from './weight.js';
export { isWeight, weightWords } from './weight-words.js';
