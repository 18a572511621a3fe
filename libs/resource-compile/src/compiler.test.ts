import { decodeModel } from '@millrace/bpmn-model';
import { describe, expect, it } from 'vitest';
import { Compiler, compilerLimits } from './compiler.ts';
import type { Resource } from './resource.ts';
import type { ThreadTask } from './thread-answer.ts';

const small = {
  name: 'small.bpmn',
  content: bytes(started('<endEvent id="a"/><sequenceFlow id="f" sourceRef="start" targetRef="a"/>')),
};
/** 4 MB of end events: no machine compiles it in a few milliseconds. */
const large = { name: 'large.bpmn', content: bytes(started(manyEndEvents(150_000))) };

/** The start of a thread alone takes more than the usual limit where many programs share the cores. */
const patient = { ...compilerLimits, compileMs: 600_000 };

describe('a compiler in a thread of its own', () => {
  it('gives the processes of a file as they are logged', async () => {
    const compiled = await new Compiler(patient).compile(alone(small), wanted());
    if (compiled.kind !== 'compiled') throw new Error(compiled.errors);
    expect(compiled.definitions.map(({ id }) => id)).toEqual(['mill']);
    expect(compiled.definitions.map(({ model }) => decodeModel(model).nodes.map(({ id }) => id))).toEqual([
      ['mill', 'start', 'a'],
    ]);
  });

  it('gives what is wrong with a file', async () => {
    const compiled = await new Compiler(patient).compile(
      alone({ name: 'no.bpmn', content: bytes('no xml') }),
      wanted(),
    );
    expect(compiled).toMatchObject({ kind: 'rejected', errors: expect.stringMatching(/^'no\.bpmn': .+\n$/) });
  });

  it('leaves the event loop to others', async () => {
    const medium = { name: 'medium.bpmn', content: bytes(started(manyEndEvents(20_000))) };
    const done = new Compiler(patient).compile(alone(medium), wanted()).then(() => 'done');
    const turn = () => new Promise((resolve) => setTimeout(resolve, 1, 'turn'));
    for (let turns = 0; turns < 20; turns++) expect(await Promise.race([done, turn()])).toBe('turn');
    expect(await done).toBe('done');
  });

  it('gives up what takes too long, and compiles the next', async () => {
    const compiler = new Compiler({ ...compilerLimits, compileMs: 5 });
    expect(await compiler.compile(alone(large), wanted())).toEqual({
      kind: 'givenUp',
      errors: "'large.bpmn': Compiling it takes longer than 5 ms\n",
    });
  });

  it('gives up what takes too much memory, and compiles the next', async () => {
    const compiler = new Compiler({ ...patient, heapMb: 32 });
    expect(await compiler.compile(alone(large), wanted())).toEqual({
      kind: 'givenUp',
      errors: "'large.bpmn': Compiling it takes more than 32 MiB\n",
    });
    expect(await compiler.compile(alone(small), wanted())).toMatchObject({ kind: 'compiled' });
  });

  it('ends the work on a file that is not wanted any more, and compiles the next', async () => {
    const compiler = new Compiler(patient);
    const gone = new AbortController();
    const unwanted = compiler.compile(alone(large), gone.signal);
    const next = compiler.compile(alone(small), wanted());
    gone.abort(new Error('the client has gone'));
    await expect(unwanted).rejects.toThrow('the client has gone');
    expect(await next).toMatchObject({ kind: 'compiled' });
  });

  it('starts again after its thread was idle', async () => {
    const compiler = new Compiler({ ...patient, idleMs: 1 });
    for (let i = 0; i < 3; i++) {
      expect(await compiler.compile(alone(small), wanted())).toMatchObject({ kind: 'compiled' });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
});

function alone(resource: Resource): ThreadTask {
  return { resource, others: [] };
}

/** A process `mill` that begins with an event `start`. */
function started(inside: string): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test"><process id="mill" isExecutable="true"><startEvent id="start"/>${inside}</process></definitions>`;
}

function wanted(): AbortSignal {
  return new AbortController().signal;
}

function manyEndEvents(count: number): string {
  return Array.from({ length: count }, (_, index) => `<endEvent id="e${index}"/>`).join('');
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
