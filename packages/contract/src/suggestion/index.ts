export { closestName, closestWord } from './closest-word.js';
