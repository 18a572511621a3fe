import { areaNumbers } from '@millrace/protocol';
import { wordNumber } from '../rows/words.ts';
import { keyOf, type Projection } from './context.ts';

export const incident: Projection<'incident'> = {
  IncidentRaised(event, context) {
    context.changes.put('incident', {
      key: keyOf(context, 'incident', event.incident),
      instance: keyOf(context, 'instance', event.instance),
      element: keyOf(context, 'instance', event.element),
      job: event.area === areaNumbers.job ? keyOf(context, 'job', event.owner) : null,
      ...{ type: event.type, message: event.text, state: wordNumber('incident', 'ACTIVE'), raised: event.time },
    });
  },
  IncidentClosed({ incident }, context) {
    const closed = { state: wordNumber('incident', 'RESOLVED'), closed: context.time };
    context.changes.set('incident', keyOf(context, 'incident', incident), closed);
  },
};
