import type { PublishWork, Text } from '@millrace/bpmn-model';
import { feelOf } from '@millrace/bpmn-model';
import { partitionOfCorrelationKey } from '@millrace/protocol';
import { type Evaluated, type Evaluating, evaluateString } from '../expressions/evaluate.ts';
import { evaluateCorrelationKey } from '../expressions/evaluate-correlation-key.ts';
import { evaluateDueAfter } from '../expressions/evaluate-duration.ts';
import { evaluatingIn } from '../expressions/evaluating-in.ts';
import { CONTINUE, failEvaluation } from '../lifecycle/outcome.ts';
import type { InstanceShape } from '../shape.ts';
import type { WorkRule } from './work-rule.ts';

type Message = Omit<InstanceShape['sends']['message']['PublishMessage'], 'variables'>;

/** A message is published with the element's own variables. The element does not wait for what becomes of it. */
export const publish: WorkRule<PublishWork> = {
  begin({ turn }, { key, row: { instance } }, work) {
    const message = messageOf(work, evaluatingIn(turn, key, instance));
    if (!message.ok) return failEvaluation(message);
    const variables = [...(turn.tables.scopes.get(key)?.variables ?? [])];
    const partition = partitionOfCorrelationKey(message.value.correlationKey, turn.partitions);
    turn.send('message', 'PublishMessage', { ...message.value, variables }, { partition });
    return CONTINUE;
  },
};

function messageOf(work: PublishWork, where: Evaluating): Evaluated<Message> {
  const name = evaluateString(work.name, where);
  if (!name.ok) return name;
  const correlationKey = correlationKeyOf(work.correlationKey, where);
  if (!correlationKey.ok) return correlationKey;
  const messageId = evaluateString(work.messageId ?? '', where);
  if (!messageId.ok) return messageId;
  const timeToLiveMs = timeToLiveOf(work.timeToLive, where);
  if (!timeToLiveMs.ok) return timeToLiveMs;
  return {
    ok: true,
    value: {
      name: name.value,
      correlationKey: correlationKey.value,
      messageId: messageId.value,
      timeToLiveMs: timeToLiveMs.value,
    },
  };
}

/** A key that is no expression stands for itself. */
function correlationKeyOf(text: Text, where: Evaluating): Evaluated<string> {
  return feelOf(text) === undefined ? { ok: true, value: text } : evaluateCorrelationKey(text, where);
}

function timeToLiveOf(text: Text | undefined, where: Evaluating): Evaluated<number> {
  if (text === undefined) return { ok: true, value: 0 };
  const until = evaluateDueAfter(text, where);
  return until.ok ? { ok: true, value: Math.max(0, until.value - where.time) } : until;
}
