import { describe, expect, it, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { driftCheck, parseInputs } from '@shipworthy/contract/inputs';
import { requireUnambiguous } from '../../src/drift/judge-packs.js';
import { packOf } from './plain-drift.js';

function refusal(values: Readonly<Record<string, string>>, ...ids: readonly string[]): object | null {
  try {
    requireUnambiguous(parseInputs(driftCheck, { values, face: 'command' }), ids.map((id) => packOf({ id })));
    return null;
  } catch (error) {
    if (!(error instanceof ShipworthyError)) throw error;
    const { code, hint, faults } = error;
    return { code, hint, faults };
  }
}

const alone = (name: string): object => ({ message: `\`${name}\` can be of one pack only, but there are 2: parser, writer.`, remedy: 'Name one with `pack`.' });
const ambiguous = (...faults: readonly object[]): object => ({ code: 'usage/invalid-input', hint: 'Nothing was judged.', faults });

test('several packs may be judged together, and what is of one pack may be named for one', () => {
  expect(refusal({}, 'parser', 'writer')).toBeNull();
  expect(refusal({ key: 'k', baseline: 'accepted', plan: 'plan.json' }, 'parser')).toBeNull();
  expect(refusal({})).toBeNull();
});

describe('several packs', () => {
  it.each(['key', 'baseline', 'plan'])('cannot share the one `%s`', (name) => {
    expect(refusal({ [name]: 'x' }, 'parser', 'writer')).toEqual(ambiguous(alone(name)));
  });

  it('cannot share an id, and everything is said at once', () => {
    expect(refusal({}, 'parser', 'writer', 'parser')).toEqual(ambiguous({ message: 'Two packs have the id `parser`.', remedy: 'Rename one of them.' }));
    expect(refusal({ plan: 'x', key: 'x' }, 'parser', 'parser')).toEqual(ambiguous(
      ...['key', 'plan'].map((name) => ({ message: `\`${name}\` can be of one pack only, but there are 2: parser, parser.`, remedy: 'Name one with `pack`.' })), { message: 'Two packs have the id `parser`.', remedy: 'Rename one of them.' },
    ));
  });
});

test('`--run` says what to accept, so it needs `--mode accept`', () => {
  expect(refusal({ run: '5' }, 'parser')).toEqual({ code: 'usage/invalid-input', hint: 'Say `--mode accept`, or hand observations over with `--observations`.', faults: [] });
  expect(refusal({ run: '5', mode: 'accept' }, 'parser')).toBeNull();
});
