/** The time, and how it is waited for. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** How one repository is reached. The token goes to `apiUrl` and nowhere else. */
export interface GitHubAccess {
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  /** A fetch that knows the proxies of this place; asked for at the first request. Default: the global one. */
  readonly loadFetch?: () => Promise<typeof fetch>;
  /** Milliseconds that all waiting, for rate limits and for answers that never came, may take together. Default: one minute. */
  readonly waitBudget?: number;
  /** Milliseconds that one try may take. Default: half a minute. */
  readonly patience?: number;
  /** Default: the one of this machine. */
  readonly clock?: Clock;
}

/** A permission of the workflow token, as `permissions:` names it. Members of an organisation, alerts of secret scanning and settings no workflow token may read. */
export type Permission =
  | 'administration: read' | 'actions: read' | 'checks: read' | 'contents: read' | 'contents: write' | 'members: read' | 'pull-requests: read' | 'pull-requests: write'
  | 'secret-scanning-alerts: read' | 'security-events: read' | 'statuses: read' | 'vulnerability-alerts: read';
