import type { ReplyAddress } from '@millrace/kernel';
import { table } from '@millrace/kernel';
import type { TraceContext } from '@millrace/protocol';

/** A send that its receiver has not yet committed. */
export interface OutboxRow {
  readonly to: number;
  readonly number: number;
  readonly area: number;
  readonly code: number;
  readonly body: Uint8Array;
  readonly reply: ReplyAddress | undefined;
  /** What it is part of, if that is traced. */
  readonly trace: TraceContext | undefined;
}

/** A row in JSON has its bytes in base64. */
type OutboxJson = Omit<OutboxRow, 'body'> & { readonly body: string };

/** How sends wait, by their channel. */
export const outboxTable = table<OutboxRow>(
  { byChannel: ({ to, number }) => ({ group: to, order: number }) },
  {
    toJson: (row): OutboxJson => ({ ...row, body: Buffer.from(row.body).toString('base64') }),
    fromJson: (row: OutboxJson) => ({
      ...row,
      body: new Uint8Array(Buffer.from(row.body, 'base64')),
      reply: row.reply && { ...row.reply },
    }),
  },
);

/** Receivers have 16 bits, numbers the other 37 that a whole number has. */
export function outboxKey(to: number, number: number): number {
  return number * 65_536 + to;
}
