{{- define "millrace.nats.name" -}}
{{ include "millrace.fullname" . }}-nats
{{- end }}

{{- define "millrace.nats.urls" -}}
{{- if .Values.nats.enabled -}}
{{- $name := include "millrace.nats.name" . -}}
{{- $urls := list -}}
{{- range $index := until (int .Values.nats.replicas) }}{{ $urls = append $urls (printf "%s-%d.%s:4222" $name $index $name) }}{{ end -}}
{{- join "," $urls -}}
{{- else -}}
{{- join "," .Values.nats.external.urls -}}
{{- end -}}
{{- end }}

{{/* How the apps reach NATS, as environment variables. */}}
{{- define "millrace.nats.env" -}}
{{- $auth := .Values.nats.auth -}}
{{- $tls := .Values.nats.external.tls -}}
- name: MILLRACE_NATS
  value: {{ include "millrace.nats.urls" . | quote }}
{{- if $auth.existingSecret }}
{{- if $auth.credentialsKey }}
- name: MILLRACE_NATS_CREDENTIALS_FILE
  value: /etc/millrace/nats/{{ $auth.credentialsKey }}
{{- else }}
- name: MILLRACE_NATS_USER
  valueFrom: { secretKeyRef: { name: {{ $auth.existingSecret }}, key: {{ $auth.usernameKey }} } }
- name: MILLRACE_NATS_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ $auth.existingSecret }}, key: {{ $auth.passwordKey }} } }
{{- end }}
{{- end }}
{{- if and (not .Values.nats.enabled) $tls.existingSecret }}
{{- range $variable, $key := dict "CA" $tls.caKey "CERT" $tls.certKey "KEY" $tls.keyKey }}
{{- if $key }}
- name: MILLRACE_NATS_{{ $variable }}_FILE
  value: /etc/millrace/nats-tls/{{ $key }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- define "millrace.nats.volumes" -}}
{{- $auth := .Values.nats.auth -}}
{{- if and $auth.existingSecret $auth.credentialsKey }}
- name: nats
  secret: { secretName: {{ $auth.existingSecret }} }
{{- end }}
{{- if and (not .Values.nats.enabled) .Values.nats.external.tls.existingSecret }}
- name: nats-tls
  secret: { secretName: {{ .Values.nats.external.tls.existingSecret }} }
{{- end }}
{{- end }}

{{- define "millrace.nats.volumeMounts" -}}
{{- $auth := .Values.nats.auth -}}
{{- if and $auth.existingSecret $auth.credentialsKey }}
- { name: nats, mountPath: /etc/millrace/nats, readOnly: true }
{{- end }}
{{- if and (not .Values.nats.enabled) .Values.nats.external.tls.existingSecret }}
- { name: nats-tls, mountPath: /etc/millrace/nats-tls, readOnly: true }
{{- end }}
{{- end }}
