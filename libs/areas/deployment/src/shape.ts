import type { Answers, Commands, Events } from '@millrace/protocol';
import type { Definition } from './tables.ts';

/** The deployment area's messages and rows, as types. */
export interface DeploymentShape {
  readonly tables: { readonly definitions: Definition };
  readonly commands: Commands['deployment'];
  readonly events: Events['deployment'];
  readonly sends: { readonly instance: Pick<Commands['instance'], 'Install'> };
  readonly answers: Pick<Answers, 'DeployAnswer'>;
  readonly effects: never;
  readonly queries: object;
}
