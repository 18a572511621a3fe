import { describe, expect, it } from 'vitest';
import { FairTurns } from './fair-turns.ts';

const never = new AbortController().signal;

/** Runs commands that end when they are said to, and notes the order in which they began. */
class Commands {
  readonly begun: string[] = [];
  readonly #turns = new FairTurns(2);
  readonly #ends: (() => void)[] = [];

  send(name: string, { holds = true, signal = never } = {}): Promise<void> {
    return this.#turns.run(name.slice(0, 1), holds, signal, () => {
      this.begun.push(name);
      return new Promise((end) => this.#ends.push(end));
    });
  }

  /** Ends the oldest that has begun and not ended. */
  async endOne(): Promise<void> {
    this.#ends.shift()?.();
    await new Promise(setImmediate);
  }

  async endAll(): Promise<void> {
    while (this.#ends.length > 0) await this.endOne();
  }
}

describe('fair turns', () => {
  it('let a client pass the many commands of another by', async () => {
    const commands = new Commands();
    for (let n = 1; n <= 6; n++) void commands.send(`a${n}`);
    void commands.send('b1');
    void commands.send('b2');
    await commands.endAll();
    expect(commands.begun).toEqual(['a1', 'a2', 'a3', 'b1', 'a4', 'b2', 'a5', 'a6']);
  });

  it('begin at once while there are places', () => {
    const commands = new Commands();
    void commands.send('a1');
    void commands.send('b1');
    void commands.send('c1');
    expect(commands.begun).toEqual(['a1', 'b1']);
  });

  it('are not waited for by a client that has gone, and its place goes to the next', async () => {
    const commands = new Commands();
    const client = new AbortController();
    void commands.send('a1');
    void commands.send('a2');
    const gone = [commands.send('b1', client), commands.send('b2', client)];
    const rejected = expect(Promise.allSettled(gone)).resolves.toMatchObject([
      { status: 'rejected', reason: 'gone' },
      { status: 'rejected', reason: 'gone' },
    ]);
    void commands.send('c1');
    client.abort('gone');
    await rejected;
    await commands.endAll();
    expect(commands.begun).toEqual(['a1', 'a2', 'c1']);
    void commands.send('a3');
    void commands.send('a4');
    expect(commands.begun.slice(3)).toEqual(['a3', 'a4']);
  });

  it('take no place for what is answered late', async () => {
    const commands = new Commands();
    for (let n = 1; n <= 5; n++) void commands.send(`a${n}`, { holds: false });
    await new Promise(setImmediate);
    expect(commands.begun).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
  });

  it('give a place back when what has it fails', async () => {
    const turns = new FairTurns(1);
    const fails = () => Promise.reject(new Error('no'));
    await expect(turns.run('a', true, never, fails)).rejects.toThrow('no');
    await expect(turns.run('a', true, never, async () => 'done')).resolves.toBe('done');
  });
});
