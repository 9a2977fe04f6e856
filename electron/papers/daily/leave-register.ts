import { dateSpan, type PaperSetting } from '../document.ts';
import type { RegisterEntry, RegisterFacts } from './daily-facts.ts';
import { type FormCell, type FormRow, formPdf } from './form.ts';
import { clock, dayAndClock, dayOf } from './paper-times.ts';

/** The leave register (DOMAIN §10), a section a night, as the gate saw it. */
export function leaveRegisterPdf(
  setting: PaperSetting,
  { cohortCode, from, to, nights }: RegisterFacts,
): Promise<Buffer> {
  const { texts } = setting;
  const { daily } = texts;
  const words = daily.register;
  const rows = nights.flatMap(({ night, entries }): FormRow[] => [
    {
      section: dayOf(texts, night),
      aside: words.counts(
        entries.filter(({ allowed }) => allowed !== null).length,
        entries.filter(({ out }) => out !== null).length,
        entries.filter(({ minutesLate }) => minutesLate > 0).length,
      ),
    },
    ...entries.map((entry, index) => row(setting, entry, index)),
  ]);
  const { columns } = words;
  return formPdf(setting, {
    title: words.title,
    line: [texts.intake(cohortCode), dateSpan(from, to)],
    orientation: 'landscape',
    columns: [
      { head: daily.number, width: 18, align: 'right' },
      { head: daily.name, width: '*' },
      { head: daily.unitHead, width: 68 },
      { head: columns.pass, width: 40 },
      { head: columns.allowed, width: 58 },
      { head: columns.out, width: 54 },
      { head: columns.due, width: 54 },
      { head: columns.back, width: 54 },
      { head: columns.dutyOfficer, width: 80 },
      { head: daily.note, width: 96 },
    ],
    rows,
    none: words.none,
    signatures: [{ role: daily.dutyOfficer }],
  });
}

function row({ texts }: PaperSetting, entry: RegisterEntry, index: number): FormCell[] {
  const { daily } = texts;
  const words = daily.register;
  const late = entry.minutesLate > 0;
  const notes = [
    entry.allowed === null && words.otherWay,
    entry.lapsed && words.notGone,
    late && words.late(entry.minutesLate),
    ...entry.corrected.map((at) => words.corrected(dayAndClock(at))),
    entry.note,
    entry.closed !== null && words.closed(entry.closed),
  ].filter(Boolean);
  const { allowed, out, due, back } = entry;
  return [
    String(index + 1),
    entry.name,
    daily.unitShort(entry.platoon, entry.squad),
    entry.pass ?? '—',
    allowed ? `${clock(allowed.from)}–${clock(allowed.to)}` : '—',
    out ? dayAndClock(out) : '',
    due ? dayAndClock(due) : '',
    back ? { text: dayAndClock(back), bold: late } : { text: late ? words.notBack : '', bold: true },
    entry.officers.join(', '),
    notes.join('; '),
  ];
}
