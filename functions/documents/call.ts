import type * as z from 'zod';
import type { Scope } from '../../schemas/answers.ts';
import type { Language } from '../../schemas/language.ts';
import type { RefusalCode } from '../../schemas/refusals/index.ts';
import type { Content } from './content.ts';
import type { Tag } from './openapi/tags.ts';

/** What is sent, by media type. */
export type Contents = Readonly<Record<string, Content>>;

export type Answer = {
  description: string;
  headers?: z.ZodObject;
  /** Empty for an answer without a body. */
  content: Contents;
};

/** A call of the HTTP API as the contract describes it; every document of the calls is made from these. */
export type Call = {
  method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI writes it, `/messages/{id}`. */
  path: `/${string}`;
  operationId: string;
  tag: Tag;
  summary: Readonly<Record<Language, string>>;
  description: string;
  /** What a token must carry; a call without is open to all. */
  scope?: Scope;
  /** Names what not every hub has: one without it answers the call with 404. */
  part?: string;
  parameters?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: Contents;
  answers: Readonly<Record<number, Answer>>;
  /** What is refused besides what follows from `scope` and `part`, and what any call may be refused for. */
  refusals: readonly RefusalCode[];
  /** Of a refusal, where it says more than any other problem. */
  problem?: z.ZodType;
};
