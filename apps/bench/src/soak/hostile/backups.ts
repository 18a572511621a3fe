import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostileWork } from '../hostile-work.ts';

let made = 0;

/** Backups, each of which is thrown away. */
export const backups: HostileWork = {
  name: 'backups',
  pauseSeconds: 30,
  async round({ monitorUrl, folder }) {
    const backup = join(folder, `backup-${++made}`);
    try {
      const answer = await fetch(`${monitorUrl}/backup`, { method: 'POST', body: backup });
      if (!answer.ok) throw new Error(`${answer.status}: ${(await answer.text()).trim()}`);
    } finally {
      await rm(backup, { recursive: true, force: true });
    }
  },
};
