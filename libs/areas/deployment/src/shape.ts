import type { Answers, Commands, Events } from '@millrace/protocol';
import type { Definition, Deletion } from './tables.ts';

/** The deployment area's messages and rows, as types. */
export interface DeploymentShape {
  readonly tables: { readonly definitions: Definition; readonly deletions: Deletion };
  readonly commands: Commands['deployment'];
  readonly events: Events['deployment'];
  readonly sends: {
    readonly message: Pick<Commands['message'], 'OpenStarts'>;
    readonly instance: Pick<
      Commands['instance'],
      'InstallDefinition' | 'PrepareUninstall' | 'UninstallDefinition' | 'AbortUninstall'
    >;
  };
  readonly answers: Pick<Answers, 'DeployResourcesAnswer' | 'DeleteResourceAnswer'>;
  readonly effects: never;
  readonly queries: object;
}
