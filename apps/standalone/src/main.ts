/** The `millrace` command: the gateway and all areas in one process. */
import './quiet-grpc.ts';
import { helpText, onEndSignals, readConfig } from '@millrace/service';
import { banner } from './banner.ts';
import { options } from './options.ts';
import { standalone } from './standalone.ts';
import { subcommands, subcommandsUsage } from './subcommands.ts';

const WRONG_USAGE = 2;

const USAGE = `Usage: npm start -- [options]                  serves Zeebe's gRPC API
${subcommandsUsage}
       npm start -- --version                  says which version this is

Options, with their defaults:
${helpText(options)}`;

const [name = '', ...rest] = process.argv.slice(2);
const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
if (subcommand) process.exitCode = await subcommand.run(rest);
else await main();

async function main(): Promise<void> {
  const read = readConfig(options, process.argv.slice(2), process.env);
  if (read.kind === 'help') return console.log(USAGE);
  if (read.kind === 'version') return console.log(read.text);
  if (read.kind === 'config') return await serve(read.config);
  console.error(read.text);
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
  // Before the banner: its reader may end the process at once.
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
