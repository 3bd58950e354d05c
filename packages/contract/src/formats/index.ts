export { commitSchema, digestSchema, idSchema, sha256Schema } from './formats.js';
