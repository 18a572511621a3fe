/** Where work comes from. Each class has its share of the batches, whatever there is of the others. */
export const workClasses = ['submitted', 'received', 'due', 'continued'] as const;

/**
 * `submitted`: commands of clients. `received`: sends of other processors. `due`: rows whose time has come.
 * `continued`: turns that had no room and continue themselves.
 */
export type WorkClass = (typeof workClasses)[number];
