import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DoctorFinding } from '@shipworthy/contract/doctor';
import type { CollectedWorkflows } from '../../../src/adoption/doctor/workflows/collect-workflows.js';
import { parseWorkflowFile } from '../../../src/adoption/doctor/workflows/parse-workflow-file.js';
import { judgeWorkflows, type WorkflowFacts } from '../../../src/adoption/doctor/workflows/judge-workflows.js';
import { gateOf, usesShipworthy } from '../../../src/adoption/doctor/workflows/own-jobs.js';
import { parseConfig } from '../../../src/config/index.js';

const templates = join(import.meta.dirname, '../../../../../action-templates');
export const commit = '1234567890123456789012345678901234567890';
export const config = await parseConfig({ config: { path: 'shipworthy.yml', text: 'schemaVersion: 1\ngate: { require: [drift-report] }\n' }, waivers: null }, '2026-11-21');

/** A template as somebody has it who followed its first lines. */
export function readTemplate(name: string): string {
  return readFileSync(join(templates, name), 'utf8').replaceAll('0'.repeat(40), commit);
}

/** Every occurrence; a text that is not there would make a test that tests nothing. */
export function replace(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the workflow has no ${JSON.stringify(from)}`);
  return text.replaceAll(from, to);
}

/** Workflow files by their names, as they are collected. */
export function toWorkflows(texts: Readonly<Record<string, string>>): CollectedWorkflows {
  const files = Object.entries(texts).map(([name, text]) => parseWorkflowFile(text, `.github/workflows/${name}`));
  const own = files.filter(usesShipworthy);
  return { own, others: files.filter((file) => !usesShipworthy(file)), gates: own.filter((file) => gateOf(file) !== null), count: files.length, broken: [] };
}

/** What is said of workflow files by their names. */
export function judgeTexts(texts: Readonly<Record<string, string>>, facts: Partial<WorkflowFacts> = {}): readonly DoctorFinding[] {
  return judgeWorkflows({ workflows: toWorkflows(texts), packIds: null, config, hasReleases: false, defaultBranch: 'main', hasQueue: null, required: null, ...facts });
}

export function outcomesOf(findings: readonly DoctorFinding[], check: string): readonly string[] {
  return findings.filter((one) => one.check === check).map(({ outcome }) => outcome);
}
