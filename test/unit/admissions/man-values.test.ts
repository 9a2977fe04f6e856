import { describe, expect, it } from 'vitest';
import { normalisePhone, readFamily, readMedicalResult } from '../../../shared/admissions/man-values.ts';

describe('normalisePhone', () => {
  it.each([
    '8(701)1234567',
    '+7 701 123 45 67',
    '87011234567',
    '77011234567',
    '7011234567',
    '+7 (701) 123-45-67',
    '8.701.123.45.67',
  ])('brings %s to one form', (text) => expect(normalisePhone(text)).toBe('+7 701 123 45 67'));

  it.each(['', '123-45-67', '+996 555 123456', '8 701 123 45 6', 'жоқ', '87011234567, 87021234567', '1234567890'])(
    'does not guess at "%s"',
    (text) => expect(normalisePhone(text)).toBeNull(),
  );
});

describe('readFamily', () => {
  it.each(['холост', 'Холостой', 'не женат', 'Бойдақ', 'үйленбеген', 'single'])('%s is single', (text) =>
    expect(readFamily(text)).toBe('single'),
  );
  it.each(['женат', 'ЖЕНАТ, 2 детей', 'Үйленген', 'отбасылы', 'married'])('%s is married', (text) =>
    expect(readFamily(text)).toBe('married'),
  );
  it.each(['разведён', 'ажырасқан', 'вдовец', ''])('"%s" is left to a person', (text) =>
    expect(readFamily(text)).toBeNull(),
  );
});

describe('readMedicalResult', () => {
  it.each(['Годен', 'годен к службе', 'Жарамды', 'жарамды.', 'fit', 'Годен без ограничений', 'Пригоден'])(
    '%s is fit',
    (text) => expect(readMedicalResult(text)).toBe('fit'),
  );
  it.each([
    'Годен с незначительными ограничениями',
    'годен с ограничениями',
    'Ограниченно годен',
    'Шектеулі жарамды',
    'болмашы шектеулермен жарамды',
    'fit with limits',
  ])('%s is fit with limits', (text) => expect(readMedicalResult(text)).toBe('fitWithLimits'));
  it.each(['Не годен', 'НЕГОДЕН', 'временно не годен', 'Непригоден', 'жарамсыз', 'Жарамды емес', 'unfit', 'Not fit'])(
    '%s is unfit',
    (text) => expect(readMedicalResult(text)).toBe('unfit'),
  );
  it.each(['', 'на обследовании', 'тексеруде', '-'])('"%s" is no result', (text) =>
    expect(readMedicalResult(text)).toBeNull(),
  );
});
