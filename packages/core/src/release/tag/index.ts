export { checkTag } from './check-tag.js';
