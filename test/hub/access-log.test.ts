import { describe, expect, it } from 'vitest';
import type { AccessLogAnswer } from '../../schemas/answers.ts';
import { refusal } from '../../schemas/refusal.ts';
import { akasse, cpr, jobcentre, spellClosed, spellOpened } from '../core/messages.ts';
import { openHub } from './open-hub.ts';
import { patiently } from './waiting.ts';

const [nextAkasse, nextJobcentre] = ['akasse-krifa', 'jobcentre-101'];
const reader = (party: string, purpose = 'indsigt') => ({ party, actor: `medarbejder ${party}`, purpose });

/** A citizen of one pair, who moves to another. */
const openTwoSpells = () => {
  const open = openHub();
  const { hub, submit, time } = open;
  time.business = '2012-11-06T11:00:00.000Z';
  const at = (instant: string) => {
    time.system = `2012-11-05T${instant}.000Z`;
  };
  const accessesOf = async (party: string) => {
    const { accesses } = (await hub.lookUp.accesses(reader(party), cpr)) as AccessLogAnswer;
    return accesses.map(({ party: who, action }) => `${who} ${action}`);
  };
  return {
    ...open,
    at,
    accessesOf,
    begin: () => submit(spellOpened()),
    move: async () => {
      await submit(spellClosed());
      await submit(spellOpened({ akasse: nextAkasse, municipality: '101' }, { sender: nextAkasse }));
    },
    look: (party: string) => hub.lookUp.case(reader(party), cpr),
  };
};

describe('R-AUD-2 an access to a case', () => {
  it('belongs to the spell in which it was recorded, even when a fast clock is corrected', async () => {
    const { at, accessesOf, begin, look, move } = openTwoSpells();
    await begin();
    at('13:00:00');
    await look(jobcentre);
    at('11:00:00');
    await move();
    at('11:10:00');
    await look(nextJobcentre);
    at('14:00:00');
    expect(await accessesOf(nextJobcentre)).toEqual([`${nextJobcentre} case-read`, `${nextJobcentre} access-log-read`]);
    expect(await accessesOf(jobcentre)).toEqual([`${jobcentre} case-read`, `${jobcentre} access-log-read`]);
  });

  it('belongs to the spell in which it was recorded, even when a clock was slow', async () => {
    const { at, accessesOf, begin, look, move } = openTwoSpells();
    at('11:00:00');
    await begin();
    await move();
    at('10:00:00');
    await look(nextAkasse);
    at('11:10:00');
    expect(await accessesOf(akasse)).toEqual([`${akasse} access-log-read`]);
    expect(await accessesOf(nextJobcentre)).toEqual([`${nextAkasse} case-read`, `${nextJobcentre} access-log-read`]);
  });

  it('is listed in the order of recording, along with deliveries, whatever the clock said', async () => {
    const { at, accessesOf, begin, hub, look } = openTwoSpells();
    const fetch = () => hub.readFeed(reader(jobcentre), { from: { after: 0 }, limit: 10, wait: 0 }, patiently);
    await begin();
    at('13:00:00');
    await look(jobcentre);
    await fetch();
    at('11:00:00');
    await look(akasse);
    await fetch();
    expect(await accessesOf(akasse)).toEqual([
      `${jobcentre} case-read`,
      `${jobcentre} event-delivered`,
      `${akasse} case-read`,
      `${jobcentre} event-delivered`,
      `${akasse} access-log-read`,
    ]);
  });

  it('that reopened the case is disclosed to those who know both spells, and to its own party', async () => {
    const { accessesOf, begin, move } = openTwoSpells();
    await begin();
    await move();
    expect(await accessesOf(nextAkasse)).toContain(`${nextAkasse} case-reopened`);
    for (const party of [akasse, jobcentre, nextJobcentre])
      expect(await accessesOf(party)).not.toContain(`${nextAkasse} case-reopened`);
  });

  it('from before versions were stored belongs to the spell of its instant, and to none where two meet', async () => {
    const { at, accessesOf, begin, move, ports } = openTwoSpells();
    at('11:00:00');
    await begin();
    const stream = `case/${await ports.citizens.find(cpr)}` as const;
    const record = (instant: string) =>
      ports.accessLog.record(stream, {
        ...reader(jobcentre),
        at: `2012-11-05T${instant}.000Z`,
        party: 'akasse-metal',
        action: 'case-disclosed',
      });
    await record('11:20:00');
    at('11:30:00');
    await move();
    await record('11:30:00');
    await record('11:40:00');
    at('12:00:00');
    const disclosed = 'akasse-metal case-disclosed';
    expect(await accessesOf(nextJobcentre)).toEqual([disclosed, `${nextJobcentre} access-log-read`]);
    expect(await accessesOf(jobcentre)).toEqual([disclosed, `${jobcentre} access-log-read`]);
  });
});

describe('R-AUD-2 the previous pair', () => {
  const openMoved = async () => {
    const open = openTwoSpells();
    await open.begin();
    await open.look(jobcentre);
    await open.move();
    await open.look(nextJobcentre);
    return open;
  };

  it('can still answer who saw the citizen in its own spell, and the next pair in its own', async () => {
    const { accessesOf } = await openMoved();
    expect(await accessesOf(akasse)).toEqual([`${jobcentre} case-read`, `${akasse} access-log-read`]);
    expect(await accessesOf(nextAkasse)).toEqual([
      `${nextAkasse} case-reopened`,
      `${nextJobcentre} case-read`,
      `${nextAkasse} access-log-read`,
    ]);
  });

  it('searches its own spell: its counterparty can see that, but the next pair cannot', async () => {
    const { accessesOf } = await openMoved();
    await accessesOf(akasse);
    expect(await accessesOf(jobcentre)).toContain(`${akasse} access-log-read`);
    expect(await accessesOf(nextJobcentre)).not.toContain(`${akasse} access-log-read`);
  });

  it('R-ROUTE-2 may not read the case', async () => {
    const { look, ports } = await openMoved();
    const stream = `case/${await ports.citizens.find(cpr)}` as const;
    const before = await ports.accessLog.of(stream);
    expect(await look(akasse)).toEqual({ refusal: refusal('not-your-citizen', 'R-ROUTE-2') });
    expect(await ports.accessLog.of(stream)).toEqual(before);
  });

  it('sees both of its spells when the citizen comes back, and nothing in between', async () => {
    const { accessesOf, look, submit } = await openMoved();
    await submit(spellClosed({}, { sender: nextAkasse }));
    await submit(spellOpened());
    await look(jobcentre);
    expect(await accessesOf(akasse)).toEqual([
      `${jobcentre} case-read`,
      `${akasse} case-reopened`,
      `${jobcentre} case-read`,
      `${akasse} access-log-read`,
    ]);
  });
});

describe('the access log in pages', () => {
  const walk = async (limit: number) => {
    const { begin, hub, look } = openTwoSpells();
    await begin();
    for (const party of [akasse, jobcentre, akasse, jobcentre, jobcentre]) await look(party);
    const pages: AccessLogAnswer['accesses'][] = [];
    for (let after: string | undefined, more = true; more; ) {
      const answer = (await hub.lookUp.accesses(reader(akasse), cpr, { limit, after })) as AccessLogAnswer;
      pages.push(answer.accesses);
      after = answer.next;
      more = after !== undefined;
    }
    return pages.map((page) => page.map(({ party, action }) => `${party} ${action}`));
  };

  it.each([
    [1, [1, 1, 1, 1, 1, 1]],
    [4, [4, 2]],
    [6, [6]],
    [7, [6]],
  ])(
    'has each access once, in order, and ends where it ended for the first page: %s per page',
    async (limit, sizes) => {
      const pages = await walk(limit);
      expect(pages.map(({ length }) => length)).toEqual(sizes);
      expect(pages.flat()).toEqual([
        ...[akasse, jobcentre, akasse, jobcentre, jobcentre].map((party) => `${party} case-read`),
        `${akasse} access-log-read`,
      ]);
    },
  );

  it('logs an access for each page', async () => {
    const { accessesOf, begin, hub, look } = openTwoSpells();
    await begin();
    await look(jobcentre);
    const { next } = (await hub.lookUp.accesses(reader(akasse), cpr, { limit: 1 })) as AccessLogAnswer;
    await hub.lookUp.accesses(reader(akasse), cpr, { limit: 1, after: next });
    expect(await accessesOf(akasse)).toEqual([`${jobcentre} case-read`, ...Array(3).fill(`${akasse} access-log-read`)]);
  });
});
