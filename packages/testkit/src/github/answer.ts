/** What the fake is about to send, before a failure is laid over it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export function toJsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: Buffer.from(JSON.stringify(value)) };
}

export function toEmptyAnswer(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: Buffer.alloc(0) };
}

/** GitHub repeats the status as text in the body of every refusal. */
export function toRefusal(status: number, message: string, extra: Record<string, unknown> = {}): Answer {
  return toJsonAnswer(status, { message, ...extra, documentation_url: 'https://docs.github.com/rest', status: String(status) });
}
