import {
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  DeleteUserPoolClientCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { type SQSClient, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { shippedRegister } from '../../../schemas/parties.ts';
import { scopesOf } from '../../api/identity.ts';
import { everyParty } from '../../core/register.ts';
import type { TableOptions } from '../dynamodb/client/table.ts';
import { dynamoDirectory, type RegisteredClient } from '../dynamodb/directory.ts';
import { renewEpoch } from '../dynamodb/feeds/epoch.ts';
import { pooledScope } from '../resource-server.ts';

/** Why an operator's request failed, in one line. */
export class OperationFault extends Error {
  override readonly name = 'OperationFault';
}

const knownParty = (party: string): string => {
  if (!everyParty(shippedRegister).includes(party)) throw new OperationFault(`the register knows no party ${party}`);
  return party;
};

const registeredAs = (name: string): RegisteredClient =>
  name === 'operator' ? { role: 'operator' } : { role: 'party', party: knownParty(name) };

/** Creates a client for a party or the operator, in the user pool and in the directory. The secret is shown only here. */
export const addClient = async (
  options: TableOptions,
  cognito: CognitoIdentityProviderClient,
  userPool: string,
  name: string,
): Promise<{ clientId: string; clientSecret: string }> => {
  const registered = registeredAs(name);
  const { UserPoolClient: made } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId: userPool,
      ClientName: name,
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: scopesOf[registered.role].map(pooledScope),
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes' },
    }),
  );
  if (!made?.ClientId || !made.ClientSecret) throw new OperationFault('the user pool gave the client no secret');
  await dynamoDirectory(options).putClient(made.ClientId, registered);
  return { clientId: made.ClientId, clientSecret: made.ClientSecret };
};

/** The directory comes first, so that tokens stop working at once. A restored table may list clients that no longer exist. */
export const removeClient = async (
  options: TableOptions,
  cognito: CognitoIdentityProviderClient,
  userPool: string,
  clientId: string,
): Promise<void> => {
  await dynamoDirectory(options).removeClient(clientId);
  try {
    await cognito.send(new DeleteUserPoolClientCommand({ UserPoolId: userPool, ClientId: clientId }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
};

export const addAccount = async (options: TableOptions, account: string, party: string): Promise<void> => {
  if (!/^\d{12}$/.test(account)) throw new OperationFault('an AWS account has twelve digits');
  await dynamoDirectory(options).putAccount(account, knownParty(party));
};

export const removeAccount = (options: TableOptions, account: string): Promise<void> =>
  dynamoDirectory(options).removeAccount(account);

export const beginEpoch = (options: TableOptions): Promise<string> => renewEpoch(options);

/**
 * Moves the messages of a dead-letter queue back to their source queue. Messages put there by EventBridge itself have none: the
 * target has to be given.
 */
export const redrive = async (sqs: SQSClient, deadLetterQueueArn: string, queueArn?: string): Promise<void> => {
  const to = queueArn !== undefined && { DestinationArn: queueArn };
  await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: deadLetterQueueArn, ...to }));
};
