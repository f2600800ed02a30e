import {
  CognitoIdentityProviderClient,
  DeleteUserPoolClientCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { removeAccount, removeClient } from '../../../functions/aws/operate/operations.ts';
import { dynamo, options, refused } from '../dynamodb/client/mocked-table.ts';

const pools = mockClient(CognitoIdentityProviderClient);
const removed = () => dynamo.commandCalls(DeleteCommand).map(({ args: [{ input }] }) => input.Key);

describe('removing', () => {
  beforeEach(() => {
    dynamo.reset();
    dynamo.on(DeleteCommand).resolves({});
  });
  const remove = () =>
    removeClient(options, new CognitoIdentityProviderClient({ region: 'eu-north-1' }), 'pool', 'a-client');

  it('takes a client out of the directory, even when the user pool no longer has it', async () => {
    pools.on(DeleteUserPoolClientCommand).rejects(new ResourceNotFoundException(refused));
    await remove();
    expect(removed()).toEqual([{ pk: 'CLIENT#a-client', sk: '-' }]);
  });

  it('takes a client out of the directory before the user pool fails', async () => {
    pools.on(DeleteUserPoolClientCommand).rejects(new Error('throttled'));
    await expect(remove()).rejects.toThrow('throttled');
    expect(removed()).toHaveLength(1);
  });

  it('takes an account out of the register', async () => {
    await removeAccount(options, '111111111111');
    expect(removed()).toEqual([{ pk: 'ACCOUNT#111111111111', sk: '-' }]);
  });
});
