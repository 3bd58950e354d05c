export { parseYamlSource } from './parse-yaml-source.js';
export type { YamlSource } from './yaml-source.js';
