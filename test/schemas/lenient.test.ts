import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedMessage, parseMessage } from '../../schemas/parse.ts';
import { Instant } from '../../schemas/primitives.ts';
import { readTraceparent } from '../../schemas/trace-context.ts';
import { readTracestate } from '../../schemas/tracestate.ts';
import { aMessage, aMessageOf } from './a-message.ts';

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const understood = (raw: unknown) => {
  const parsed = parseMessage(raw);
  if ('refusal' in parsed) throw new Error(JSON.stringify(parsed.refusal));
  return parsed;
};

describe('an attribute that is null', () => {
  it.each(['time', 'traceparent', 'datacontenttype', 'subject', 'priority'])('counts as omitted: %s', (name) => {
    expect(understood(aMessage({ [name]: null }))).toEqual(understood(aMessage()));
  });

  it('is missing where it is required', () => {
    expect(parseMessage(aMessage({ actor: null }))).toMatchObject({
      refusal: { code: 'actor-missing', faults: [{ pointer: '/actor', code: 'required' }] },
    });
    expect(parseMessage(aMessage({ specversion: null }))).toMatchObject({ refusal: { code: 'malformed' } });
  });

  it('is a fault in data', () => {
    expect(parseMessage(aMessage({ data: null }))).toMatchObject({ refusal: { faults: [{ pointer: '/data' }] } });
    const data = { cpr: '6101801234', lastDay: '2012-12-14', outcome: 'job', text: null };
    expect(parseMessage(aMessage({ data }))).toMatchObject({
      refusal: { faults: [{ pointer: '/data/text', code: 'type' }] },
    });
  });
});

describe('an attribute that the hub does not use', () => {
  it.each([
    ['subject', 'sag-12'],
    ['dataschema', 'https://akasse.example/schema'],
    ['partitionkey', 'sag 12'],
    ['dataref', '/sager/12'],
  ])('is accepted: %s', (name, value) => {
    expect(understood(aMessage({ [name]: value })).payload).toEqual(understood(aMessage()).payload);
  });
});

describe('datacontenttype', () => {
  it.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json ;x="a"',
    'application/vnd.x+json',
    'text/json',
  ])('may be any JSON media type: %s', (datacontenttype) => {
    understood(aMessage({ datacontenttype }));
  });

  it.each(['text/xml', 'json', 'application/jsonp', 'application/json-seq', ''])(
    'may be nothing else: %j',
    (datacontenttype) => {
      expect(parseMessage(aMessage({ datacontenttype }))).toMatchObject({
        refusal: { faults: [{ pointer: '/datacontenttype', code: 'format', form: 'json-type' }] },
      });
    },
  );
});

describe('a trace context', () => {
  it.each([
    [traceparent, traceparent],
    [traceparent.replace('-01', '-ff'), traceparent.replace('-01', '-ff')],
    [`01${traceparent.slice(2)}`, traceparent],
    [`cc${traceparent.slice(2, -2)}07-what-will-be`, `${traceparent.slice(0, -2)}03`],
  ])('is passed on: %s', (said, read) => {
    expect(understood(aMessage({ traceparent: said })).envelope.traceparent).toBe(read);
  });

  it.each([
    'nonsense',
    '',
    7,
    ['00'],
    `ff${traceparent.slice(2)}`,
    `${traceparent}-more`,
    traceparent.toUpperCase(),
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-4bf92f3577b34da6a3ce929d0e0e4736-${'0'.repeat(16)}-01`,
  ])('that is invalid is dropped, along with its state: %j', (said) => {
    const message = aMessage({ traceparent: said, tracestate: 'rojo=1' });
    expect(understood(message)).toEqual(understood(aMessage()));
  });

  it.each([
    ['rojo=00f067aa0ba902b7,congo=t61rcWkgMzE', 'rojo=00f067aa0ba902b7,congo=t61rcWkgMzE'],
    ['rojo=1 , \tcongo=2,,', 'rojo=1,congo=2'],
    ['fw529a3039@dt=FfAAAA~,a/b*c=x y', 'fw529a3039@dt=FfAAAA~,a/b*c=x y'],
    ['rojo=sag 610180-1234,congo=2', 'congo=2'],
  ])('has a state that is passed on: %j', (said, read) => {
    expect(understood(aMessage({ traceparent, tracestate: said })).envelope.tracestate).toBe(read);
  });

  it.each([
    '',
    ',',
    'rojo',
    'Rojo=1',
    'rojo=1=2',
    'rojo=1,rojo=2',
    'rojo=æ',
    'rojo=a\nb',
    7,
    Array.from({ length: 33 }, (_, each) => `k${each}=1`).join(),
  ])('has a state that is dropped when it is invalid: %j', (tracestate) => {
    expect(understood(aMessage({ traceparent, tracestate }))).toEqual(understood(aMessage({ traceparent })));
  });

  it('has a state of at most 512 characters: the long members go first, then the last', () => {
    const members = [
      `long=${'x'.repeat(200)}`,
      ...Array.from({ length: 6 }, (_, each) => `k${each}=${'y'.repeat(97)}`),
    ];
    expect(readTracestate(members.join())).toBe(members.slice(1, 6).join());
  });

  it('is never a reason to refuse', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.oneof(fc.jsonValue(), fc.string(), fc.constant(traceparent)), (state, parent) => {
        const { envelope } = understood(aMessage({ tracestate: state, traceparent: parent }));
        expect(readTraceparent(envelope.traceparent)).toBe(envelope.traceparent);
        expect((envelope.tracestate ?? '').length).toBeLessThanOrEqual(512);
      }),
    );
  });
});

describe('an RFC 3339 instant', () => {
  it.each([
    ['2012-11-16T10:05:00+01:00', '2012-11-16T10:05:00+01:00'],
    ['2012-11-16t10:05:00z', '2012-11-16T10:05:00Z'],
    ['2012-11-16T09:05:00.123456789Z', '2012-11-16T09:05:00.123456789Z'],
    ['2012-11-16T09:05:00-00:00', '2012-11-16T09:05:00-00:00'],
    ['2012-06-30T23:59:60Z', '2012-06-30T23:59:59Z'],
    ['2012-07-01T01:59:60.5+02:00', '2012-07-01T01:59:59.5+02:00'],
  ])('is parsed: %s', (said, read) => {
    expect(Instant.parse(said)).toBe(read);
  });

  it.each([
    '2012-11-16 10:05:00+01:00',
    '2012-11-16T10:05:00',
    '2012-11-16T10:05:60Z',
    '2012-11-16T24:00:00Z',
    '2012-02-30T10:00:00Z',
    '1812-11-16T10:05:00Z',
    't',
    ':60',
  ])('is nothing else: %s', (said) => {
    expect(Instant.safeParse(said).success).toBe(false);
  });
});

describe('what the hub repairs', () => {
  const opened = (data: Record<string, unknown>) =>
    parseMessage(
      aMessageOf('spell-opened', {
        cpr: '6101801234',
        firstDay: '2012-11-05',
        municipality: '751',
        akasse: 'akasse-hk',
        benefit: 'dagpenge',
        name: '0751',
        ...data,
      }),
    );

  it.each([{ cpr: '610180-1234' }, { municipality: '0751' }, { cpr: '610180-1234', municipality: '0751' }])(
    'is read as it was meant: %j',
    (data) => {
      const asMeant = opened({}) as ParsedMessage;
      expect(asMeant.repaired).toBe(false);
      expect(opened(data)).toMatchObject({ payload: asMeant.payload, repaired: true });
    },
  );

  it.each([
    [{ cpr: '610180 1234' }, 'cpr'],
    [{ cpr: '6101-801234' }, 'cpr'],
    [{ cpr: 6101801234 }, undefined],
    [{ municipality: '00751' }, 'municipality'],
    [{ municipality: '1751' }, 'municipality'],
    [{ municipality: '51' }, 'municipality'],
  ])('is nothing else: %j', (data, form) => {
    const [name] = Object.keys(data);
    expect(opened(data)).toMatchObject({ refusal: { faults: [{ pointer: `/data/${name}`, ...(form && { form }) }] } });
  });
});
