import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/index.ts';
import { definitions, errorsOf, executable, flow, serviceTask, started } from './bpmn.ts';

const megabytes = (count: number) => count * 1024 * 1024;
const valid = new TextEncoder().encode(started(`${serviceTask('a')}${flow('start', 'a')}`));

/** Most take 2 s at worst, on a slow and busy machine 30: what this catches is time that grows with the square of the size. */
const boundMs = 60_000;

describe('a file of 4 MB cannot do harm', () => {
  test.each([
    ['zeros', new Uint8Array(megabytes(4))],
    ['open tags', '<a>'.repeat(megabytes(1))],
    ['open angle brackets', '<'.repeat(megabytes(4))],
    ['elements', executable(`<extensionElements>${'<shop:a/>'.repeat(400_000)}</extensionElements>`)],
    ['attributes', `<a${Array.from({ length: 300_000 }, (_, index) => ` a${index}=""`).join('')}/>`],
    ['one value', definitions('').replace('id="file"', `id="${'x'.repeat(megabytes(4))}"`)],
    ['one name', definitions(`<${'x'.repeat(megabytes(4))}/>`)],
    ['errors', started(Array.from({ length: 100_000 }, (_, index) => `<task id="t${index}"/>`).join(''))],
    [
      'prefixes',
      `<a>${Array.from({ length: 250 }, (_, index) => `<b xmlns:c${index}="d">`).join('')}${'<e/>'.repeat(150_000)}`,
    ],
    [
      'references',
      started(
        Array.from(
          { length: 10 },
          (_, index) => `<complexGateway id="t${index}">${'<incoming>a</incoming>'.repeat(10_000)}</complexGateway>`,
        ).join(''),
      ),
    ],
    [
      'misplaced extension elements',
      started(
        serviceTask(
          'task',
          '<zeebe:header>a<zeebe:input/></zeebe:header>'.repeat(90_000),
          '<standardLoopCharacteristics/>',
        ),
      ),
    ],
    [
      'an entity bomb',
      `<!DOCTYPE a [${Array.from({ length: 30 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(1000)}">`).join('')}]><a>&e30;</a>`,
    ],
  ])(
    'of %s',
    async (_, content) => {
      expect((await errorsOf(content)).length).toBeLessThan(6_000);
    },
    2 * boundMs,
  );
});

test('any bytes get an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (content) => {
      expect(await compile({ name: 'any', content })).toHaveProperty('ok');
    }),
    { numRuns: 300 },
  );
});

test('a valid file with any bytes changed gets an answer', async () => {
  const change = fc.record({ at: fc.nat(valid.length - 1), length: fc.nat(20), bytes: fc.string({ maxLength: 10 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const content = [...valid];
      for (const { at, length, bytes } of changes) content.splice(at, length, ...new TextEncoder().encode(bytes));
      const result = await compile({ name: 'changed', content: Uint8Array.from(content) });
      expect(result.ok ? "'changed': fine\n" : result.errors).toMatch(/^'changed': .+\n$/s);
    }),
    { numRuns: 300 },
  );
});
