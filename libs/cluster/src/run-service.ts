import type { Area } from '@millrace/kernel';
import { runProcess } from '@millrace/service';
import { startService } from './service.ts';
import { serviceOptions } from './service-options.ts';

/**
 * Runs a service until the process is asked to end. All of a service's `main.ts`.
 * @param says what the service does, as a sentence for its first line of output
 */
export function runService(area: Area, says: string): Promise<void> {
  const usage = `Usage: node apps/${area.name}/src/main.ts [options]`;
  return runProcess(usage, serviceOptions, (config) => startService(area, says, config));
}
