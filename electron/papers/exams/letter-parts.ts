import type { Content } from 'pdfmake/interfaces';
import { type PaperSetting, signatureName } from '../document.ts';

/** Head of an order, a reference or a letter: the school, what it is, and date and city under it. */
export const letterhead = ({ texts }: PaperSetting, school: string, title: string, date: string): Content[] => [
  { text: school, alignment: 'center', fontSize: 11 },
  { text: title, alignment: 'center', fontSize: 16, bold: true, margin: [0, 20, 0, 12] },
  {
    fontSize: 11,
    margin: [0, 0, 0, 18],
    columns: [{ text: date }, { text: texts.city, alignment: 'right' }],
  },
];

/** Where the director signs; `before` stays on the page with it. */
export const directorLine = ({ texts }: PaperSetting, name: string, before: Content[] = []): Content => ({
  unbreakable: true,
  fontSize: 11,
  stack: [
    ...before,
    {
      margin: [0, 26, 0, 0],
      columns: [
        { text: texts.director },
        { text: '____________________', alignment: 'center' },
        { text: signatureName(name), alignment: 'right' },
      ],
    },
  ],
});
