export const strength = {
  title: 'Жеке құрам',
  tab: { strength: 'Саптық жазба', meals: 'Тамақтану' },
  noIntake: 'Саптық жазба лекке жасалады: алдымен лек ашыңыз.',
  openIntake: 'Лекті ашу',
};
