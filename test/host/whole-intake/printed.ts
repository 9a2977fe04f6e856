import { expect } from 'vitest';
import type { HostClient } from '../../../electron/host/client.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { hasPdfTools, readPdf } from '../papers/paper-bytes.ts';
import type { Act, Life } from './agenda.ts';
import { onList } from './agenda.ts';

const EVENINGS = 3;
type Pack = InputOf<'papers.pack'>;

/** A pack is printed and read back by another program; null where there is none. */
async function print(
  { house, course: { cohortId } }: Life,
  who: HostClient,
  asked: Pick<Pack, 'pack' | 'parts'> & Partial<Pack>,
): Promise<string | null> {
  if (!hasPdfTools) return null;
  const { paper, missing } = await who.get('papers.pack', { cohortId, date: house.today(), ...asked });
  expect(missing, `left out of the ${asked.pack} pack`).toEqual([]);
  return readPdf(paper).pages.join(' ').replaceAll(/\s+/g, ' ');
}

async function surnamesOf({ house, course: { cohortId } }: Life, men: Iterable<number>): Promise<string[]> {
  const names = new Map((await house.staff.planner.get('leave.men', { cohortId })).map(({ id, name }) => [id, name]));
  return [...men].map((id) => names.get(id)?.split(' ')[0] ?? expect.fail(`the name of man ${id}`));
}

/** Who of these is not on the paper. */
async function missingOn(text: string, life: Life, men: Iterable<number>): Promise<string[]> {
  return (await surnamesOf(life, men)).filter((name) => !text.includes(name));
}

/** How many different words of a form are on it: a number stands on a pass and on its counterfoil. */
const different = (text: string, form: RegExp): number => new Set(text.match(form)).size;
const times = (text: string, form: RegExp): number => text.match(form)?.length ?? 0;

/** At noon the day's pack: who is ill stands on the report, and everybody who has leave tonight gets a pass. */
export const printToday: Act = {
  at: '12:40',
  name: 'the pack of the day',
  async do(life) {
    const { house, course, book } = life;
    const { dutyOfficer } = house.staff;
    const parts = ['strengthMorning', 'meals', 'passes'] as const;
    const text = await print(life, dutyOfficer, { pack: 'today', parts: [...parts] });
    if (text === null) return;
    const { rows } = await dutyOfficer.get('leave.board', { cohortId: course.cohortId, tab: 'tonight' });
    expect(different(text, /№ \d{4}/g)).toBe(rows.length);
    expect(await missingOn(text, life, [...book.ill, ...rows.map(({ cadetId }) => cadetId)])).toEqual([]);
  },
};

/** On the third evening the gate's register: every evening so far as many went out, each stands on it with his time. */
export const printGate: Act = {
  at: '18:20',
  name: 'the pack of the gate',
  async do(life) {
    const text = await print(life, life.house.staff.dutyOfficer, { pack: 'gate', parts: ['register'] });
    if (text === null) return;
    expect(times(text, /18:04/g)).toBe(EVENINGS * life.book.out.size);
    expect(await missingOn(text, life, life.book.out)).toEqual([]);
  },
};

/** The evening after a day at the range: the ammunition sheet and the results name everybody who fired. */
export const printRange = (dayId: number): Act => ({
  at: '17:45',
  name: 'the pack of the range',
  async do(life) {
    const { instructor } = life.house.staff;
    const text = await print(life, instructor, { pack: 'range', parts: ['ammunition', 'results'], dayId });
    if (text === null) return;
    const { relays, balance } = await instructor.get('firing.get', { dayId });
    expect(
      await missingOn(
        text,
        life,
        relays.flatMap(({ lanes }) => lanes.map(({ cadetId }) => cadetId)),
      ),
    ).toEqual([]);
    expect(text).toContain(String(balance.issued));
  },
});

/** The evening of an exam: its sheet names the men of its platoon. */
export const printExam = (men: readonly number[]): Act => ({
  at: '18:30',
  name: 'the pack of the exams',
  async do(life) {
    const text = await print(life, life.house.staff.commander, { pack: 'exam', parts: ['examSheets'] });
    if (text !== null) expect(await missingOn(text, life, men)).toEqual([]);
  },
});

/** The last evening: a line of the register for every certificate, and a name on the summary for every man. */
export async function printClosing(life: Life, lastDay: string, certificates: number): Promise<void> {
  const parts = ['summary', 'certificateRegister'] as const;
  const text = await print(life, life.house.staff.commander, { pack: 'closing', parts: [...parts] });
  if (text === null) return;
  expect(await missingOn(text, life, onList(life.book, lastDay))).toEqual([]);
  expect(different(text, /ӘТМ \d+/g)).toBe(certificates);
}
