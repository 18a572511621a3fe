/**
 * Which package may know which: arrows run down only (docs: ARCHITECTURE.md). A package that is not listed may not be
 * in the house. `@millrace/` is left out of the names.
 */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  log: [],
  service: [],
  xml: [],
  feel: [],
  dmn: ['feel'],
  timers: ['feel'],
  'bpmn-model': [],
  testkit: ['protocol'],
  'local-cluster': ['service', 'testkit'],
  kernel: ['protocol'],
  telemetry: ['protocol', 'service'],
  security: ['service', 'testkit'],
  'bpmn-compile': ['bpmn-model', 'feel', 'timers', 'xml'],
  'dmn-compile': ['dmn', 'feel', 'xml'],
  'resource-compile': ['bpmn-compile', 'bpmn-model', 'dmn', 'dmn-compile'],
  'area-deployment': ['kernel', 'protocol', 'resource-compile'],
  'area-incident': ['kernel', 'protocol'],
  'area-instance': ['kernel', 'protocol', 'bpmn-model', 'dmn', 'feel', 'timers'],
  'area-job': ['kernel', 'protocol'],
  'area-message': ['kernel', 'protocol'],
  processor: ['kernel', 'log', 'protocol'],
  'job-push': ['processor', 'protocol'],
  history: ['bpmn-model', 'protocol'],
  'history-sqlite': ['history', 'log', 'protocol'],
  nats: ['log', 'protocol'],
  cluster: ['job-push', 'kernel', 'log', 'nats', 'processor', 'protocol', 'service', 'telemetry'],
  engine: [
    'area-deployment',
    'area-incident',
    'area-instance',
    'area-job',
    'area-message',
    'bpmn-model',
    'job-push',
    'kernel',
    'log',
    'processor',
    'protocol',
    'testkit',
  ],
  'grpc-server': ['service', 'testkit'],
  gateway: ['grpc-server', 'history', 'protocol', 'service'],
  'gateway-service': ['gateway', 'nats', 'security', 'service', 'telemetry'],
  deployment: ['area-deployment', 'cluster'],
  instance: ['area-instance', 'cluster'],
  job: ['area-job', 'cluster'],
  message: ['area-message', 'cluster'],
  incident: ['area-incident', 'cluster'],
  standalone: [
    'engine',
    'gateway',
    'history',
    'history-sqlite',
    'log',
    'nats',
    'processor',
    'protocol',
    'security',
    'service',
    'telemetry',
  ],
  conformance: ['protocol'],
  image: [],
  chart: [],
  bench: ['dmn', 'dmn-compile', 'feel', 'local-cluster', 'protocol', 'testkit'],
};

/** Rules are pure and synchronous: these packages have no clock, no randomness, no I/O and no environment. */
export const purePackages: readonly string[] = [
  'kernel',
  'history',
  'feel',
  'dmn',
  'timers',
  'bpmn-model',
  'area-deployment',
  'area-incident',
  'area-instance',
  'area-job',
  'area-message',
];

/** What a pure package may not say. */
export const impure: readonly RegExp[] = [
  /\bDate\.now\b/,
  /\bnew Date\(\)/,
  /\bMath\.random\b/,
  /\bperformance\./,
  /\bprocess\.(env|argv|hrtime|pid|cwd|on)\b/,
  /\bset(Timeout|Interval|Immediate)\b/,
  /\bcrypto\./,
  /\bfetch\(/,
];

/** Files and folders of pure packages that do work outside of the rules, and why they may. */
export const notRules: Readonly<Record<string, string>> = {
  'libs/areas/deployment/src/prepare-deployment.ts': 'runs before the command is queued',
  'libs/feel/src/cli': 'a command for people',
};

/** Packages that any package's tests may import. */
export const forTests: readonly string[] = ['conformance', 'local-cluster', 'testkit'];

/** Third-party packages that only some packages may import. */
export const onlyIn: Readonly<Record<string, readonly string[]>> = {
  'bpmn-moddle': ['bpmn-compile'],
  'zeebe-bpmn-moddle': ['bpmn-compile'],
  croner: ['timers'],
  saxes: ['xml'],
  '@nats-io/jetstream': ['nats', 'testkit'],
  '@nats-io/kv': ['nats'],
  '@nats-io/transport-node': ['nats', 'testkit'],
  '@opentelemetry/api': ['telemetry'],
  '@opentelemetry/core': ['telemetry'],
  '@opentelemetry/exporter-trace-otlp-proto': ['telemetry'],
  '@opentelemetry/resources': ['telemetry'],
  '@opentelemetry/sdk-trace': ['telemetry'],
  'nice-grpc': ['gateway', 'grpc-server'],
  valibot: ['service'],
};

/** Dependencies that no source imports, by package, and what they are there for. */
export const notImported: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  protocol: { long: 'protobufjs reads 64-bit integers with it' },
};
