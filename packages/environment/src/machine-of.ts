import { arch, cpus, platform } from 'node:os';
import type { Environment } from '@shipworthy/contract/envelope';

/** The machine this program runs on, as documents name it. */
export function machineOf(): Environment {
  const cores = cpus();
  return { os: platform(), arch: arch(), node: process.versions.node, cpu: cores[0]?.model.trim() || 'unknown', cores: cores.length };
}
