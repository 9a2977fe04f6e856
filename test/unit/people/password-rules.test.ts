import { expect, test } from 'vitest';
import { passwordFaults } from '../../../shared/people/password-rules.ts';

const NAMES = ['akhmetov', 'Ахметов Асқар', 'Әскери-техникалық мектеп'];

test.each([
  ['қысқа сөз', ['tooShort']],
  ['төрт бұлт', ['tooShort']],
  ['төрт бұлт б', []],
  ['akhmetov2027!', ['ownName']],
  ['Ахметов-Асқар', ['ownName']],
  ['ахметов көлде', []],
  ['Мектеп-мектеп', ['ownName']],
  ['йцукенгшщз', ['keyRun']],
  ['poiuytrewq', ['keyRun']],
  ['әіңғүұқөһ1', ['keyRun']],
  ['1234567890', ['keyRun']],
  ['aaaaaaaaaaaa', ['keyRun']],
  ['абвабвабвабв', ['keyRun']],
  ['1qaz2wsx3edc', ['keyRun']],
  ['asdf жылқы бұлт', []],
  ['Қазақстан2027', ['common']],
  ['password!!', ['common']],
  ['парольпароль', ['common']],
  ['қазақстан таулары', []],
  ['qwerty', ['tooShort', 'keyRun']],
])('%s', (password, faults) => {
  expect(passwordFaults(password, NAMES)).toEqual(faults);
});
