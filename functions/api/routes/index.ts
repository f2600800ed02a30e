import type { Route } from '../route.ts';
import { checkHealth } from './check-health.ts';
import { checkLiveness } from './check-liveness.ts';
import { checkReadiness } from './check-readiness.ts';
import { describeAuthorizationServer } from './describe-authorization-server.ts';
import { emptySandbox } from './empty-sandbox.ts';
import { followMessage } from './follow-message.ts';
import { issueToken } from './issue-token.ts';
import { listKeys } from './list-keys.ts';
import { listParties } from './list-parties.ts';
import { lookUpCase } from './look-up-case.ts';
import { readAsyncApi } from './read-async-api.ts';
import { readClock } from './read-clock.ts';
import { readContactSheet } from './read-contact-sheet.ts';
import { readDocumentation } from './read-documentation.ts';
import { readEvents } from './read-events.ts';
import { readOpenApi } from './read-open-api.ts';
import { readSchema } from './read-schema.ts';
import { releaseClock } from './release-clock.ts';
import { searchAccessLog } from './search-access-log.ts';
import { sendMessages } from './send-messages.ts';
import { setClock } from './set-clock.ts';

/**
 * Every route of the HTTP API, in documentation order. The app, the documents and the API gateways on AWS all use this list.
 */
export const routes: readonly Route[] = [
  issueToken,
  describeAuthorizationServer,
  listKeys,
  sendMessages,
  followMessage,
  readEvents,
  lookUpCase,
  searchAccessLog,
  readContactSheet,
  listParties,
  readSchema,
  readOpenApi,
  readAsyncApi,
  readDocumentation,
  checkHealth,
  checkLiveness,
  checkReadiness,
  readClock,
  setClock,
  releaseClock,
  emptySandbox,
];
