import { configs, sharedConfig } from './config-schema.ts';
import type { Schema } from './json-schema.ts';
import { anyObject, closed, flag, matching, objects, oneOf, text, textMap, texts, whole } from './json-schema.ts';

const quantity = matching('^[0-9.]+[A-Za-z]*$');
const url = matching('^(https?://.+)?$');
const port = whole(1, 65_535);

const placing = {
  nodeSelector: textMap,
  tolerations: objects,
  affinity: anyObject,
  priorityClassName: text,
};

/** What every app can be given. */
const workload = (config: Schema) => ({
  replicas: whole(1, 1_000),
  resources: anyObject,
  config,
  extraEnv: objects,
  extraEnvFrom: objects,
  extraVolumes: objects,
  extraVolumeMounts: objects,
  podAnnotations: textMap,
  podLabels: textMap,
  ...placing,
  topologySpreadConstraints: objects,
  terminationGracePeriodSeconds: whole(1, 3_600),
  podDisruptionBudget: closed({ enabled: flag, maxUnavailable: { type: ['integer', 'string'] } }),
});

const service = closed(workload(configs.service));
const { replicas: _, podDisruptionBudget: __, ...alone } = workload(configs.standalone);

const ingress = closed({ enabled: flag, className: text, host: text, annotations: textMap, tlsSecret: text });

const nats = closed({
  enabled: flag,
  replicas: whole(1, 5),
  image: closed({ registry: text, repository: text, tag: text }),
  storage: closed({ size: quantity, storageClassName: text }),
  resources: anyObject,
  podAnnotations: textMap,
  ...placing,
  external: closed({
    urls: { type: 'array', items: matching('^[^:/\\s]+:[0-9]+$') },
    streamReplicas: whole(1, 5),
    monitoringUrl: text,
    tls: closed({ existingSecret: text, caKey: text, certKey: text, keyKey: text }),
  }),
  auth: closed({ existingSecret: text, usernameKey: text, passwordKey: text, credentialsKey: text }),
});

const properties = {
  mode: oneOf('distributed', 'standalone'),
  partitions: whole(1, 8_191),
  nameOverride: text,
  fullnameOverride: text,
  image: closed({
    registry: text,
    repository: text,
    tag: text,
    pullPolicy: oneOf('Always', 'IfNotPresent', 'Never'),
    pullSecrets: objects,
  }),
  serviceAccount: closed({ create: flag, name: text, annotations: textMap }),
  defaults: closed(workload(sharedConfig)),
  services: closed({
    gateway: closed({
      ...workload(configs.gateway),
      autoscaling: closed({
        enabled: flag,
        minReplicas: whole(1, 1_000),
        maxReplicas: whole(1, 1_000),
        targetCPUUtilizationPercentage: whole(1, 100),
      }),
    }),
    ...{ deployment: service, instance: service, job: service, message: service, incident: service },
  }),
  standalone: closed({
    ...alone,
    persistence: closed({ size: quantity, storageClassName: text, existingClaim: text }),
  }),
  service: closed({
    type: oneOf('ClusterIP', 'LoadBalancer', 'NodePort'),
    annotations: textMap,
    grpcPort: port,
    httpPort: port,
  }),
  tls: closed({ existingSecret: text, certKey: text, keyKey: text, clientCaKey: text }),
  login: closed({
    users: closed({ existingSecret: text, key: text }),
    oidc: closed({ issuer: url, audience: text, jwksUrl: url, scope: text }),
  }),
  ingress: closed({ grpc: ingress, http: ingress }),
  grpcRoute: closed({ enabled: flag, annotations: textMap, parentRefs: objects, hostnames: texts }),
  nats,
  tracing: closed({
    endpoint: url,
    sampleRatio: { type: 'number', minimum: 0, maximum: 1 },
  }),
  monitoring: closed({
    podMonitor: closed({
      enabled: flag,
      interval: text,
      labels: textMap,
      login: closed({ existingSecret: text, usernameKey: text, passwordKey: text }),
    }),
    prometheusRule: closed({ enabled: flag, labels: textMap }),
  }),
  networkPolicy: closed({ enabled: flag, clients: objects, monitoring: objects, egress: objects }),
  extraObjects: objects,
  // Helm's own: what a chart that has this one as a part may set for all.
  global: anyObject,
};

/** The text of the chart's values.schema.json. */
export function valuesSchema(): string {
  const schema = { $schema: 'https://json-schema.org/draft-07/schema#', ...closed(properties) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
