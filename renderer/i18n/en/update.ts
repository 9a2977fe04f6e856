import type { update as kk } from '../kk/update.ts';
import type { TextsLike } from '../texts-like.ts';

export const update = {
  here: 'Version of the program',
  format: 'File format',
  formatText: 'format {{format}}; this version does not open a newer file',
  browser:
    'The program runs in the browser: to update it, close it and replace its folder by the new one. The school’s file lies apart.',
  title: 'Update from a file',
  lead: 'Plug in the USB drive with the new version. A proved copy of the school’s file is made before it is installed.',
  none: 'No update was found. A file whose name begins with “sarbaz-update” and the installer must lie side by side on the drive.',
  again: 'Look again',
  version: 'Version',
  size: 'Size',
  state: 'State',
  place: 'Place',
  acts: 'Act',
  megabytes: '{{n}} MB',
  newer: 'can be installed',
  same: 'this version stands here',
  older: 'an older version',
  otherSystem: 'for another system',
  badSignature: 'the signature does not hold',
  install: 'Update to {{version}}',
  working: 'Making a copy and checking the installer',
  started: 'The installer of version {{version}} was started. The program closes; the copy: {{backup}}',
  history: {
    install: 'The program was updated: {{from}} → {{to}}; the copy made before: {{backup}}',
  },
  refusal: {
    notHere: {
      what: 'It cannot be installed from here',
      why: 'The program is open in a browser, not in its own window.',
      todo: 'Close the program and replace its folder by the new one.',
    },
    older: {
      what: 'An older version is not installed',
      why: '{{offered}} (format {{offeredFormat}}) is offered, {{here}} (format {{hereFormat}}) stands here: the older one may not open the school’s file.',
      todo: 'Take a newer version.',
    },
    same: {
      what: 'This version is installed already',
      why: '{{offered}} is offered, and {{here}} stands here.',
      todo: 'There is nothing to do.',
    },
    otherSystem: {
      what: 'This installer is for another system',
      why: 'The installer: {{offered}}; this computer: {{here}}.',
      todo: 'Take the file for this system.',
    },
    notSigned: {
      what: 'This update cannot be trusted',
      why: 'Version {{version}} has no valid signature of the publisher.',
      todo: 'Get the file again from whoever gave you the program.',
    },
    damaged: {
      what: 'The installer is damaged',
      why: '{{file}}: its checksum is not the one in the notice.',
      todo: 'Copy the file onto the drive again. The program was not changed.',
    },
    notStarted: {
      what: 'The installer did not start',
      why: '{{file}}: {{detail}}.',
      todo: 'Start the file on the drive by hand. The copy was made.',
    },
  },
} satisfies TextsLike<typeof kk>;
