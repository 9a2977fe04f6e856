import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdmissionFacts, type AdmissionTerms, judgeAdmission } from '../../../shared/admissions/admission.ts';
import { addDays, fullYears } from '../../../shared/kit/local-time.ts';
import { documentsRequired } from '../../../shared/rules/documents.ts';

const terms: AdmissionTerms = {
  startsOn: '2027-01-11',
  endsOn: '2027-02-19',
  ageFrom: 24,
  ageTo: 27,
  feeTenge: 263318,
  documentsRequired: ['application', 'idCopy', 'photos'],
};

/** A man nothing stands against. */
const sound: AdmissionFacts = {
  birthDate: '2001-05-14',
  medicalResult: 'fit',
  medicalLimits: null,
  paidTenge: 263318,
  documents: ['application', 'idCopy', 'photos'],
  decision: null,
};

function judge(facts: Partial<AdmissionFacts>, changed: Partial<AdmissionTerms> = {}) {
  return judgeAdmission({ ...sound, ...facts }, { ...terms, ...changed });
}

function codes(facts: Partial<AdmissionFacts>, changed: Partial<AdmissionTerms> = {}): string[] {
  return judge(facts, changed).findings.map(({ level, code }) => `${level} ${code}`);
}

it('finds nothing against a sound man: he waits for the order', () => {
  expect(judge({})).toEqual({ findings: [], state: 'ready', enrollable: true });
});

describe('age on the first day', () => {
  it('bars a man a day too young and takes one whose birthday it is', () => {
    expect(judge({ birthDate: '2003-01-12' }).findings).toEqual([
      {
        code: 'age.below',
        level: 'bar',
        field: 'birthDate',
        cell: null,
        params: {
          age: 23,
          ageFrom: 24,
          ageTo: 27,
          startsOn: '2027-01-11',
          birthDate: '2003-01-12',
          reachedOn: '2027-01-12',
        },
      },
    ]);
    expect(codes({ birthDate: '2003-01-11' })).toEqual([]);
  });

  it('bars a man of 28 and only notes one who turns 28 the day after', () => {
    expect(judge({ birthDate: '1999-01-11' })).toMatchObject({
      findings: [{ code: 'age.above', level: 'bar', params: { age: 28, passedOn: '2027-01-11' } }],
      state: 'applied',
      enrollable: false,
    });
    expect(judge({ birthDate: '1999-01-12' })).toMatchObject({
      findings: [{ code: 'age.passedDuringCourse', level: 'notice', params: { turns: 28, passedOn: '2027-01-12' } }],
      state: 'ready',
      enrollable: true,
    });
  });

  it('notes a birthday on the last day of the course, not one on the day after', () => {
    expect(codes({ birthDate: '1999-02-19' })).toEqual(['notice age.passedDuringCourse']);
    expect(codes({ birthDate: '1999-02-20' })).toEqual([]);
  });

  it('tells the last man of 1999 from the first of 2000 at the turn of the year', () => {
    const course = { startsOn: '2027-12-31', endsOn: '2028-02-08' };
    expect(codes({ birthDate: '1999-12-31' }, course)).toEqual(['bar age.above']);
    expect(judge({ birthDate: '2000-01-01' }, course).findings).toMatchObject([
      { code: 'age.passedDuringCourse', params: { passedOn: '2028-01-01' } },
    ]);
  });

  it('lets a man of 29 February pass his year on 1 March', () => {
    const course = { startsOn: '2027-02-28', endsOn: '2027-04-08' };
    expect(judge({ birthDate: '2000-02-29' }, { ...course, ageTo: 26 }).findings).toMatchObject([
      { code: 'age.passedDuringCourse', params: { age: 26, turns: 27, passedOn: '2027-03-01' } },
    ]);
  });

  it('follows the rule book: other ages, other verdicts', () => {
    expect(codes({ birthDate: '1999-01-11' }, { ageTo: 28 })).toEqual([]);
    expect(codes({ birthDate: '2003-01-11' }, { ageFrom: 25 })).toEqual(['bar age.below']);
  });

  it('bars exactly those outside the years, for any birth date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6_000 }), (days) => {
        const birthDate = addDays('1995-01-01', days);
        const age = fullYears(birthDate, terms.startsOn);
        expect(judge({ birthDate }).enrollable).toBe(age >= 24 && age <= 27);
      }),
    );
  });
});

describe('health', () => {
  it('bars a man without a result or found unfit', () => {
    expect(codes({ medicalResult: null })).toEqual(['bar medical.missing']);
    expect(codes({ medicalResult: 'unfit' })).toEqual(['bar medical.unfit']);
    expect(judge({ medicalResult: 'unfit' }).state).toBe('medical');
  });

  it('asks for the limits of a man fit with limits until they are noted', () => {
    expect(codes({ medicalResult: 'fitWithLimits' })).toEqual(['notice medical.limitsNeeded']);
    expect(codes({ medicalResult: 'fitWithLimits', medicalLimits: ' ' })).toEqual(['notice medical.limitsNeeded']);
    expect(codes({ medicalResult: 'fitWithLimits', medicalLimits: 'без бега' })).toEqual([]);
    expect(judge({ medicalResult: 'fitWithLimits' }).enrollable).toBe(true);
  });
});

describe('fee', () => {
  it('bars a man one tenge short and says how much', () => {
    expect(judge({ paidTenge: 263317 })).toMatchObject({
      findings: [{ code: 'fee.short', level: 'bar', params: { due: 263318, paid: 263317, short: 1 } }],
      state: 'payment',
      enrollable: false,
    });
  });

  it('notes one tenge too much', () => {
    expect(judge({ paidTenge: 263319 })).toMatchObject({
      findings: [{ code: 'fee.overpaid', level: 'notice', params: { over: 1 } }],
      state: 'ready',
    });
  });

  it('asks nothing of a man the state pays for', () => {
    expect(codes({ paidTenge: 0 }, { feeTenge: 0 })).toEqual([]);
  });
});

describe('documents', () => {
  it('bars a man while one is missing and lists it', () => {
    expect(judge({ documents: ['photos', 'application'] })).toMatchObject({
      findings: [{ code: 'documents.missing', level: 'bar', field: 'documents', params: { missing: ['idCopy'] } }],
      state: 'documents',
      enrollable: false,
    });
  });

  it('does not mind a document nobody asked for', () => {
    expect(codes({ documents: [...sound.documents, 'marriage'] })).toEqual([]);
  });
});

describe('state', () => {
  it('is the first gap in the order of the chips', () => {
    const nothing = { documents: [], medicalResult: null, paidTenge: 0 };
    expect(judge(nothing).state).toBe('applied');
    expect(judge({ ...nothing, documents: ['photos'] }).state).toBe('documents');
    expect(judge({ ...nothing, documents: sound.documents }).state).toBe('medical');
    expect(judge({ paidTenge: 0 }).state).toBe('payment');
    expect(judge({}).state).toBe('ready');
  });

  it('begins at the commission where no documents are asked for', () => {
    expect(judge({ documents: [], medicalResult: null }, { documentsRequired: [] }).state).toBe('medical');
  });

  it('is what an order decided, whatever is found later', () => {
    expect(judge({ decision: 'enrolled', paidTenge: 0 })).toMatchObject({ state: 'enrolled', enrollable: false });
    expect(judge({ decision: 'refused' }).state).toBe('refused');
  });
});

it('asks the family certificate of a married man only', () => {
  const kinds = ['application', 'familyProof', 'photos'] as const;
  expect(documentsRequired(kinds, 'married')).toEqual(['application', 'familyProof', 'photos']);
  expect(documentsRequired(kinds, 'single')).toEqual(['application', 'photos']);
  expect(documentsRequired(kinds, null)).toEqual(['application', 'photos']);
});
