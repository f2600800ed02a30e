import { describe, expect, it } from 'vitest';
import { parseDemoOptions } from '../../functions/demo/demo-options.ts';

const parse = (line: string) => parseDemoOptions(line.split(' ').filter((word) => word !== ''));

describe('the options of the demo', () => {
  it('default to telling the story', () => expect(parse('')).toEqual({ story: true }));

  it('can play a national day for the whole country', () =>
    expect(parse('--national')).toEqual({ national: { citizens: 100_000, seed: 2012, speed: 0 } }));

  it('control how the day is played', () =>
    expect(parse('--national --citizens 300 --seed 7 --speed 0.5 --against http://127.0.0.1:4870/')).toEqual({
      national: { citizens: 300, seed: 7, speed: 0.5, against: 'http://127.0.0.1:4870' },
    }));

  it('include a help text', () =>
    expect(parse('--help')).toHaveProperty('help', expect.stringContaining('--citizens')));

  it.each([
    ['--citizens 300', '--citizens goes with --national'],
    ['--national --citizens 99', '--citizens must be a whole number from 100 to 100000'],
    ['--national --citizens 1e3', '--citizens must be a whole number from 100 to 100000'],
    ['--national --seed -1', "Option '--seed' argument is ambiguous"],
    ['--national --seed 1000000000', '--seed must be a whole number from 0 to 999999999'],
    ['--national --speed fast', '--speed must be a number such as 0, 0.5 or 60'],
    ['--national --against localhost:4870', '--against must be an address such as http://127.0.0.1:4870'],
    ['--nationwide', "Unknown option '--nationwide'"],
    ['national', "Unexpected argument 'national'"],
  ])('are rejected in one line: %s', (line, fault) => {
    const parsed = parse(line);
    expect(parsed).toHaveProperty('fault', expect.stringContaining(fault));
    expect((parsed as { fault: string }).fault).not.toContain('\n');
  });
});
