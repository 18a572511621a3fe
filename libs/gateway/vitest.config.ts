import { transports } from '@millrace/grpc-server';
import { defineConfig, mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

/** What starts a gateway runs on each transport, everything else once. */
const onEachTransport = transports.map((transport) => ({
  extends: true as const,
  test: { name: transport, include: ['test/**/*.test.ts'], env: { GRPC_TRANSPORT: transport } },
}));

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      projects: [{ extends: true, test: { name: 'apart', include: ['src/**/*.test.ts'] } }, ...onEachTransport],
    },
  }),
);
