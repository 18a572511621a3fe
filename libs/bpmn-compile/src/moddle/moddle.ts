/// <reference path="./bpmn-moddle.d.ts" />
import { BpmnModdle } from 'bpmn-moddle';
import { zeebeDescriptor } from './zeebe-descriptor.ts';

/** The one reader of BPMN. It keeps nothing of the files that it reads. */
export const moddle = new BpmnModdle({ zeebe: zeebeDescriptor });
