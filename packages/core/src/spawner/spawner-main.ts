// The program that starts cases. It is made into one text by `npm run generate` and run by `Spawner`.
import { ProcessWatch } from './process-watch.js';
import { runProcess } from './run-process.js';
import type { SpawnerAnswer, SpawnerOrder } from './process-request.js';

const watch = new ProcessWatch();

function isOrder(message: unknown): message is SpawnerOrder {
  return typeof message === 'object' && message !== null && 'id' in message && 'request' in message;
}

process.on('message', (message: unknown) => {
  if (!isOrder(message)) return;
  const { id, request } = message;
  void runProcess(request, watch).then((result) => process.send?.({ id, result } satisfies SpawnerAnswer));
});
// Whoever gives the orders has ended, perhaps by SIGKILL: nobody waits for what still runs, and leaving ends it.
process.on('disconnect', () => process.exit());
