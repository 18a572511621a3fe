import type { Case } from '../case.ts';
import { int64 } from '../client/int64.ts';
import { file, message, messageCatch, path, process, start, task } from '../model/bpmn.ts';
import { activateOne, create, deploy, LONG_MS } from '../steps.ts';

/** A timer event that is due so long after its gateway was reached. */
const timer = (duration: string) =>
  `<intermediateCatchEvent id="late"><timerEventDefinition><timeDuration>${duration}</timeDuration></timerEventDefinition></intermediateCatchEvent>`;

function waiting(id: string, duration: string): string {
  const events = `<eventBasedGateway id="gateway"/>${messageCatch('paid')}${timer(duration)}`;
  const tasks = ['ship', 'remind'].map((name) => task(name, { type: `${id}-${name}` })).join('');
  const flows = path('start', 'gateway', 'paid', 'ship') + path('gateway', 'late', 'remind');
  return file(message(id), process(id, start, events, tasks, flows));
}

export const eventBasedGateway: readonly Case[] = [
  {
    name: 'An event-based gateway continues with the message that comes before the timer is due',
    async run(context) {
      const { id, client } = context;
      await deploy(context, { name: `${id}.bpmn`, xml: waiting(id, 'PT1H') });
      await create(context, JSON.stringify({ key: id }));
      await client.call('PublishMessage', { name: id, correlationKey: id, timeToLive: int64(LONG_MS) });
      await activateOne(context, { type: `${id}-ship` });
    },
  },
  {
    name: 'An event-based gateway continues with the timer that is due before a message comes',
    async run(context) {
      const { id } = context;
      await deploy(context, { name: `${id}.bpmn`, xml: waiting(id, 'PT0.2S') });
      await create(context, JSON.stringify({ key: id }));
      await activateOne(context, { type: `${id}-remind` });
    },
  },
];
