import { describe, expect, it } from 'vitest';
import { LogFencedError, LogMissingError } from '../src/log-errors.ts';
import { observe, text, texts } from './observe.ts';
import { binary, useServer } from './server.ts';

describe.skipIf(binary === undefined)('two writers of one log', () => {
  const used = useServer();

  it('stops the first as soon as the second has appended', async () => {
    const first = await used.openNew();
    const seenByFirst = observe(first);
    first.append(text('first 1'));
    await seenByFirst.reach(1);

    const second = await used.open();
    const seenBySecond = observe(second);
    expect(second.append(text('second leads'))).toBe(2);
    await seenBySecond.reach(2);

    first.append(text('first 2'));
    expect(await seenByFirst.fails()).toBeInstanceOf(LogFencedError);
    expect(seenByFirst.commits).toEqual([1]);
    expect(first.last).toBe(1);
    expect(() => first.append(text('first 3'))).toThrow(LogFencedError);
    expect(await texts(second)).toEqual(['first 1', 'second leads']);
  });

  it('acknowledges nothing of a fenced writer, not even what has slipped in behind the other', async () => {
    const old = await used.openNew();
    const seenByOld = observe(old);
    const next = await used.open();
    const seenByNext = observe(next);
    next.append(text('next leads'));
    await seenByNext.reach(1);

    // The first two are rejected or foreign; those behind them find exactly the last sequence that they expect.
    for (let i = 1; i <= 5; i++) old.append(text(`old ${i}`));
    expect(await seenByOld.fails()).toBeInstanceOf(LogFencedError);
    expect(seenByOld.commits).toEqual([]);

    // The rightful leader is stopped by what slipped in. It opens the log again, reads that, and leads.
    next.append(text('next 2'));
    expect(await seenByNext.fails()).toBeInstanceOf(LogFencedError);
    const again = await used.open();
    expect(await texts(again)).toEqual(['next leads', 'old 2', 'old 3', 'old 4', 'old 5']);
    const seenAgain = observe(again);
    again.append(text('next leads again'));
    await seenAgain.reach(6);
  });

  it('lets exactly one of many win that append at the same time', async () => {
    await used.openNew();
    const logs = await Promise.all(Array.from({ length: 8 }, () => used.open()));
    const endings = logs.map(async (log, index) => {
      const seen = observe(log);
      // The same bytes from all of them: what tells them apart is who wrote.
      log.append(text('leads'));
      return seen.reach(1).then(
        () => index,
        () => undefined,
      );
    });
    const winners = (await Promise.all(endings)).filter((index) => index !== undefined);
    expect(winners).toHaveLength(1);
    expect(await texts(await used.open())).toEqual(['leads']);
  });

  it('tells an idle writer too', async () => {
    const idle = await used.openNew();
    const seenByIdle = observe(idle);
    const next = await used.open();
    next.append(text('next leads'));
    await observe(next).reach(1);
    expect(await seenByIdle.fails()).toBeInstanceOf(LogFencedError);
  });

  it('tells a writer that was away so long that all it knows was trimmed', async () => {
    const old = await used.openNew();
    const seenByOld = observe(old);
    old.append(text('old'));
    await seenByOld.reach(1);
    const next = await used.open();
    for (let i = 2; i <= 20; i++) next.append(text(`next ${i}`));
    await observe(next).reach(20);
    next.trim(15);
    await next.close();
    old.append(text('late'));
    expect(await seenByOld.fails()).toBeInstanceOf(LogFencedError);
  });

  it('does not make a log that is not to be made', async () => {
    const address = { area: 'message', partition: 1 } as const;
    await expect(used.open({ address, create: false })).rejects.toThrow(LogMissingError);
  });
});
