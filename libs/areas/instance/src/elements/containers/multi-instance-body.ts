import type { MultiInstanceBodyNode } from '@millrace/bpmn-model';
import type { List, Value } from '@millrace/feel';
import { evaluateAs } from '../../expressions/evaluate.ts';
import { evaluatingIn } from '../../expressions/evaluating-in.ts';
import { written } from '../../expressions/written.ts';
import type { Behaviour } from '../../lifecycle/behaviour.ts';
import { CONTINUE, failEvaluation, WAIT } from '../../lifecycle/outcome.ts';
import { collectedList } from '../../loops/collected.ts';
import { completeItem } from '../../loops/complete-item.ts';
import { mergeUpwards } from '../../variables/merge-upwards.ts';

/** A multi-instance body: runs its inner activity for each item of a list, which is read once. */
export const multiInstanceBody: Behaviour<MultiInstanceBodyNode> = {
  activate({ turn, schedule }, { key, row, node }) {
    const where = evaluatingIn(turn, key, row.instance);
    const list = evaluateAs(node.loop.inputCollection, where, "'ARRAY'", listIn);
    if (!list.ok) return failEvaluation(list);
    const items: string[] = [];
    for (const item of list.value) {
      const json = written(item, where);
      if (!json.ok) return failEvaluation(json);
      items.push(json.value);
    }
    turn.emit('LoopStarted', { element: key, items });
    if (items.length === 0) return CONTINUE;
    schedule({ do: 'startItems', element: key });
    return WAIT;
  },
  childCompleting: completeItem,
  emptied({ turn, schedule }, { key }) {
    const loop = turn.tables.loops.get(key);
    if (!loop || loop.isSatisfied || loop.started >= loop.total) return CONTINUE;
    if (loop.isSequential) schedule({ do: 'startItems', element: key });
    return WAIT;
  },
  complete({ turn }, { key, row, node }) {
    const { outputCollection: name } = node.loop;
    if (name !== undefined) mergeUpwards(turn, row.scope, [{ name, value: collectedList(turn.tables, key) }]);
  },
};

function listIn(value: Value): List | undefined {
  return Array.isArray(value) ? (value as List) : undefined;
}
