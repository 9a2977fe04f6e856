import type { people as kk } from '../kk/people.ts';
import type { TextsLike } from '../texts-like.ts';

export const people = {
  settings: {
    title: 'Settings',
    people: 'People',
    rules: 'Rules',
    mine: 'My sign-in',
    look: 'Appearance',
    export: 'Export',
    backups: 'Backups',
    history: 'History of changes',
    personalData: 'Personal data',
  },
  list: {
    name: 'Full name',
    login: 'Sign-in name',
    role: 'Duty',
    state: 'State',
    active: 'may sign in',
    inactive: 'closed',
    add: 'Add a person',
    changeRole: 'Change duty',
    setPassword: 'Give a new password',
    deactivate: 'Close sign-in',
    empty: 'The people who sign in to the program are listed here.',
    you: 'you',
    count_one: '{{count}} person',
    count_other: '{{count}} people',
  },
  add: {
    title: 'New person',
    password: 'First password',
    passwordHint: 'the person changes it after signing in',
    save: 'Add',
    cancel: 'Cancel',
  },
  deactivate: {
    title: '{{name}}: close sign-in',
    text: 'This person will not be able to sign in. The records stay in the history. This cannot be undone.',
  },
  password: {
    title: 'Change password',
    old: 'Present password',
    new: 'New password',
    again: 'Repeat the new password',
    save: 'Change',
    done: 'Password changed',
  },
  look: {
    scheme: 'Colours',
    light: 'Light',
    dark: 'Dark',
    auto: 'As the system',
    size: 'Text size',
    language: 'Language',
  },
  refusal: {
    notBound: {
      what: '{{name}} cannot be bound to platoons',
      why: 'The duty is {{role, role}}. Only instructors and commanders are bound to platoons.',
      todo: 'Change the duty first.',
    },
    unknownPlatoon: {
      what: 'There is no such platoon',
      why: 'The platoons may have been formed anew.',
      todo: 'Refresh the list and choose again.',
    },
    unknown: {
      what: 'There is no such person',
      why: 'The list has nobody numbered {{id}}.',
      todo: 'Reload the list and choose again.',
    },
  },
  history: {
    setPlatoons: '{{name}}: own platoons changed',
    add: 'Person added: {{name}}, {{role, role}}',
    changeRole: '{{name}}: duty is now {{role, role}}',
    deactivate: '{{name}}: sign-in closed',
    changePassword: '{{name}}: password changed',
    setPassword: '{{name}}: given a new password',
  },
} satisfies TextsLike<typeof kk>;
