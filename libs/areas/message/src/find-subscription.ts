import type { MessageTurn } from './shape.ts';
import type { Subscription } from './tables.ts';

/** The subscription with this partition and key in the instance area. */
export function findSubscription(
  { tables }: MessageTurn,
  names: Pick<Subscription, 'partition'> & { readonly subscription: number },
): readonly [key: number, row: Subscription] | undefined {
  return tables.subscriptions.first('byNames', `${names.partition}/${names.subscription}`);
}
