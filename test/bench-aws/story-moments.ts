import { envelopeOf } from '../../functions/demo/envelope.ts';
import { story } from '../../functions/demo/story.ts';
import { times } from '../contract/times.ts';
import { cprOf } from '../hub/people.ts';
import type { Moment } from './play.ts';

/** The demo story for some citizens, scene by scene. */
export const storyMoments = (citizens: number): Moment[] =>
  story.map(({ at, by, kind, data }, scene) => ({
    at,
    said: times(citizens, (citizen) => ({
      party: by,
      message: envelopeOf(by, {
        id: `scene-${scene}-${citizen}`,
        kind,
        data: { cpr: cprOf(citizen), ...data },
        time: at,
      }),
    })),
  }));
