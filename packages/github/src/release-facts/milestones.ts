import type { Answered, Milestone } from '@shipworthy/core/host';
import { toNumber, toOneOf, toText } from '../api/read-answer.js';
import { fieldOf } from '../api/refusal.js';
import type { Asker } from './ask.js';
import { listPages } from './list-pages.js';
import { askForOne, type RepositoryAsker } from './repository.js';

/** Of the two permissions that suffice, the one that the pull requests need anyway. */
const permission = 'pull-requests: read';

/** @throws ShipworthyError `github/*` */
export async function findMilestone(asker: Asker, title: string): Promise<Answered<Milestone | null>> {
  const { value, answers } = await listPages(asker, {
    what: 'list the milestones', permission, route: '/milestones', parameters: { state: 'all' }, toEntry: toMilestone, isEnough: (page) => page.some((milestone) => milestone.title === title),
  });
  return { value: value.find((milestone) => milestone.title === title) ?? null, answers };
}

/** @throws ShipworthyError `github/*` */
export async function hasLabel(asker: RepositoryAsker, name: string): Promise<Answered<boolean>> {
  const { value, answers } = await askForOne(asker, { what: `find the label ${name}`, permission, route: '/labels/{name}', parameters: { name }, read: (body) => toText(fieldOf(body, 'name')) });
  return { value: value !== null, answers };
}

function toMilestone(entry: unknown): Milestone {
  return { number: toNumber(fieldOf(entry, 'number')), title: toText(fieldOf(entry, 'title')), isOpen: toOneOf(fieldOf(entry, 'state'), ['open', 'closed']) === 'open' };
}
