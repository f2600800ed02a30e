import type { Scope } from '../../schemas/answers.ts';

export const resourceServer = 'samspil';
const prefix = `${resourceServer}/`;

/** A scope as the user pool names it: prefixed with its resource server. */
export const pooledScope = (scope: Scope): string => `${prefix}${scope}`;
export const unpooledScope = (scope: string): string => (scope.startsWith(prefix) ? scope.slice(prefix.length) : scope);
