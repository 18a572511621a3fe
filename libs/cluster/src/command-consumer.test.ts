import type { Area } from '@millrace/kernel';
import { areaNumbers, commandTypes } from '@millrace/protocol';
import { Commands } from '@millrace/protocol/envelope';
import { expect, it } from 'vitest';
import { ActiveGateways } from './active-gateways.ts';
import { CommandConsumer } from './command-consumer.ts';

const at = { incarnation: 1, created: '', sequence: 1, index: 0 };

/** What an area is handed of a command whose deadline was so long ago, in milliseconds. */
function taken(areaName: 'instance' | 'job' | 'message', command: string, agoMs: number, code?: number): string[] {
  const number = areaNumbers[areaName];
  const types: Readonly<Record<string, { code: number }>> = commandTypes[areaName];
  const submitted: string[] = [];
  const preparing = {
    submit: (given: { readonly command: string }) => void submitted.push(given.command),
    receive: () => {},
  };
  const area = { number, commandTypes: types } as unknown as Area;
  const consumer = new CommandConsumer(area, preparing as never, new ActiveGateways());
  const body = new Uint8Array();
  const item = {
    command: { area: number, code: code ?? types[command]?.code ?? 0, body, deadline: Date.now() - agoMs },
  };
  for (const each of Commands.decode(Commands.encode({ items: [item] }).finish()).items) consumer.take(each, at);
  return submitted;
}

it('begins nothing long after its deadline, and ends what can be ended', () => {
  expect(taken('instance', 'CreateInstance', 6_000)).toEqual([]);
  expect(taken('instance', 'CreateInstance', 3_000)).toEqual(['CreateInstance']);
  expect(taken('instance', 'CreateInstanceWithResult', 6_000)).toEqual([]);
  expect(taken('message', 'PublishMessage', 6_000)).toEqual([]);
  expect(taken('instance', 'CancelInstance', 60_000)).toEqual(['CancelInstance']);
  expect(taken('job', 'CompleteJob', 60_000)).toEqual(['CompleteJob']);
});

it('stops at a command of a newer version', () => {
  expect(() => taken('job', '', 0, 4_711)).toThrow('Unknown command 4711');
});
