/** A single test file, because CDK takes longer to load than all the rules take to check. */
import './rules/buses.ts';
import './rules/doors.ts';
import './rules/functions.ts';
import './rules/grants.ts';
import './rules/logs.ts';
import './rules/mappings.ts';
import './rules/nag.ts';
import './rules/privacy.ts';
import './rules/queues.ts';
import './rules/runbook.ts';
import './rules/stages.ts';
import './rules/stateful.ts';
import './rules/subscribers.ts';
