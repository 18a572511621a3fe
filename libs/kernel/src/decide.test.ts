import { describe, expect, it } from 'vitest';
import { area } from './area.ts';
import { AreaState } from './area-state.ts';
import { decide } from './decide.ts';
import type { Decision, Surroundings } from './decision.ts';
import { Journal } from './journal.ts';
import { Rejected, reject } from './reject.ts';
import { table } from './table.ts';
import type { AreaShape, Turn } from './turn.ts';
import { answers } from './turn.ts';

interface Count {
  readonly count: number;
}

interface CountingShape {
  tables: { counts: Count };
  commands: object;
  events: { Counted: { key: number; count: number } };
  sends: { other: { Do: object } };
  answers: { Done: object };
  effects: object;
  queries: object;
}

const counting = area<CountingShape>({
  name: 'counting',
  number: 0,
  tables: { counts: table<Count>() },
  commands: {},
  commandTypes: {},
  eventTypes: {
    Counted: {
      code: 1,
      codec: { encode: () => ({ finish: () => new Uint8Array() }), decode: () => ({ key: 0, count: 0 }) },
    },
  },
  events: { Counted: (tables, { key, count }) => tables.counts.put(key, { count }) },
});

const caller = { gateway: 'g', request: 1 };
const surroundings = {
  time: 5,
  partition: 2,
  partitions: 3,
  keyText: (p: number, a: string, c: number) => `${p}${a}${c}`,
  transient: {},
  sendBytes: () => new Uint8Array(1_000),
  turnBytes: 2_500,
  hasTime: () => true,
  trace: undefined,
};

type CountingTurn = Turn<CountingShape & { commands: { Go: object } }>;

function run(
  work: (turn: CountingTurn) => void,
  from: typeof caller | undefined = undefined,
  check?: (decided: Decision) => void,
  given: Partial<Surroundings> = {},
) {
  const journal = new Journal();
  const state = new AreaState(counting, journal);
  const erased = work as unknown as (turn: Turn<AreaShape>) => void;
  const decision = decide(state, journal, { ...surroundings, ...given }, from, erased, check);
  return { state, decision };
}

describe('deciding a command', () => {
  it('applies an event at once, so the next line sees it', () => {
    const seen: unknown[] = [];
    const { decision } = run((turn) => {
      turn.emit('Counted', { key: 1, count: 4 });
      seen.push(turn.tables.counts.get(1));
    });
    expect(seen).toEqual([{ count: 4 }]);
    expect(decision.events).toMatchObject([{ name: 'Counted', body: { key: 1, count: 4 }, code: 1 }]);
  });

  it('leaves nothing of a rejected command but its rejection', () => {
    const { state, decision } = run((turn) => {
      turn.emit('Counted', { key: turn.nextKey(), count: 4 });
      turn.send('other', 'Do', {});
      reject.notFound('no such thing');
    }, caller);
    expect(decision).toMatchObject({
      events: [],
      sends: [],
      rejection: { type: 'NOT_FOUND', reason: 'no such thing' },
    });
    expect(state.tables.counts?.size).toBe(0);
    expect(state.nextKey).toBe(1);
  });

  it('leaves nothing of a command that throws but its failure', () => {
    const error = new Error('a defect');
    const { state, decision } = run((turn) => {
      turn.emit('Counted', { key: turn.nextKey(), count: 4 });
      throw error;
    });
    expect(decision.failure).toEqual({ error });
    expect(state.tables.counts?.size).toBe(0);
    expect(state.nextKey).toBe(1);
  });

  it('takes a command that forgets its caller for a defect', () => {
    expect(run(() => {}, caller).decision.failure?.error).toMatchObject({
      message: 'A command ended without an answer',
    });
  });

  it('lets the reply address travel with one send only', () => {
    const once = run((turn) => turn.send('other', 'Do', {}, answers), caller);
    expect(once.decision.sends[0]?.reply).toEqual(caller);
    const twice = run((turn) => {
      turn.send('other', 'Do', {}, answers);
      turn.answer('Done', {});
    }, caller);
    expect(twice.decision.failure).toBeDefined();
  });

  it('has room for a hundred events, then wants to be continued, which takes the caller along', () => {
    const { decision } = run((turn) => {
      let n = 0;
      while (turn.hasRoom()) turn.emit('Counted', { key: 1, count: ++n });
      turn.continueWith('Go', {});
    }, caller);
    expect(decision.events).toHaveLength(100);
    expect(decision.sends).toEqual([
      expect.objectContaining({ area: 'counting', command: 'Go', body: {}, partition: 2, reply: caller, later: true }),
    ]);
  });

  it('has no room either once its events and sends are many bytes', () => {
    const { decision } = run((turn) => {
      while (turn.hasRoom()) turn.send('other', 'Do', {});
    });
    expect(decision.sends).toHaveLength(3);
  });

  it('has no room either once its time is over, but always for a first step', () => {
    const { decision } = run(
      (turn) => {
        while (turn.hasRoom()) turn.emit('Counted', { key: 1, count: 1 });
      },
      undefined,
      undefined,
      { hasTime: () => false },
    );
    expect(decision.events).toHaveLength(1);
  });

  it('continues once, however often it says so', () => {
    const { decision } = run((turn) => {
      turn.continueWith('Go', {});
      turn.continueWith('Go', {});
    }, caller);
    expect(decision.failure).toBeUndefined();
    expect(decision.sends).toEqual([expect.objectContaining({ command: 'Go', reply: caller, later: true })]);
  });

  it('undoes what may not stand, as it undoes what was rejected', () => {
    const seen: unknown[] = [];
    const { state, decision } = run(
      (turn) => turn.emit('Counted', { key: turn.nextKey(), count: 4 }),
      undefined,
      ({ events }) => {
        seen.push(events.length);
        throw new Rejected({ type: 'INVALID_STATE', reason: 'too much' });
      },
    );
    expect(seen).toEqual([1]);
    expect(decision).toMatchObject({ events: [], rejection: { reason: 'too much' } });
    expect(state.tables.counts?.size).toBe(0);
    expect(state.nextKey).toBe(1);
  });

  it('writes keys with its own partition and area unless told another area', () => {
    const texts: string[] = [];
    run((turn) => texts.push(turn.key(4), turn.key(4, 'other')));
    expect(texts).toEqual(['2counting4', '2other4']);
  });
});
