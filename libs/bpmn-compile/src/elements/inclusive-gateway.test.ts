import { expect, test } from 'vitest';
import { compiled, flow, serviceTask, started } from '../../test/bpmn.ts';

test('an inclusive gateway knows its incoming flows and its default flow', async () => {
  const tasks = serviceTask('a') + serviceTask('b');
  const flows =
    flow('start', 'or') + flow('or', 'a', '<conditionExpression>=a</conditionExpression>') + flow('or', 'b');
  const [model] = await compiled(started(`<inclusiveGateway id="or" default="or-b"/>${tasks}${flows}`));
  const gateway = model?.nodes.find(({ id }) => id === 'or');
  expect(gateway).toMatchObject({ kind: 'inclusiveGateway', incoming: [0], outgoing: [1, 2], defaultFlow: 2 });
});
