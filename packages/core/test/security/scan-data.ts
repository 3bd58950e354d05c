import type { Component } from '../../src/compare/formats/list-components.js';
import { emptyContent, type FoundVulnerability, type Scan, type ScanContent } from '../../src/security/scan.js';

/** A scan that was read, as plain data: of a tool that found nothing at nine o'clock of the day. */
export function toScan(path: string, content: Partial<ScanContent> = {}, format: Scan['format'] = null): Scan {
  return { path, format, outcome: { state: 'read', content: { ...emptyContent, tool: { name: 'Trivy', version: null }, time: '2026-11-21T09:00:00Z', ...content } } };
}

export function toComponent(plainName: string, changes: Partial<Component> = {}): Component {
  return { name: plainName, plainName, version: '1.0.0', ecosystem: 'npm', place: null, licence: 'MIT', ...changes };
}

export function toFound(changes: Partial<FoundVulnerability> = {}): FoundVulnerability {
  return { ids: ['CVE-2026-1'], package: 'left-pad', ecosystem: 'npm', version: '1.0.0', places: [], severity: 'high', title: 'Pads without end', url: null, fixedIn: null, path: null, line: null, count: 1, ...changes };
}
