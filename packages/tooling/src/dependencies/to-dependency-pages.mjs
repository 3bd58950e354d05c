import { withBlock } from '../generate/blocks.mjs';
import { findDependencyFaults } from './find-dependency-faults.mjs';
import { readFacts } from './read-facts.mjs';
import { renderBundledTable, renderDependenciesPage } from './render-dependencies-page.mjs';

/** The pages about our dependencies, by path. Throws, with every fault, while one of them has no reason. */
export function toDependencyPages(shipped) {
  const facts = { ...readFacts(), shipped };
  const faults = findDependencyFaults(facts);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return [['docs/dependencies.md', renderDependenciesPage(facts)], withBlock('docs/adr/0008-every-dependency-has-a-reason.md', 'bundled', renderBundledTable(facts))];
}
