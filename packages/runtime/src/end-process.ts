/**
 * Ends the process with the exit code that was set, once everything that was printed has gone out. A service that we stopped
 * waiting for may hold its connection open, and GitHub's client may go on trying: a step that is done must not wait for either.
 */
export async function endProcess(): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map(flush));
  process.exit();
}

/** Writes are carried out in order, so the last one is done when all are. A reader that went away cannot be waited for. */
function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.on('error', () => resolve());
    stream.write('', () => resolve());
  });
}
