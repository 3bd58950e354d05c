import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/** An advisory as registries give it to npm. */
export interface Advisory {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  readonly severity: string;
  readonly vulnerable_versions: string;
}

export interface AdvisoryRegistry {
  readonly url: string;
  /** By package; null: it knows of no advisories, and says so with 405. */
  advisories: Readonly<Record<string, readonly Advisory[]>> | null;
  close(): Promise<void>;
}

/** A registry as far as `npm audit` asks: advisories in bulk, and which versions of a vulnerable package there are. */
export async function startAdvisoryRegistry(versions: Readonly<Record<string, readonly string[]>>): Promise<AdvisoryRegistry> {
  const state: { advisories: AdvisoryRegistry['advisories'] } = { advisories: {} };
  const server: Server = createServer((request, response) => {
    const answer = (status: number, body: unknown): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    request.resume();
    const name = decodeURIComponent((request.url ?? '/').slice(1));
    if (request.method === 'POST') answer(state.advisories === null ? 405 : 200, state.advisories ?? {});
    else if (versions[name] === undefined) answer(404, { error: 'not found' });
    else answer(200, { name, 'dist-tags': { latest: versions[name].at(-1) }, versions: Object.fromEntries(versions[name].map((version) => [version, { name, version, dist: { tarball: 'http://127.0.0.1:9/none.tgz' } }])) });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the registry has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    get advisories() {
      return state.advisories;
    },
    set advisories(known) {
      state.advisories = known;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
