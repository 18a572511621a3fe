import { defineConfig, mergeConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';
import { transports } from './src/grpc-server.ts';

/** The contract holds for each transport; the parts of one are tested once. */
const onEachTransport = transports.map((transport) => ({
  extends: true as const,
  test: { name: transport, include: ['test/**/*.test.ts'], env: { GRPC_TRANSPORT: transport } },
}));

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      projects: [{ extends: true, test: { name: 'parts', include: ['src/**/*.test.ts'] } }, ...onEachTransport],
    },
  }),
);
