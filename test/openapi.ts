import { routes } from '../functions/api/routes/index.ts';
import { openapiOf } from '../functions/documents/openapi.ts';

/** The OpenAPI document that the app serves. */
export const openapi = openapiOf(routes);
