import { HealthDefinition, HealthServiceImpl, HealthState } from 'nice-grpc-server-health';
import { serviceName } from './service.ts';

/** grpc.health.v1 for the gateway service and, under the empty name, for the whole server. */
export function healthService() {
  const state = HealthState();
  // Every Watch is a listener, and there may be many.
  state.setMaxListeners(0);
  const setAll = (status: 'healthy' | 'unhealthy') => {
    for (const name of [serviceName, '']) state.setStatus(status, name);
  };
  setAll('healthy');
  return {
    definition: HealthDefinition,
    implementation: HealthServiceImpl(state),
    /** NOT_SERVING from now on. */
    stop: () => setAll('unhealthy'),
  };
}
