import type { Content } from 'pdfmake/interfaces';
import { markBands } from '../../../shared/range/card.ts';
import { type FormColumn, formTable, signatureLines } from '../daily/form.ts';
import { makePdf, type PaperSetting } from '../document.ts';
import { dayWords, exerciseWords } from './day-lines.ts';
import type { RelayCardsFacts } from './range-paper-facts.ts';

/** With more rounds than these the boxes would be too narrow to write in: the shots share one. */
const MOST_BOXES = 10;
/** Height of a lane, to write in with a gloved hand. */
const LANE = 22;

type Relay = RelayCardsFacts['relays'][number];

/** A card for each relay: its lanes with room for every shot; several to a sheet, none cut by a page's end. */
export function relayCardsPdf(setting: PaperSetting, facts: RelayCardsFacts): Promise<Buffer> {
  const { texts } = setting;
  const title = texts.range.relays.title;
  const line = [texts.intake(facts.cohortCode), ...dayWords(texts, facts.day)];
  return makePdf(setting, {
    title,
    orientation: 'portrait',
    foot: [title, ...line].join(' · '),
    content:
      facts.relays.length === 0
        ? [{ text: title, fontSize: 13, bold: true }, line.join(' · '), texts.range.relays.none]
        : facts.relays.map((relay) => card(setting, facts, relay, line)),
  });
}

function card(setting: PaperSetting, { day, leader }: RelayCardsFacts, relay: Relay, line: string[]): Content {
  const { texts } = setting;
  const { daily, range: words } = texts;
  const { recordRounds } = day.card;
  const boxes = recordRounds > MOST_BOXES ? 1 : recordRounds;
  const shots = (lane: Relay['lanes'][number]): string[] => {
    const said = (lane.shots ?? []).map((shot) => (shot === 'misfire' ? words.misfireSign : String(shot ?? '')));
    return boxes === 1 ? [said.join(' ')] : Array.from({ length: boxes }, (_, index) => said[index] ?? '');
  };
  const columns: FormColumn[] = [
    { head: words.results.columns.lane, width: 34, align: 'center' },
    { head: daily.name, width: '*' },
    { head: daily.unitHead, width: 68 },
    { head: words.results.columns.weapon, width: 46 },
    ...Array.from({ length: boxes }, (_, index) => ({
      head: boxes === 1 ? words.results.columns.shots : String(index + 1),
      width: boxes === 1 ? 110 : 22,
      align: 'center' as const,
    })),
    { head: words.results.columns.points, width: 42, align: 'center' },
    { head: words.results.columns.mark, width: 34, align: 'center' },
  ];
  const bands = markBands(day.card).map(({ mark, from, to }) => `${mark}: ${from === to ? from : `${from}–${to}`}`);
  return {
    unbreakable: true,
    margin: [0, 0, 0, 22],
    stack: [
      { text: words.relays.relay(relay.number, relay.refire), fontSize: 13, bold: true },
      { text: line.join(' · '), margin: [0, 1, 0, 0] },
      { text: exerciseWords(texts, day), margin: [0, 1, 0, 0] },
      { text: bands.join(' · '), margin: [0, 1, 0, 6] },
      formTable({
        columns,
        rows: relay.lanes.map((lane) => [
          { text: String(lane.lane), bold: true },
          lane.name,
          daily.unitShort(lane.platoon, lane.squad),
          lane.weapon?.split('№ ').at(-1) ?? '',
          ...shots(lane),
          lane.total === null ? '' : String(lane.total),
          lane.mark === null ? '' : String(lane.mark),
        ]),
        none: words.relays.none,
        rowHeight: LANE,
      }),
      signatureLines([{ role: words.roles.leader, ...(leader !== undefined && { name: leader }) }]),
    ],
  };
}
