import type { Area } from '@millrace/kernel';
import { answers, area, command, dueAt, reject, table } from '@millrace/kernel';
import type { AreaContract } from '@millrace/processor';
import { json } from './json-codec.ts';

/**
 * Two areas that do nothing but send to each other, to show what a processor promises. A client gives `left` a ball; it
 * goes to `right` on some partition and comes back, as often as its client wishes. The one that has it last answers.
 */

interface Ball {
  readonly ball: number;
  /** The partition that it belongs to. */
  readonly home: number;
  readonly hops: number;
}

interface Serve {
  readonly hops: number;
  readonly partition: number;
}

interface Throwing {
  readonly when: 'at once' | 'after emitting' | 'on the other side';
}

/** `right` keeps count of every ball that it has seen: how often and in which order. */
export interface Seen {
  readonly count: number;
  readonly hops: readonly number[];
}

export interface LeftShape {
  tables: { out: { readonly hops: number }; numbers: { readonly count: number }; alarms: { readonly at: number } };
  commands: {
    Serve: Serve;
    Return: Ball;
    CountDown: { from: number; done: number };
    Throw: Throwing;
    Wait: { ms: number };
  };
  events: {
    Served: { ball: number; hops: number };
    CameBack: { ball: number; hops: number };
    Over: { ball: number };
    Counted: { id: number };
    AlarmSet: { id: number; at: number };
    AlarmRang: { id: number; time: number };
  };
  sends: { right: { Take: Ball; ThrowHere: object }; left: { Return: Ball } };
  answers: { Played: object };
  effects: never;
  queries: object;
}

export interface RightShape {
  tables: { seen: Seen };
  commands: { Take: Ball; ThrowHere: object };
  events: { Took: { ball: number; hops: number } };
  sends: { left: { Return: Ball } };
  answers: { Played: object };
  effects: never;
  queries: object;
}

const BROKEN_ALARM = 4;

export const left: Area = area<LeftShape>({
  name: 'left',
  number: 1,
  tables: {
    out: table(),
    numbers: table(),
    alarms: table({ ringing: ({ at }) => dueAt(at) }),
  },
  commands: {
    Serve: command((turn, { hops, partition }) => {
      if (hops < 0) reject.invalidArgument(`Expected a number of hops from 0 on, but it was ${hops}`);
      const ball = turn.nextKey();
      turn.emit('Served', { ball, hops });
      turn.send('right', 'Take', { ball, home: turn.partition, hops }, { ...answers, partition });
    }),
    Return: command((turn, { ball, home, hops }) => {
      if (!turn.tables.out.get(ball)) reject.notFound(`No ball ${ball}`);
      if (hops <= 0) {
        turn.emit('Over', { ball });
        turn.answer('Played', { ball, partition: home });
        return;
      }
      turn.emit('CameBack', { ball, hops });
      turn.send(
        'right',
        'Take',
        { ball, home, hops: hops - 1 },
        { ...answers, partition: (ball % turn.partitions) + 1 },
      );
    }),
    CountDown: command((turn, { from, done }) => {
      let counted = done;
      while (counted < from && turn.hasRoom()) turn.emit('Counted', { id: ++counted });
      if (counted < from) turn.continueWith('CountDown', { from, done: counted });
      else turn.answer('Played', { counted });
    }),
    Throw: command((turn, { when }) => {
      if (when === 'on the other side') return turn.send('right', 'ThrowHere', {}, answers);
      if (when === 'after emitting') {
        turn.emit('Served', { ball: turn.nextKey(), hops: 0 });
        turn.send('right', 'Take', { ball: 0, home: 1, hops: 0 });
      }
      throw new Error(`thrown ${when}`);
    }),
    Wait: command((turn, { ms }) => {
      turn.emit('AlarmSet', { id: turn.nextKey(), at: turn.time + ms });
      turn.answer('Played', {});
    }),
  },
  commandTypes: {
    Serve: { code: 1, codec: json<Serve>() },
    Return: { code: 2, codec: json<Ball>() },
    CountDown: { code: 3, codec: json<{ from: number; done: number }>() },
    Throw: { code: 4, codec: json<Throwing>() },
    Wait: { code: 5, codec: json<{ ms: number }>() },
  },
  events: {
    Served: ({ out }, { ball, hops }) => out.put(ball, { hops }),
    CameBack: ({ out }, { ball, hops }) => out.put(ball, { hops }),
    Over: ({ out }, { ball }) => out.delete(ball),
    Counted: ({ numbers }, { id }) => numbers.put(id, { count: (numbers.get(id)?.count ?? 0) + 1 }),
    AlarmSet: ({ alarms }, { id, at }) => alarms.put(id, { at }),
    AlarmRang: ({ alarms }, { id, time }) => {
      if (time >= (alarms.get(id)?.at ?? 0)) alarms.delete(id);
    },
  },
  eventTypes: {
    Served: { code: 1, codec: json<{ ball: number; hops: number }>() },
    CameBack: { code: 2, codec: json<{ ball: number; hops: number }>() },
    Over: { code: 3, codec: json<{ ball: number }>() },
    Counted: { code: 4, codec: json<{ id: number }>() },
    AlarmSet: { code: 5, codec: json<{ id: number; at: number }>() },
    AlarmRang: { code: 6, codec: json<{ id: number; time: number }>() },
  },
  due: [
    {
      table: 'alarms',
      index: 'ringing',
      handle: (turn, id) => {
        turn.emit('AlarmRang', { id, time: turn.time });
        if (id === BROKEN_ALARM) throw new Error('thrown by an alarm');
      },
    },
  ],
});

export const right: Area = area<RightShape>({
  name: 'right',
  number: 2,
  tables: { seen: table() },
  commands: {
    Take: command((turn, { ball, home, hops }) => {
      turn.emit('Took', { ball: ball * turn.partitions + home, hops });
      turn.send('left', 'Return', { ball, home, hops }, { ...answers, partition: home });
    }),
    ThrowHere: command((turn) => {
      turn.emit('Took', { ball: 0, hops: 0 });
      throw new Error('thrown on the other side');
    }),
  },
  commandTypes: { Take: { code: 1, codec: json<Ball>() }, ThrowHere: { code: 2, codec: json<object>() } },
  events: {
    Took: ({ seen }, { ball, hops }) => {
      const before = seen.get(ball);
      seen.put(ball, { count: (before?.count ?? 0) + 1, hops: [...(before?.hops ?? []), hops] });
    },
  },
  eventTypes: { Took: { code: 1, codec: json<{ ball: number; hops: number }>() } },
});

export const toyAreas: readonly Area[] = [left, right];
export const toyContracts: readonly AreaContract[] = toyAreas.map(({ name, number, commandTypes }) => ({
  name,
  number,
  commands: commandTypes,
}));
