import { composeHub } from '../compose/hub.ts';
import { tableOptions } from '../compose/table.ts';
import { dynamoDirectory } from '../dynamodb/directory.ts';
import { makeHandler } from './handler.ts';

const hub = await composeHub();

export const handler = makeHandler({ hub, directory: dynamoDirectory(tableOptions) });
