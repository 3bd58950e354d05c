import { configSchema, type Config } from '@shipworthy/contract/config';
import type { ConfigTexts } from './read-config.js';

/** Parses the configuration and the waivers file. @param today `YYYY-MM-DD` @throws ShipworthyError `config/syntax`, `config/invalid` */
export async function parseConfig(files: ConfigTexts, today: string): Promise<Config> {
  if (files.config === null && files.waivers === null) return configSchema.parse({ schemaVersion: 1 });
  const { parseConfigTexts } = await import('./read-config.js'); // with the library for YAML
  return parseConfigTexts(files, today);
}
