import type { PublishStep } from '@shipworthy/contract/release';
import type { ReleasePage } from '../../host/index.js';
import type { PublicationPlan } from './plan-publication.js';

const signs: Readonly<Record<PublishStep['action'], string>> = { 'create-draft': '+', upload: '+', replace: '~', delete: '-', keep: '=', publish: '!' };

/** The plan for people. */
export function showPlan({ steps, digest }: PublicationPlan, { tag, page }: { readonly tag: string; readonly page: ReleasePage | null }): string[] {
  const state = page === null ? 'not there yet' : page.isDraft ? 'a draft' : `published${page.isImmutable ? ', immutable' : ''}`;
  return [`release ${tag}: ${state} (plan ${digest})`, ...steps.map(showStep)];
}

function showStep({ action, name, sha256, bytes, because }: PublishStep): string {
  const what = name === null ? '' : `  ${name}  ${(sha256 ?? '').slice(0, 12)}  ${bytes ?? 0} bytes`;
  return `  ${signs[action]} ${action}${what}  (${because})`;
}
