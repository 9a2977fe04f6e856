import type { absences as kk } from '../kk/absences.ts';
import type { TextsLike } from '../texts-like.ts';

export const absences = {
  title: 'Duty, illness, trips',
  history: {
    add: '{{names, list}}: absence entered from {{from, dateTime}}',
    end: '{{name}}: absence ends {{to, dateTime}}',
    remove: '{{name}}: entry removed, {{from, dateTime}}',
    addPost: 'Duty post added: {{name}}, {{men}} men',
    assignDuty: '{{date, date}}, {{post}}: on duty {{names, list}}',
    proposeDuty: '{{from, date}} to {{to, date}}: {{count}} put on duty',
  },
  refusal: {
    postNameTaken: { what: 'Such a post exists', why: '“{{name}}” is on the list.', todo: 'Give another name.' },
    unknownPost: { what: 'No such post', why: 'It is closed or not on the list.', todo: 'Choose a post of the list.' },
    postFull: {
      what: '{{post}} is full',
      why: 'It takes {{men}}, {{taken}} are assigned.',
      todo: 'Take somebody off first.',
    },
    unknownMan: { what: 'No such cadet', why: 'He is not on the list of this intake.', todo: 'Check the intake.' },
    cannotStandDuty: {
      what: '{{name}} cannot stand duty',
      why: '{{date, date}}: he is away, off the list, or on duty the night before or after.',
      todo: 'Take whoever is next.',
    },
    endsBeforeBegin: {
      what: 'It ends before it begins',
      why: 'From {{from, dateTime}} to {{to, dateTime}}.',
      todo: 'Correct the times.',
    },
    noteNeeded: { what: 'No reason is given', why: 'Another reason needs a note.', todo: 'Write it in a sentence.' },
    alreadyEntered: {
      what: '{{name}} is entered already',
      why: 'The same is on since {{from, dateTime}}.',
      todo: 'End that one, or correct the times.',
    },
    unknownEntry: { what: 'No such entry', why: 'Somebody may have removed it.', todo: 'Open the list again.' },
  },
} satisfies TextsLike<typeof kk>;
