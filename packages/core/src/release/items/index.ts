import { levels } from '../../gate/level/demands-of.js';
import type { Criterion, ReleaseRun } from '../release-run.js';
import { collectItemFacts } from './collect-item-facts.js';
import { judgeItem } from './judge-item.js';

/** Items of the configuration that the level of the release asks for. Who approved is asked once for all of them. */
export function listItems(run: ReleaseRun): readonly Criterion<ReleaseRun>[] {
  const wanted = run.config.checklist.items.filter(({ level }) => levels.indexOf(level) <= levels.indexOf(run.target.level));
  let collected: ReturnType<typeof collectItemFacts> | null = null;
  return wanted.map((item) => ({
    id: item.id, title: item.title, owner: item.owner,
    evaluate: async () => judgeItem(item, await (collected ??= collectItemFacts(run, wanted.map(({ owner }) => owner)))),
  }));
}
