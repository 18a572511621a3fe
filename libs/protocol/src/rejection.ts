/** Why a command was rejected, in Zeebe's words. The gateway's status table gives each its gRPC code. */
export type RejectionType =
  | 'INVALID_ARGUMENT'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'INVALID_STATE'
  | 'EXCEEDED_BATCH_RECORD_SIZE';

/** A command that an area will not do: what the caller is told. Nothing has changed. */
export interface Rejection {
  readonly type: RejectionType;
  /** What was expected and what came. */
  readonly reason: string;
}
