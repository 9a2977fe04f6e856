import type { Content } from 'pdfmake/interfaces';
import type { CadetCard } from '../../../shared/contract/cadet-card.contract.ts';
import { formatDate, formatDateTime, type LocalDateTime } from '../../../shared/kit/local-time.ts';
import { formatTenge } from '../../../shared/kit/money.ts';
import { spanText } from '../../../shared/kit/span-text.ts';
import { formHead, signatureLines } from '../daily/form.ts';
import { dateSpan, LINE, makePdf, type PaperSetting } from '../document.ts';
import { dayLanes } from './day-lanes.ts';
import { studyTable } from './study-table.ts';

export interface CadetCardFacts {
  card: CadetCard;
  /** 3×4; null while there is none. */
  photo: { mediaType: string; bytes: string } | null;
}

/** Lines of late returns and absences that the one sheet has room for; the screen has them all. */
const MOST_LATE = 4;
const MOST_ABSENCES = 10;

/** The whole 40 days of one man on one sheet of A4. */
export function cadetCardPdf(setting: PaperSetting, { card, photo }: CadetCardFacts): Promise<Buffer> {
  const { texts } = setting;
  const words = texts.cadetCard;
  const { cohort } = card;
  return makePdf(setting, {
    title: `${words.title} ${card.man.name}`,
    orientation: 'portrait',
    foot: `${card.man.name} · ${texts.intake(cohort.code)}`,
    content: [
      formHead(setting, {
        title: words.title,
        line: [texts.intake(cohort.code), dateSpan(cohort.startsOn, cohort.endsOn)],
      }),
      {
        columnGap: 14,
        columns: [pictureOf(photo), { width: '*', stack: [whoIs(setting, card)] }, wayOf(setting, card)],
      },
      heading(words.days),
      dayLanes(setting, card),
      {
        columnGap: 12,
        columns: [
          { width: 362, stack: [heading(words.study), studyTable(setting, card)] },
          { width: '*', stack: besideStudy(setting, card), fontSize: 8 },
        ],
      },
      signatureLines([{ role: words.signature }]),
    ],
  });
}

/** '09.02 08:00': the year stands at the head of the sheet. */
const shortTime = (at: LocalDateTime): string => `${formatDate(at).slice(0, 5)} ${at.slice(11, 16)}`;

const heading = (text: string): Content => ({ text, bold: true, fontSize: 9.5, margin: [0, 9, 0, 3] });

function pictureOf(photo: CadetCardFacts['photo']): Content & { width: number } {
  const [width, height] = [68, 90];
  if (photo) return { width, image: `data:${photo.mediaType};base64,${photo.bytes}`, cover: { width, height } };
  return { width, canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: height, lineWidth: LINE }] };
}

function whoIs({ texts }: PaperSetting, { man }: CadetCard): Content {
  const words = texts.cadetCard;
  const { due, paid } = man.fee;
  const fitness = man.medical.result === null ? '—' : words.fitness[man.medical.result];
  const facts: [string, string][] = [
    [
      words.who.place,
      [man.platoon === null ? '—' : words.platoon(man.platoon), man.bunk !== null && words.bunk(man.bunk)]
        .filter(Boolean)
        .join(', '),
    ],
    [words.who.birth, formatDate(man.birthDate)],
    [words.who.iin, man.maskedIin],
    [words.who.department, man.department ?? '—'],
    [words.who.fee, paid >= due ? formatTenge(paid) : words.feeOf(formatTenge(paid), formatTenge(due))],
    [words.who.medical, man.medical.limits ? `${fitness}: ${man.medical.limits}` : fitness],
  ];
  return {
    stack: [
      { text: man.name, bold: true, fontSize: 11, margin: [0, 0, 0, 3] },
      ...facts.map(([name, value]) => ({
        margin: [0, 0, 0, 1.5] as [number, number, number, number],
        columnGap: 4,
        columns: [
          { width: 72, text: name },
          { width: '*', text: value },
        ],
      })),
    ],
  };
}

/** What is behind is ticked and dated; what is ahead has an empty box. */
function wayOf({ texts }: PaperSetting, { chain }: CadetCard): Content & { width: number } {
  const words = texts.cadetCard;
  return {
    width: 206,
    fontSize: 8,
    stack: chain.map(({ step, on, number }) => ({
      margin: [0, 0, 0, 1.5],
      columnGap: 2,
      columns: [
        {
          width: 10,
          canvas: [
            { type: 'rect', x: 0.5, y: 1, w: 7, h: 7, lineWidth: LINE },
            ...(on === null
              ? []
              : [
                  {
                    type: 'polyline' as const,
                    lineWidth: 1.2,
                    points: [
                      { x: 2, y: 4.5 },
                      { x: 3.7, y: 6.5 },
                      { x: 6.5, y: 2.5 },
                    ],
                  },
                ]),
          ],
        },
        { width: '*', text: words.steps[step] },
        {
          width: 'auto',
          text: [on === null ? '' : formatDate(on), number !== null && `№ ${number}`].filter(Boolean).join(', '),
          alignment: 'right',
          noWrap: true,
        },
      ],
    })),
  };
}

function besideStudy({ texts, language }: PaperSetting, { firing, leave, absences }: CadetCard): Content[] {
  const words = texts.cadetCard;
  const lines = (found: readonly string[], none: string): Content[] =>
    (found.length > 0 ? found : [none]).map((text) => ({ text, margin: [0, 0, 0, 1.5] }));
  const cut = (found: readonly string[], most: number) =>
    found.length > most ? [...found.slice(0, most), words.more(found.length - most)] : found;
  const fired = firing.sessions.map(({ session, on, total, best, mark }) =>
    words.fired(session, formatDate(on), total, best, mark),
  );
  const late = leave.late.map(({ due, back, minutes }) =>
    back === null ? words.stillOut(formatDateTime(due)) : words.late(formatDateTime(due), spanText(minutes, language)),
  );
  const away = absences.map(
    ({ kind, from, to }) => `${words.kinds[kind]}: ${shortTime(from)} – ${to === null ? words.open : shortTime(to)}`,
  );
  return [
    heading(words.firing),
    ...lines(fired, words.notFired),
    ...(firing.owes.length > 0 ? lines([words.owes(firing.owes.join(', '))], '') : []),
    heading(words.leave),
    ...lines([words.nightsOf(leave.approved, leave.home)], ''),
    ...lines(cut(late, MOST_LATE), words.neverLate),
    heading(words.absences),
    ...lines(cut(away, MOST_ABSENCES), words.none),
  ];
}
