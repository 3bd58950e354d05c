export {
  configSchema, gateConfigSchema, waiversFileSchema, waiverSchema,
  type Config, type GateConfig, type Waiver,
} from './config.js';
