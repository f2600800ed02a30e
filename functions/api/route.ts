import type { Context, Env, Handler, MiddlewareHandler } from 'hono';
import type * as z from 'zod';
import type { Call } from '../documents/call.ts';
import { type Authorized, authorizeOperator, authorizeParty, type PartyCaller } from './authorize.ts';
import type { Dependencies, Parts } from './dependencies.ts';
import type { Documents } from './documents.ts';
import type { scopesOf } from './identity.ts';
import type { HonoPath, ParametersIn } from './paths.ts';
import type { Allowances } from './rate-limit.ts';

type Part = keyof Parts;

/** What a route depends on: what the edition supplies, and the documents of all routes. */
type Served = Dependencies & { documents: Documents };

/** A call and its handlers. Everything about a call is declared in its route, and nowhere else. */
export type Route = Call & {
  part?: Part;
  /** Whether HEAD is refused: Hono serves it by running GET, which is not safe if GET has side effects. */
  getHasEffects?: true;
  /** In the order a request passes through them. */
  handlers: (served: Served) => readonly MiddlewareHandler[];
};

type Handle<Path extends string, E extends Env> =
  | Handler<E, HonoPath<Path>>
  | readonly MiddlewareHandler<E, HonoPath<Path>>[];

type Declaration<Path extends Call['path'], P extends Part, E extends Env> = Omit<
  Route,
  'handlers' | 'scope' | 'path' | 'part' | 'parameters'
> & {
  path: Path;
  part?: P;
  handle: (served: Served & Pick<Parts, P>) => Handle<Path, E>;
} & ([ParametersIn<Path>] extends [never]
    ? { parameters?: never }
    : { parameters: z.ZodObject<Record<ParametersIn<Path>, z.ZodType>> });

const route = (
  { handle, ...call }: Omit<Route, 'handlers'> & { handle: (served: never) => unknown },
  authorize: (served: Served) => readonly MiddlewareHandler[],
): Route => ({
  ...call,
  handlers: (served) => [
    ...authorize(served),
    // The app mounts a route only if its part exists.
    ...[(handle as (served: Served) => MiddlewareHandler | MiddlewareHandler[])(served)].flat(),
  ],
});

/** A call open to everyone. */
export const openRoute = <Path extends Call['path'], P extends Part = never>(
  declaration: Declaration<Path, P, Env>,
): Route => route(declaration, () => []);

type ForParty = {
  scope: (typeof scopesOf.party)[number];
  allowance: keyof Allowances;
  /** How many units of the allowance a request takes; 1 by default. */
  countIn?: (context: Context) => number;
};

/** A call for parties whose token carries `scope`. */
export const partyRoute = <
  Path extends Call['path'],
  P extends Part = never,
  E extends Authorized<PartyCaller> = Authorized<PartyCaller>,
>({
  allowance,
  countIn,
  ...declaration
}: Declaration<Path, P, E> & ForParty): Route =>
  route(declaration, ({ authenticator, allowances }) => [
    authorizeParty(authenticator, declaration.scope, allowances[allowance], countIn),
  ]);

/** A call for the operator. */
export const operatorRoute = <Path extends Call['path'], P extends Part = never>(
  declaration: Declaration<Path, P, Authorized>,
): Route =>
  route({ ...declaration, scope: 'operator' }, ({ authenticator, allowances }) => [
    authorizeOperator(authenticator, allowances.operator),
  ]);
