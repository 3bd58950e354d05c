import { expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { openShelf, type Shelf } from '../../../src/gate/self-test/open-shelf.js';

const refusal = new ShipworthyError('github/permission-denied', 'No.', { hint: 'Ask.' });
const shelf: Shelf = new Map();
shelf.set(1, { id: 1, name: 'a-one', folder: '/one', digest: 'd1' }).set(2, refusal).set(3, { id: 3, name: 'b-one', folder: '/three', digest: 'd3' });

test('artifacts are listed by the beginning of their names, without those that the service refuses', async () => {
  const [one, three] = [{ id: 1, name: 'a-one', digest: 'd1', bytes: 1 }, { id: 3, name: 'b-one', digest: 'd3', bytes: 1 }];
  const service = openShelf(shelf);
  expect([await service.list(''), await service.list('a-'), await service.list('one')]).toEqual([[one, three], [one], []]);
});

test('one is downloaded from where it lies; a refused or absent one is an error, and nothing is taken', async () => {
  const service = openShelf(shelf);
  expect(await service.download(3, '/into')).toEqual({ folder: '/three', digest: 'd3' });
  await expect(service.download(2, '/into')).rejects.toBe(refusal);
  await expect(service.download(4, '/into')).rejects.toMatchObject({ code: 'github/not-found', message: 'There is no artifact 4. Run the job that made it again.' });
  await expect(service.upload({ name: 'x', folder: '/', files: [], retentionDays: null })).rejects.toMatchObject({ code: 'github/permission-denied', message: 'This service takes nothing. The gate uploads nothing itself.' });
});
