import { describe, expect, it } from 'vitest';
import { bareError, loggableError } from '../../../functions/aws/compose/loggable-error.ts';

describe('an error in the log', () => {
  it('consists of its name, message, origin and causes, and nothing that it carries', () => {
    const cause = Object.assign(new Error('the condition failed'), { Item: { body: 'personal' } });
    const told = loggableError(Object.assign(new TypeError('no luck', { cause }), { input: 'personal' }));
    expect(told).toEqual({
      name: 'TypeError',
      message: 'no luck',
      at: expect.stringMatching(/^ +at .*loggable-error\.test\.ts/),
      cause: { name: 'Error', message: 'the condition failed', at: expect.any(String) },
    });
  });

  it('names each error of an aggregate', () => {
    const told = loggableError(new AggregateError([new Error('one'), new RangeError('two')], 'both failed'));
    expect(told).toMatchObject({ message: 'both failed', errors: [{ message: 'one' }, { name: 'RangeError' }] });
  });

  it('quotes nothing from text that is not JSON', () => {
    const read = () => {
      try {
        return JSON.parse('personal');
      } catch (error) {
        return loggableError(error as Error);
      }
    };
    expect(JSON.stringify(read())).not.toContain('personal');
    expect(read()).toMatchObject({ name: 'SyntaxError' });
  });
});

describe('an error that a function throws', () => {
  it('keeps its name and message, and carries nothing', () => {
    const carrying = Object.assign(new TypeError('no luck', { cause: 'personal' }), { Item: { body: 'personal' } });
    const bare = bareError(carrying);
    expect([bare.name, bare.message]).toEqual(['TypeError', 'no luck']);
    expect(JSON.stringify({ ...bare, cause: bare.cause })).toBe('{}');
  });
});
