/** Loaded before the engine (`node --import`): a line on standard error for each module that is loaded after it. */
import { writeSync } from 'node:fs';
import { registerHooks } from 'node:module';

const STDERR = 2;

registerHooks({
  load(url, context, nextLoad) {
    writeSync(STDERR, `loaded ${url}\n`);
    return nextLoad(url, context);
  },
});
