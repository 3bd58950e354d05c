export {
  configSchema, gateConfigSchema, releaseConfigSchema, waiversFileSchema, waiverSchema,
  type Config, type GateConfig, type ReleaseConfig, type Waiver,
} from './config.js';
