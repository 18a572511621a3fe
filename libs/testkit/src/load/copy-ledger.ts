import { Ledger } from './ledger.ts';

/** What a ledger knows by now. */
export function copyOf(from: Ledger): Ledger {
  const to = new Ledger();
  to.signalsSent = from.signalsSent;
  for (const order of from.orders.values()) to.add({ ...order });
  for (const [id, found] of from.deployed) to.deployed.set(id, found);
  for (const [id, isSure] of from.published) to.published.set(id, isSure);
  for (const [incident, at] of from.resolved) to.resolved.set(incident, at);
  for (const { order: _, ...known } of from.jobs.values()) {
    Object.assign(to.activated(known.job) ?? {}, known);
  }
  return to;
}
