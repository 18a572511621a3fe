import type { MonitorAnswer, MonitorRoutes } from './monitor.ts';
import { onOff } from './option.ts';

/** What is asked for: the state of all processors as it is, or of one, behind a batch of its log. */
export interface DiagnosisRequest {
  readonly processor?: number;
  readonly batch?: number;
}

export const diagnosisOptions = {
  diagnosis: onOff(
    'Let whoever reaches the monitor ask for hashes of all that is held, which holds up all work: for tests',
  ),
};

const json = (status: number, value: unknown): MonitorAnswer => ({
  status,
  type: 'application/json',
  body: `${JSON.stringify(value)}\n`,
});

/**
 * Has a monitor tell how states stand: it reads all of them, which holds up all work, so it has to be switched on.
 * @param isOn none is there if not
 */
export function diagnosisRoute(isOn: boolean, tell: (request: DiagnosisRequest) => Promise<object>): MonitorRoutes {
  if (!isOn) return {};
  return {
    'POST /diagnosis': async (body) => {
      try {
        return json(200, await tell(JSON.parse(body || '{}')));
      } catch (error) {
        return json(409, { reason: (error as Error).message });
      }
    },
  };
}
