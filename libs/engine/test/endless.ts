import { draw } from '@millrace/bpmn-model/testing';

/** A process that never ends and waits for nothing: gateways x → y → x. */
export const endless = draw(
  { start: { kind: 'startEvent' }, x: { kind: 'exclusiveGateway' }, y: { kind: 'exclusiveGateway' } },
  ['start>x', 'x>y', 'y>x'],
  'endless',
);
