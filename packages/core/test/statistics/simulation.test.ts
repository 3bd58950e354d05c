import { expect, test } from '@jest/globals';
import { simulateReports, type ReportState, type Scenario } from './simulate-reports.js';

// A hundred reports of a fixed seed: enough to see a mistake in the judge. `npm run bench -- noise` prints the rates of five thousand.
const reports = 100;
const share = async (scenario: Omit<Scenario, 'name' | 'metrics'>, states: readonly ReportState[]): Promise<number> => {
  const result = await simulateReports({ name: 'test', metrics: 1, ...scenario }, reports, 'a small simulation');
  return states.reduce((sum, state) => sum + (result.states.get(state) ?? 0), 0) / reports;
};

test.each<[string, Omit<Scenario, 'name' | 'metrics'>, readonly ReportState[], number, number]>([
  ['identical code does not fail', { factor: 1, better: 'lower' }, ['regressed'], 0, 0],
  ['identical code is not warned about', { factor: 1, better: 'lower' }, ['worse', 'improved'], 0, 0.02],
  ['identical code passes', { factor: 1, better: 'lower' }, ['equal'], 0.95, 1],
  ['5 % slower is warned about', { factor: 1.05, better: 'lower' }, ['worse', 'regressed'], 0.95, 1],
  ['5 % less of what should be more is warned about', { factor: 1 / 1.05, better: 'higher' }, ['worse', 'regressed'], 0.95, 1],
  ['5 % faster is an improvement', { factor: 1 / 1.05, better: 'lower' }, ['improved'], 0.95, 1],
  ['15 % slower fails', { factor: 1.15, better: 'lower' }, ['regressed'], 0.95, 1],
  ['15 % less of what should be more fails', { factor: 1 / 1.15, better: 'higher' }, ['regressed'], 0.95, 1],
])('%s', async (_, scenario, states, least, most) => {
  const found = await share(scenario, states);
  expect(found).toBeGreaterThanOrEqual(least);
  expect(found).toBeLessThanOrEqual(most);
});
