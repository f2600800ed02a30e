import * as z from 'zod';
import { checks } from '../checks.ts';
import { field } from '../field.ts';
import { Problem } from '../problem.ts';

export const ReadinessProblem = Problem.extend({
  failing: field(z.array(z.enum(checks)), 'The checks that fail.', ['disk']).optional(),
}).meta({ id: 'ReadinessProblem', description: 'Why the hub takes no traffic: a problem with the checks that fail.' });
