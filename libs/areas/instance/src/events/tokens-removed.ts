import type { Applier } from '@millrace/kernel';
import { countChildren } from '../count-children.ts';
import type { InstanceShape } from '../shape.ts';

export const tokensRemoved: Applier<InstanceShape, 'TokensRemoved'> = (tables, { tokens }) => {
  for (const token of tokens) {
    const row = tables.tokens.get(token);
    if (!row) continue;
    tables.tokens.delete(token);
    countChildren(tables, row.scope, -1);
  }
};
