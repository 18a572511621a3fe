import type { MonitorAnswer, MonitorRoutes } from './monitor.ts';
import { onOff } from './option.ts';

/** What is asked for: the state of all processors as it is, or of one, behind a batch of its log. */
export interface DiagnosisRequest {
  readonly processor?: number;
  readonly batch?: number;
}

export const diagnosisOptions = {
  diagnosis: onOff(
    'Let clients of the monitor ask for hashes of the whole state, which blocks all work meanwhile: for tests',
  ),
};

const json = (status: number, value: unknown): MonitorAnswer => ({
  status,
  type: 'application/json',
  body: `${JSON.stringify(value)}\n`,
});

/**
 * A monitor route that returns hashes of states. It reads all of them, which blocks all work, so it is off by default.
 * @param isOn none is there if not
 */
export function diagnosisRoute(isOn: boolean, diagnose: (request: DiagnosisRequest) => Promise<object>): MonitorRoutes {
  if (!isOn) return {};
  return {
    'POST /diagnosis': async (body) => {
      try {
        return json(200, await diagnose(JSON.parse(body || '{}')));
      } catch (error) {
        return json(409, { reason: (error as Error).message });
      }
    },
  };
}
