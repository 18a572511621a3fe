import type { MessageTurn } from './shape.ts';
import type { Subscription } from './tables.ts';

/** The subscription that the instance area knows by these names. */
export function findSubscription(
  { tables }: MessageTurn,
  names: Pick<Subscription, 'partition'> & { readonly subscription: number },
): readonly [key: number, row: Subscription] | undefined {
  return tables.subscriptions.first('byNames', `${names.partition}/${names.subscription}`);
}
