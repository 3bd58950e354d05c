export { toAnnotations, type Annotation } from './to-annotations.js';
