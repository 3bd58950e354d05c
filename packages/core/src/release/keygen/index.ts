export { runKeygen } from './run-keygen.js';
