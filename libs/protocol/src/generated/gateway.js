// Made from proto/gateway.proto by scripts/generate.ts. Do not edit.
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $root = $protobuf.roots["millrace-gateway"] || ($protobuf.roots["millrace-gateway"] = {});

const gateway_protocol = $root.gateway_protocol = (() => {

    const gateway_protocol = {};

    gateway_protocol.TenantFilter = (function() {
        const valuesById = $Object.create(null), values = $Object.create(valuesById);
        values[valuesById[0] = "PROVIDED"] = 0;
        values[valuesById[1] = "ASSIGNED"] = 1;
        return values;
    })();

    gateway_protocol.StreamActivatedJobsRequest = (function() {

        const StreamActivatedJobsRequest = function (properties) {
            this.fetchVariable = [];
            this.tenantIds = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        StreamActivatedJobsRequest.prototype.type = "";
        StreamActivatedJobsRequest.prototype.worker = "";
        StreamActivatedJobsRequest.prototype.timeout = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        StreamActivatedJobsRequest.prototype.fetchVariable = $util.emptyArray;
        StreamActivatedJobsRequest.prototype.tenantIds = $util.emptyArray;
        StreamActivatedJobsRequest.prototype.tenantFilter = 0;

        StreamActivatedJobsRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
                writer.uint32(10).string(message.type);
            if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
                writer.uint32(18).string(message.worker);
            if (message.timeout != null && $Object.hasOwnProperty.call(message, "timeout") && (typeof message.timeout === "object" ? message.timeout.low || message.timeout.high : message.timeout !== 0))
                writer.uint32(24).int64(message.timeout);
            if (message.fetchVariable != null && message.fetchVariable.length)
                for (let i = 0; i < message.fetchVariable.length; ++i)
                    writer.uint32(42).string(message.fetchVariable[i]);
            if (message.tenantIds != null && message.tenantIds.length)
                for (let i = 0; i < message.tenantIds.length; ++i)
                    writer.uint32(50).string(message.tenantIds[i]);
            if (message.tenantFilter != null && $Object.hasOwnProperty.call(message, "tenantFilter") && message.tenantFilter !== 0)
                writer.uint32(56).int32(message.tenantFilter);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        StreamActivatedJobsRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.StreamActivatedJobsRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.type = value;
                        else
                            delete message.type;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.worker = value;
                        else
                            delete message.worker;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.timeout = value;
                        else
                            delete message.timeout;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.fetchVariable && message.fetchVariable.length))
                            message.fetchVariable = [];
                        message.fetchVariable.push(reader.stringVerify());
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (!(message.tenantIds && message.tenantIds.length))
                            message.tenantIds = [];
                        message.tenantIds.push(reader.stringVerify());
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.tenantFilter = value;
                        else
                            delete message.tenantFilter;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StreamActivatedJobsRequest;
    })();

    gateway_protocol.ActivateJobsRequest = (function() {

        const ActivateJobsRequest = function (properties) {
            this.fetchVariable = [];
            this.tenantIds = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ActivateJobsRequest.prototype.type = "";
        ActivateJobsRequest.prototype.worker = "";
        ActivateJobsRequest.prototype.timeout = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        ActivateJobsRequest.prototype.maxJobsToActivate = 0;
        ActivateJobsRequest.prototype.fetchVariable = $util.emptyArray;
        ActivateJobsRequest.prototype.requestTimeout = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        ActivateJobsRequest.prototype.tenantIds = $util.emptyArray;
        ActivateJobsRequest.prototype.tenantFilter = 0;

        ActivateJobsRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
                writer.uint32(10).string(message.type);
            if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
                writer.uint32(18).string(message.worker);
            if (message.timeout != null && $Object.hasOwnProperty.call(message, "timeout") && (typeof message.timeout === "object" ? message.timeout.low || message.timeout.high : message.timeout !== 0))
                writer.uint32(24).int64(message.timeout);
            if (message.maxJobsToActivate != null && $Object.hasOwnProperty.call(message, "maxJobsToActivate") && message.maxJobsToActivate !== 0)
                writer.uint32(32).int32(message.maxJobsToActivate);
            if (message.fetchVariable != null && message.fetchVariable.length)
                for (let i = 0; i < message.fetchVariable.length; ++i)
                    writer.uint32(42).string(message.fetchVariable[i]);
            if (message.requestTimeout != null && $Object.hasOwnProperty.call(message, "requestTimeout") && (typeof message.requestTimeout === "object" ? message.requestTimeout.low || message.requestTimeout.high : message.requestTimeout !== 0))
                writer.uint32(48).int64(message.requestTimeout);
            if (message.tenantIds != null && message.tenantIds.length)
                for (let i = 0; i < message.tenantIds.length; ++i)
                    writer.uint32(58).string(message.tenantIds[i]);
            if (message.tenantFilter != null && $Object.hasOwnProperty.call(message, "tenantFilter") && message.tenantFilter !== 0)
                writer.uint32(64).int32(message.tenantFilter);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ActivateJobsRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ActivateJobsRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.type = value;
                        else
                            delete message.type;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.worker = value;
                        else
                            delete message.worker;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.timeout = value;
                        else
                            delete message.timeout;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.maxJobsToActivate = value;
                        else
                            delete message.maxJobsToActivate;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.fetchVariable && message.fetchVariable.length))
                            message.fetchVariable = [];
                        message.fetchVariable.push(reader.stringVerify());
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.requestTimeout = value;
                        else
                            delete message.requestTimeout;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if (!(message.tenantIds && message.tenantIds.length))
                            message.tenantIds = [];
                        message.tenantIds.push(reader.stringVerify());
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.tenantFilter = value;
                        else
                            delete message.tenantFilter;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ActivateJobsRequest;
    })();

    gateway_protocol.ActivateJobsResponse = (function() {

        const ActivateJobsResponse = function (properties) {
            this.jobs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ActivateJobsResponse.prototype.jobs = $util.emptyArray;

        ActivateJobsResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.jobs != null && message.jobs.length)
                for (let i = 0; i < message.jobs.length; ++i)
                    $root.gateway_protocol.ActivatedJob.encode(message.jobs[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ActivateJobsResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ActivateJobsResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.jobs && message.jobs.length))
                            message.jobs = [];
                        message.jobs.push($root.gateway_protocol.ActivatedJob.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ActivateJobsResponse;
    })();

    gateway_protocol.ActivatedJob = (function() {

        const ActivatedJob = function (properties) {
            this.tags = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ActivatedJob.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        ActivatedJob.prototype.type = "";
        ActivatedJob.prototype.processInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        ActivatedJob.prototype.bpmnProcessId = "";
        ActivatedJob.prototype.processDefinitionVersion = 0;
        ActivatedJob.prototype.processDefinitionKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        ActivatedJob.prototype.elementId = "";
        ActivatedJob.prototype.elementInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        ActivatedJob.prototype.customHeaders = "";
        ActivatedJob.prototype.worker = "";
        ActivatedJob.prototype.retries = 0;
        ActivatedJob.prototype.deadline = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        ActivatedJob.prototype.variables = "";
        ActivatedJob.prototype.tenantId = "";
        ActivatedJob.prototype.userTask = undefined;
        ActivatedJob.prototype.kind = 0;
        ActivatedJob.prototype.listenerEventType = 0;
        ActivatedJob.prototype.tags = $util.emptyArray;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(ActivatedJob.prototype, "_userTask", {
            get: $util.oneOfGetter($oneOfFields = ["userTask"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        ActivatedJob.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
                writer.uint32(8).int64(message.key);
            if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
                writer.uint32(18).string(message.type);
            if (message.processInstanceKey != null && $Object.hasOwnProperty.call(message, "processInstanceKey") && (typeof message.processInstanceKey === "object" ? message.processInstanceKey.low || message.processInstanceKey.high : message.processInstanceKey !== 0))
                writer.uint32(24).int64(message.processInstanceKey);
            if (message.bpmnProcessId != null && $Object.hasOwnProperty.call(message, "bpmnProcessId") && message.bpmnProcessId !== "")
                writer.uint32(34).string(message.bpmnProcessId);
            if (message.processDefinitionVersion != null && $Object.hasOwnProperty.call(message, "processDefinitionVersion") && message.processDefinitionVersion !== 0)
                writer.uint32(40).int32(message.processDefinitionVersion);
            if (message.processDefinitionKey != null && $Object.hasOwnProperty.call(message, "processDefinitionKey") && (typeof message.processDefinitionKey === "object" ? message.processDefinitionKey.low || message.processDefinitionKey.high : message.processDefinitionKey !== 0))
                writer.uint32(48).int64(message.processDefinitionKey);
            if (message.elementId != null && $Object.hasOwnProperty.call(message, "elementId") && message.elementId !== "")
                writer.uint32(58).string(message.elementId);
            if (message.elementInstanceKey != null && $Object.hasOwnProperty.call(message, "elementInstanceKey") && (typeof message.elementInstanceKey === "object" ? message.elementInstanceKey.low || message.elementInstanceKey.high : message.elementInstanceKey !== 0))
                writer.uint32(64).int64(message.elementInstanceKey);
            if (message.customHeaders != null && $Object.hasOwnProperty.call(message, "customHeaders") && message.customHeaders !== "")
                writer.uint32(74).string(message.customHeaders);
            if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
                writer.uint32(82).string(message.worker);
            if (message.retries != null && $Object.hasOwnProperty.call(message, "retries") && message.retries !== 0)
                writer.uint32(88).int32(message.retries);
            if (message.deadline != null && $Object.hasOwnProperty.call(message, "deadline") && (typeof message.deadline === "object" ? message.deadline.low || message.deadline.high : message.deadline !== 0))
                writer.uint32(96).int64(message.deadline);
            if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== "")
                writer.uint32(106).string(message.variables);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(114).string(message.tenantId);
            if (message.userTask != null && $Object.hasOwnProperty.call(message, "userTask"))
                $root.gateway_protocol.UserTaskProperties.encode(message.userTask, writer.uint32(122).fork(), _depth + 1).ldelim();
            if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                writer.uint32(128).int32(message.kind);
            if (message.listenerEventType != null && $Object.hasOwnProperty.call(message, "listenerEventType") && message.listenerEventType !== 0)
                writer.uint32(136).int32(message.listenerEventType);
            if (message.tags != null && message.tags.length)
                for (let i = 0; i < message.tags.length; ++i)
                    writer.uint32(146).string(message.tags[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ActivatedJob.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ActivatedJob();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.key = value;
                        else
                            delete message.key;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.type = value;
                        else
                            delete message.type;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.processInstanceKey = value;
                        else
                            delete message.processInstanceKey;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.bpmnProcessId = value;
                        else
                            delete message.bpmnProcessId;
                        continue;
                    }
                case 5: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.processDefinitionVersion = value;
                        else
                            delete message.processDefinitionVersion;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.processDefinitionKey = value;
                        else
                            delete message.processDefinitionKey;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.elementId = value;
                        else
                            delete message.elementId;
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.elementInstanceKey = value;
                        else
                            delete message.elementInstanceKey;
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.customHeaders = value;
                        else
                            delete message.customHeaders;
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.worker = value;
                        else
                            delete message.worker;
                        continue;
                    }
                case 11: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.retries = value;
                        else
                            delete message.retries;
                        continue;
                    }
                case 12: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.deadline = value;
                        else
                            delete message.deadline;
                        continue;
                    }
                case 13: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.variables = value;
                        else
                            delete message.variables;
                        continue;
                    }
                case 14: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                case 15: {
                        if (wireType !== 2)
                            break;
                        message.userTask = $root.gateway_protocol.UserTaskProperties.decode(reader, reader.size(), $undefined, _depth + 1, message.userTask);
                        message._userTask = "userTask";
                        continue;
                    }
                case 16: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.kind = value;
                        else
                            delete message.kind;
                        continue;
                    }
                case 17: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.listenerEventType = value;
                        else
                            delete message.listenerEventType;
                        continue;
                    }
                case 18: {
                        if (wireType !== 2)
                            break;
                        if (!(message.tags && message.tags.length))
                            message.tags = [];
                        message.tags.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        ActivatedJob.JobKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "BPMN_ELEMENT"] = 0;
            values[valuesById[1] = "EXECUTION_LISTENER"] = 1;
            values[valuesById[2] = "TASK_LISTENER"] = 2;
            values[valuesById[3] = "AD_HOC_SUB_PROCESS"] = 3;
            return values;
        })();

        ActivatedJob.ListenerEventType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ASSIGNING"] = 0;
            values[valuesById[1] = "CANCELING"] = 1;
            values[valuesById[2] = "COMPLETING"] = 2;
            values[valuesById[3] = "CREATING"] = 3;
            values[valuesById[4] = "END"] = 4;
            values[valuesById[5] = "START"] = 5;
            values[valuesById[6] = "UNSPECIFIED"] = 6;
            values[valuesById[7] = "UPDATING"] = 7;
            return values;
        })();

        return ActivatedJob;
    })();

    gateway_protocol.UserTaskProperties = (function() {

        const UserTaskProperties = function (properties) {
            this.candidateGroups = [];
            this.candidateUsers = [];
            this.changedAttributes = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        UserTaskProperties.prototype.action = undefined;
        UserTaskProperties.prototype.assignee = undefined;
        UserTaskProperties.prototype.candidateGroups = $util.emptyArray;
        UserTaskProperties.prototype.candidateUsers = $util.emptyArray;
        UserTaskProperties.prototype.changedAttributes = $util.emptyArray;
        UserTaskProperties.prototype.dueDate = undefined;
        UserTaskProperties.prototype.followUpDate = undefined;
        UserTaskProperties.prototype.formKey = undefined;
        UserTaskProperties.prototype.priority = undefined;
        UserTaskProperties.prototype.userTaskKey = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(UserTaskProperties.prototype, "_action", {
            get: $util.oneOfGetter($oneOfFields = ["action"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(UserTaskProperties.prototype, "_assignee", {
            get: $util.oneOfGetter($oneOfFields = ["assignee"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(UserTaskProperties.prototype, "_dueDate", {
            get: $util.oneOfGetter($oneOfFields = ["dueDate"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(UserTaskProperties.prototype, "_followUpDate", {
            get: $util.oneOfGetter($oneOfFields = ["followUpDate"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(UserTaskProperties.prototype, "_formKey", {
            get: $util.oneOfGetter($oneOfFields = ["formKey"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(UserTaskProperties.prototype, "_priority", {
            get: $util.oneOfGetter($oneOfFields = ["priority"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(UserTaskProperties.prototype, "_userTaskKey", {
            get: $util.oneOfGetter($oneOfFields = ["userTaskKey"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        UserTaskProperties.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.action != null && $Object.hasOwnProperty.call(message, "action"))
                writer.uint32(10).string(message.action);
            if (message.assignee != null && $Object.hasOwnProperty.call(message, "assignee"))
                writer.uint32(18).string(message.assignee);
            if (message.candidateGroups != null && message.candidateGroups.length)
                for (let i = 0; i < message.candidateGroups.length; ++i)
                    writer.uint32(26).string(message.candidateGroups[i]);
            if (message.candidateUsers != null && message.candidateUsers.length)
                for (let i = 0; i < message.candidateUsers.length; ++i)
                    writer.uint32(34).string(message.candidateUsers[i]);
            if (message.changedAttributes != null && message.changedAttributes.length)
                for (let i = 0; i < message.changedAttributes.length; ++i)
                    writer.uint32(42).string(message.changedAttributes[i]);
            if (message.dueDate != null && $Object.hasOwnProperty.call(message, "dueDate"))
                writer.uint32(50).string(message.dueDate);
            if (message.followUpDate != null && $Object.hasOwnProperty.call(message, "followUpDate"))
                writer.uint32(58).string(message.followUpDate);
            if (message.formKey != null && $Object.hasOwnProperty.call(message, "formKey"))
                writer.uint32(64).int64(message.formKey);
            if (message.priority != null && $Object.hasOwnProperty.call(message, "priority"))
                writer.uint32(72).int32(message.priority);
            if (message.userTaskKey != null && $Object.hasOwnProperty.call(message, "userTaskKey"))
                writer.uint32(80).int64(message.userTaskKey);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        UserTaskProperties.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.UserTaskProperties();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.action = reader.stringVerify();
                        message._action = "action";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.assignee = reader.stringVerify();
                        message._assignee = "assignee";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.candidateGroups && message.candidateGroups.length))
                            message.candidateGroups = [];
                        message.candidateGroups.push(reader.stringVerify());
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.candidateUsers && message.candidateUsers.length))
                            message.candidateUsers = [];
                        message.candidateUsers.push(reader.stringVerify());
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.changedAttributes && message.changedAttributes.length))
                            message.changedAttributes = [];
                        message.changedAttributes.push(reader.stringVerify());
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        message.dueDate = reader.stringVerify();
                        message._dueDate = "dueDate";
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.followUpDate = reader.stringVerify();
                        message._followUpDate = "followUpDate";
                        continue;
                    }
                case 8: {
                        if (wireType !== 0)
                            break;
                        message.formKey = reader.int64();
                        message._formKey = "formKey";
                        continue;
                    }
                case 9: {
                        if (wireType !== 0)
                            break;
                        message.priority = reader.int32();
                        message._priority = "priority";
                        continue;
                    }
                case 10: {
                        if (wireType !== 0)
                            break;
                        message.userTaskKey = reader.int64();
                        message._userTaskKey = "userTaskKey";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return UserTaskProperties;
    })();

    gateway_protocol.CompleteJobRequest = (function() {

        const CompleteJobRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        CompleteJobRequest.prototype.jobKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        CompleteJobRequest.prototype.variables = "";
        CompleteJobRequest.prototype.result = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CompleteJobRequest.prototype, "_result", {
            get: $util.oneOfGetter($oneOfFields = ["result"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        CompleteJobRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.jobKey != null && $Object.hasOwnProperty.call(message, "jobKey") && (typeof message.jobKey === "object" ? message.jobKey.low || message.jobKey.high : message.jobKey !== 0))
                writer.uint32(8).int64(message.jobKey);
            if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== "")
                writer.uint32(18).string(message.variables);
            if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
                $root.gateway_protocol.JobResult.encode(message.result, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        CompleteJobRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.CompleteJobRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.jobKey = value;
                        else
                            delete message.jobKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.variables = value;
                        else
                            delete message.variables;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.result = $root.gateway_protocol.JobResult.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                        message._result = "result";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CompleteJobRequest;
    })();

    gateway_protocol.CompleteJobResponse = (function() {

        const CompleteJobResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        CompleteJobResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        CompleteJobResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.CompleteJobResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CompleteJobResponse;
    })();

    gateway_protocol.JobResult = (function() {

        const JobResult = function (properties) {
            this.activateElements = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        JobResult.prototype.denied = undefined;
        JobResult.prototype.corrections = undefined;
        JobResult.prototype.deniedReason = undefined;
        JobResult.prototype.type = undefined;
        JobResult.prototype.activateElements = $util.emptyArray;
        JobResult.prototype.isCompletionConditionFulfilled = undefined;
        JobResult.prototype.isCancelRemainingInstances = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(JobResult.prototype, "_denied", {
            get: $util.oneOfGetter($oneOfFields = ["denied"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(JobResult.prototype, "_corrections", {
            get: $util.oneOfGetter($oneOfFields = ["corrections"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(JobResult.prototype, "_deniedReason", {
            get: $util.oneOfGetter($oneOfFields = ["deniedReason"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(JobResult.prototype, "_type", {
            get: $util.oneOfGetter($oneOfFields = ["type"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(JobResult.prototype, "_isCompletionConditionFulfilled", {
            get: $util.oneOfGetter($oneOfFields = ["isCompletionConditionFulfilled"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(JobResult.prototype, "_isCancelRemainingInstances", {
            get: $util.oneOfGetter($oneOfFields = ["isCancelRemainingInstances"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        JobResult.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.denied != null && $Object.hasOwnProperty.call(message, "denied"))
                writer.uint32(8).bool(message.denied);
            if (message.corrections != null && $Object.hasOwnProperty.call(message, "corrections"))
                $root.gateway_protocol.JobResultCorrections.encode(message.corrections, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.deniedReason != null && $Object.hasOwnProperty.call(message, "deniedReason"))
                writer.uint32(26).string(message.deniedReason);
            if (message.type != null && $Object.hasOwnProperty.call(message, "type"))
                writer.uint32(34).string(message.type);
            if (message.activateElements != null && message.activateElements.length)
                for (let i = 0; i < message.activateElements.length; ++i)
                    $root.gateway_protocol.JobResultActivateElement.encode(message.activateElements[i], writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.isCompletionConditionFulfilled != null && $Object.hasOwnProperty.call(message, "isCompletionConditionFulfilled"))
                writer.uint32(48).bool(message.isCompletionConditionFulfilled);
            if (message.isCancelRemainingInstances != null && $Object.hasOwnProperty.call(message, "isCancelRemainingInstances"))
                writer.uint32(56).bool(message.isCancelRemainingInstances);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        JobResult.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.JobResult();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        message.denied = reader.bool();
                        message._denied = "denied";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.corrections = $root.gateway_protocol.JobResultCorrections.decode(reader, reader.size(), $undefined, _depth + 1, message.corrections);
                        message._corrections = "corrections";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.deniedReason = reader.stringVerify();
                        message._deniedReason = "deniedReason";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.type = reader.stringVerify();
                        message._type = "type";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.activateElements && message.activateElements.length))
                            message.activateElements = [];
                        message.activateElements.push($root.gateway_protocol.JobResultActivateElement.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        message.isCompletionConditionFulfilled = reader.bool();
                        message._isCompletionConditionFulfilled = "isCompletionConditionFulfilled";
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        message.isCancelRemainingInstances = reader.bool();
                        message._isCancelRemainingInstances = "isCancelRemainingInstances";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return JobResult;
    })();

    gateway_protocol.JobResultCorrections = (function() {

        const JobResultCorrections = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        JobResultCorrections.prototype.assignee = undefined;
        JobResultCorrections.prototype.dueDate = undefined;
        JobResultCorrections.prototype.followUpDate = undefined;
        JobResultCorrections.prototype.candidateUsers = undefined;
        JobResultCorrections.prototype.candidateGroups = undefined;
        JobResultCorrections.prototype.priority = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(JobResultCorrections.prototype, "_assignee", {
            get: $util.oneOfGetter($oneOfFields = ["assignee"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(JobResultCorrections.prototype, "_dueDate", {
            get: $util.oneOfGetter($oneOfFields = ["dueDate"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(JobResultCorrections.prototype, "_followUpDate", {
            get: $util.oneOfGetter($oneOfFields = ["followUpDate"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(JobResultCorrections.prototype, "_candidateUsers", {
            get: $util.oneOfGetter($oneOfFields = ["candidateUsers"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(JobResultCorrections.prototype, "_candidateGroups", {
            get: $util.oneOfGetter($oneOfFields = ["candidateGroups"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(JobResultCorrections.prototype, "_priority", {
            get: $util.oneOfGetter($oneOfFields = ["priority"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        JobResultCorrections.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.assignee != null && $Object.hasOwnProperty.call(message, "assignee"))
                writer.uint32(10).string(message.assignee);
            if (message.dueDate != null && $Object.hasOwnProperty.call(message, "dueDate"))
                writer.uint32(18).string(message.dueDate);
            if (message.followUpDate != null && $Object.hasOwnProperty.call(message, "followUpDate"))
                writer.uint32(26).string(message.followUpDate);
            if (message.candidateUsers != null && $Object.hasOwnProperty.call(message, "candidateUsers"))
                $root.gateway_protocol.StringList.encode(message.candidateUsers, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.candidateGroups != null && $Object.hasOwnProperty.call(message, "candidateGroups"))
                $root.gateway_protocol.StringList.encode(message.candidateGroups, writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.priority != null && $Object.hasOwnProperty.call(message, "priority"))
                writer.uint32(48).int32(message.priority);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        JobResultCorrections.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.JobResultCorrections();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.assignee = reader.stringVerify();
                        message._assignee = "assignee";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.dueDate = reader.stringVerify();
                        message._dueDate = "dueDate";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.followUpDate = reader.stringVerify();
                        message._followUpDate = "followUpDate";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.candidateUsers = $root.gateway_protocol.StringList.decode(reader, reader.size(), $undefined, _depth + 1, message.candidateUsers);
                        message._candidateUsers = "candidateUsers";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        message.candidateGroups = $root.gateway_protocol.StringList.decode(reader, reader.size(), $undefined, _depth + 1, message.candidateGroups);
                        message._candidateGroups = "candidateGroups";
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        message.priority = reader.int32();
                        message._priority = "priority";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return JobResultCorrections;
    })();

    gateway_protocol.JobResultActivateElement = (function() {

        const JobResultActivateElement = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        JobResultActivateElement.prototype.elementId = "";
        JobResultActivateElement.prototype.variables = "";

        JobResultActivateElement.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.elementId != null && $Object.hasOwnProperty.call(message, "elementId") && message.elementId !== "")
                writer.uint32(10).string(message.elementId);
            if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== "")
                writer.uint32(18).string(message.variables);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        JobResultActivateElement.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.JobResultActivateElement();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.elementId = value;
                        else
                            delete message.elementId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.variables = value;
                        else
                            delete message.variables;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return JobResultActivateElement;
    })();

    gateway_protocol.StringList = (function() {

        const StringList = function (properties) {
            this.values = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        StringList.prototype.values = $util.emptyArray;

        StringList.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.values != null && message.values.length)
                for (let i = 0; i < message.values.length; ++i)
                    writer.uint32(10).string(message.values[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        StringList.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.StringList();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.values && message.values.length))
                            message.values = [];
                        message.values.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return StringList;
    })();

    gateway_protocol.FailJobRequest = (function() {

        const FailJobRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        FailJobRequest.prototype.jobKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        FailJobRequest.prototype.retries = 0;
        FailJobRequest.prototype.errorMessage = "";
        FailJobRequest.prototype.retryBackOff = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        FailJobRequest.prototype.variables = "";

        FailJobRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.jobKey != null && $Object.hasOwnProperty.call(message, "jobKey") && (typeof message.jobKey === "object" ? message.jobKey.low || message.jobKey.high : message.jobKey !== 0))
                writer.uint32(8).int64(message.jobKey);
            if (message.retries != null && $Object.hasOwnProperty.call(message, "retries") && message.retries !== 0)
                writer.uint32(16).int32(message.retries);
            if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage") && message.errorMessage !== "")
                writer.uint32(26).string(message.errorMessage);
            if (message.retryBackOff != null && $Object.hasOwnProperty.call(message, "retryBackOff") && (typeof message.retryBackOff === "object" ? message.retryBackOff.low || message.retryBackOff.high : message.retryBackOff !== 0))
                writer.uint32(32).int64(message.retryBackOff);
            if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== "")
                writer.uint32(42).string(message.variables);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        FailJobRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.FailJobRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.jobKey = value;
                        else
                            delete message.jobKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.retries = value;
                        else
                            delete message.retries;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.errorMessage = value;
                        else
                            delete message.errorMessage;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.retryBackOff = value;
                        else
                            delete message.retryBackOff;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.variables = value;
                        else
                            delete message.variables;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FailJobRequest;
    })();

    gateway_protocol.FailJobResponse = (function() {

        const FailJobResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        FailJobResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        FailJobResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.FailJobResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FailJobResponse;
    })();

    gateway_protocol.ThrowErrorRequest = (function() {

        const ThrowErrorRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ThrowErrorRequest.prototype.jobKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        ThrowErrorRequest.prototype.errorCode = "";
        ThrowErrorRequest.prototype.errorMessage = "";
        ThrowErrorRequest.prototype.variables = "";

        ThrowErrorRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.jobKey != null && $Object.hasOwnProperty.call(message, "jobKey") && (typeof message.jobKey === "object" ? message.jobKey.low || message.jobKey.high : message.jobKey !== 0))
                writer.uint32(8).int64(message.jobKey);
            if (message.errorCode != null && $Object.hasOwnProperty.call(message, "errorCode") && message.errorCode !== "")
                writer.uint32(18).string(message.errorCode);
            if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage") && message.errorMessage !== "")
                writer.uint32(26).string(message.errorMessage);
            if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== "")
                writer.uint32(34).string(message.variables);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ThrowErrorRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ThrowErrorRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.jobKey = value;
                        else
                            delete message.jobKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.errorCode = value;
                        else
                            delete message.errorCode;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.errorMessage = value;
                        else
                            delete message.errorMessage;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.variables = value;
                        else
                            delete message.variables;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ThrowErrorRequest;
    })();

    gateway_protocol.ThrowErrorResponse = (function() {

        const ThrowErrorResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ThrowErrorResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ThrowErrorResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ThrowErrorResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ThrowErrorResponse;
    })();

    gateway_protocol.UpdateJobRetriesRequest = (function() {

        const UpdateJobRetriesRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        UpdateJobRetriesRequest.prototype.jobKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        UpdateJobRetriesRequest.prototype.retries = 0;
        UpdateJobRetriesRequest.prototype.operationReference = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(UpdateJobRetriesRequest.prototype, "_operationReference", {
            get: $util.oneOfGetter($oneOfFields = ["operationReference"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        UpdateJobRetriesRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.jobKey != null && $Object.hasOwnProperty.call(message, "jobKey") && (typeof message.jobKey === "object" ? message.jobKey.low || message.jobKey.high : message.jobKey !== 0))
                writer.uint32(8).int64(message.jobKey);
            if (message.retries != null && $Object.hasOwnProperty.call(message, "retries") && message.retries !== 0)
                writer.uint32(16).int32(message.retries);
            if (message.operationReference != null && $Object.hasOwnProperty.call(message, "operationReference"))
                writer.uint32(24).uint64(message.operationReference);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        UpdateJobRetriesRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.UpdateJobRetriesRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.jobKey = value;
                        else
                            delete message.jobKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.retries = value;
                        else
                            delete message.retries;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.operationReference = reader.uint64();
                        message._operationReference = "operationReference";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return UpdateJobRetriesRequest;
    })();

    gateway_protocol.UpdateJobRetriesResponse = (function() {

        const UpdateJobRetriesResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        UpdateJobRetriesResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        UpdateJobRetriesResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.UpdateJobRetriesResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return UpdateJobRetriesResponse;
    })();

    gateway_protocol.UpdateJobTimeoutRequest = (function() {

        const UpdateJobTimeoutRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        UpdateJobTimeoutRequest.prototype.jobKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        UpdateJobTimeoutRequest.prototype.timeout = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        UpdateJobTimeoutRequest.prototype.operationReference = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(UpdateJobTimeoutRequest.prototype, "_operationReference", {
            get: $util.oneOfGetter($oneOfFields = ["operationReference"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        UpdateJobTimeoutRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.jobKey != null && $Object.hasOwnProperty.call(message, "jobKey") && (typeof message.jobKey === "object" ? message.jobKey.low || message.jobKey.high : message.jobKey !== 0))
                writer.uint32(8).int64(message.jobKey);
            if (message.timeout != null && $Object.hasOwnProperty.call(message, "timeout") && (typeof message.timeout === "object" ? message.timeout.low || message.timeout.high : message.timeout !== 0))
                writer.uint32(16).int64(message.timeout);
            if (message.operationReference != null && $Object.hasOwnProperty.call(message, "operationReference"))
                writer.uint32(24).uint64(message.operationReference);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        UpdateJobTimeoutRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.UpdateJobTimeoutRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.jobKey = value;
                        else
                            delete message.jobKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.timeout = value;
                        else
                            delete message.timeout;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.operationReference = reader.uint64();
                        message._operationReference = "operationReference";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return UpdateJobTimeoutRequest;
    })();

    gateway_protocol.UpdateJobTimeoutResponse = (function() {

        const UpdateJobTimeoutResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        UpdateJobTimeoutResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        UpdateJobTimeoutResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.UpdateJobTimeoutResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return UpdateJobTimeoutResponse;
    })();

    gateway_protocol.CreateProcessInstanceRequest = (function() {

        const CreateProcessInstanceRequest = function (properties) {
            this.startInstructions = [];
            this.runtimeInstructions = [];
            this.tags = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        CreateProcessInstanceRequest.prototype.processDefinitionKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        CreateProcessInstanceRequest.prototype.bpmnProcessId = "";
        CreateProcessInstanceRequest.prototype.version = 0;
        CreateProcessInstanceRequest.prototype.variables = "";
        CreateProcessInstanceRequest.prototype.startInstructions = $util.emptyArray;
        CreateProcessInstanceRequest.prototype.tenantId = "";
        CreateProcessInstanceRequest.prototype.operationReference = undefined;
        CreateProcessInstanceRequest.prototype.runtimeInstructions = $util.emptyArray;
        CreateProcessInstanceRequest.prototype.tags = $util.emptyArray;
        CreateProcessInstanceRequest.prototype.businessId = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CreateProcessInstanceRequest.prototype, "_operationReference", {
            get: $util.oneOfGetter($oneOfFields = ["operationReference"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CreateProcessInstanceRequest.prototype, "_businessId", {
            get: $util.oneOfGetter($oneOfFields = ["businessId"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        CreateProcessInstanceRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.processDefinitionKey != null && $Object.hasOwnProperty.call(message, "processDefinitionKey") && (typeof message.processDefinitionKey === "object" ? message.processDefinitionKey.low || message.processDefinitionKey.high : message.processDefinitionKey !== 0))
                writer.uint32(8).int64(message.processDefinitionKey);
            if (message.bpmnProcessId != null && $Object.hasOwnProperty.call(message, "bpmnProcessId") && message.bpmnProcessId !== "")
                writer.uint32(18).string(message.bpmnProcessId);
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                writer.uint32(24).int32(message.version);
            if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== "")
                writer.uint32(34).string(message.variables);
            if (message.startInstructions != null && message.startInstructions.length)
                for (let i = 0; i < message.startInstructions.length; ++i)
                    $root.gateway_protocol.ProcessInstanceCreationStartInstruction.encode(message.startInstructions[i], writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(50).string(message.tenantId);
            if (message.operationReference != null && $Object.hasOwnProperty.call(message, "operationReference"))
                writer.uint32(56).uint64(message.operationReference);
            if (message.runtimeInstructions != null && message.runtimeInstructions.length)
                for (let i = 0; i < message.runtimeInstructions.length; ++i)
                    $root.gateway_protocol.ProcessInstanceCreationRuntimeInstruction.encode(message.runtimeInstructions[i], writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.tags != null && message.tags.length)
                for (let i = 0; i < message.tags.length; ++i)
                    writer.uint32(74).string(message.tags[i]);
            if (message.businessId != null && $Object.hasOwnProperty.call(message, "businessId"))
                writer.uint32(82).string(message.businessId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        CreateProcessInstanceRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.CreateProcessInstanceRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.processDefinitionKey = value;
                        else
                            delete message.processDefinitionKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.bpmnProcessId = value;
                        else
                            delete message.bpmnProcessId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.variables = value;
                        else
                            delete message.variables;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.startInstructions && message.startInstructions.length))
                            message.startInstructions = [];
                        message.startInstructions.push($root.gateway_protocol.ProcessInstanceCreationStartInstruction.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                case 7: {
                        if (wireType !== 0)
                            break;
                        message.operationReference = reader.uint64();
                        message._operationReference = "operationReference";
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if (!(message.runtimeInstructions && message.runtimeInstructions.length))
                            message.runtimeInstructions = [];
                        message.runtimeInstructions.push($root.gateway_protocol.ProcessInstanceCreationRuntimeInstruction.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if (!(message.tags && message.tags.length))
                            message.tags = [];
                        message.tags.push(reader.stringVerify());
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        message.businessId = reader.stringVerify();
                        message._businessId = "businessId";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CreateProcessInstanceRequest;
    })();

    gateway_protocol.ProcessInstanceCreationStartInstruction = (function() {

        const ProcessInstanceCreationStartInstruction = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ProcessInstanceCreationStartInstruction.prototype.elementId = "";

        ProcessInstanceCreationStartInstruction.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.elementId != null && $Object.hasOwnProperty.call(message, "elementId") && message.elementId !== "")
                writer.uint32(10).string(message.elementId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ProcessInstanceCreationStartInstruction.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ProcessInstanceCreationStartInstruction();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.elementId = value;
                        else
                            delete message.elementId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ProcessInstanceCreationStartInstruction;
    })();

    gateway_protocol.ProcessInstanceCreationRuntimeInstruction = (function() {

        const ProcessInstanceCreationRuntimeInstruction = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ProcessInstanceCreationRuntimeInstruction.prototype.terminate = undefined;

        let $oneOfFields;

        $Object.defineProperty(ProcessInstanceCreationRuntimeInstruction.prototype, "instruction", {
            get: $util.oneOfGetter($oneOfFields = ["terminate"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        ProcessInstanceCreationRuntimeInstruction.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.terminate != null && $Object.hasOwnProperty.call(message, "terminate"))
                $root.gateway_protocol.TerminateProcessInstanceInstruction.encode(message.terminate, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ProcessInstanceCreationRuntimeInstruction.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ProcessInstanceCreationRuntimeInstruction();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.terminate = $root.gateway_protocol.TerminateProcessInstanceInstruction.decode(reader, reader.size(), $undefined, _depth + 1, message.terminate);
                        message.instruction = "terminate";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ProcessInstanceCreationRuntimeInstruction;
    })();

    gateway_protocol.TerminateProcessInstanceInstruction = (function() {

        const TerminateProcessInstanceInstruction = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        TerminateProcessInstanceInstruction.prototype.afterElementId = "";

        TerminateProcessInstanceInstruction.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.afterElementId != null && $Object.hasOwnProperty.call(message, "afterElementId") && message.afterElementId !== "")
                writer.uint32(10).string(message.afterElementId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        TerminateProcessInstanceInstruction.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.TerminateProcessInstanceInstruction();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.afterElementId = value;
                        else
                            delete message.afterElementId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return TerminateProcessInstanceInstruction;
    })();

    gateway_protocol.CreateProcessInstanceResponse = (function() {

        const CreateProcessInstanceResponse = function (properties) {
            this.tags = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        CreateProcessInstanceResponse.prototype.processDefinitionKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        CreateProcessInstanceResponse.prototype.bpmnProcessId = "";
        CreateProcessInstanceResponse.prototype.version = 0;
        CreateProcessInstanceResponse.prototype.processInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        CreateProcessInstanceResponse.prototype.tenantId = "";
        CreateProcessInstanceResponse.prototype.tags = $util.emptyArray;
        CreateProcessInstanceResponse.prototype.businessId = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CreateProcessInstanceResponse.prototype, "_businessId", {
            get: $util.oneOfGetter($oneOfFields = ["businessId"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        CreateProcessInstanceResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.processDefinitionKey != null && $Object.hasOwnProperty.call(message, "processDefinitionKey") && (typeof message.processDefinitionKey === "object" ? message.processDefinitionKey.low || message.processDefinitionKey.high : message.processDefinitionKey !== 0))
                writer.uint32(8).int64(message.processDefinitionKey);
            if (message.bpmnProcessId != null && $Object.hasOwnProperty.call(message, "bpmnProcessId") && message.bpmnProcessId !== "")
                writer.uint32(18).string(message.bpmnProcessId);
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                writer.uint32(24).int32(message.version);
            if (message.processInstanceKey != null && $Object.hasOwnProperty.call(message, "processInstanceKey") && (typeof message.processInstanceKey === "object" ? message.processInstanceKey.low || message.processInstanceKey.high : message.processInstanceKey !== 0))
                writer.uint32(32).int64(message.processInstanceKey);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(42).string(message.tenantId);
            if (message.tags != null && message.tags.length)
                for (let i = 0; i < message.tags.length; ++i)
                    writer.uint32(50).string(message.tags[i]);
            if (message.businessId != null && $Object.hasOwnProperty.call(message, "businessId"))
                writer.uint32(58).string(message.businessId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        CreateProcessInstanceResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.CreateProcessInstanceResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.processDefinitionKey = value;
                        else
                            delete message.processDefinitionKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.bpmnProcessId = value;
                        else
                            delete message.bpmnProcessId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.processInstanceKey = value;
                        else
                            delete message.processInstanceKey;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if (!(message.tags && message.tags.length))
                            message.tags = [];
                        message.tags.push(reader.stringVerify());
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        message.businessId = reader.stringVerify();
                        message._businessId = "businessId";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CreateProcessInstanceResponse;
    })();

    gateway_protocol.CreateProcessInstanceWithResultRequest = (function() {

        const CreateProcessInstanceWithResultRequest = function (properties) {
            this.fetchVariables = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        CreateProcessInstanceWithResultRequest.prototype.request = undefined;
        CreateProcessInstanceWithResultRequest.prototype.requestTimeout = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        CreateProcessInstanceWithResultRequest.prototype.fetchVariables = $util.emptyArray;

        CreateProcessInstanceWithResultRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.request != null && $Object.hasOwnProperty.call(message, "request"))
                $root.gateway_protocol.CreateProcessInstanceRequest.encode(message.request, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.requestTimeout != null && $Object.hasOwnProperty.call(message, "requestTimeout") && (typeof message.requestTimeout === "object" ? message.requestTimeout.low || message.requestTimeout.high : message.requestTimeout !== 0))
                writer.uint32(16).int64(message.requestTimeout);
            if (message.fetchVariables != null && message.fetchVariables.length)
                for (let i = 0; i < message.fetchVariables.length; ++i)
                    writer.uint32(26).string(message.fetchVariables[i]);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        CreateProcessInstanceWithResultRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.CreateProcessInstanceWithResultRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.request = $root.gateway_protocol.CreateProcessInstanceRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.request);
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.requestTimeout = value;
                        else
                            delete message.requestTimeout;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.fetchVariables && message.fetchVariables.length))
                            message.fetchVariables = [];
                        message.fetchVariables.push(reader.stringVerify());
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CreateProcessInstanceWithResultRequest;
    })();

    gateway_protocol.CreateProcessInstanceWithResultResponse = (function() {

        const CreateProcessInstanceWithResultResponse = function (properties) {
            this.tags = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        CreateProcessInstanceWithResultResponse.prototype.processDefinitionKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        CreateProcessInstanceWithResultResponse.prototype.bpmnProcessId = "";
        CreateProcessInstanceWithResultResponse.prototype.version = 0;
        CreateProcessInstanceWithResultResponse.prototype.processInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        CreateProcessInstanceWithResultResponse.prototype.variables = "";
        CreateProcessInstanceWithResultResponse.prototype.tenantId = "";
        CreateProcessInstanceWithResultResponse.prototype.tags = $util.emptyArray;
        CreateProcessInstanceWithResultResponse.prototype.businessId = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CreateProcessInstanceWithResultResponse.prototype, "_businessId", {
            get: $util.oneOfGetter($oneOfFields = ["businessId"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        CreateProcessInstanceWithResultResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.processDefinitionKey != null && $Object.hasOwnProperty.call(message, "processDefinitionKey") && (typeof message.processDefinitionKey === "object" ? message.processDefinitionKey.low || message.processDefinitionKey.high : message.processDefinitionKey !== 0))
                writer.uint32(8).int64(message.processDefinitionKey);
            if (message.bpmnProcessId != null && $Object.hasOwnProperty.call(message, "bpmnProcessId") && message.bpmnProcessId !== "")
                writer.uint32(18).string(message.bpmnProcessId);
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                writer.uint32(24).int32(message.version);
            if (message.processInstanceKey != null && $Object.hasOwnProperty.call(message, "processInstanceKey") && (typeof message.processInstanceKey === "object" ? message.processInstanceKey.low || message.processInstanceKey.high : message.processInstanceKey !== 0))
                writer.uint32(32).int64(message.processInstanceKey);
            if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== "")
                writer.uint32(42).string(message.variables);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(50).string(message.tenantId);
            if (message.tags != null && message.tags.length)
                for (let i = 0; i < message.tags.length; ++i)
                    writer.uint32(58).string(message.tags[i]);
            if (message.businessId != null && $Object.hasOwnProperty.call(message, "businessId"))
                writer.uint32(66).string(message.businessId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        CreateProcessInstanceWithResultResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.CreateProcessInstanceWithResultResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.processDefinitionKey = value;
                        else
                            delete message.processDefinitionKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.bpmnProcessId = value;
                        else
                            delete message.bpmnProcessId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.processInstanceKey = value;
                        else
                            delete message.processInstanceKey;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.variables = value;
                        else
                            delete message.variables;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if (!(message.tags && message.tags.length))
                            message.tags = [];
                        message.tags.push(reader.stringVerify());
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        message.businessId = reader.stringVerify();
                        message._businessId = "businessId";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CreateProcessInstanceWithResultResponse;
    })();

    gateway_protocol.CancelProcessInstanceRequest = (function() {

        const CancelProcessInstanceRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        CancelProcessInstanceRequest.prototype.processInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        CancelProcessInstanceRequest.prototype.operationReference = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(CancelProcessInstanceRequest.prototype, "_operationReference", {
            get: $util.oneOfGetter($oneOfFields = ["operationReference"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        CancelProcessInstanceRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.processInstanceKey != null && $Object.hasOwnProperty.call(message, "processInstanceKey") && (typeof message.processInstanceKey === "object" ? message.processInstanceKey.low || message.processInstanceKey.high : message.processInstanceKey !== 0))
                writer.uint32(8).int64(message.processInstanceKey);
            if (message.operationReference != null && $Object.hasOwnProperty.call(message, "operationReference"))
                writer.uint32(16).uint64(message.operationReference);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        CancelProcessInstanceRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.CancelProcessInstanceRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.processInstanceKey = value;
                        else
                            delete message.processInstanceKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.operationReference = reader.uint64();
                        message._operationReference = "operationReference";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CancelProcessInstanceRequest;
    })();

    gateway_protocol.CancelProcessInstanceResponse = (function() {

        const CancelProcessInstanceResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        CancelProcessInstanceResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        CancelProcessInstanceResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.CancelProcessInstanceResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return CancelProcessInstanceResponse;
    })();

    gateway_protocol.SetVariablesRequest = (function() {

        const SetVariablesRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        SetVariablesRequest.prototype.elementInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        SetVariablesRequest.prototype.variables = "";
        SetVariablesRequest.prototype.local = false;
        SetVariablesRequest.prototype.operationReference = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(SetVariablesRequest.prototype, "_operationReference", {
            get: $util.oneOfGetter($oneOfFields = ["operationReference"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        SetVariablesRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.elementInstanceKey != null && $Object.hasOwnProperty.call(message, "elementInstanceKey") && (typeof message.elementInstanceKey === "object" ? message.elementInstanceKey.low || message.elementInstanceKey.high : message.elementInstanceKey !== 0))
                writer.uint32(8).int64(message.elementInstanceKey);
            if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== "")
                writer.uint32(18).string(message.variables);
            if (message.local != null && $Object.hasOwnProperty.call(message, "local") && message.local !== false)
                writer.uint32(24).bool(message.local);
            if (message.operationReference != null && $Object.hasOwnProperty.call(message, "operationReference"))
                writer.uint32(32).uint64(message.operationReference);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        SetVariablesRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.SetVariablesRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.elementInstanceKey = value;
                        else
                            delete message.elementInstanceKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.variables = value;
                        else
                            delete message.variables;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.bool())
                            message.local = value;
                        else
                            delete message.local;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        message.operationReference = reader.uint64();
                        message._operationReference = "operationReference";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SetVariablesRequest;
    })();

    gateway_protocol.SetVariablesResponse = (function() {

        const SetVariablesResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        SetVariablesResponse.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        SetVariablesResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
                writer.uint32(8).int64(message.key);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        SetVariablesResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.SetVariablesResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.key = value;
                        else
                            delete message.key;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return SetVariablesResponse;
    })();

    gateway_protocol.ModifyProcessInstanceRequest = (function() {

        const ModifyProcessInstanceRequest = function (properties) {
            this.activateInstructions = [];
            this.terminateInstructions = [];
            this.moveInstructions = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ModifyProcessInstanceRequest.prototype.processInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        ModifyProcessInstanceRequest.prototype.activateInstructions = $util.emptyArray;
        ModifyProcessInstanceRequest.prototype.terminateInstructions = $util.emptyArray;
        ModifyProcessInstanceRequest.prototype.operationReference = undefined;
        ModifyProcessInstanceRequest.prototype.moveInstructions = $util.emptyArray;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(ModifyProcessInstanceRequest.prototype, "_operationReference", {
            get: $util.oneOfGetter($oneOfFields = ["operationReference"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        ModifyProcessInstanceRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.processInstanceKey != null && $Object.hasOwnProperty.call(message, "processInstanceKey") && (typeof message.processInstanceKey === "object" ? message.processInstanceKey.low || message.processInstanceKey.high : message.processInstanceKey !== 0))
                writer.uint32(8).int64(message.processInstanceKey);
            if (message.activateInstructions != null && message.activateInstructions.length)
                for (let i = 0; i < message.activateInstructions.length; ++i)
                    $root.gateway_protocol.ModifyProcessInstanceRequest.ActivateInstruction.encode(message.activateInstructions[i], writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.terminateInstructions != null && message.terminateInstructions.length)
                for (let i = 0; i < message.terminateInstructions.length; ++i)
                    $root.gateway_protocol.ModifyProcessInstanceRequest.TerminateInstruction.encode(message.terminateInstructions[i], writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.operationReference != null && $Object.hasOwnProperty.call(message, "operationReference"))
                writer.uint32(32).uint64(message.operationReference);
            if (message.moveInstructions != null && message.moveInstructions.length)
                for (let i = 0; i < message.moveInstructions.length; ++i)
                    $root.gateway_protocol.ModifyProcessInstanceRequest.MoveInstruction.encode(message.moveInstructions[i], writer.uint32(42).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ModifyProcessInstanceRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ModifyProcessInstanceRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.processInstanceKey = value;
                        else
                            delete message.processInstanceKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.activateInstructions && message.activateInstructions.length))
                            message.activateInstructions = [];
                        message.activateInstructions.push($root.gateway_protocol.ModifyProcessInstanceRequest.ActivateInstruction.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.terminateInstructions && message.terminateInstructions.length))
                            message.terminateInstructions = [];
                        message.terminateInstructions.push($root.gateway_protocol.ModifyProcessInstanceRequest.TerminateInstruction.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        message.operationReference = reader.uint64();
                        message._operationReference = "operationReference";
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if (!(message.moveInstructions && message.moveInstructions.length))
                            message.moveInstructions = [];
                        message.moveInstructions.push($root.gateway_protocol.ModifyProcessInstanceRequest.MoveInstruction.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        ModifyProcessInstanceRequest.ActivateInstruction = (function() {

            const ActivateInstruction = function (properties) {
                this.variableInstructions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ActivateInstruction.prototype.elementId = "";
            ActivateInstruction.prototype.ancestorElementInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            ActivateInstruction.prototype.variableInstructions = $util.emptyArray;

            ActivateInstruction.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.elementId != null && $Object.hasOwnProperty.call(message, "elementId") && message.elementId !== "")
                    writer.uint32(10).string(message.elementId);
                if (message.ancestorElementInstanceKey != null && $Object.hasOwnProperty.call(message, "ancestorElementInstanceKey") && (typeof message.ancestorElementInstanceKey === "object" ? message.ancestorElementInstanceKey.low || message.ancestorElementInstanceKey.high : message.ancestorElementInstanceKey !== 0))
                    writer.uint32(16).int64(message.ancestorElementInstanceKey);
                if (message.variableInstructions != null && message.variableInstructions.length)
                    for (let i = 0; i < message.variableInstructions.length; ++i)
                        $root.gateway_protocol.ModifyProcessInstanceRequest.VariableInstruction.encode(message.variableInstructions[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ActivateInstruction.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.gateway_protocol.ModifyProcessInstanceRequest.ActivateInstruction();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.elementId = value;
                            else
                                delete message.elementId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.ancestorElementInstanceKey = value;
                            else
                                delete message.ancestorElementInstanceKey;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.variableInstructions && message.variableInstructions.length))
                                message.variableInstructions = [];
                            message.variableInstructions.push($root.gateway_protocol.ModifyProcessInstanceRequest.VariableInstruction.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ActivateInstruction;
        })();

        ModifyProcessInstanceRequest.VariableInstruction = (function() {

            const VariableInstruction = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            VariableInstruction.prototype.variables = "";
            VariableInstruction.prototype.scopeId = "";

            VariableInstruction.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== "")
                    writer.uint32(10).string(message.variables);
                if (message.scopeId != null && $Object.hasOwnProperty.call(message, "scopeId") && message.scopeId !== "")
                    writer.uint32(18).string(message.scopeId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            VariableInstruction.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.gateway_protocol.ModifyProcessInstanceRequest.VariableInstruction();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.variables = value;
                            else
                                delete message.variables;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.scopeId = value;
                            else
                                delete message.scopeId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return VariableInstruction;
        })();

        ModifyProcessInstanceRequest.TerminateInstruction = (function() {

            const TerminateInstruction = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TerminateInstruction.prototype.elementInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            TerminateInstruction.prototype.elementId = "";

            TerminateInstruction.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.elementInstanceKey != null && $Object.hasOwnProperty.call(message, "elementInstanceKey") && (typeof message.elementInstanceKey === "object" ? message.elementInstanceKey.low || message.elementInstanceKey.high : message.elementInstanceKey !== 0))
                    writer.uint32(8).int64(message.elementInstanceKey);
                if (message.elementId != null && $Object.hasOwnProperty.call(message, "elementId") && message.elementId !== "")
                    writer.uint32(18).string(message.elementId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TerminateInstruction.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.gateway_protocol.ModifyProcessInstanceRequest.TerminateInstruction();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.elementInstanceKey = value;
                            else
                                delete message.elementInstanceKey;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.elementId = value;
                            else
                                delete message.elementId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TerminateInstruction;
        })();

        ModifyProcessInstanceRequest.MoveInstruction = (function() {

            const MoveInstruction = function (properties) {
                this.variableInstructions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MoveInstruction.prototype.sourceElementInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            MoveInstruction.prototype.sourceElementId = "";
            MoveInstruction.prototype.targetElementId = "";
            MoveInstruction.prototype.variableInstructions = $util.emptyArray;
            MoveInstruction.prototype.ancestorElementInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            MoveInstruction.prototype.inferAncestorScopeFromSourceHierarchy = false;
            MoveInstruction.prototype.useSourceParentKeyAsAncestorScopeKey = false;

            MoveInstruction.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sourceElementInstanceKey != null && $Object.hasOwnProperty.call(message, "sourceElementInstanceKey") && (typeof message.sourceElementInstanceKey === "object" ? message.sourceElementInstanceKey.low || message.sourceElementInstanceKey.high : message.sourceElementInstanceKey !== 0))
                    writer.uint32(8).int64(message.sourceElementInstanceKey);
                if (message.sourceElementId != null && $Object.hasOwnProperty.call(message, "sourceElementId") && message.sourceElementId !== "")
                    writer.uint32(18).string(message.sourceElementId);
                if (message.targetElementId != null && $Object.hasOwnProperty.call(message, "targetElementId") && message.targetElementId !== "")
                    writer.uint32(26).string(message.targetElementId);
                if (message.variableInstructions != null && message.variableInstructions.length)
                    for (let i = 0; i < message.variableInstructions.length; ++i)
                        $root.gateway_protocol.ModifyProcessInstanceRequest.VariableInstruction.encode(message.variableInstructions[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.ancestorElementInstanceKey != null && $Object.hasOwnProperty.call(message, "ancestorElementInstanceKey") && (typeof message.ancestorElementInstanceKey === "object" ? message.ancestorElementInstanceKey.low || message.ancestorElementInstanceKey.high : message.ancestorElementInstanceKey !== 0))
                    writer.uint32(40).int64(message.ancestorElementInstanceKey);
                if (message.inferAncestorScopeFromSourceHierarchy != null && $Object.hasOwnProperty.call(message, "inferAncestorScopeFromSourceHierarchy") && message.inferAncestorScopeFromSourceHierarchy !== false)
                    writer.uint32(48).bool(message.inferAncestorScopeFromSourceHierarchy);
                if (message.useSourceParentKeyAsAncestorScopeKey != null && $Object.hasOwnProperty.call(message, "useSourceParentKeyAsAncestorScopeKey") && message.useSourceParentKeyAsAncestorScopeKey !== false)
                    writer.uint32(56).bool(message.useSourceParentKeyAsAncestorScopeKey);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MoveInstruction.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.gateway_protocol.ModifyProcessInstanceRequest.MoveInstruction();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.sourceElementInstanceKey = value;
                            else
                                delete message.sourceElementInstanceKey;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sourceElementId = value;
                            else
                                delete message.sourceElementId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.targetElementId = value;
                            else
                                delete message.targetElementId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.variableInstructions && message.variableInstructions.length))
                                message.variableInstructions = [];
                            message.variableInstructions.push($root.gateway_protocol.ModifyProcessInstanceRequest.VariableInstruction.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.ancestorElementInstanceKey = value;
                            else
                                delete message.ancestorElementInstanceKey;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.inferAncestorScopeFromSourceHierarchy = value;
                            else
                                delete message.inferAncestorScopeFromSourceHierarchy;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.useSourceParentKeyAsAncestorScopeKey = value;
                            else
                                delete message.useSourceParentKeyAsAncestorScopeKey;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MoveInstruction;
        })();

        return ModifyProcessInstanceRequest;
    })();

    gateway_protocol.ModifyProcessInstanceResponse = (function() {

        const ModifyProcessInstanceResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ModifyProcessInstanceResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ModifyProcessInstanceResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ModifyProcessInstanceResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ModifyProcessInstanceResponse;
    })();

    gateway_protocol.MigrateProcessInstanceRequest = (function() {

        const MigrateProcessInstanceRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        MigrateProcessInstanceRequest.prototype.processInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        MigrateProcessInstanceRequest.prototype.migrationPlan = undefined;
        MigrateProcessInstanceRequest.prototype.operationReference = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(MigrateProcessInstanceRequest.prototype, "_operationReference", {
            get: $util.oneOfGetter($oneOfFields = ["operationReference"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        MigrateProcessInstanceRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.processInstanceKey != null && $Object.hasOwnProperty.call(message, "processInstanceKey") && (typeof message.processInstanceKey === "object" ? message.processInstanceKey.low || message.processInstanceKey.high : message.processInstanceKey !== 0))
                writer.uint32(8).int64(message.processInstanceKey);
            if (message.migrationPlan != null && $Object.hasOwnProperty.call(message, "migrationPlan"))
                $root.gateway_protocol.MigrateProcessInstanceRequest.MigrationPlan.encode(message.migrationPlan, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.operationReference != null && $Object.hasOwnProperty.call(message, "operationReference"))
                writer.uint32(24).uint64(message.operationReference);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        MigrateProcessInstanceRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.MigrateProcessInstanceRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.processInstanceKey = value;
                        else
                            delete message.processInstanceKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.migrationPlan = $root.gateway_protocol.MigrateProcessInstanceRequest.MigrationPlan.decode(reader, reader.size(), $undefined, _depth + 1, message.migrationPlan);
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.operationReference = reader.uint64();
                        message._operationReference = "operationReference";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        MigrateProcessInstanceRequest.MigrationPlan = (function() {

            const MigrationPlan = function (properties) {
                this.mappingInstructions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MigrationPlan.prototype.targetProcessDefinitionKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
            MigrationPlan.prototype.mappingInstructions = $util.emptyArray;

            MigrationPlan.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.targetProcessDefinitionKey != null && $Object.hasOwnProperty.call(message, "targetProcessDefinitionKey") && (typeof message.targetProcessDefinitionKey === "object" ? message.targetProcessDefinitionKey.low || message.targetProcessDefinitionKey.high : message.targetProcessDefinitionKey !== 0))
                    writer.uint32(8).int64(message.targetProcessDefinitionKey);
                if (message.mappingInstructions != null && message.mappingInstructions.length)
                    for (let i = 0; i < message.mappingInstructions.length; ++i)
                        $root.gateway_protocol.MigrateProcessInstanceRequest.MappingInstruction.encode(message.mappingInstructions[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MigrationPlan.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.gateway_protocol.MigrateProcessInstanceRequest.MigrationPlan();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                message.targetProcessDefinitionKey = value;
                            else
                                delete message.targetProcessDefinitionKey;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.mappingInstructions && message.mappingInstructions.length))
                                message.mappingInstructions = [];
                            message.mappingInstructions.push($root.gateway_protocol.MigrateProcessInstanceRequest.MappingInstruction.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MigrationPlan;
        })();

        MigrateProcessInstanceRequest.MappingInstruction = (function() {

            const MappingInstruction = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MappingInstruction.prototype.sourceElementId = "";
            MappingInstruction.prototype.targetElementId = "";

            MappingInstruction.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sourceElementId != null && $Object.hasOwnProperty.call(message, "sourceElementId") && message.sourceElementId !== "")
                    writer.uint32(10).string(message.sourceElementId);
                if (message.targetElementId != null && $Object.hasOwnProperty.call(message, "targetElementId") && message.targetElementId !== "")
                    writer.uint32(18).string(message.targetElementId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MappingInstruction.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.gateway_protocol.MigrateProcessInstanceRequest.MappingInstruction();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sourceElementId = value;
                            else
                                delete message.sourceElementId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.targetElementId = value;
                            else
                                delete message.targetElementId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MappingInstruction;
        })();

        return MigrateProcessInstanceRequest;
    })();

    gateway_protocol.MigrateProcessInstanceResponse = (function() {

        const MigrateProcessInstanceResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        MigrateProcessInstanceResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        MigrateProcessInstanceResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.MigrateProcessInstanceResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return MigrateProcessInstanceResponse;
    })();

    gateway_protocol.EvaluateConditionalRequest = (function() {

        const EvaluateConditionalRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        EvaluateConditionalRequest.prototype.tenantId = "";
        EvaluateConditionalRequest.prototype.processDefinitionKey = undefined;
        EvaluateConditionalRequest.prototype.variables = "";

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(EvaluateConditionalRequest.prototype, "_processDefinitionKey", {
            get: $util.oneOfGetter($oneOfFields = ["processDefinitionKey"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        EvaluateConditionalRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(10).string(message.tenantId);
            if (message.processDefinitionKey != null && $Object.hasOwnProperty.call(message, "processDefinitionKey"))
                writer.uint32(16).int64(message.processDefinitionKey);
            if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== "")
                writer.uint32(26).string(message.variables);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        EvaluateConditionalRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.EvaluateConditionalRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.processDefinitionKey = reader.int64();
                        message._processDefinitionKey = "processDefinitionKey";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.variables = value;
                        else
                            delete message.variables;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return EvaluateConditionalRequest;
    })();

    gateway_protocol.ProcessInstanceReference = (function() {

        const ProcessInstanceReference = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ProcessInstanceReference.prototype.processDefinitionKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        ProcessInstanceReference.prototype.processInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        ProcessInstanceReference.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.processDefinitionKey != null && $Object.hasOwnProperty.call(message, "processDefinitionKey") && (typeof message.processDefinitionKey === "object" ? message.processDefinitionKey.low || message.processDefinitionKey.high : message.processDefinitionKey !== 0))
                writer.uint32(8).int64(message.processDefinitionKey);
            if (message.processInstanceKey != null && $Object.hasOwnProperty.call(message, "processInstanceKey") && (typeof message.processInstanceKey === "object" ? message.processInstanceKey.low || message.processInstanceKey.high : message.processInstanceKey !== 0))
                writer.uint32(16).int64(message.processInstanceKey);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ProcessInstanceReference.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ProcessInstanceReference();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.processDefinitionKey = value;
                        else
                            delete message.processDefinitionKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.processInstanceKey = value;
                        else
                            delete message.processInstanceKey;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ProcessInstanceReference;
    })();

    gateway_protocol.EvaluateConditionalResponse = (function() {

        const EvaluateConditionalResponse = function (properties) {
            this.processInstances = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        EvaluateConditionalResponse.prototype.processInstances = $util.emptyArray;
        EvaluateConditionalResponse.prototype.conditionalEvaluationKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        EvaluateConditionalResponse.prototype.tenantId = "";

        EvaluateConditionalResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.processInstances != null && message.processInstances.length)
                for (let i = 0; i < message.processInstances.length; ++i)
                    $root.gateway_protocol.ProcessInstanceReference.encode(message.processInstances[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.conditionalEvaluationKey != null && $Object.hasOwnProperty.call(message, "conditionalEvaluationKey") && (typeof message.conditionalEvaluationKey === "object" ? message.conditionalEvaluationKey.low || message.conditionalEvaluationKey.high : message.conditionalEvaluationKey !== 0))
                writer.uint32(16).int64(message.conditionalEvaluationKey);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(26).string(message.tenantId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        EvaluateConditionalResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.EvaluateConditionalResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.processInstances && message.processInstances.length))
                            message.processInstances = [];
                        message.processInstances.push($root.gateway_protocol.ProcessInstanceReference.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.conditionalEvaluationKey = value;
                        else
                            delete message.conditionalEvaluationKey;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return EvaluateConditionalResponse;
    })();

    gateway_protocol.DeployProcessRequest = (function() {

        const DeployProcessRequest = function (properties) {
            this.processes = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        DeployProcessRequest.prototype.processes = $util.emptyArray;

        DeployProcessRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.processes != null && message.processes.length)
                for (let i = 0; i < message.processes.length; ++i)
                    $root.gateway_protocol.ProcessRequestObject.encode(message.processes[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        DeployProcessRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.DeployProcessRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.processes && message.processes.length))
                            message.processes = [];
                        message.processes.push($root.gateway_protocol.ProcessRequestObject.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DeployProcessRequest;
    })();

    gateway_protocol.ProcessRequestObject = (function() {

        const ProcessRequestObject = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ProcessRequestObject.prototype.name = "";
        ProcessRequestObject.prototype.definition = $util.newBuffer([]);
        ProcessRequestObject.prototype.documentDefinition = $util.newBuffer([]);

        ProcessRequestObject.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(10).string(message.name);
            if (message.definition != null && $Object.hasOwnProperty.call(message, "definition") && message.definition.length)
                writer.uint32(18).bytes(message.definition);
            if (message.documentDefinition != null && $Object.hasOwnProperty.call(message, "documentDefinition") && message.documentDefinition.length)
                writer.uint32(26).bytes(message.documentDefinition);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ProcessRequestObject.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ProcessRequestObject();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.definition = value;
                        else
                            delete message.definition;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.documentDefinition = value;
                        else
                            delete message.documentDefinition;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ProcessRequestObject;
    })();

    gateway_protocol.DeployProcessResponse = (function() {

        const DeployProcessResponse = function (properties) {
            this.processes = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        DeployProcessResponse.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        DeployProcessResponse.prototype.processes = $util.emptyArray;

        DeployProcessResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
                writer.uint32(8).int64(message.key);
            if (message.processes != null && message.processes.length)
                for (let i = 0; i < message.processes.length; ++i)
                    $root.gateway_protocol.ProcessMetadata.encode(message.processes[i], writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        DeployProcessResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.DeployProcessResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.key = value;
                        else
                            delete message.key;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.processes && message.processes.length))
                            message.processes = [];
                        message.processes.push($root.gateway_protocol.ProcessMetadata.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DeployProcessResponse;
    })();

    gateway_protocol.DeployResourceRequest = (function() {

        const DeployResourceRequest = function (properties) {
            this.resources = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        DeployResourceRequest.prototype.resources = $util.emptyArray;
        DeployResourceRequest.prototype.tenantId = "";

        DeployResourceRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.resources != null && message.resources.length)
                for (let i = 0; i < message.resources.length; ++i)
                    $root.gateway_protocol.Resource.encode(message.resources[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(18).string(message.tenantId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        DeployResourceRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.DeployResourceRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.resources && message.resources.length))
                            message.resources = [];
                        message.resources.push($root.gateway_protocol.Resource.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DeployResourceRequest;
    })();

    gateway_protocol.Resource = (function() {

        const Resource = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Resource.prototype.name = "";
        Resource.prototype.content = $util.newBuffer([]);

        Resource.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(10).string(message.name);
            if (message.content != null && $Object.hasOwnProperty.call(message, "content") && message.content.length)
                writer.uint32(18).bytes(message.content);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Resource.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.Resource();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.bytes()).length)
                            message.content = value;
                        else
                            delete message.content;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Resource;
    })();

    gateway_protocol.DeployResourceResponse = (function() {

        const DeployResourceResponse = function (properties) {
            this.deployments = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        DeployResourceResponse.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        DeployResourceResponse.prototype.deployments = $util.emptyArray;
        DeployResourceResponse.prototype.tenantId = "";

        DeployResourceResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
                writer.uint32(8).int64(message.key);
            if (message.deployments != null && message.deployments.length)
                for (let i = 0; i < message.deployments.length; ++i)
                    $root.gateway_protocol.Deployment.encode(message.deployments[i], writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(26).string(message.tenantId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        DeployResourceResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.DeployResourceResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.key = value;
                        else
                            delete message.key;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if (!(message.deployments && message.deployments.length))
                            message.deployments = [];
                        message.deployments.push($root.gateway_protocol.Deployment.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DeployResourceResponse;
    })();

    gateway_protocol.Deployment = (function() {

        const Deployment = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Deployment.prototype.process = undefined;
        Deployment.prototype.decision = undefined;
        Deployment.prototype.decisionRequirements = undefined;
        Deployment.prototype.form = undefined;

        let $oneOfFields;

        $Object.defineProperty(Deployment.prototype, "Metadata", {
            get: $util.oneOfGetter($oneOfFields = ["process", "decision", "decisionRequirements", "form"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        Deployment.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.process != null && $Object.hasOwnProperty.call(message, "process"))
                $root.gateway_protocol.ProcessMetadata.encode(message.process, writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.decision != null && $Object.hasOwnProperty.call(message, "decision"))
                $root.gateway_protocol.DecisionMetadata.encode(message.decision, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.decisionRequirements != null && $Object.hasOwnProperty.call(message, "decisionRequirements"))
                $root.gateway_protocol.DecisionRequirementsMetadata.encode(message.decisionRequirements, writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.form != null && $Object.hasOwnProperty.call(message, "form"))
                $root.gateway_protocol.FormMetadata.encode(message.form, writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Deployment.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.Deployment();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        message.process = $root.gateway_protocol.ProcessMetadata.decode(reader, reader.size(), $undefined, _depth + 1, message.process);
                        message.Metadata = "process";
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.decision = $root.gateway_protocol.DecisionMetadata.decode(reader, reader.size(), $undefined, _depth + 1, message.decision);
                        message.Metadata = "decision";
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        message.decisionRequirements = $root.gateway_protocol.DecisionRequirementsMetadata.decode(reader, reader.size(), $undefined, _depth + 1, message.decisionRequirements);
                        message.Metadata = "decisionRequirements";
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        message.form = $root.gateway_protocol.FormMetadata.decode(reader, reader.size(), $undefined, _depth + 1, message.form);
                        message.Metadata = "form";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return Deployment;
    })();

    gateway_protocol.ProcessMetadata = (function() {

        const ProcessMetadata = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ProcessMetadata.prototype.bpmnProcessId = "";
        ProcessMetadata.prototype.version = 0;
        ProcessMetadata.prototype.processDefinitionKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        ProcessMetadata.prototype.resourceName = "";
        ProcessMetadata.prototype.tenantId = "";

        ProcessMetadata.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.bpmnProcessId != null && $Object.hasOwnProperty.call(message, "bpmnProcessId") && message.bpmnProcessId !== "")
                writer.uint32(10).string(message.bpmnProcessId);
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                writer.uint32(16).int32(message.version);
            if (message.processDefinitionKey != null && $Object.hasOwnProperty.call(message, "processDefinitionKey") && (typeof message.processDefinitionKey === "object" ? message.processDefinitionKey.low || message.processDefinitionKey.high : message.processDefinitionKey !== 0))
                writer.uint32(24).int64(message.processDefinitionKey);
            if (message.resourceName != null && $Object.hasOwnProperty.call(message, "resourceName") && message.resourceName !== "")
                writer.uint32(34).string(message.resourceName);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(42).string(message.tenantId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ProcessMetadata.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ProcessMetadata();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.bpmnProcessId = value;
                        else
                            delete message.bpmnProcessId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.processDefinitionKey = value;
                        else
                            delete message.processDefinitionKey;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.resourceName = value;
                        else
                            delete message.resourceName;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ProcessMetadata;
    })();

    gateway_protocol.DecisionMetadata = (function() {

        const DecisionMetadata = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        DecisionMetadata.prototype.dmnDecisionId = "";
        DecisionMetadata.prototype.dmnDecisionName = "";
        DecisionMetadata.prototype.version = 0;
        DecisionMetadata.prototype.decisionKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        DecisionMetadata.prototype.dmnDecisionRequirementsId = "";
        DecisionMetadata.prototype.decisionRequirementsKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        DecisionMetadata.prototype.tenantId = "";

        DecisionMetadata.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.dmnDecisionId != null && $Object.hasOwnProperty.call(message, "dmnDecisionId") && message.dmnDecisionId !== "")
                writer.uint32(10).string(message.dmnDecisionId);
            if (message.dmnDecisionName != null && $Object.hasOwnProperty.call(message, "dmnDecisionName") && message.dmnDecisionName !== "")
                writer.uint32(18).string(message.dmnDecisionName);
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                writer.uint32(24).int32(message.version);
            if (message.decisionKey != null && $Object.hasOwnProperty.call(message, "decisionKey") && (typeof message.decisionKey === "object" ? message.decisionKey.low || message.decisionKey.high : message.decisionKey !== 0))
                writer.uint32(32).int64(message.decisionKey);
            if (message.dmnDecisionRequirementsId != null && $Object.hasOwnProperty.call(message, "dmnDecisionRequirementsId") && message.dmnDecisionRequirementsId !== "")
                writer.uint32(42).string(message.dmnDecisionRequirementsId);
            if (message.decisionRequirementsKey != null && $Object.hasOwnProperty.call(message, "decisionRequirementsKey") && (typeof message.decisionRequirementsKey === "object" ? message.decisionRequirementsKey.low || message.decisionRequirementsKey.high : message.decisionRequirementsKey !== 0))
                writer.uint32(48).int64(message.decisionRequirementsKey);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(58).string(message.tenantId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        DecisionMetadata.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.DecisionMetadata();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.dmnDecisionId = value;
                        else
                            delete message.dmnDecisionId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.dmnDecisionName = value;
                        else
                            delete message.dmnDecisionName;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.decisionKey = value;
                        else
                            delete message.decisionKey;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.dmnDecisionRequirementsId = value;
                        else
                            delete message.dmnDecisionRequirementsId;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.decisionRequirementsKey = value;
                        else
                            delete message.decisionRequirementsKey;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DecisionMetadata;
    })();

    gateway_protocol.DecisionRequirementsMetadata = (function() {

        const DecisionRequirementsMetadata = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        DecisionRequirementsMetadata.prototype.dmnDecisionRequirementsId = "";
        DecisionRequirementsMetadata.prototype.dmnDecisionRequirementsName = "";
        DecisionRequirementsMetadata.prototype.version = 0;
        DecisionRequirementsMetadata.prototype.decisionRequirementsKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        DecisionRequirementsMetadata.prototype.resourceName = "";
        DecisionRequirementsMetadata.prototype.tenantId = "";

        DecisionRequirementsMetadata.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.dmnDecisionRequirementsId != null && $Object.hasOwnProperty.call(message, "dmnDecisionRequirementsId") && message.dmnDecisionRequirementsId !== "")
                writer.uint32(10).string(message.dmnDecisionRequirementsId);
            if (message.dmnDecisionRequirementsName != null && $Object.hasOwnProperty.call(message, "dmnDecisionRequirementsName") && message.dmnDecisionRequirementsName !== "")
                writer.uint32(18).string(message.dmnDecisionRequirementsName);
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                writer.uint32(24).int32(message.version);
            if (message.decisionRequirementsKey != null && $Object.hasOwnProperty.call(message, "decisionRequirementsKey") && (typeof message.decisionRequirementsKey === "object" ? message.decisionRequirementsKey.low || message.decisionRequirementsKey.high : message.decisionRequirementsKey !== 0))
                writer.uint32(32).int64(message.decisionRequirementsKey);
            if (message.resourceName != null && $Object.hasOwnProperty.call(message, "resourceName") && message.resourceName !== "")
                writer.uint32(42).string(message.resourceName);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(50).string(message.tenantId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        DecisionRequirementsMetadata.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.DecisionRequirementsMetadata();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.dmnDecisionRequirementsId = value;
                        else
                            delete message.dmnDecisionRequirementsId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.dmnDecisionRequirementsName = value;
                        else
                            delete message.dmnDecisionRequirementsName;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.decisionRequirementsKey = value;
                        else
                            delete message.decisionRequirementsKey;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.resourceName = value;
                        else
                            delete message.resourceName;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DecisionRequirementsMetadata;
    })();

    gateway_protocol.FormMetadata = (function() {

        const FormMetadata = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        FormMetadata.prototype.formId = "";
        FormMetadata.prototype.version = 0;
        FormMetadata.prototype.formKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        FormMetadata.prototype.resourceName = "";
        FormMetadata.prototype.tenantId = "";

        FormMetadata.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.formId != null && $Object.hasOwnProperty.call(message, "formId") && message.formId !== "")
                writer.uint32(10).string(message.formId);
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                writer.uint32(16).int32(message.version);
            if (message.formKey != null && $Object.hasOwnProperty.call(message, "formKey") && (typeof message.formKey === "object" ? message.formKey.low || message.formKey.high : message.formKey !== 0))
                writer.uint32(24).int64(message.formKey);
            if (message.resourceName != null && $Object.hasOwnProperty.call(message, "resourceName") && message.resourceName !== "")
                writer.uint32(34).string(message.resourceName);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(42).string(message.tenantId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        FormMetadata.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.FormMetadata();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.formId = value;
                        else
                            delete message.formId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.formKey = value;
                        else
                            delete message.formKey;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.resourceName = value;
                        else
                            delete message.resourceName;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return FormMetadata;
    })();

    gateway_protocol.DeleteResourceRequest = (function() {

        const DeleteResourceRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        DeleteResourceRequest.prototype.resourceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        DeleteResourceRequest.prototype.operationReference = undefined;
        DeleteResourceRequest.prototype.deleteHistory = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(DeleteResourceRequest.prototype, "_operationReference", {
            get: $util.oneOfGetter($oneOfFields = ["operationReference"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(DeleteResourceRequest.prototype, "_deleteHistory", {
            get: $util.oneOfGetter($oneOfFields = ["deleteHistory"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        DeleteResourceRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.resourceKey != null && $Object.hasOwnProperty.call(message, "resourceKey") && (typeof message.resourceKey === "object" ? message.resourceKey.low || message.resourceKey.high : message.resourceKey !== 0))
                writer.uint32(8).int64(message.resourceKey);
            if (message.operationReference != null && $Object.hasOwnProperty.call(message, "operationReference"))
                writer.uint32(16).uint64(message.operationReference);
            if (message.deleteHistory != null && $Object.hasOwnProperty.call(message, "deleteHistory"))
                writer.uint32(24).bool(message.deleteHistory);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        DeleteResourceRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.DeleteResourceRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.resourceKey = value;
                        else
                            delete message.resourceKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.operationReference = reader.uint64();
                        message._operationReference = "operationReference";
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        message.deleteHistory = reader.bool();
                        message._deleteHistory = "deleteHistory";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DeleteResourceRequest;
    })();

    gateway_protocol.DeleteResourceResponse = (function() {

        const DeleteResourceResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        DeleteResourceResponse.prototype.resourceKey = "";
        DeleteResourceResponse.prototype.batchOperation = undefined;

        DeleteResourceResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.resourceKey != null && $Object.hasOwnProperty.call(message, "resourceKey") && message.resourceKey !== "")
                writer.uint32(10).string(message.resourceKey);
            if (message.batchOperation != null && $Object.hasOwnProperty.call(message, "batchOperation"))
                $root.gateway_protocol.BatchOperationCreatedResult.encode(message.batchOperation, writer.uint32(18).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        DeleteResourceResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.DeleteResourceResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.resourceKey = value;
                        else
                            delete message.resourceKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        message.batchOperation = $root.gateway_protocol.BatchOperationCreatedResult.decode(reader, reader.size(), $undefined, _depth + 1, message.batchOperation);
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return DeleteResourceResponse;
    })();

    gateway_protocol.BatchOperationCreatedResult = (function() {

        const BatchOperationCreatedResult = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        BatchOperationCreatedResult.prototype.batchOperationKey = "";
        BatchOperationCreatedResult.prototype.batchOperationType = 0;

        BatchOperationCreatedResult.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.batchOperationKey != null && $Object.hasOwnProperty.call(message, "batchOperationKey") && message.batchOperationKey !== "")
                writer.uint32(10).string(message.batchOperationKey);
            if (message.batchOperationType != null && $Object.hasOwnProperty.call(message, "batchOperationType") && message.batchOperationType !== 0)
                writer.uint32(16).int32(message.batchOperationType);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        BatchOperationCreatedResult.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.BatchOperationCreatedResult();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.batchOperationKey = value;
                        else
                            delete message.batchOperationKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.batchOperationType = value;
                        else
                            delete message.batchOperationType;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        BatchOperationCreatedResult.BatchOperationTypeEnum = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ADD_VARIABLE"] = 0;
            values[valuesById[1] = "CANCEL_PROCESS_INSTANCE"] = 1;
            values[valuesById[2] = "DELETE_DECISION_DEFINITION"] = 2;
            values[valuesById[3] = "DELETE_PROCESS_DEFINITION"] = 3;
            values[valuesById[4] = "DELETE_PROCESS_INSTANCE"] = 4;
            values[valuesById[5] = "MIGRATE_PROCESS_INSTANCE"] = 5;
            values[valuesById[6] = "MODIFY_PROCESS_INSTANCE"] = 6;
            values[valuesById[7] = "RESOLVE_INCIDENT"] = 7;
            values[valuesById[8] = "UPDATE_VARIABLE"] = 8;
            values[valuesById[9] = "DELETE_DECISION_INSTANCE"] = 9;
            return values;
        })();

        return BatchOperationCreatedResult;
    })();

    gateway_protocol.EvaluateDecisionRequest = (function() {

        const EvaluateDecisionRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        EvaluateDecisionRequest.prototype.decisionKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        EvaluateDecisionRequest.prototype.decisionId = "";
        EvaluateDecisionRequest.prototype.variables = "";
        EvaluateDecisionRequest.prototype.tenantId = "";

        EvaluateDecisionRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.decisionKey != null && $Object.hasOwnProperty.call(message, "decisionKey") && (typeof message.decisionKey === "object" ? message.decisionKey.low || message.decisionKey.high : message.decisionKey !== 0))
                writer.uint32(8).int64(message.decisionKey);
            if (message.decisionId != null && $Object.hasOwnProperty.call(message, "decisionId") && message.decisionId !== "")
                writer.uint32(18).string(message.decisionId);
            if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== "")
                writer.uint32(26).string(message.variables);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(34).string(message.tenantId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        EvaluateDecisionRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.EvaluateDecisionRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.decisionKey = value;
                        else
                            delete message.decisionKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.decisionId = value;
                        else
                            delete message.decisionId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.variables = value;
                        else
                            delete message.variables;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return EvaluateDecisionRequest;
    })();

    gateway_protocol.EvaluateDecisionResponse = (function() {

        const EvaluateDecisionResponse = function (properties) {
            this.evaluatedDecisions = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        EvaluateDecisionResponse.prototype.decisionKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        EvaluateDecisionResponse.prototype.decisionId = "";
        EvaluateDecisionResponse.prototype.decisionName = "";
        EvaluateDecisionResponse.prototype.decisionVersion = 0;
        EvaluateDecisionResponse.prototype.decisionRequirementsId = "";
        EvaluateDecisionResponse.prototype.decisionRequirementsKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        EvaluateDecisionResponse.prototype.decisionOutput = "";
        EvaluateDecisionResponse.prototype.evaluatedDecisions = $util.emptyArray;
        EvaluateDecisionResponse.prototype.failedDecisionId = "";
        EvaluateDecisionResponse.prototype.failureMessage = "";
        EvaluateDecisionResponse.prototype.tenantId = "";
        EvaluateDecisionResponse.prototype.decisionInstanceKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        EvaluateDecisionResponse.prototype.decisionEvaluationKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

        EvaluateDecisionResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.decisionKey != null && $Object.hasOwnProperty.call(message, "decisionKey") && (typeof message.decisionKey === "object" ? message.decisionKey.low || message.decisionKey.high : message.decisionKey !== 0))
                writer.uint32(8).int64(message.decisionKey);
            if (message.decisionId != null && $Object.hasOwnProperty.call(message, "decisionId") && message.decisionId !== "")
                writer.uint32(18).string(message.decisionId);
            if (message.decisionName != null && $Object.hasOwnProperty.call(message, "decisionName") && message.decisionName !== "")
                writer.uint32(26).string(message.decisionName);
            if (message.decisionVersion != null && $Object.hasOwnProperty.call(message, "decisionVersion") && message.decisionVersion !== 0)
                writer.uint32(32).int32(message.decisionVersion);
            if (message.decisionRequirementsId != null && $Object.hasOwnProperty.call(message, "decisionRequirementsId") && message.decisionRequirementsId !== "")
                writer.uint32(42).string(message.decisionRequirementsId);
            if (message.decisionRequirementsKey != null && $Object.hasOwnProperty.call(message, "decisionRequirementsKey") && (typeof message.decisionRequirementsKey === "object" ? message.decisionRequirementsKey.low || message.decisionRequirementsKey.high : message.decisionRequirementsKey !== 0))
                writer.uint32(48).int64(message.decisionRequirementsKey);
            if (message.decisionOutput != null && $Object.hasOwnProperty.call(message, "decisionOutput") && message.decisionOutput !== "")
                writer.uint32(58).string(message.decisionOutput);
            if (message.evaluatedDecisions != null && message.evaluatedDecisions.length)
                for (let i = 0; i < message.evaluatedDecisions.length; ++i)
                    $root.gateway_protocol.EvaluatedDecision.encode(message.evaluatedDecisions[i], writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.failedDecisionId != null && $Object.hasOwnProperty.call(message, "failedDecisionId") && message.failedDecisionId !== "")
                writer.uint32(74).string(message.failedDecisionId);
            if (message.failureMessage != null && $Object.hasOwnProperty.call(message, "failureMessage") && message.failureMessage !== "")
                writer.uint32(82).string(message.failureMessage);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(90).string(message.tenantId);
            if (message.decisionInstanceKey != null && $Object.hasOwnProperty.call(message, "decisionInstanceKey") && (typeof message.decisionInstanceKey === "object" ? message.decisionInstanceKey.low || message.decisionInstanceKey.high : message.decisionInstanceKey !== 0))
                writer.uint32(96).int64(message.decisionInstanceKey);
            if (message.decisionEvaluationKey != null && $Object.hasOwnProperty.call(message, "decisionEvaluationKey") && (typeof message.decisionEvaluationKey === "object" ? message.decisionEvaluationKey.low || message.decisionEvaluationKey.high : message.decisionEvaluationKey !== 0))
                writer.uint32(104).int64(message.decisionEvaluationKey);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        EvaluateDecisionResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.EvaluateDecisionResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.decisionKey = value;
                        else
                            delete message.decisionKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.decisionId = value;
                        else
                            delete message.decisionId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.decisionName = value;
                        else
                            delete message.decisionName;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.decisionVersion = value;
                        else
                            delete message.decisionVersion;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.decisionRequirementsId = value;
                        else
                            delete message.decisionRequirementsId;
                        continue;
                    }
                case 6: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.decisionRequirementsKey = value;
                        else
                            delete message.decisionRequirementsKey;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.decisionOutput = value;
                        else
                            delete message.decisionOutput;
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if (!(message.evaluatedDecisions && message.evaluatedDecisions.length))
                            message.evaluatedDecisions = [];
                        message.evaluatedDecisions.push($root.gateway_protocol.EvaluatedDecision.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.failedDecisionId = value;
                        else
                            delete message.failedDecisionId;
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.failureMessage = value;
                        else
                            delete message.failureMessage;
                        continue;
                    }
                case 11: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                case 12: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.decisionInstanceKey = value;
                        else
                            delete message.decisionInstanceKey;
                        continue;
                    }
                case 13: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.decisionEvaluationKey = value;
                        else
                            delete message.decisionEvaluationKey;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return EvaluateDecisionResponse;
    })();

    gateway_protocol.EvaluatedDecision = (function() {

        const EvaluatedDecision = function (properties) {
            this.matchedRules = [];
            this.evaluatedInputs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        EvaluatedDecision.prototype.decisionKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        EvaluatedDecision.prototype.decisionId = "";
        EvaluatedDecision.prototype.decisionName = "";
        EvaluatedDecision.prototype.decisionVersion = 0;
        EvaluatedDecision.prototype.decisionType = "";
        EvaluatedDecision.prototype.decisionOutput = "";
        EvaluatedDecision.prototype.matchedRules = $util.emptyArray;
        EvaluatedDecision.prototype.evaluatedInputs = $util.emptyArray;
        EvaluatedDecision.prototype.tenantId = "";
        EvaluatedDecision.prototype.decisionEvaluationInstanceKey = "";

        EvaluatedDecision.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.decisionKey != null && $Object.hasOwnProperty.call(message, "decisionKey") && (typeof message.decisionKey === "object" ? message.decisionKey.low || message.decisionKey.high : message.decisionKey !== 0))
                writer.uint32(8).int64(message.decisionKey);
            if (message.decisionId != null && $Object.hasOwnProperty.call(message, "decisionId") && message.decisionId !== "")
                writer.uint32(18).string(message.decisionId);
            if (message.decisionName != null && $Object.hasOwnProperty.call(message, "decisionName") && message.decisionName !== "")
                writer.uint32(26).string(message.decisionName);
            if (message.decisionVersion != null && $Object.hasOwnProperty.call(message, "decisionVersion") && message.decisionVersion !== 0)
                writer.uint32(32).int32(message.decisionVersion);
            if (message.decisionType != null && $Object.hasOwnProperty.call(message, "decisionType") && message.decisionType !== "")
                writer.uint32(42).string(message.decisionType);
            if (message.decisionOutput != null && $Object.hasOwnProperty.call(message, "decisionOutput") && message.decisionOutput !== "")
                writer.uint32(50).string(message.decisionOutput);
            if (message.matchedRules != null && message.matchedRules.length)
                for (let i = 0; i < message.matchedRules.length; ++i)
                    $root.gateway_protocol.MatchedDecisionRule.encode(message.matchedRules[i], writer.uint32(58).fork(), _depth + 1).ldelim();
            if (message.evaluatedInputs != null && message.evaluatedInputs.length)
                for (let i = 0; i < message.evaluatedInputs.length; ++i)
                    $root.gateway_protocol.EvaluatedDecisionInput.encode(message.evaluatedInputs[i], writer.uint32(66).fork(), _depth + 1).ldelim();
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(74).string(message.tenantId);
            if (message.decisionEvaluationInstanceKey != null && $Object.hasOwnProperty.call(message, "decisionEvaluationInstanceKey") && message.decisionEvaluationInstanceKey !== "")
                writer.uint32(82).string(message.decisionEvaluationInstanceKey);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        EvaluatedDecision.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.EvaluatedDecision();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.decisionKey = value;
                        else
                            delete message.decisionKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.decisionId = value;
                        else
                            delete message.decisionId;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.decisionName = value;
                        else
                            delete message.decisionName;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.decisionVersion = value;
                        else
                            delete message.decisionVersion;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.decisionType = value;
                        else
                            delete message.decisionType;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.decisionOutput = value;
                        else
                            delete message.decisionOutput;
                        continue;
                    }
                case 7: {
                        if (wireType !== 2)
                            break;
                        if (!(message.matchedRules && message.matchedRules.length))
                            message.matchedRules = [];
                        message.matchedRules.push($root.gateway_protocol.MatchedDecisionRule.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 8: {
                        if (wireType !== 2)
                            break;
                        if (!(message.evaluatedInputs && message.evaluatedInputs.length))
                            message.evaluatedInputs = [];
                        message.evaluatedInputs.push($root.gateway_protocol.EvaluatedDecisionInput.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 9: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                case 10: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.decisionEvaluationInstanceKey = value;
                        else
                            delete message.decisionEvaluationInstanceKey;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return EvaluatedDecision;
    })();

    gateway_protocol.EvaluatedDecisionInput = (function() {

        const EvaluatedDecisionInput = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        EvaluatedDecisionInput.prototype.inputId = "";
        EvaluatedDecisionInput.prototype.inputName = "";
        EvaluatedDecisionInput.prototype.inputValue = "";

        EvaluatedDecisionInput.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.inputId != null && $Object.hasOwnProperty.call(message, "inputId") && message.inputId !== "")
                writer.uint32(10).string(message.inputId);
            if (message.inputName != null && $Object.hasOwnProperty.call(message, "inputName") && message.inputName !== "")
                writer.uint32(18).string(message.inputName);
            if (message.inputValue != null && $Object.hasOwnProperty.call(message, "inputValue") && message.inputValue !== "")
                writer.uint32(26).string(message.inputValue);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        EvaluatedDecisionInput.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.EvaluatedDecisionInput();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.inputId = value;
                        else
                            delete message.inputId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.inputName = value;
                        else
                            delete message.inputName;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.inputValue = value;
                        else
                            delete message.inputValue;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return EvaluatedDecisionInput;
    })();

    gateway_protocol.EvaluatedDecisionOutput = (function() {

        const EvaluatedDecisionOutput = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        EvaluatedDecisionOutput.prototype.outputId = "";
        EvaluatedDecisionOutput.prototype.outputName = "";
        EvaluatedDecisionOutput.prototype.outputValue = "";

        EvaluatedDecisionOutput.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.outputId != null && $Object.hasOwnProperty.call(message, "outputId") && message.outputId !== "")
                writer.uint32(10).string(message.outputId);
            if (message.outputName != null && $Object.hasOwnProperty.call(message, "outputName") && message.outputName !== "")
                writer.uint32(18).string(message.outputName);
            if (message.outputValue != null && $Object.hasOwnProperty.call(message, "outputValue") && message.outputValue !== "")
                writer.uint32(26).string(message.outputValue);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        EvaluatedDecisionOutput.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.EvaluatedDecisionOutput();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.outputId = value;
                        else
                            delete message.outputId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.outputName = value;
                        else
                            delete message.outputName;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.outputValue = value;
                        else
                            delete message.outputValue;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return EvaluatedDecisionOutput;
    })();

    gateway_protocol.MatchedDecisionRule = (function() {

        const MatchedDecisionRule = function (properties) {
            this.evaluatedOutputs = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        MatchedDecisionRule.prototype.ruleId = "";
        MatchedDecisionRule.prototype.ruleIndex = 0;
        MatchedDecisionRule.prototype.evaluatedOutputs = $util.emptyArray;

        MatchedDecisionRule.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.ruleId != null && $Object.hasOwnProperty.call(message, "ruleId") && message.ruleId !== "")
                writer.uint32(10).string(message.ruleId);
            if (message.ruleIndex != null && $Object.hasOwnProperty.call(message, "ruleIndex") && message.ruleIndex !== 0)
                writer.uint32(16).int32(message.ruleIndex);
            if (message.evaluatedOutputs != null && message.evaluatedOutputs.length)
                for (let i = 0; i < message.evaluatedOutputs.length; ++i)
                    $root.gateway_protocol.EvaluatedDecisionOutput.encode(message.evaluatedOutputs[i], writer.uint32(26).fork(), _depth + 1).ldelim();
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        MatchedDecisionRule.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.MatchedDecisionRule();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.ruleId = value;
                        else
                            delete message.ruleId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.ruleIndex = value;
                        else
                            delete message.ruleIndex;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if (!(message.evaluatedOutputs && message.evaluatedOutputs.length))
                            message.evaluatedOutputs = [];
                        message.evaluatedOutputs.push($root.gateway_protocol.EvaluatedDecisionOutput.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return MatchedDecisionRule;
    })();

    gateway_protocol.PublishMessageRequest = (function() {

        const PublishMessageRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        PublishMessageRequest.prototype.name = "";
        PublishMessageRequest.prototype.correlationKey = "";
        PublishMessageRequest.prototype.timeToLive = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        PublishMessageRequest.prototype.messageId = "";
        PublishMessageRequest.prototype.variables = "";
        PublishMessageRequest.prototype.tenantId = "";

        PublishMessageRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                writer.uint32(10).string(message.name);
            if (message.correlationKey != null && $Object.hasOwnProperty.call(message, "correlationKey") && message.correlationKey !== "")
                writer.uint32(18).string(message.correlationKey);
            if (message.timeToLive != null && $Object.hasOwnProperty.call(message, "timeToLive") && (typeof message.timeToLive === "object" ? message.timeToLive.low || message.timeToLive.high : message.timeToLive !== 0))
                writer.uint32(24).int64(message.timeToLive);
            if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                writer.uint32(34).string(message.messageId);
            if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== "")
                writer.uint32(42).string(message.variables);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(50).string(message.tenantId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        PublishMessageRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.PublishMessageRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.name = value;
                        else
                            delete message.name;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.correlationKey = value;
                        else
                            delete message.correlationKey;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.timeToLive = value;
                        else
                            delete message.timeToLive;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.messageId = value;
                        else
                            delete message.messageId;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.variables = value;
                        else
                            delete message.variables;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return PublishMessageRequest;
    })();

    gateway_protocol.PublishMessageResponse = (function() {

        const PublishMessageResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        PublishMessageResponse.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        PublishMessageResponse.prototype.tenantId = "";

        PublishMessageResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
                writer.uint32(8).int64(message.key);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(18).string(message.tenantId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        PublishMessageResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.PublishMessageResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.key = value;
                        else
                            delete message.key;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return PublishMessageResponse;
    })();

    gateway_protocol.BroadcastSignalRequest = (function() {

        const BroadcastSignalRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        BroadcastSignalRequest.prototype.signalName = "";
        BroadcastSignalRequest.prototype.variables = "";
        BroadcastSignalRequest.prototype.tenantId = "";

        BroadcastSignalRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.signalName != null && $Object.hasOwnProperty.call(message, "signalName") && message.signalName !== "")
                writer.uint32(10).string(message.signalName);
            if (message.variables != null && $Object.hasOwnProperty.call(message, "variables") && message.variables !== "")
                writer.uint32(18).string(message.variables);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(26).string(message.tenantId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        BroadcastSignalRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.BroadcastSignalRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.signalName = value;
                        else
                            delete message.signalName;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.variables = value;
                        else
                            delete message.variables;
                        continue;
                    }
                case 3: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return BroadcastSignalRequest;
    })();

    gateway_protocol.BroadcastSignalResponse = (function() {

        const BroadcastSignalResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        BroadcastSignalResponse.prototype.key = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        BroadcastSignalResponse.prototype.tenantId = "";

        BroadcastSignalResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.key != null && $Object.hasOwnProperty.call(message, "key") && (typeof message.key === "object" ? message.key.low || message.key.high : message.key !== 0))
                writer.uint32(8).int64(message.key);
            if (message.tenantId != null && $Object.hasOwnProperty.call(message, "tenantId") && message.tenantId !== "")
                writer.uint32(18).string(message.tenantId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        BroadcastSignalResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.BroadcastSignalResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.key = value;
                        else
                            delete message.key;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.tenantId = value;
                        else
                            delete message.tenantId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return BroadcastSignalResponse;
    })();

    gateway_protocol.ResolveIncidentRequest = (function() {

        const ResolveIncidentRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ResolveIncidentRequest.prototype.incidentKey = $util.Long ? $util.Long.fromBits(0,0,false) : 0;
        ResolveIncidentRequest.prototype.operationReference = undefined;

        let $oneOfFields;

        // Virtual OneOf for proto3 optional field
        $Object.defineProperty(ResolveIncidentRequest.prototype, "_operationReference", {
            get: $util.oneOfGetter($oneOfFields = ["operationReference"]),
            set: $util.oneOfSetter($oneOfFields)
        });

        ResolveIncidentRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.incidentKey != null && $Object.hasOwnProperty.call(message, "incidentKey") && (typeof message.incidentKey === "object" ? message.incidentKey.low || message.incidentKey.high : message.incidentKey !== 0))
                writer.uint32(8).int64(message.incidentKey);
            if (message.operationReference != null && $Object.hasOwnProperty.call(message, "operationReference"))
                writer.uint32(16).uint64(message.operationReference);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ResolveIncidentRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ResolveIncidentRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                            message.incidentKey = value;
                        else
                            delete message.incidentKey;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        message.operationReference = reader.uint64();
                        message._operationReference = "operationReference";
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ResolveIncidentRequest;
    })();

    gateway_protocol.ResolveIncidentResponse = (function() {

        const ResolveIncidentResponse = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        ResolveIncidentResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        ResolveIncidentResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.ResolveIncidentResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return ResolveIncidentResponse;
    })();

    gateway_protocol.TopologyRequest = (function() {

        const TopologyRequest = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        TopologyRequest.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        TopologyRequest.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.TopologyRequest();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                reader.skipType(tag & 7, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return TopologyRequest;
    })();

    gateway_protocol.TopologyResponse = (function() {

        const TopologyResponse = function (properties) {
            this.brokers = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        TopologyResponse.prototype.brokers = $util.emptyArray;
        TopologyResponse.prototype.clusterSize = 0;
        TopologyResponse.prototype.partitionsCount = 0;
        TopologyResponse.prototype.replicationFactor = 0;
        TopologyResponse.prototype.gatewayVersion = "";
        TopologyResponse.prototype.clusterId = "";

        TopologyResponse.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.brokers != null && message.brokers.length)
                for (let i = 0; i < message.brokers.length; ++i)
                    $root.gateway_protocol.BrokerInfo.encode(message.brokers[i], writer.uint32(10).fork(), _depth + 1).ldelim();
            if (message.clusterSize != null && $Object.hasOwnProperty.call(message, "clusterSize") && message.clusterSize !== 0)
                writer.uint32(16).int32(message.clusterSize);
            if (message.partitionsCount != null && $Object.hasOwnProperty.call(message, "partitionsCount") && message.partitionsCount !== 0)
                writer.uint32(24).int32(message.partitionsCount);
            if (message.replicationFactor != null && $Object.hasOwnProperty.call(message, "replicationFactor") && message.replicationFactor !== 0)
                writer.uint32(32).int32(message.replicationFactor);
            if (message.gatewayVersion != null && $Object.hasOwnProperty.call(message, "gatewayVersion") && message.gatewayVersion !== "")
                writer.uint32(42).string(message.gatewayVersion);
            if (message.clusterId != null && $Object.hasOwnProperty.call(message, "clusterId") && message.clusterId !== "")
                writer.uint32(50).string(message.clusterId);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        TopologyResponse.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.TopologyResponse();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 2)
                            break;
                        if (!(message.brokers && message.brokers.length))
                            message.brokers = [];
                        message.brokers.push($root.gateway_protocol.BrokerInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.clusterSize = value;
                        else
                            delete message.clusterSize;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.partitionsCount = value;
                        else
                            delete message.partitionsCount;
                        continue;
                    }
                case 4: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.replicationFactor = value;
                        else
                            delete message.replicationFactor;
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.gatewayVersion = value;
                        else
                            delete message.gatewayVersion;
                        continue;
                    }
                case 6: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.clusterId = value;
                        else
                            delete message.clusterId;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return TopologyResponse;
    })();

    gateway_protocol.BrokerInfo = (function() {

        const BrokerInfo = function (properties) {
            this.partitions = [];
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        BrokerInfo.prototype.nodeId = 0;
        BrokerInfo.prototype.host = "";
        BrokerInfo.prototype.port = 0;
        BrokerInfo.prototype.partitions = $util.emptyArray;
        BrokerInfo.prototype.version = "";

        BrokerInfo.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.nodeId != null && $Object.hasOwnProperty.call(message, "nodeId") && message.nodeId !== 0)
                writer.uint32(8).int32(message.nodeId);
            if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                writer.uint32(18).string(message.host);
            if (message.port != null && $Object.hasOwnProperty.call(message, "port") && message.port !== 0)
                writer.uint32(24).int32(message.port);
            if (message.partitions != null && message.partitions.length)
                for (let i = 0; i < message.partitions.length; ++i)
                    $root.gateway_protocol.Partition.encode(message.partitions[i], writer.uint32(34).fork(), _depth + 1).ldelim();
            if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                writer.uint32(42).string(message.version);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        BrokerInfo.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.BrokerInfo();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.nodeId = value;
                        else
                            delete message.nodeId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.host = value;
                        else
                            delete message.host;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.port = value;
                        else
                            delete message.port;
                        continue;
                    }
                case 4: {
                        if (wireType !== 2)
                            break;
                        if (!(message.partitions && message.partitions.length))
                            message.partitions = [];
                        message.partitions.push($root.gateway_protocol.Partition.decode(reader, reader.size(), $undefined, _depth + 1));
                        continue;
                    }
                case 5: {
                        if (wireType !== 2)
                            break;
                        if ((value = reader.stringVerify()).length)
                            message.version = value;
                        else
                            delete message.version;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        return BrokerInfo;
    })();

    gateway_protocol.Partition = (function() {

        const Partition = function (properties) {
            if (properties)
                for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                    if (properties[keys[i]] != null && keys[i] !== "__proto__")
                        this[keys[i]] = properties[keys[i]];
        };

        Partition.prototype.partitionId = 0;
        Partition.prototype.role = 0;
        Partition.prototype.health = 0;

        Partition.encode = function (message, writer, _depth) {
            if (!writer)
                writer = $Writer.create();
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $util.recursionLimit)
                throw $Error("max depth exceeded");
            if (message.partitionId != null && $Object.hasOwnProperty.call(message, "partitionId") && message.partitionId !== 0)
                writer.uint32(8).int32(message.partitionId);
            if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                writer.uint32(16).int32(message.role);
            if (message.health != null && $Object.hasOwnProperty.call(message, "health") && message.health !== 0)
                writer.uint32(24).int32(message.health);
            if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                for (let i = 0; i < message.$unknowns.length; ++i)
                    writer.raw(message.$unknowns[i]);
            return writer;
        };

        Partition.decode = function (reader, length, _end, _depth, _target) {
            if (!(reader instanceof $Reader))
                reader = $Reader.create(reader);
            if (_depth === $undefined)
                _depth = 0;
            if (_depth > $Reader.recursionLimit)
                throw $Error("max depth exceeded");
            let end, message, value;
            if (length === $undefined)
                end = reader.len;
            else {
                end = reader.pos + length;
                if (end > reader.len)
                    throw $RangeError("index out of range");
                length = reader.len;
                reader.len = end;
            }
            message = _target || new $root.gateway_protocol.Partition();
            while (reader.pos < end) {
                let start = reader.pos;
                let tag = reader.tag();
                if (tag === _end) {
                    _end = $undefined;
                    break;
                }
                let wireType = tag & 7;
                switch (tag >>>= 3) {
                case 1: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.partitionId = value;
                        else
                            delete message.partitionId;
                        continue;
                    }
                case 2: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.role = value;
                        else
                            delete message.role;
                        continue;
                    }
                case 3: {
                        if (wireType !== 0)
                            break;
                        if (value = reader.int32())
                            message.health = value;
                        else
                            delete message.health;
                        continue;
                    }
                }
                reader.skipType(wireType, _depth, tag);
                if (!reader.discardUnknown) {
                    $util.makeProp(message, "$unknowns", false);
                    (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                }
            }
            if (length !== $undefined) {
                if (reader.pos !== end)
                    throw $RangeError("index out of range");
                reader.len = length;
            }
            if (_end !== $undefined)
                throw $Error("missing end group");
            return message;
        };

        Partition.PartitionBrokerRole = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "LEADER"] = 0;
            values[valuesById[1] = "FOLLOWER"] = 1;
            values[valuesById[2] = "INACTIVE"] = 2;
            return values;
        })();

        Partition.PartitionBrokerHealth = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "HEALTHY"] = 0;
            values[valuesById[1] = "UNHEALTHY"] = 1;
            values[valuesById[2] = "DEAD"] = 2;
            return values;
        })();

        return Partition;
    })();

    return gateway_protocol;
})();

export const TenantFilter = $root.gateway_protocol.TenantFilter;
export const StreamActivatedJobsRequest = $root.gateway_protocol.StreamActivatedJobsRequest;
export const ActivateJobsRequest = $root.gateway_protocol.ActivateJobsRequest;
export const ActivateJobsResponse = $root.gateway_protocol.ActivateJobsResponse;
export const ActivatedJob = $root.gateway_protocol.ActivatedJob;
export const UserTaskProperties = $root.gateway_protocol.UserTaskProperties;
export const CompleteJobRequest = $root.gateway_protocol.CompleteJobRequest;
export const CompleteJobResponse = $root.gateway_protocol.CompleteJobResponse;
export const JobResult = $root.gateway_protocol.JobResult;
export const JobResultCorrections = $root.gateway_protocol.JobResultCorrections;
export const JobResultActivateElement = $root.gateway_protocol.JobResultActivateElement;
export const StringList = $root.gateway_protocol.StringList;
export const FailJobRequest = $root.gateway_protocol.FailJobRequest;
export const FailJobResponse = $root.gateway_protocol.FailJobResponse;
export const ThrowErrorRequest = $root.gateway_protocol.ThrowErrorRequest;
export const ThrowErrorResponse = $root.gateway_protocol.ThrowErrorResponse;
export const UpdateJobRetriesRequest = $root.gateway_protocol.UpdateJobRetriesRequest;
export const UpdateJobRetriesResponse = $root.gateway_protocol.UpdateJobRetriesResponse;
export const UpdateJobTimeoutRequest = $root.gateway_protocol.UpdateJobTimeoutRequest;
export const UpdateJobTimeoutResponse = $root.gateway_protocol.UpdateJobTimeoutResponse;
export const CreateProcessInstanceRequest = $root.gateway_protocol.CreateProcessInstanceRequest;
export const ProcessInstanceCreationStartInstruction = $root.gateway_protocol.ProcessInstanceCreationStartInstruction;
export const ProcessInstanceCreationRuntimeInstruction = $root.gateway_protocol.ProcessInstanceCreationRuntimeInstruction;
export const TerminateProcessInstanceInstruction = $root.gateway_protocol.TerminateProcessInstanceInstruction;
export const CreateProcessInstanceResponse = $root.gateway_protocol.CreateProcessInstanceResponse;
export const CreateProcessInstanceWithResultRequest = $root.gateway_protocol.CreateProcessInstanceWithResultRequest;
export const CreateProcessInstanceWithResultResponse = $root.gateway_protocol.CreateProcessInstanceWithResultResponse;
export const CancelProcessInstanceRequest = $root.gateway_protocol.CancelProcessInstanceRequest;
export const CancelProcessInstanceResponse = $root.gateway_protocol.CancelProcessInstanceResponse;
export const SetVariablesRequest = $root.gateway_protocol.SetVariablesRequest;
export const SetVariablesResponse = $root.gateway_protocol.SetVariablesResponse;
export const ModifyProcessInstanceRequest = $root.gateway_protocol.ModifyProcessInstanceRequest;
export const ModifyProcessInstanceResponse = $root.gateway_protocol.ModifyProcessInstanceResponse;
export const MigrateProcessInstanceRequest = $root.gateway_protocol.MigrateProcessInstanceRequest;
export const MigrateProcessInstanceResponse = $root.gateway_protocol.MigrateProcessInstanceResponse;
export const EvaluateConditionalRequest = $root.gateway_protocol.EvaluateConditionalRequest;
export const ProcessInstanceReference = $root.gateway_protocol.ProcessInstanceReference;
export const EvaluateConditionalResponse = $root.gateway_protocol.EvaluateConditionalResponse;
export const DeployProcessRequest = $root.gateway_protocol.DeployProcessRequest;
export const ProcessRequestObject = $root.gateway_protocol.ProcessRequestObject;
export const DeployProcessResponse = $root.gateway_protocol.DeployProcessResponse;
export const DeployResourceRequest = $root.gateway_protocol.DeployResourceRequest;
export const Resource = $root.gateway_protocol.Resource;
export const DeployResourceResponse = $root.gateway_protocol.DeployResourceResponse;
export const Deployment = $root.gateway_protocol.Deployment;
export const ProcessMetadata = $root.gateway_protocol.ProcessMetadata;
export const DecisionMetadata = $root.gateway_protocol.DecisionMetadata;
export const DecisionRequirementsMetadata = $root.gateway_protocol.DecisionRequirementsMetadata;
export const FormMetadata = $root.gateway_protocol.FormMetadata;
export const DeleteResourceRequest = $root.gateway_protocol.DeleteResourceRequest;
export const DeleteResourceResponse = $root.gateway_protocol.DeleteResourceResponse;
export const BatchOperationCreatedResult = $root.gateway_protocol.BatchOperationCreatedResult;
export const EvaluateDecisionRequest = $root.gateway_protocol.EvaluateDecisionRequest;
export const EvaluateDecisionResponse = $root.gateway_protocol.EvaluateDecisionResponse;
export const EvaluatedDecision = $root.gateway_protocol.EvaluatedDecision;
export const EvaluatedDecisionInput = $root.gateway_protocol.EvaluatedDecisionInput;
export const EvaluatedDecisionOutput = $root.gateway_protocol.EvaluatedDecisionOutput;
export const MatchedDecisionRule = $root.gateway_protocol.MatchedDecisionRule;
export const PublishMessageRequest = $root.gateway_protocol.PublishMessageRequest;
export const PublishMessageResponse = $root.gateway_protocol.PublishMessageResponse;
export const BroadcastSignalRequest = $root.gateway_protocol.BroadcastSignalRequest;
export const BroadcastSignalResponse = $root.gateway_protocol.BroadcastSignalResponse;
export const ResolveIncidentRequest = $root.gateway_protocol.ResolveIncidentRequest;
export const ResolveIncidentResponse = $root.gateway_protocol.ResolveIncidentResponse;
export const TopologyRequest = $root.gateway_protocol.TopologyRequest;
export const TopologyResponse = $root.gateway_protocol.TopologyResponse;
export const BrokerInfo = $root.gateway_protocol.BrokerInfo;
export const Partition = $root.gateway_protocol.Partition;
export const Gateway = {
  ActivateJobs: { request: ActivateJobsRequest, response: ActivateJobsResponse, requestStream: false, responseStream: true },
  StreamActivatedJobs: { request: StreamActivatedJobsRequest, response: ActivatedJob, requestStream: false, responseStream: true },
  CancelProcessInstance: { request: CancelProcessInstanceRequest, response: CancelProcessInstanceResponse, requestStream: false, responseStream: false },
  CompleteJob: { request: CompleteJobRequest, response: CompleteJobResponse, requestStream: false, responseStream: false },
  CreateProcessInstance: { request: CreateProcessInstanceRequest, response: CreateProcessInstanceResponse, requestStream: false, responseStream: false },
  CreateProcessInstanceWithResult: { request: CreateProcessInstanceWithResultRequest, response: CreateProcessInstanceWithResultResponse, requestStream: false, responseStream: false },
  EvaluateConditional: { request: EvaluateConditionalRequest, response: EvaluateConditionalResponse, requestStream: false, responseStream: false },
  EvaluateDecision: { request: EvaluateDecisionRequest, response: EvaluateDecisionResponse, requestStream: false, responseStream: false },
  DeployProcess: { request: DeployProcessRequest, response: DeployProcessResponse, requestStream: false, responseStream: false },
  DeployResource: { request: DeployResourceRequest, response: DeployResourceResponse, requestStream: false, responseStream: false },
  FailJob: { request: FailJobRequest, response: FailJobResponse, requestStream: false, responseStream: false },
  ThrowError: { request: ThrowErrorRequest, response: ThrowErrorResponse, requestStream: false, responseStream: false },
  PublishMessage: { request: PublishMessageRequest, response: PublishMessageResponse, requestStream: false, responseStream: false },
  ResolveIncident: { request: ResolveIncidentRequest, response: ResolveIncidentResponse, requestStream: false, responseStream: false },
  SetVariables: { request: SetVariablesRequest, response: SetVariablesResponse, requestStream: false, responseStream: false },
  Topology: { request: TopologyRequest, response: TopologyResponse, requestStream: false, responseStream: false },
  UpdateJobRetries: { request: UpdateJobRetriesRequest, response: UpdateJobRetriesResponse, requestStream: false, responseStream: false },
  UpdateJobTimeout: { request: UpdateJobTimeoutRequest, response: UpdateJobTimeoutResponse, requestStream: false, responseStream: false },
  ModifyProcessInstance: { request: ModifyProcessInstanceRequest, response: ModifyProcessInstanceResponse, requestStream: false, responseStream: false },
  MigrateProcessInstance: { request: MigrateProcessInstanceRequest, response: MigrateProcessInstanceResponse, requestStream: false, responseStream: false },
  DeleteResource: { request: DeleteResourceRequest, response: DeleteResourceResponse, requestStream: false, responseStream: false },
  BroadcastSignal: { request: BroadcastSignalRequest, response: BroadcastSignalResponse, requestStream: false, responseStream: false },
};
