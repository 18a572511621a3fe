import { draw, task } from '@millrace/bpmn-model/testing';
import { joinedPlacement, splitPlacement } from '@millrace/processor';
import { expect, it } from 'vitest';
import { areaNumbersHeld } from '../src/areas.ts';
import { SteppedClients } from './stepped-clients.ts';

const MINUTE_MS = 60_000;
const event = { type: 'timer', kind: 'cycle', value: 'R/PT60S' };
const everyMinute = draw({ begun: { kind: 'startEvent', event }, work: task('work') }, ['begun>work']);

it.each([
  ['joined', joinedPlacement(1, areaNumbersHeld)],
  ['split', splitPlacement(1, areaNumbersHeld)],
])(
  'a start timer goes on after a restart, without drift, and makes up for what it missed: %s',
  async (_, placement) => {
    const clients = new SteppedClients(placement);
    const { engine } = clients;
    const instances = () => clients.rows('instance.instances');
    await clients.deploy(everyMinute);
    await engine.settle();
    engine.passTime(MINUTE_MS);
    await engine.roundsUntil(() => instances() === 1);
    engine.passTime(MINUTE_MS / 2);
    await engine.restart();
    await engine.settle();
    expect(instances()).toBe(1);
    engine.passTime(MINUTE_MS / 2);
    await engine.roundsUntil(() => instances() === 2);
    await engine.restart();
    engine.passTime(3 * MINUTE_MS);
    await engine.roundsUntil(() => instances() === 5);
    await engine.settle();
    expect(instances()).toBe(5);
    expect(engine.failures).toEqual([]);
  },
);
