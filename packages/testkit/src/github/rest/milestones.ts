import { toId } from '../fake-repository.js';
import type { MilestoneDescription } from '../release-descriptions.js';
import { answerPage, answerWith, repositoryUrl, toNotFound, type RestCall, type RestHandler } from './rest-call.js';

export function renderMilestone(call: RestCall, milestone: MilestoneDescription): Record<string, unknown> {
  const { title, number = 0, state = 'open' } = milestone;
  const url = `${repositoryUrl(call)}/milestones/${number}`;
  return { id: toId(url), number, title, state, url, html_url: `https://github.com/${call.repository.fullName}/milestone/${number}` };
}

export function renderLabel(call: RestCall, name: string): Record<string, unknown> {
  return { id: toId(name), name, color: 'ededed', default: false, url: `${repositoryUrl(call)}/labels/${encodeURIComponent(name)}` };
}

export const listMilestones: RestHandler = (call) => {
  const state = call.query.optionalText('state') ?? 'open';
  const found = [...call.repository.milestones.values()].filter((milestone) => state === 'all' || state === (milestone.state ?? 'open'));
  return answerPage(call, found, (milestone) => renderMilestone(call, milestone));
};

/** Labels know no case, but keep theirs. */
export const getLabel: RestHandler = (call) => {
  const asked = call.path.text('name').toLowerCase();
  const name = [...call.repository.labels].find((label) => label.toLowerCase() === asked);
  return name === undefined ? toNotFound() : answerWith(call, renderLabel(call, name));
};
