{{/* What of a pod has to do with security: the restricted Pod Security Standard. */}}
{{- define "millrace.podSecurity" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "millrace.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{/* Takes root, component and settings, the latter with what all pods can be given. */}}
{{- define "millrace.scheduling" -}}
{{- with .settings.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .settings.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .settings.affinity }}
affinity: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .settings.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
topologySpreadConstraints:
{{- if .settings.topologySpreadConstraints }}
  {{- toYaml .settings.topologySpreadConstraints | nindent 2 }}
{{- else }}
{{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - maxSkew: 1
    topologyKey: {{ $key }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {{- include "millrace.selector" $ | nindent 8 }}
{{- end }}
{{- end }}
{{- end }}

{{/* An option of an app as an environment variable: requestTimeoutMs → MILLRACE_REQUEST_TIMEOUT_MS. */}}
{{- define "millrace.option" -}}
- name: MILLRACE_{{ snakecase .name | upper }}
  value: {{ if and (kindIs "float64" .value) (eq .value (floor .value)) }}{{ int64 .value | toString | quote }}{{ else }}{{ toString .value | quote }}{{ end }}
{{- end }}

{{/* The pod of an app. Takes root, component, settings and env (more of it). */}}
{{- define "millrace.pod" -}}
{{- $root := .root -}}
{{- $settings := .settings -}}
{{- $isEntry := eq .component (include "millrace.entry" $root) -}}
{{- $scheme := ternary "HTTPS" "HTTP" (and $isEntry (ne $root.Values.tls.existingSecret "")) -}}
{{- $isDistributed := eq $root.Values.mode "distributed" -}}
metadata:
  labels:
    {{- include "millrace.labels" (dict "root" $root "component" .component) | nindent 4 }}
    {{- with $settings.podLabels }}{{ toYaml . | nindent 4 }}{{ end }}
  {{- with $settings.podAnnotations }}
  annotations: {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  serviceAccountName: {{ include "millrace.serviceAccount" $root }}
  {{- include "millrace.podSecurity" $root | nindent 2 }}
  {{- with $root.Values.image.pullSecrets }}
  imagePullSecrets: {{- toYaml . | nindent 4 }}
  {{- end }}
  terminationGracePeriodSeconds: {{ $settings.terminationGracePeriodSeconds }}
  {{- include "millrace.scheduling" . | nindent 2 }}
  containers:
    - name: {{ .component }}
      image: {{ include "millrace.image" (dict "root" $root "app" .component) }}
      imagePullPolicy: {{ $root.Values.image.pullPolicy }}
      securityContext: {{- include "millrace.containerSecurity" $root | nindent 8 }}
      env:
        - name: MILLRACE_PARTITIONS
          value: {{ $root.Values.partitions | quote }}
        {{- if $isDistributed }}
        {{- include "millrace.nats.env" $root | nindent 8 }}
        {{- end }}
        {{- with .env }}{{ . | nindent 8 }}{{ end }}
        {{- if $isEntry }}{{ with include "millrace.security.env" $root }}{{ . | nindent 8 }}{{ end }}{{ end }}
        {{- with $root.Values.tracing.endpoint }}
        - name: MILLRACE_TRACE_ENDPOINT
          value: {{ . | quote }}
        - name: MILLRACE_TRACE_SAMPLE_RATIO
          value: {{ $root.Values.tracing.sampleRatio | quote }}
        {{- end }}
        {{- range $name, $value := $settings.config }}
        {{- include "millrace.option" (dict "name" $name "value" $value) | nindent 8 }}
        {{- end }}
        {{- with $settings.extraEnv }}{{ toYaml . | nindent 8 }}{{ end }}
      {{- with $settings.extraEnvFrom }}
      envFrom: {{- toYaml . | nindent 8 }}
      {{- end }}
      ports:
        {{- if $isEntry }}
        - { name: grpc, containerPort: 26500 }
        - { name: http, containerPort: 8080 }
        {{- end }}
        - { name: monitor, containerPort: 9600 }
      # It answers as soon as there is NATS; until then the pod has five minutes.
      startupProbe:
        httpGet: { path: /health/live, port: monitor, scheme: {{ $scheme }} }
        periodSeconds: 1
        timeoutSeconds: 5
        failureThreshold: 300
      # Generous: ending a process that only has no CPU makes it worse. One that hangs has lost its leadership long before.
      livenessProbe:
        httpGet: { path: /health/live, port: monitor, scheme: {{ $scheme }} }
        periodSeconds: 10
        timeoutSeconds: 10
        failureThreshold: 12
      readinessProbe:
        httpGet: { path: /health/ready, port: monitor, scheme: {{ $scheme }} }
        periodSeconds: 2
        timeoutSeconds: 2
        failureThreshold: 2
      {{- if $isEntry }}
      lifecycle:
        # Until no new connection is sent here. Then SIGTERM ends streams, and lets calls end.
        preStop: { sleep: { seconds: 5 } }
      {{- end }}
      resources: {{- toYaml $settings.resources | nindent 8 }}
      volumeMounts:
        - { name: tmp, mountPath: /tmp }
        {{- if $isDistributed }}{{ with include "millrace.nats.volumeMounts" $root }}{{ . | nindent 8 }}{{ end }}{{ end }}
        {{- if $isEntry }}{{ with include "millrace.security.volumeMounts" $root }}{{ . | nindent 8 }}{{ end }}{{ end }}
        {{- with .volumeMounts }}{{ . | nindent 8 }}{{ end }}
        {{- with $settings.extraVolumeMounts }}{{ toYaml . | nindent 8 }}{{ end }}
  volumes:
    - name: tmp
      emptyDir: { sizeLimit: 64Mi }
    {{- if $isDistributed }}{{ with include "millrace.nats.volumes" $root }}{{ . | nindent 4 }}{{ end }}{{ end }}
    {{- if $isEntry }}{{ with include "millrace.security.volumes" $root }}{{ . | nindent 4 }}{{ end }}{{ end }}
    {{- with .volumes }}{{ . | nindent 4 }}{{ end }}
    {{- with $settings.extraVolumes }}{{ toYaml . | nindent 4 }}{{ end }}
{{- end }}
