import type { Context } from 'aws-lambda';

const context = {
  functionName: 'under-test',
  memoryLimitInMB: '512',
  awsRequestId: 'a-request',
  invokedFunctionArn: 'arn:aws:lambda:eu-north-1:000000000000:function:under-test',
} as Context;

/** Invokes a handler as Lambda does. */
export const call = async <Answer>(
  handler: (event: never, context: Context) => Promise<Answer>,
  event: unknown = {},
): Promise<Answer> => handler(event as never, context);
