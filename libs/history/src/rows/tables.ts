/** How a table of the history is laid out. */
export interface HistoryTable {
  /** Its columns with their types. */
  readonly columns: Readonly<Record<string, 'integer' | 'text' | 'bytes'>>;
  /** By which columns a row is known. */
  readonly key: readonly string[];
  /** Columns whose value is looked up when a row is first written, by SQL with `:column` for others of the same row. */
  readonly derived?: Readonly<Record<string, string>>;
  /** The indexes by their names: what stands after `ON table`. */
  readonly indexes: Readonly<Record<string, string>>;
}

/**
 * All tables. Each is fed by the events of one area alone, in the order of that area's log, so that no feed waits for
 * another. What a row says of another area's things it says by key; searches join.
 */
export const tables = {
  /** Of the deployment area. */
  definition: {
    columns: {
      ...{ key: 'integer', kind: 'text', id: 'text', name: 'text', version: 'integer', tag: 'text', resource: 'text' },
      ...{ requirements: 'integer', deployed: 'integer', deleted: 'integer', content: 'bytes' },
    },
    key: ['key'],
    indexes: { definition_id: '(id, version)' },
  },
  /** Of the deployment area: the nodes of the processes, by their indexes. */
  node: {
    columns: { def: 'integer', node: 'integer', id: 'text', name: 'text', type: 'text', headers: 'text' },
    key: ['def', 'node'],
    indexes: { node_id: '(id)' },
  },
  /** Of the deployment area: the sequence flows of the processes, by their indexes. */
  model_flow: {
    columns: { def: 'integer', flow: 'integer', id: 'text' },
    key: ['def', 'flow'],
    indexes: {},
  },
  /** Of the instance area. */
  instance: {
    columns: {
      ...{ key: 'integer', def: 'integer', parent: 'integer', parent_el: 'integer', root: 'integer' },
      ...{ state: 'integer', start_at: 'integer', end_at: 'integer', tags: 'text', banned: 'text' },
    },
    key: ['key'],
    indexes: {
      instance_def: '(def, start_at)',
      instance_start: '(start_at)',
      instance_active: '(key) WHERE state = 0',
      instance_terminated: '(key) WHERE state = 2',
      instance_root: '(root) WHERE root <> key',
      instance_ended: '(def, end_at) WHERE end_at IS NOT NULL AND root = key',
    },
  },
  /** Of the instance area, without the processes themselves: those are instances. */
  element: {
    columns: {
      ...{ key: 'integer', instance: 'integer', def: 'integer', node: 'integer', scope: 'integer' },
      ...{ state: 'integer', start_at: 'integer', end_at: 'integer', flow: 'integer', headers: 'text' },
    },
    key: ['key'],
    derived: { def: '(SELECT def FROM instance WHERE key = :instance)' },
    indexes: { element_instance: '(instance)', element_node: '(def, node, state)' },
  },
  /** Of the instance area: flows that have been taken without an element of their own, as to a gateway that joins. */
  taken_flow: {
    columns: { instance: 'integer', flow: 'integer' },
    key: ['instance', 'flow'],
    indexes: {},
  },
  /** Of the instance area. */
  variable: {
    columns: {
      ...{ key: 'integer', scope: 'integer', instance: 'integer', name: 'text', value: 'text' },
    },
    key: ['key'],
    derived: { instance: 'COALESCE((SELECT instance FROM element WHERE key = :scope), :scope)' },
    indexes: { variable_instance: '(instance)', variable_value: '(name, substr(value, 1, 64))' },
  },
  /** Of the instance area: by which node an element waits for a message. */
  message_wait: {
    columns: { key: 'integer', node: 'integer' },
    key: ['key'],
    indexes: {},
  },
  /** Of the instance area: one row for each decision that was made in an evaluation. */
  decision_instance: {
    columns: {
      ...{ evaluation: 'integer', place: 'integer', root: 'integer', def: 'integer', element: 'integer' },
      ...{ state: 'integer', time: 'integer', id: 'text', name: 'text', version: 'integer', type: 'text' },
      ...{ output: 'text', failure: 'text', inputs: 'text', rules: 'text', instance: 'integer' },
    },
    key: ['evaluation', 'place'],
    derived: { instance: '(SELECT instance FROM element WHERE key = :element)' },
    indexes: {
      decision_instance_of: '(instance) WHERE instance IS NOT NULL',
      decision_instance_alone: '(time) WHERE instance IS NULL',
      decision_instance_def: '(def)',
    },
  },
  /** Of the job area. */
  job: {
    columns: {
      ...{ key: 'integer', element: 'integer', instance: 'integer', type: 'text', state: 'integer' },
      ...{ retries: 'integer', worker: 'text', deadline: 'integer', created: 'integer', changed: 'integer' },
      ...{ end_at: 'integer', code: 'text', message: 'text' },
    },
    key: ['key'],
    indexes: { job_instance: '(instance)', job_type: '(type)', job_open: '(key) WHERE end_at IS NULL' },
  },
  /** Of the incident area. */
  incident: {
    columns: {
      ...{ key: 'integer', instance: 'integer', element: 'integer', job: 'integer', type: 'text', message: 'text' },
      ...{ state: 'integer', raised: 'integer', closed: 'integer' },
    },
    key: ['key'],
    indexes: {
      incident_instance: '(instance)',
      incident_element: '(element)',
      incident_open: '(key) WHERE state = 0',
    },
  },
  /** Of the message area. */
  subscription: {
    columns: {
      ...{ key: 'integer', waiting: 'integer', element: 'integer', name: 'text', correlation: 'text' },
      ...{ process: 'text', correlated: 'integer', closed: 'integer', changed: 'integer' },
    },
    key: ['key'],
    indexes: { subscription_element: '(element)', subscription_name: '(name)' },
  },
  /** Of the message area: a subscription that a message was correlated to. */
  correlation: {
    columns: { message: 'integer', subscription: 'integer', time: 'integer' },
    key: ['subscription', 'message'],
    indexes: { correlation_message: '(message)' },
  },
} as const satisfies Readonly<Record<string, HistoryTable>>;

export type TableName = keyof typeof tables;

/** In the order in which they are written: what is looked up by others first. */
export const tableNames = Object.keys(tables) as readonly TableName[];
