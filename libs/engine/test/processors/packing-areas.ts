import type { Area } from '@millrace/kernel';
import { answers, area, command, dueAt, table } from '@millrace/kernel';
import type { AreaContract } from '@millrace/processor';
import { json } from './json-codec.ts';

/** Two areas that make records of a given size: `packer` packs parcels and sends them, `shelf` keeps them. */

interface Pack {
  readonly bytes: number;
  /** How many times as large the parcel is on the shelf. */
  readonly growth: number;
  readonly partition: number;
}

interface Parcel {
  readonly parcel: number;
  readonly content: string;
}

interface PackerShape {
  tables: { packed: { readonly bytes: number }; alarms: { readonly at: number; readonly bytes: number } };
  commands: {
    Pack: Pack;
    PackMany: { pieces: number; bytes: number };
    PackLater: { bytes: number };
    PackNow: { content: string };
    /** What is sent only names how large the parcel is: it is filled when it leaves. */
    Deliver: { bytes: number };
    Wait: { ms: number; bytes: number };
  };
  events: {
    Packed: Parcel;
    AlarmSet: { id: number; at: number; bytes: number };
    AlarmRang: { id: number; noise: string };
  };
  sends: { shelf: { Store: Parcel & { growth: number }; Keep: Parcel & { bytes: number } } };
  answers: { Packed: object };
  effects: never;
  queries: object;
}

interface ShelfShape {
  tables: { stored: { readonly bytes: number } };
  commands: { Store: Parcel & { growth: number }; Keep: Parcel & { bytes: number } };
  events: { Stored: Parcel };
  sends: object;
  answers: { Stored: object };
  effects: never;
  queries: object;
}

const packer: Area = area<PackerShape>({
  name: 'packer',
  number: 1,
  tables: { packed: table(), alarms: table({ ringing: ({ at }) => dueAt(at) }) },
  commands: {
    Pack: command((turn, { bytes, growth, partition }) => {
      const parcel = turn.partition * 1_000_000 + turn.nextKey();
      const content = 'x'.repeat(bytes);
      turn.emit('Packed', { parcel, content });
      turn.send('shelf', 'Store', { parcel, content, growth }, { ...answers, partition });
    }),
    PackMany: command((turn, { pieces, bytes }) => {
      let left = pieces;
      for (; left > 0 && turn.hasRoom(); left--) {
        turn.emit('Packed', { parcel: turn.partition * 1_000_000 + turn.nextKey(), content: 'x'.repeat(bytes) });
      }
      if (left > 0) turn.continueWith('PackMany', { pieces: left, bytes });
      else turn.answer('Packed', {});
    }),
    PackLater: command((turn, { bytes }) => turn.continueWith('PackNow', { content: 'x'.repeat(bytes) })),
    PackNow: command((turn, { content }) => {
      turn.emit('Packed', { parcel: turn.partition * 1_000_000 + turn.nextKey(), content });
      turn.answer('Packed', {});
    }),
    Deliver: command((turn, { bytes }) => {
      turn.send('shelf', 'Keep', { parcel: turn.partition * 1_000_000 + turn.nextKey(), content: '', bytes }, answers);
    }),
    Wait: command((turn, { ms, bytes }) => {
      turn.emit('AlarmSet', { id: turn.nextKey(), at: turn.time + ms, bytes });
      turn.answer('Packed', {});
    }),
  },
  commandTypes: {
    Pack: { code: 1, codec: json<Pack>() },
    PackMany: { code: 2, codec: json<{ pieces: number; bytes: number }>() },
    PackLater: { code: 4, codec: json<{ bytes: number }>() },
    PackNow: { code: 5, codec: json<{ content: string }>() },
    Deliver: { code: 6, codec: json<{ bytes: number }>() },
    Wait: { code: 3, codec: json<{ ms: number; bytes: number }>() },
  },
  events: {
    Packed: ({ packed }, { parcel, content }) => packed.put(parcel, { bytes: content.length }),
    AlarmSet: ({ alarms }, { id, at, bytes }) => alarms.put(id, { at, bytes }),
    AlarmRang: ({ alarms }, { id }) => alarms.delete(id),
  },
  eventTypes: {
    Packed: { code: 1, codec: json<Parcel>() },
    AlarmSet: { code: 2, codec: json<{ id: number; at: number; bytes: number }>() },
    AlarmRang: { code: 3, codec: json<{ id: number; noise: string }>() },
  },
  leaving: { Keep: (_, body: Parcel & { bytes: number }) => ({ ...body, content: 'x'.repeat(body.bytes) }) },
  due: [
    {
      table: 'alarms',
      index: 'ringing',
      handle: (turn, id) => turn.emit('AlarmRang', { id, noise: 'x'.repeat(turn.tables.alarms.get(id)?.bytes ?? 0) }),
    },
  ],
});

const shelf: Area = area<ShelfShape>({
  name: 'shelf',
  number: 2,
  tables: { stored: table() },
  commands: {
    Store: command((turn, { parcel, content, growth }) => {
      turn.emit('Stored', { parcel, content: content.repeat(growth) });
      turn.answer('Stored', {});
    }),
    Keep: command((turn, { parcel, content }) => {
      turn.emit('Stored', { parcel, content });
      turn.answer('Stored', {});
    }),
  },
  commandTypes: {
    Store: { code: 1, codec: json<Parcel & { growth: number }>() },
    Keep: { code: 2, codec: json<Parcel & { bytes: number }>() },
  },
  events: { Stored: ({ stored }, { parcel, content }) => stored.put(parcel, { bytes: content.length }) },
  eventTypes: { Stored: { code: 1, codec: json<Parcel>() } },
});

export const packingAreas: readonly Area[] = [packer, shelf];
export const packingContracts: readonly AreaContract[] = packingAreas.map(({ name, number, commandTypes }) => ({
  name,
  number,
  commands: commandTypes,
}));
