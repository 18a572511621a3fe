/** Why a command was rejected, in Zeebe's words. The gateway's status table gives each its gRPC code. */
export type RejectionType =
  | 'INVALID_ARGUMENT'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'INVALID_STATE'
  | 'EXCEEDED_BATCH_RECORD_SIZE';

/** A command's regular negative result, for its caller. Nothing has changed. */
export interface Rejection {
  readonly type: RejectionType;
  /** What was expected and what came. */
  readonly reason: string;
}
