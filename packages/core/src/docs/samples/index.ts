export { checkSamples } from './check-samples.js';
export { updateSamples } from './update-samples.js';
