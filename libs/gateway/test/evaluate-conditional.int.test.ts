import { keyToInt64 } from '@millrace/protocol';
import { type ClientError, Status } from 'nice-grpc';
import { describe, expect, test } from 'vitest';
import { FakeBus } from './fake-bus.ts';
import { running } from './running.ts';

const definition = keyToInt64({ partition: 1, area: 'deployment', counter: 5 });

describe('EvaluateConditional', () => {
  test('answers with what was started, on the next partition', async () => {
    const { bus, client } = await running({}, new FakeBus(1));
    const answer = await client.EvaluateConditional({ processDefinitionKey: definition, variables: '{"x": 1.10}' });
    expect(answer).toMatchObject({
      processInstances: [
        {
          processDefinitionKey: definition,
          processInstanceKey: keyToInt64({ partition: 1, area: 'instance', counter: 7 }),
        },
      ],
      conditionalEvaluationKey: keyToInt64({ partition: 1, area: 'instance', counter: 6 }),
      tenantId: '<default>',
    });
    await client.EvaluateConditional({ variables: '' });
    expect(bus.received.map(({ body }) => body)).toEqual([
      { definition: 5, variables: [{ name: 'x', value: '1.10' }] },
      { definition: 0, variables: [] },
    ]);
  });

  test.each([
    [{ variables: '[1]' }, Status.INVALID_ARGUMENT, 'Expected document to be a root level object'],
    [{ tenantId: 'acme' }, Status.INVALID_ARGUMENT, 'but multi-tenancy is disabled'],
    [
      { processDefinitionKey: { low: 0, high: 0, unsigned: false } },
      Status.NOT_FOUND,
      "Command 'EVALUATE' rejected with code 'NOT_FOUND': Expected to evaluate conditional for process definition key '0', but no such process was found.",
    ],
  ])('with %j is rejected', async (wrong, code, text) => {
    const { bus, client } = await running();
    const error = await client.EvaluateConditional(wrong).catch((reason: ClientError) => reason);
    expect(error).toMatchObject({ code });
    expect((error as ClientError).details).toContain(text);
    expect(bus.received).toEqual([]);
  });
});
