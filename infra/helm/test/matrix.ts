import type { Values } from './render.ts';

const everywhere = {
  extraEnv: [{ name: 'NODE_EXTRA_CA_CERTS', value: '/etc/ca/ca.crt' }],
  extraEnvFrom: [{ secretRef: { name: 'more' } }],
  extraVolumes: [{ name: 'ca', configMap: { name: 'ca' } }],
  extraVolumeMounts: [{ name: 'ca', mountPath: '/etc/ca', readOnly: true }],
  podAnnotations: { 'example.org/note': 'yes' },
  podLabels: { team: 'flow' },
  nodeSelector: { 'kubernetes.io/arch': 'amd64' },
  tolerations: [{ key: 'flow', operator: 'Exists' }],
  affinity: { nodeAffinity: {} },
  priorityClassName: 'high',
  topologySpreadConstraints: [
    { maxSkew: 1, topologyKey: 'rack', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { a: 'b' } } },
  ],
};

const ingress = {
  ...{ enabled: true, className: 'nginx', host: 'mill.example.org', tlsSecret: 'mill-tls' },
  annotations: { 'nginx.ingress.kubernetes.io/backend-protocol': 'GRPC' },
};
const collector = [{ to: [{ namespaceSelector: {} }], ports: [{ port: 4318 }] }];

const whole = {
  defaults: everywhere,
  image: { registry: 'registry.example.org', tag: '1.2.3', pullSecrets: [{ name: 'pull' }] },
  ingress: { grpc: ingress, http: ingress },
  grpcRoute: {
    enabled: true,
    parentRefs: [{ name: 'public', namespace: 'gateways' }],
    hostnames: ['mill.example.org'],
  },
  tracing: { endpoint: 'http://otel-collector.tracing:4318' },
  monitoring: {
    podMonitor: { enabled: true, labels: { release: 'prometheus' } },
    prometheusRule: { enabled: true, labels: { release: 'prometheus' } },
  },
  networkPolicy: { clients: [{ podSelector: { matchLabels: { role: 'worker' } } }], egress: collector },
  extraObjects: [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: '{{ .Release.Name }}-more' }, data: { a: 'b' } },
  ],
};

/** Values that the chart must render, by what they are. */
export const matrix: Readonly<Record<string, Values>> = {
  'the defaults': {},
  standalone: { mode: 'standalone', partitions: 1 },
  'standalone with everything': {
    ...whole,
    mode: 'standalone',
    standalone: {
      config: { minFreeDiskMb: 1_000_000, grpcTransport: 'http2' },
      persistence: { existingClaim: 'kept' },
    },
  },
  'standalone on a class of storage': {
    mode: 'standalone',
    standalone: { persistence: { storageClassName: 'fast', size: '1Ti' } },
  },
  'distributed with everything': {
    ...whole,
    services: {
      gateway: { autoscaling: { enabled: true, minReplicas: 3 }, config: { longPollMs: 20_000 } },
      job: { replicas: 3, resources: { limits: { memory: '4Gi' } }, config: { memoryLimitMb: 3_000 } },
    },
    nats: { ...everywhereOfNats(), auth: { existingSecret: 'nats-auth' }, storage: { storageClassName: 'fast' } },
  },
  'the smallest': {
    partitions: 1,
    defaults: { replicas: 1, resources: {} },
    nats: { replicas: 1 },
    networkPolicy: { enabled: false },
    serviceAccount: { create: false },
  },
  'external NATS with a user, over TLS': {
    nats: {
      enabled: false,
      external: {
        urls: ['nats-a.example.org:4222', 'nats-b.example.org:4222'],
        tls: { existingSecret: 'nats-tls', certKey: 'tls.crt', keyKey: 'tls.key' },
      },
      auth: { existingSecret: 'nats-auth' },
    },
    networkPolicy: { egress: [{ ports: [{ port: 4222 }] }] },
  },
  'TLS and logins': {
    tls: { existingSecret: 'mill-tls', clientCaKey: 'ca.crt' },
    login: {
      users: { existingSecret: 'mill-users' },
      oidc: { issuer: 'https://login.example.org/realms/shop', audience: 'millrace', scope: 'engine' },
    },
    monitoring: { podMonitor: { enabled: true, login: { existingSecret: 'mill-scraper' } } },
    networkPolicy: { egress: [{ ports: [{ port: 443 }] }] },
  },
  'standalone with TLS': { mode: 'standalone', tls: { existingSecret: 'mill-tls' } },
  'external NATS with credentials': {
    nats: {
      enabled: false,
      external: { urls: ['nats:4222'], monitoringUrl: 'http://nats:8222', streamReplicas: 1 },
      auth: { existingSecret: 'nats-creds', credentialsKey: 'millrace.creds' },
    },
    networkPolicy: { enabled: false },
  },
};

function everywhereOfNats() {
  const { podAnnotations, nodeSelector, tolerations, affinity, priorityClassName } = everywhere;
  return { podAnnotations, nodeSelector, tolerations, affinity, priorityClassName };
}

/** Values that are rejected, and what Helm's message says of them. */
export const rejected: readonly (readonly [Values, RegExp])[] = [
  [{ partition: 3 }, /additional properties 'partition' not allowed/],
  [{ defaults: { replica: 3 } }, /additional properties 'replica' not allowed/],
  [{ services: { jobs: {} } }, /additional properties 'jobs' not allowed/],
  [{ services: { job: { config: { longPollMs: 1 } } } }, /additional properties 'longPollMs' not allowed/],
  [{ services: { job: { autoscaling: { enabled: true } } } }, /additional properties 'autoscaling' not allowed/],
  [{ nats: { auth: { exisitingSecret: 'x' } } }, /additional properties 'exisitingSecret' not allowed/],
  [{ mode: 'cluster' }, /one of 'distributed', 'standalone'/],
  [{ partitions: 0 }, /minimum/],
  [{ nats: { external: { urls: ['nats://nats:4222'] } } }, /does not match pattern/],
  [{ nats: { enabled: false } }, /nats\.external\.urls must name the NATS servers/],
  [{ nats: { external: { urls: ['nats:4222'] } } }, /set nats\.enabled to false/],
  [{ nats: { external: { tls: { existingSecret: 'x' } } } }, /nats\.external\.tls is for external servers/],
  [{ nats: { auth: { credentialsKey: 'x' } } }, /the chart's own take a user and a password/],
  [{ nats: { replicas: 2 } }, /nats\.replicas must be odd/],
  [{ nats: { enabled: false, external: { urls: ['nats:4222'] } } }, /closes the way to external NATS servers/],
  [{ tracing: { endpoint: 'http://collector:4318' } }, /closes the way to tracing\.endpoint/],
  [{ mode: 'standalone', services: { gateway: { autoscaling: { enabled: true } } } }, /no meaning in mode standalone/],
  [{ services: { gateway: { autoscaling: { enabled: true, minReplicas: 20 } } } }, /is more than maxReplicas/],
  [{ tls: { clientCaKey: 'ca.crt' } }, /tls\.existingSecret must name/],
  [{ login: { oidc: { issuer: 'https://login.example.org' } } }, /needs both issuer and audience/],
  [{ login: { oidc: { issuer: 'https://i.example.org', audience: 'a' } } }, /closes the way to login\.oidc\.issuer/],
  [{ services: { gateway: { config: { tlsCert: 'x' } } } }, /additional properties 'tlsCert' not allowed/],
  [{ ingress: { http: { enabled: true } } }, /needs ingress\.http\.host/],
  [{ grpcRoute: { enabled: true } }, /needs grpcRoute\.parentRefs/],
];
