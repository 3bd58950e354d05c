import type { FactsFormat, FactsFormatName } from './facts-format.js';

const formats: Readonly<Record<FactsFormatName, () => Promise<FactsFormat>>> = {
  junit: async () => (await import('./test-reports/junit.js')).junit,
  ctrf: async () => (await import('./test-reports/ctrf.js')).ctrf,
  cobertura: async () => (await import('./coverage/cobertura.js')).cobertura,
  lcov: async () => (await import('./coverage/lcov.js')).lcov,
  sarif: async () => (await import('./sarif.js')).sarif,
  components: async () => (await import('./components.js')).components,
  openapi: async () => (await import('./openapi.js')).openapi,
  'json-schema': async () => (await import('./json-schema.js')).jsonSchema,
};

/** Loaded when first needed. */
export function loadFormat(name: FactsFormatName): Promise<FactsFormat> {
  return formats[name]();
}

export function isFactsFormat(name: string): name is FactsFormatName {
  return Object.hasOwn(formats, name);
}
