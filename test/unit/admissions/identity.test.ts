import { describe, expect, it } from 'vitest';
import { judgeIdentity, typedIin } from '../../../shared/admissions/identity.ts';

const TERMS = { startsOn: '2027-01-11', endsOn: '2027-02-19', ageFrom: 24, ageTo: 27 };
const judge = (iin: string, birthDate: string | null = null, known: Parameters<typeof judgeIdentity>[3] = []) =>
  judgeIdentity({ iin, birthDate }, TERMS, '2027-01', known);
const codes = (judged: ReturnType<typeof judge>) => judged.findings.map(({ code }) => code);

describe('a man typed in by hand', () => {
  it('is well with a sound number of the right age, blanks and dashes aside', () => {
    expect(judge('990514-300 019')).toEqual({ findings: [], age: 27, birthDateOfIin: '1999-05-14' });
    expect(typedIin('990514 300-019')).toBe('990514300019');
  });

  it('finds nothing before the first digit, and counts digits after it', () => {
    expect(judge('')).toEqual({ findings: [], age: null, birthDateOfIin: null });
    expect(judge('9905143').findings).toMatchObject([{ code: 'iin.length', params: { length: 7 } }]);
  });

  it('says which check digit it should be and still reads the date', () => {
    const judged = judge('990514300012');
    expect(judged.findings).toMatchObject([
      { code: 'iin.checkDigit', level: 'refusal', params: { expected: 9, given: '2' } },
    ]);
    expect(judged.birthDateOfIin).toBe('1999-05-14');
  });

  it('compares the typed birth date with the number', () => {
    expect(judge('990514300019', '1999-05-14').findings).toEqual([]);
    expect(judge('990514300019', '1999-05-15').findings).toMatchObject([
      { code: 'birthDate.disagreesWithIin', params: { date: '1999-05-15', iinDate: '1999-05-14' } },
    ]);
  });

  it('judges the age on the first day by the typed date alone too', () => {
    expect(codes(judge('', '2003-01-11'))).toEqual([]);
    expect(codes(judge('', '2003-01-12'))).toEqual(['age.below']);
    expect(codes(judge('', '1999-01-12'))).toEqual(['age.passedDuringCourse']);
    expect(codes(judge('', '1999-01-11'))).toEqual(['age.above']);
  });

  it('refuses a double of this intake and points out one of an earlier', () => {
    const man = { iin: '990514300019', cadetId: 4, fullName: 'Ким Артём' };
    expect(judge('990514300019', null, [{ ...man, cohortCode: '2027-01' }]).findings).toMatchObject([
      { code: 'iin.inThisIntake', level: 'refusal' },
    ]);
    expect(judge('990514300019', null, [{ ...man, cohortCode: '2026-11' }]).findings).toMatchObject([
      { code: 'iin.inEarlierIntake', level: 'notice', params: { cohortCode: '2026-11', fullName: 'Ким Артём' } },
    ]);
  });
});
