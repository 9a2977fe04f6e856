import type { CanvasElement, Content, TableCell } from 'pdfmake/interfaces';
import { NIGHT_STATES, type NightState } from '../../../shared/cadet-card/forty-days.ts';
import { mayTeach } from '../../../shared/cohorts/course-days.ts';
import type { CadetCard } from '../../../shared/contract/cadet-card.contract.ts';
import { weekday } from '../../../shared/kit/local-time.ts';
import { ABSENCE_KINDS } from '../../../shared/presence/presence-facts.ts';
import { LINE, type PaperSetting } from '../document.ts';

type CardDay = CadetCard['days'][number];

/**
 * Points: the room between the margins of a standing A4 less the lines of the columns, and what the names of the lanes
 * take of it.
 */
const ROOM = 512;
const NAMES = 50;
/** Height of a full day, and the lesson hours that fill it; one with more makes room for them. */
const WELL = 45;
const FULL_HOURS = 9;
/** Greys that a laser printer and a copier keep apart. */
const FREE = '#e4e4e4';
const HELD = '#bdbdbd';

/** The course, one column a day, one lane for each thing that can happen on it; it needs no colour. */
export function dayLanes({ texts }: PaperSetting, card: CadetCard): Content {
  const words = texts.cadetCard;
  const { days } = card;
  const most = Math.max(FULL_HOURS, ...days.map(({ hours }) => hours.attended + hours.missed + hours.coming));
  const width = Math.min(14, (ROOM - NAMES) / days.length);
  const lane = (name: string, cell: (day: CardDay) => object): TableCell[] => [
    { text: name, fontSize: 7, margin: [0, 1, 0, 0] },
    ...days.map((day): TableCell => {
      const free = !mayTeach(day.kind) || !day.onList;
      return { ...cell(day), alignment: 'center', ...(free && { fillColor: FREE }) } as TableCell;
    }),
  ];
  const body = [
    lane('', ({ date }) => ({
      stack: [
        { text: texts.shortWeekdays[weekday(date) - 1] ?? '', fontSize: 5 },
        { text: String(Number(date.slice(8))), fontSize: 7, bold: true },
      ],
    })),
    ...(card.hours ? [lane(words.lanes.hours, ({ hours }) => ({ canvas: bars(hours, width, most) }))] : []),
    ...(card.hours ? [lane('', ({ hours }) => ({ text: figures(hours), fontSize: 5.5 }))] : []),
    ...(card.outcome
      ? [
          lane(words.lanes.exams, ({ exams }) => ({
            text: exams.map(({ mark }) => (typeof mark === 'number' ? mark : mark === null ? '·' : '–')).join('\n'),
            fontSize: 7,
            bold: true,
          })),
        ]
      : []),
    lane(words.lanes.range, ({ range }) => ({
      text: range.map(({ total }) => total ?? '·').join('\n'),
      fontSize: 7,
    })),
    lane(words.lanes.night, ({ night }) => (night === null ? { text: '' } : { canvas: nightSign(night, width / 2) })),
    lane(words.lanes.away, ({ away }) => ({
      text: away.map((kind) => words.letters[kind]).join('\n'),
      fontSize: 6.5,
      bold: true,
    })),
  ];
  return {
    stack: [
      {
        lineHeight: 1,
        table: { widths: [NAMES - 2, ...days.map(() => width)], body },
        layout: {
          hLineWidth: () => LINE / 2,
          vLineWidth: (column: number) => (column === 0 ? 0 : LINE / 2),
          hLineColor: () => '#777777',
          vLineColor: () => '#999999',
          paddingLeft: () => 0,
          paddingRight: () => 0,
          paddingTop: () => 1,
          paddingBottom: () => 1,
        },
      },
      legend(words, days),
    ],
  };
}

/** Attended hours filled from the foot up, missed ones crossed over them, those ahead in outline. */
function bars({ attended, missed, coming }: CardDay['hours'], width: number, most: number): CanvasElement[] {
  const inner = width - 2.5;
  const height = (hours: number) => (hours / most) * WELL;
  let foot = WELL;
  const part = (hours: number, look: object): CanvasElement[] => {
    if (hours === 0) return [];
    foot -= height(hours);
    return [{ type: 'rect', x: 1, y: foot, w: inner, h: height(hours), lineWidth: LINE / 2, ...look }];
  };
  const held = part(attended, { color: HELD, lineColor: 'black' });
  const lost = part(missed, { lineColor: 'black' });
  const strokes = lost.length > 0 ? hatch(1, foot, inner, height(missed)) : [];
  const ahead = part(coming, { lineColor: '#777777', dash: { length: 1.5 } });
  return [{ type: 'line', x1: 0, y1: WELL, x2: 0, y2: WELL, lineWidth: 0 }, ...held, ...lost, ...strokes, ...ahead];
}

/** Slanting strokes inside a rectangle. */
function hatch(x: number, y: number, width: number, height: number): CanvasElement[] {
  const lines: CanvasElement[] = [];
  for (let rise = 3; rise < height; rise += 3)
    lines.push({ type: 'line', x1: x, y1: y + rise, x2: x + width, y2: y + rise - 3, lineWidth: LINE / 2 });
  return lines;
}

/** '6' where all was attended, '4/6' where he missed some, '(8)' while it is ahead. */
function figures({ attended, missed, coming }: CardDay['hours']): string {
  const had = attended + missed === 0 ? '' : missed === 0 ? String(attended) : `${attended}/${attended + missed}`;
  return had || (coming > 0 ? `(${coming})` : '');
}

/** home: filled circle; late: filled square; out: half; planned: circle; unused: crossed circle. */
function nightSign(night: NightState, x: number): CanvasElement[] {
  const [y, r] = [5, 2.8];
  const circle = { type: 'ellipse' as const, x, y, r1: r, r2: r, lineWidth: LINE, lineColor: 'black' };
  switch (night) {
    case 'home':
      return [{ ...circle, color: 'black' }];
    case 'late':
      return [{ type: 'rect', x: x - r, y: y - r, w: 2 * r, h: 2 * r, color: 'black', lineWidth: LINE }];
    case 'out':
      return [circle, { ...circle, r1: 1, r2: 1, color: 'black' }];
    case 'planned':
      return [circle];
    case 'unused':
      return [circle, { type: 'line', x1: x - r, y1: y + r, x2: x + r, y2: y - r, lineWidth: LINE }];
  }
}

/** What the bars and signs on this very sheet mean. */
function legend(words: PaperSetting['texts']['cadetCard'], days: readonly CardDay[]): Content {
  const signs = NIGHT_STATES.filter((state) => days.some(({ night }) => night === state));
  const kinds = ABSENCE_KINDS.filter((kind) => days.some(({ away }) => away.includes(kind)));
  const letters = kinds.map((kind) => `${words.letters[kind]} ${words.kinds[kind]}`).join(' · ');
  const box = { type: 'rect' as const, x: 0.5, y: 1, w: 7, h: 6, lineWidth: LINE / 2, lineColor: 'black' };
  const bar = (part: 'attended' | 'missed' | 'coming', canvas: CanvasElement[]) =>
    days.some(({ hours }) => hours[part] > 0)
      ? [
          { width: 9, canvas },
          { width: 'auto' as const, text: `${words.legend[part]} · ` },
        ]
      : [];
  return {
    margin: [NAMES, 3, 0, 0],
    fontSize: 7,
    stack: [
      {
        columnGap: 3,
        columns: [
          ...bar('attended', [{ ...box, color: HELD }]),
          ...bar('missed', [box, ...hatch(0.5, 1, 7, 6)]),
          ...bar('coming', [{ ...box, dash: { length: 1.5 } }]),
          { width: 9, canvas: [{ ...box, color: FREE, lineColor: FREE }] },
          { width: '*', text: words.legend.free },
        ],
      },
      {
        margin: [0, 1, 0, 0],
        columnGap: 3,
        columns: [
          ...signs.flatMap((state) => [
            { width: 9, canvas: nightSign(state, 4) },
            { width: 'auto', text: `${words.nights[state]} · ` },
          ]),
          { width: '*', text: letters },
        ],
      },
    ],
  };
}
