/** The `millrace` command: the gateway and all areas in one process. */
import './quiet-grpc.ts';
import { helpText, onEndSignals, readConfig } from '@millrace/service';
import { backup } from './backup.ts';
import { banner } from './banner.ts';
import { options } from './options.ts';
import { standalone } from './standalone.ts';

const WRONG_USAGE = 2;

const USAGE = `Usage: npm start -- [options]                  serves Zeebe's gRPC API
       npm start -- backup <folder> [options]  has the running one copy everything to a folder

Options, with their defaults:
${helpText(options)}`;

const args = process.argv.slice(2);
const isBackup = args[0] === 'backup';
const folder = isBackup ? args[1] : undefined;
const read = readConfig(options, isBackup ? args.slice(2) : args, process.env);
if (read.kind === 'help') console.log(USAGE);
else if (read.kind === 'wrong') wrongUsage(read.text);
else if (isBackup && !folder) wrongUsage('Expected a folder: backup <folder>');
else if (folder) process.exitCode = await backup(folder, read.config);
else await serve(read.config);

function wrongUsage(text: string): void {
  console.error(text);
  process.exitCode = WRONG_USAGE;
}

async function serve(config: Parameters<typeof standalone>[0]): Promise<void> {
  let stop = async () => {};
  let isStopping = false;
  const end = (code: number) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    void stop().then(
      () => process.exit(code),
      (error: Error) => {
        console.error(`error: ${error.message}`);
        process.exit(1);
      },
    );
  };
  // Before the banner: whoever reads it may ask for the end at once.
  onEndSignals(() => end(0));
  try {
    const running = await standalone(config, () => end(1));
    stop = running.stop;
    console.log(banner(config, running));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
