/** The `millrace` command: the gateway and all areas in one process. */
import { readConfig } from '@millrace/service';
import { banner } from './banner.ts';
import { options } from './options.ts';
import { standalone } from './standalone.ts';

const WRONG_USAGE = 2;

const read = readConfig(options, process.argv.slice(2), process.env);
if (read.kind === 'help') console.log(`Usage: npm start -- [options]\n\n${read.text}`);
else if (read.kind === 'wrong') {
  console.error(read.text);
  process.exitCode = WRONG_USAGE;
} else await serve(read.config);

async function serve(config: Parameters<typeof standalone>[0]): Promise<void> {
  const running = await standalone(config).catch((error: Error) => error);
  if (running instanceof Error) {
    console.error(running.message);
    process.exit(1);
  }
  console.log(banner(config, running.port));
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      void running.stop().then(() => process.exit(0));
    });
  }
}
