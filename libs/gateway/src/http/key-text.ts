import { type Int64, int64ToText } from '@millrace/protocol';

/** A key as answers have it: decimal text. */
export function keyText(key: Int64): string {
  return int64ToText(key);
}
