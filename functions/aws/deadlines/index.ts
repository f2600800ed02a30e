import { composeHub } from '../compose/hub.ts';
import { makeHandler } from './handler.ts';

const { hub, ports } = await composeHub();

export const handler = makeHandler({ sweep: hub.sweep, dueItems: ports.dueItems, clock: ports.businessClock });
