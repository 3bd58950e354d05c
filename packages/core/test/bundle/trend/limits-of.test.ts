import { describe, expect, test } from '@jest/globals';
import { limitsOf } from '../../../src/bundle/trend/limits-of.js';

describe('the numbers of a threshold', () => {
  test.each([
    ['>= 60', [60]], ['<= 0.5', [0.5]], ['> -3', [-3]], ['<1e3', [1000]], ['== 7', [7]], ['!= .5', [0.5]],
    ['between 1 and 5', [1, 5]], ['between -1.5 and 2e2', [-1.5, 200]], ['== length(@) of hosts.csv (42)', [42]],
  ])('%s', (threshold, limits) => expect(limitsOf(threshold)).toEqual(limits));

  test.each(['', 'true', "== '1.4.0'", '== 1.4.0', 'contains BOYO, 5', '/^v1/', '>= 1e999', 'at least 5 rows', '>= 60 in all', '== name of a.json ("42")', '== length(@) of hosts.csv'])('none in: %s', (threshold) => expect(limitsOf(threshold)).toEqual([]));
});
