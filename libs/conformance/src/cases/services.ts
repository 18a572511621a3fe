import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { bytesField, readBytesFields, readNumber } from '../client/wire.ts';

const GATEWAY = 'gateway_protocol.Gateway';
const SERVING = 1;

/** Asks the reflection service one question, and gives the field with the answer. */
async function reflected({ client }: CaseContext, version: string, question: Uint8Array, answerField: number) {
  const stream = client.stream(`/grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`);
  stream.write(question);
  const [answer]: Uint8Array[] = await once(stream, 'data');
  stream.end();
  // Ending the requests ends the responses in order.
  await once(stream.resume(), 'end');
  const [content] = readBytesFields(answer ?? new Uint8Array()).get(answerField) ?? [];
  assert.ok(content, 'the answer is another than the one asked for');
  return readBytesFields(content);
}

function textOf(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString();
}

export const services: readonly Case[] = [
  {
    name: 'the health service says SERVING for the gateway service and for the server, NOT_FOUND for others',
    async run({ client }) {
      const check = (service: string) => client.raw('/grpc.health.v1.Health/Check', bytesField(1, service));
      for (const service of [GATEWAY, '']) assert.equal(readNumber(await check(service), 1), SERVING);
      await expectStatus(check('other.Service'), 'NOT_FOUND', /./);
    },
  },
  {
    name: 'a watch of the health service begins with SERVING and stays open',
    async run({ client }) {
      const stream = client.stream('/grpc.health.v1.Health/Watch');
      stream.on('error', () => {});
      let isOver = false;
      stream.on('end', () => {
        isOver = true;
      });
      stream.end(bytesField(1, GATEWAY));
      const [status]: Uint8Array[] = await once(stream, 'data');
      assert.equal(readNumber(status ?? new Uint8Array(), 1), SERVING);
      assert.equal(isOver, false);
      stream.cancel();
    },
  },
  ...['v1', 'v1alpha'].map(
    (version): Case => ({
      name: `server reflection ${version} lists the services and describes their messages`,
      async run(context) {
        const listed = await reflected(context, version, bytesField(7, ''), 6);
        const names = (listed.get(1) ?? []).map((service) => textOf(readBytesFields(service).get(1)?.[0]));
        assert.ok(names.includes(GATEWAY), `listed: ${names}`);
        const described = await reflected(context, version, bytesField(4, 'gateway_protocol.ActivatedJob'), 4);
        const [file] = described.get(1) ?? [];
        const messages = (readBytesFields(file ?? new Uint8Array()).get(4) ?? []).map(readBytesFields);
        const job = messages.find((message) => textOf(message.get(1)?.[0]) === 'ActivatedJob');
        const fields = (job?.get(2) ?? []).map((field) => [
          textOf(readBytesFields(field).get(1)?.[0]),
          readNumber(field, 3),
        ]);
        assert.deepEqual(Object.fromEntries(fields).deadline, 12);
        assert.deepEqual(Object.fromEntries(fields).variables, 13);
      },
    }),
  ),
];
