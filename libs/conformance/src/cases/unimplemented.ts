import { Gateway } from '@millrace/protocol/gateway';
import type { Case } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import type { RpcName } from '../client/gateway-client.ts';

/** What this version does not do. An RPC leaves this list when it gets cases of its own. */
const notBuilt = ['MigrateProcessInstance', 'ModifyProcessInstance'] as const satisfies readonly RpcName[];

export const unimplemented: readonly Case[] = [
  ...notBuilt.map(
    (name) =>
      ({
        name: `${name} is UNIMPLEMENTED and names itself`,
        run: ({ client }) =>
          expectStatus(
            client.raw(`/gateway_protocol.Gateway/${name}`, Gateway[name].request.encode({}).finish()),
            'UNIMPLEMENTED',
            `${name} is not built in this version of Millrace yet`,
          ),
      }) satisfies Case,
  ),
  {
    name: 'an RPC that no version has is UNIMPLEMENTED',
    run: ({ client }) =>
      expectStatus(client.raw('/gateway_protocol.Gateway/Grind', Buffer.of()), 'UNIMPLEMENTED', /Grind/),
  },
];
