import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { Right } from '../../../shared/people/roles.ts';
import { deskState, ME } from '../desk.ts';
import { type Door, standInDoor } from '../stand-in.tsx';

type Candidates = OutputOf<'certificates.candidates'>;
export type Candidate = Candidates['men'][number];

/** A man who passed and stands in a signed order: a certificate is due to him. */
export const dueMan = (cadetId: number, name: string, special: Partial<Candidate> = {}): Candidate => ({
  cadetId,
  name,
  platoonId: 1,
  platoon: 1,
  nameRu: name,
  nameRuSuggested: false,
  decision: 'passed',
  overall: 5,
  order: { number: '15-Б', date: '2027-02-19' },
  certificate: null,
  reference: null,
  due: 'certificate',
  hindrances: [],
  ...special,
});

/** The counts as the host makes them of the men. */
export function candidates(men: Candidate[], freeBlanks: number): Candidates {
  const count = (is: (man: Candidate) => boolean) => men.filter(is).length;
  return {
    men,
    counts: {
      certificates: count(({ due }) => due === 'certificate'),
      references: count(({ due }) => due === 'reference'),
      issued: count(({ certificate }) => certificate !== null),
      referencesIssued: count(({ reference }) => reference !== null),
      held: count(({ hindrances }) => hindrances.length > 0),
    },
    freeBlanks,
    protocol: { number: '7', date: '2027-02-18' },
  };
}

export function preview(
  found: Candidates,
): (input: InputOf<'certificates.preview'>) => OutputOf<'certificates.preview'> {
  return ({ issuedOn, protocol }) => {
    const due = found.men.filter((man) => man.due === 'certificate');
    return {
      certificates: due.map((man, index) => ({
        cadetId: man.cadetId,
        name: man.name,
        platoonId: man.platoonId,
        platoon: man.platoon,
        blankId: index < found.freeBlanks ? 501 + index : null,
        number: index < found.freeBlanks ? `ӘТМ 00005${String(index + 1).padStart(2, '0')}` : null,
        registerNumber: `${index + 1}/2027`,
        content: {
          nameKk: man.name,
          nameRu: man.nameRu,
          iin: '******0012',
          birthDate: '2000-02-29',
          school: 'Мектеп',
          from: '2027-01-11',
          to: '2027-02-19',
          hours: { initial: 40, specialty: 240, total: 280 },
          specialty: { kk: 'Атқыш', ru: 'Стрелок' },
          marks: [],
          overall: 5,
          protocol,
          order: { number: '15-Б', date: '2027-02-19' },
          director: 'Есімов Қ. Н.',
          issuedOn,
          duplicateOf: null,
        },
      })),
      freeBlanks: found.freeBlanks,
      short: Math.max(0, due.length - found.freeBlanks),
    };
  };
}

/** A desk with everybody's rights, or without some. */
export function graduationDoor(answers: Parameters<typeof standInDoor>[0], without: readonly Right[] = []): Door {
  return standInDoor({
    'session.state': () =>
      deskState({ state: 'open', me: { ...ME, rights: ME.rights.filter((right) => !without.includes(right)) } }),
    'certificates.offset': () => ({ right: 0, down: 0 }),
    ...answers,
  });
}
