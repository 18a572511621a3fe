import type { OwnEngineCase } from './engine/own-engine-case.ts';
import { manyPartitions } from './own-engine-cases/many-partitions.ts';
import { requestTimeout } from './own-engine-cases/request-timeout.ts';
import { shutdown } from './own-engine-cases/shutdown.ts';

/** All cases that need an engine of their own. */
export const ownEngineCases: readonly OwnEngineCase[] = [...manyPartitions, ...requestTimeout, ...shutdown];
