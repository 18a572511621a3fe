import type { ClientCommands } from '../../commands/client-commands.ts';
import { notBuilt } from '../../commands/execution/outcome.ts';
import { keyIn } from '../key-in.ts';
import { noContent, type Route } from '../route.ts';

export function completeJob({ completeJob: complete }: ClientCommands): Route {
  return {
    changes: true,
    async answer({ parameters, body, signal, peer }) {
      if (body.text('result') !== undefined) throw notBuilt("Field 'result' of a job's completion");
      const variables = body.text('variables') ?? '';
      await complete({ jobKey: keyIn(parameters, 'jobKey'), variables }, { signal, peer });
      return noContent;
    },
  };
}
