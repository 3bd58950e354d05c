import type { Flag } from '../arguments/flag.js';
import type { Command } from '../command.js';

const flags: readonly Flag[] = [{ name: 'drift', meta: { type: 'flag', description: 'Put a prepared change into a copy of the example, so that the gate turns red.', placeholder: '', defaultText: '`false`' } }];

export const demo: Command = {
  name: 'demo',
  usage: 'shipworthy demo [--drift]',
  description: 'Goes the whole way on the bundled example and on Shipworthy itself: runs a pack, checks drift, asks the gate.',
  flags,
  notes: ['Works in a clone of the repository; nothing outside its folder `shipworthy-demo` is written.'],
  examples: [
    { command: 'shipworthy demo', does: 'see a green gate, and where the evidence is' },
    { command: 'shipworthy demo --drift', does: 'see what a red one says' },
  ],
  run: async (invocation) => (await import('../demo/run-demo.js')).runDemo(invocation, flags),
};
