import type { transfer as kk } from '../kk/transfer.ts';
import type { TextsLike } from '../texts-like.ts';

export const transfer = {
  section: {
    title: 'Export of everything',
    text: 'Everything in the file is written into a folder of its own in open formats (json, csv, pdf), for another program or an archive. The folder is not encrypted and holds whole IINs: do not keep it in place of a backup.',
    purpose: 'What for',
    needed: 'Write the purpose: it stays in the history',
    go: 'Export',
    working: 'Writing',
    done: '{{tables}} tables, {{rows}} rows, {{papers}} papers',
    where: 'Folder',
  },
  takeIn: {
    open: 'Take in an exported folder',
    title: 'Make the school anew from a folder',
    text: 'A folder that the program wrote into “exports”. A copy of it has to lie on this computer.',
    folder: 'Where the folder lies',
    look: 'Check',
    found: '{{school}} · {{at, dateTime}} · {{rows}} rows',
    who: 'Who signs in first',
    others: 'The others get new passwords from the administrator.',
    go: 'Make the file',
    working: 'Writing',
    back: 'Back',
  },
  history: {
    export: 'Everything was exported: {{rows}} rows. Purpose: {{purpose}}',
    takeIn: 'The file was made from an exported folder: {{school}}, {{at, dateTime}}',
  },
  refusal: {
    notAnExport: {
      what: 'This folder is no export of the program',
      why: '{{folder}}: there is no manifest.json in it, or it cannot be read.',
      todo: 'Name the folder that holds manifest.json.',
    },
    otherFormat: {
      what: 'The folder is of another version of the program',
      why: 'The folder has format {{format}}, this program {{program}}.',
      todo: 'Take it in with the program of that version, then update the program.',
    },
    fileMissing: {
      what: 'A file is missing in the folder',
      why: '{{file}} is not there.',
      todo: 'Copy the whole folder and name it again.',
    },
    fileChanged: {
      what: 'A file of the folder was changed or is damaged',
      why: '{{file}}: its sum does not fit.',
      todo: 'Name a whole copy. Nothing was written.',
    },
    tableMissing: {
      what: 'A table is missing in the folder',
      why: 'Table {{table}} is not there, or has other columns.',
      todo: 'Name a whole copy. Nothing was written.',
    },
    rowRefused: {
      what: 'A row of the folder does not fit the file',
      why: 'Table {{table}}, row {{row}}: {{detail}}.',
      todo: 'These rows were changed by hand. Name a whole copy.',
    },
    chainBroken: {
      what: 'The history in the folder is broken',
      why: 'Its entries do not follow each other: {{detail}}.',
      todo: 'Name a whole copy. Nothing was written.',
    },
    noAdministrator: {
      what: 'This is no administrator of the school in the folder',
      why: '{{login}} is not among its administrators in service.',
      todo: 'Choose an administrator of the list.',
    },
  },
} satisfies TextsLike<typeof kk>;
