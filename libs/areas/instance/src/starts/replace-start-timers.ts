import { startEventsOf } from '@millrace/bpmn-model';
import { evaluateTimer } from '../catch-events/timer.ts';
import { evaluatingAlone } from '../expressions/evaluating-alone.ts';
import type { InstanceTurn } from '../shape.ts';
import { DEPLOYMENT_PARTITION } from '../start-instance.ts';

/**
 * The start events of the newest version of a process wait for their times, in place of those of another version.
 * @param isBack a version is the newest again: its dates that are over have been due, and are not again
 */
export function replaceStartTimers(turn: InstanceTurn, processId: string, isBack = false): void {
  if (turn.partition !== DEPLOYMENT_PARTITION) return;
  const { definitions, startTimers } = turn.tables;
  const old = [...startTimers.scan('byProcess', processId)];
  for (const { key: timer } of old) turn.emit('StartTimerCanceled', { timer });
  const [definition, row] = definitions.last('everyVersion', processId) ?? [];
  if (definition === undefined || !row) return;
  const where = evaluatingAlone(turn, row.model);
  for (const [node, { event }] of startEventsOf(row.model)) {
    const wanted = event.type === 'timer' ? evaluateTimer(event, where) : undefined;
    // The deployment has checked that the expression can be evaluated; a cycle of no repetitions is never due.
    if (!wanted?.ok || !wanted.value) continue;
    if (isBack && event.type === 'timer' && event.kind === 'date' && wanted.value.dueAt <= turn.time) continue;
    turn.emit('StartTimerScheduled', { timer: turn.nextKey(), definition, node, ...wanted.value });
  }
}
