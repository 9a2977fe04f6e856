import type { firing as kk } from '../kk/firing.ts';
import type { TextsLike } from '../texts-like.ts';

export const firing = {
  hindrance: {
    relaysOpen: 'Relays not finished: {{count}}',
    onHand: '{{rounds}} rounds in hands: {{names, list}}',
    atPoint: '{{rounds}} rounds left at the issuing point',
    casesShort: '{{cases}} fewer cases than fired',
    casesOver: '{{cases}} more cases than fired',
    casesMixed: 'Cases equal the rounds fired in all, but not man by man',
    lostWithoutAct: 'No act for {{rounds}} lost rounds',
    actWithoutLoss: 'The act has {{rounds}} rounds that the ledger has not lost',
    weaponsOut: 'Weapons not returned: {{count}}',
    unsigned: 'Signatures missing: {{count}}',
    notReady: 'The day was never marked ready',
  },
  history: {
    fill: 'Firing {{date, date}}: relays filled: {{relays}}, {{men}} men',
    place: '{{name}}: firing {{date, date}}, relay {{relay}}, lane {{lane}}',
    takeOut: '{{name}} taken out of his relay, firing {{date, date}}',
    refire: 'Firing {{date, date}}: {{men}} men put down to fire again',
    startRelay: 'Firing {{date, date}}: relay {{relay}} started',
    score: '{{name}}: score {{total}}, mark {{mark}}, firing {{date, date}}',
    swapLanes: 'Firing {{date, date}}, relay {{relay}}: lanes {{first}} and {{second}} changed over',
    finishRelay: 'Firing {{date, date}}: relay {{relay}} finished',
    correct: '{{name}}: result corrected, {{total}} instead of {{before}}',
    score_open: '{{name}}: score {{total}}, firing {{date, date}}',
    score_none: '{{name}}: score taken off, firing {{date, date}}',
  },
  refusal: {
    sameLane: { what: 'It is one lane', why: 'Lane {{lane}} was chosen twice.', todo: 'Choose two lanes.' },
    unknownRelay: { what: 'No such relay', why: 'The relays may have been filled anew.', todo: 'Open the page again.' },
    dayNotReady: {
      what: 'Firing cannot begin',
      why: 'The day is not marked ready.',
      todo: 'Complete the readiness first.',
    },
    relayBegun: { what: 'Relay {{relay}} has begun', why: 'Its lanes are fixed.', todo: 'Use the change of lanes.' },
    relayNotBegun: {
      what: 'Relay {{relay}} has not begun',
      why: 'Scores belong to a relay that has begun.',
      todo: 'Start the relay first.',
    },
    relayFinished: {
      what: 'Relay {{relay}} is finished',
      why: 'It was finished before.',
      todo: 'Go on to the next relay.',
    },
    otherRunning: {
      what: 'Relay {{relay}} is firing',
      why: 'One relay fires at a time.',
      todo: 'Finish that one first.',
    },
    heldAside: {
      what: '{{name}} is held aside',
      why: 'He has not passed the safety test or has a medical limit.',
      todo: 'Once the reason is gone he is back at once.',
    },
    firedAlready: {
      what: '{{name}} has fired this session',
      why: 'Session {{session}} is fired once.',
      todo: 'Put him down to fire again if he is below 3.',
    },
    noFreeLane: {
      what: 'No lane is free',
      why: 'All {{lanes}} lanes of relay {{relay}} are taken.',
      todo: 'Choose another relay.',
    },
    noSuchLane: { what: 'No such lane', why: 'The range has {{lanes}} lanes.', todo: 'Choose another lane.' },
    laneEmpty: { what: 'Nobody is in lane {{lane}}', why: 'A score belongs to a man.', todo: 'Check the lane.' },
    hasScore: {
      what: '{{name}} has fired',
      why: 'A score or rounds are written for him.',
      todo: 'Take the record away first.',
    },
    notPlaced: {
      what: '{{name}} is in no relay',
      why: 'There is nothing to take him out of.',
      todo: 'Open the list again.',
    },
    nobody: {
      what: 'There is nobody to place',
      why: 'All are placed, have fired, or are held aside.',
      todo: 'See why men are held aside.',
    },
    shotTooHigh: {
      what: '{{shot}} is too much',
      why: 'The card allows {{most}} at most.',
      todo: 'Correct the number.',
    },
    shotCount: {
      what: 'The number of rounds does not fit',
      why: 'The card has {{count}} rounds.',
      todo: 'Compare with the card.',
    },
    changedMeanwhile: {
      what: 'Somebody else wrote this lane',
      why: '{{by}}: {{name}}, total {{total}}.',
      todo: 'Look at what stands and write again.',
    },
    notIssued: {
      what: '{{name}} was not issued so many',
      why: 'Issued {{issued}}, fired {{fired}}.',
      todo: 'Write the issue first.',
    },
    scoresMissing: {
      what: 'The relay is not finished',
      why: 'Lanes without a score: {{lanes, list}}.',
      todo: 'Write the scores.',
    },
    correctsOpenDay: {
      what: 'Corrections are for a closed day',
      why: 'The range day of {{date, date}} is still open.',
      todo: 'Change the result in its lane.',
    },
    correctsRounds: {
      what: '{{name}}: the rounds would change',
      why: 'Signed for: {{fired}} fired, {{misfired}} misfired.',
      todo: 'Enter the result of exactly these rounds.',
    },
    sameScore: { what: '{{name}}: the same result', why: '{{total}} stands already.', todo: 'Nothing is needed.' },
    notForRefire: {
      what: '{{name}} does not fire again',
      why: 'Firing again is for a mark below 3, once.',
      todo: 'Take him off the list.',
    },
  },
} satisfies TextsLike<typeof kk>;
