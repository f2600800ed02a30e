import { defineRefusals } from './refusal-definition.ts';

export const feeds = defineRefusals({
  'after-beyond-head': {
    status: 400,
    en: {
      title: 'The position lies beyond the end of the feed',
      detail:
        'Read on from the position in the last `Link` header that you got. The header Samspil-Feed-Head says where the feed ends.',
    },
    da: {
      title: 'Positionen ligger efter feedets slutning',
      detail:
        'Læs videre fra positionen i den seneste `Link`-header, I har fået. Headeren Samspil-Feed-Head viser, hvor feedet slutter.',
    },
  },
  'feed-restarted': {
    status: 410,
    en: {
      title: 'The position belongs to an earlier life of the feed',
      detail:
        'Read on with the `epoch` that this answer names, from the `earliest` position: `after` is one less than that. You may meet events that you have seen; their ids are the same. Send `epoch` with every position from now on.',
    },
    da: {
      title: 'Positionen hører til et tidligere feed',
      detail:
        'Læs videre med den epoke, `epoch`, som svaret angiver, fra den tidligste position, `earliest`: `after` er én mindre. I kan møde hændelser, som I har set før; deres id er det samme. Send fremover `epoch` med, hver gang I sender en position.',
    },
  },
});
