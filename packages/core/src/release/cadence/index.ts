export { checkCadence } from './check-cadence.js';
export { cycleOf, listCycle, renderCycle, type Cycle, type CycleDay } from './cycle.js';
export { dayIn, isTimeZone, weekdayOf, type Day } from './day.js';
