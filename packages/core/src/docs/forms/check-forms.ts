import type { DocSyncDetails, FormConfig } from '@shipworthy/contract/docs';
import type { FindingDraft } from '../../evidence/index.js';
import type { DocSyncRun, FamilyResult } from '../doc-sync-run.js';
import type { ReadMarkdown } from '../markdown/index.js';
import { findFields } from './form-fields.js';
import { judgeForm, toFormCheck, type FormFacts } from './judge-form.js';

type FormReports = DocSyncDetails['forms'];

/** Whether documents that people fill in are filled in. */
export async function checkForms(run: Pick<DocSyncRun, 'config' | 'tree' | 'markdown'>): Promise<FamilyResult<FormReports>> {
  const outcomes = new Map<string, FormReports[number]['outcome']>();
  const findings: FindingDraft[] = [];
  for (const [index, config] of run.config.forms.entries()) {
    const paths = run.tree.match(config.files).filter((path) => path !== config.template);
    const read = await run.markdown.read([...paths, ...(config.template === undefined ? [] : [config.template])].filter((path) => run.tree.hasFile(path)));
    const template = toTemplate(config, config.template === undefined ? undefined : read.get(config.template));
    findings.push(...judgePresence(config, index, { isEmpty: paths.length === 0, template }));
    for (const path of paths) {
      const found = judgeFile(path, read.get(path), { config, template });
      findings.push(...found);
      outcomes.set(path, worstOf(found, outcomes.get(path)));
    }
  }
  const missing = findings.filter(({ rule }) => rule === 'docs/source-missing').flatMap(({ check }) => check ?? []);
  return { checks: [...new Set([...[...outcomes.keys()].map(toFormCheck), ...missing])], findings: toDistinct(findings), details: [...outcomes].map(([path, outcome]) => ({ path, outcome })) };
}

/** Two forms of the configuration may ask one file for the same field. */
function toDistinct(findings: readonly FindingDraft[]): FindingDraft[] {
  return [...new Map(findings.map((finding) => [JSON.stringify([finding.rule, finding.keys]), finding])).values()];
}

function toTemplate({ template, fields }: FormConfig, read: ReadMarkdown | undefined): FormFacts['template'] {
  return template === undefined || read?.state !== 'read' ? null : { path: template, fields: findFields(read.text, read.file, fields) };
}

/** Forms that nobody wrote are filled in by nobody. */
function judgePresence(config: FormConfig, index: number, { isEmpty, template }: { readonly isEmpty: boolean; readonly template: FormFacts['template'] }): FindingDraft[] {
  const globs = typeof config.files === 'string' ? [config.files] : config.files;
  const missing = (what: string, source: string): FindingDraft => ({
    rule: 'docs/source-missing', keys: { source }, check: `form:${globs.join(',')}`, outcome: 'unverified', reason: 'missing-evidence', message: what,
    remedy: `Restore the file, or correct \`docSync.forms[${index}]\`.`,
  });
  return [
    ...(isEmpty ? [missing(`No file matches ${globs.map((glob) => `\`${glob}\``).join(', ')}, so no form was looked at.`, `forms ${globs.join(',')}`)] : []),
    ...(config.template !== undefined && template === null ? [missing(`The template ${config.template} of ${globs.map((glob) => `\`${glob}\``).join(', ')} cannot be read, so nobody can say what was left as it was.`, `template ${config.template}`)] : []),
  ];
}

function judgeFile(path: string, read: ReadMarkdown | undefined, { config, template }: { readonly config: FormConfig; readonly template: FormFacts['template'] }): FindingDraft[] {
  if (read?.state !== 'read') {
    return [{ rule: 'docs/unreadable', keys: { path }, check: toFormCheck(path), outcome: 'unverified', reason: 'unreadable-source', message: `${path} cannot be read: ${(read?.why ?? 'it was not read').replace(/\.$/, '')}.`, location: { path } }];
  }
  return judgeForm({ path, config, template, fields: findFields(read.text, read.file, config.fields) });
}

function worstOf(findings: readonly FindingDraft[], before: FormReports[number]['outcome'] | undefined): FormReports[number]['outcome'] {
  if (before === 'fail' || findings.some(({ outcome }) => outcome === 'fail')) return 'fail';
  return before === 'unverified' || findings.length > 0 ? 'unverified' : 'pass';
}
