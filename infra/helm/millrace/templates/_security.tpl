{{/* Whether callers must show who they are. */}}
{{- define "millrace.hasLogin" -}}
{{- if or .Values.login.users.existingSecret .Values.login.oidc.issuer }}true{{ end -}}
{{- end }}

{{/* TLS and logins of the app that clients talk to, as environment variables. */}}
{{- define "millrace.security.env" -}}
{{- $tls := .Values.tls -}}
{{- if $tls.existingSecret }}
{{- range $variable, $key := dict "TLS_CERT" $tls.certKey "TLS_KEY" $tls.keyKey "TLS_CLIENT_CA" $tls.clientCaKey }}
{{- if $key }}
- name: MILLRACE_{{ $variable }}
  value: /etc/millrace/tls/{{ $key }}
{{- end }}
{{- end }}
{{- end }}
{{- with .Values.login.users }}
{{- if .existingSecret }}
- name: MILLRACE_LOGIN_USERS
  value: /etc/millrace/users/{{ .key }}
{{- end }}
{{- end }}
{{- range $name, $value := .Values.login.oidc }}
{{- if $value }}
- name: MILLRACE_OIDC_{{ snakecase $name | upper }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}
{{- end }}

{{- define "millrace.security.volumes" -}}
{{- with .Values.tls.existingSecret }}
- name: tls
  secret: { secretName: {{ . }} }
{{- end }}
{{- with .Values.login.users.existingSecret }}
- name: users
  secret: { secretName: {{ . }} }
{{- end }}
{{- end }}

{{- define "millrace.security.volumeMounts" -}}
{{- if .Values.tls.existingSecret }}
- { name: tls, mountPath: /etc/millrace/tls, readOnly: true }
{{- end }}
{{- if .Values.login.users.existingSecret }}
- { name: users, mountPath: /etc/millrace/users, readOnly: true }
{{- end }}
{{- end }}
