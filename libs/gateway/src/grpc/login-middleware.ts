import type { Login } from '@millrace/service';
import type { ServerMiddleware } from 'nice-grpc-common';
import { denied } from '../commands/execution/outcome.ts';
import { statusError } from './status.ts';

/** Turns callers away that may not call. */
export function loginMiddleware(login: Login): ServerMiddleware {
  return async function* (call, context) {
    const denial = await login.check(context.metadata.get('authorization'));
    if (denial) throw statusError(denied(denial));
    return yield* call.next(call.request, context);
  };
}
