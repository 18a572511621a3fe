import type { Declarations } from './declaration.ts';

/** Pools, message flows, correlation, conversations and choreographies. */
export const collaboration = {
  collaboration: {
    extends: 'rootElement',
    substitutes: 'rootElement',
    content:
      'participant* messageFlow* artifact* conversationNode* conversationAssociation* participantAssociation* ' +
      'messageFlowAssociation* correlationKey* choreographyRef=QName* conversationLink*',
    attributes: { name: 'string', isClosed: 'boolean' },
  },
  participant: {
    extends: 'baseElement',
    content: 'interfaceRef=QName* endPointRef=QName* participantMultiplicity?',
    attributes: { name: 'string', processRef: 'QName' },
  },
  participantMultiplicity: { extends: 'baseElement', attributes: { minimum: 'int', maximum: 'int' } },
  participantAssociation: {
    extends: 'baseElement',
    content: 'innerParticipantRef=QName outerParticipantRef=QName',
  },
  partnerEntity: {
    extends: 'rootElement',
    substitutes: 'rootElement',
    content: 'participantRef=QName*',
    attributes: { name: 'string' },
  },
  partnerRole: {
    extends: 'rootElement',
    substitutes: 'rootElement',
    content: 'participantRef=QName*',
    attributes: { name: 'string' },
  },
  messageFlow: {
    extends: 'baseElement',
    attributes: { name: 'string', sourceRef: 'QName!', targetRef: 'QName!', messageRef: 'QName' },
  },
  messageFlowAssociation: {
    extends: 'baseElement',
    attributes: { innerMessageFlowRef: 'QName!', outerMessageFlowRef: 'QName!' },
  },

  correlationKey: {
    extends: 'baseElement',
    content: 'correlationPropertyRef=QName*',
    attributes: { name: 'string' },
  },
  correlationProperty: {
    extends: 'rootElement',
    substitutes: 'rootElement',
    content: 'correlationPropertyRetrievalExpression+',
    attributes: { name: 'string', type: 'QName' },
  },
  correlationPropertyRetrievalExpression: {
    extends: 'baseElement',
    content: 'messagePath=formalExpression',
    attributes: { messageRef: 'QName!' },
  },
  correlationSubscription: {
    extends: 'baseElement',
    content: 'correlationPropertyBinding*',
    attributes: { correlationKeyRef: 'QName!' },
  },
  correlationPropertyBinding: {
    extends: 'baseElement',
    content: 'dataPath=formalExpression',
    attributes: { correlationPropertyRef: 'QName!' },
  },

  conversationNode: {
    extends: 'baseElement',
    abstract: true,
    content: 'participantRef=QName* messageFlowRef=QName* correlationKey*',
    attributes: { name: 'string' },
  },
  conversation: { extends: 'conversationNode', substitutes: 'conversationNode' },
  subConversation: { extends: 'conversationNode', substitutes: 'conversationNode', content: 'conversationNode*' },
  callConversation: {
    extends: 'conversationNode',
    substitutes: 'conversationNode',
    content: 'participantAssociation*',
    attributes: { calledCollaborationRef: 'QName' },
  },
  conversationAssociation: {
    extends: 'baseElement',
    attributes: { innerConversationNodeRef: 'QName!', outerConversationNodeRef: 'QName!' },
  },
  conversationLink: {
    extends: 'baseElement',
    attributes: { name: 'string', sourceRef: 'QName!', targetRef: 'QName!' },
  },
  globalConversation: { extends: 'collaboration', substitutes: 'collaboration' },

  choreography: { extends: 'collaboration', substitutes: 'collaboration', content: 'flowElement*' },
  globalChoreographyTask: {
    extends: 'choreography',
    substitutes: 'choreography',
    attributes: { initiatingParticipantRef: 'QName' },
  },
  choreographyActivity: {
    extends: 'flowNode',
    abstract: true,
    content: 'participantRef=QName{2,} correlationKey*',
    attributes: {
      initiatingParticipantRef: 'QName!',
      loopType: 'None|Standard|MultiInstanceSequential|MultiInstanceParallel',
    },
  },
  choreographyTask: {
    extends: 'choreographyActivity',
    substitutes: 'flowElement',
    content: 'messageFlowRef=QName{1,2}',
  },
  subChoreography: {
    extends: 'choreographyActivity',
    substitutes: 'flowElement',
    content: 'flowElement* artifact*',
  },
  callChoreography: {
    extends: 'choreographyActivity',
    substitutes: 'flowElement',
    content: 'participantAssociation*',
    attributes: { calledChoreographyRef: 'QName' },
  },
} satisfies Declarations;
