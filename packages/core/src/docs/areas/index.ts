export { checkAreas } from './check-areas.js';
