import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The command line client, in Go, as npm brings it. */
export const zbctlBinary = join(
  dirname(createRequire(import.meta.url).resolve('zbctl/package.json')),
  'bin',
  'zbctl-cli.linux',
);

/** Why it cannot run here. */
export function whyNoZbctl(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'the binary is for Linux on x64';
  return existsSync(zbctlBinary) ? undefined : 'the binary is not installed';
}
