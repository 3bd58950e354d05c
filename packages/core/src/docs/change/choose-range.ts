import { isUnderReview } from '../../config/index.js';
import { choosePushRange } from './push-range.js';
import type { RangeChoice, RangeRequest } from './range.js';
import { chooseReviewRange } from './review-range.js';
import { chooseStandingRange } from './standing-range.js';
import { chooseTagRange } from './tag-range.js';

/** Chooses what the change is measured from and leads to, by what set the run off. @throws ShipworthyError `git/*` */
export async function chooseRange(request: RangeRequest): Promise<RangeChoice> {
  const { context, inputs } = request;
  if (isUnderReview(context)) return chooseReviewRange(request);
  if (inputs.base !== undefined || inputs.head !== undefined) return chooseStandingRange(request);
  if (context.ref?.startsWith('refs/tags/') === true) return chooseTagRange(request);
  return context.event === 'push' ? choosePushRange(request) : chooseStandingRange(request);
}
