import { ActivateJobsRequest, DeployResourceRequest } from '@millrace/protocol/gateway';
import { expect, it } from 'vitest';
import { decodeRequest, MOST_FIELDS, TooManyFields } from './decode-request.ts';

const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

it('a request of as many fields as it may have is decoded', () => {
  const bytes = ActivateJobsRequest.encode({ type: 'a', tenantIds: many(MOST_FIELDS - 1, 'tenant') }).finish();
  expect(decodeRequest(ActivateJobsRequest.decode, bytes)).toMatchObject({ type: 'a', tenantIds: { length: 49_999 } });
});

it('one of more is not, also where they are in the messages in it', () => {
  const texts = ActivateJobsRequest.encode({ tenantIds: many(MOST_FIELDS + 1, '') }).finish();
  expect(decodeRequest(ActivateJobsRequest.decode, texts)).toBeInstanceOf(TooManyFields);
  const messages = DeployResourceRequest.encode({ resources: many(MOST_FIELDS / 2 + 1, { name: 'a' }) }).finish();
  expect(decodeRequest(DeployResourceRequest.decode, messages)).toBeInstanceOf(TooManyFields);
});

it('what is no request fails as before', () => {
  const broken = new Uint8Array(3 * MOST_FIELDS).fill(255);
  expect(() => decodeRequest(ActivateJobsRequest.decode, broken)).toThrow();
});
