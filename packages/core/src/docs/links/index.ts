export { checkLinks } from './check-links.js';
