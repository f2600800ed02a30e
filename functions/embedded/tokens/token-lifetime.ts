import { limits } from '../../../schemas/limits.ts';

/** Seconds for which an access token is valid, and so for which the key that signed it is still to be had. */
export const tokenLifetime = limits.tokenMinutes * 60;
