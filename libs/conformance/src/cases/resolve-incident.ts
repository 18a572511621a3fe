import type { Case } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';

export const resolveIncident: readonly Case[] = [
  {
    name: 'ResolveIncident of none is NOT_FOUND',
    async run({ client }) {
      for (const incidentKey of [int64(0), int64(-1), int64(7)]) {
        const reason = `Expected to resolve incident with key '${toBigInt(incidentKey)}', but no such incident was found`;
        const resolve = client.call('ResolveIncident', { incidentKey });
        await expectStatus(resolve, 'NOT_FOUND', rejection('RESOLVE', 'NOT_FOUND', reason));
      }
    },
  },
];
