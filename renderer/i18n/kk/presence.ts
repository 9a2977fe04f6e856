export const presence = {
  refusal: {
    unknownIntake: {
      what: 'Мұндай лек жоқ',
      why: 'Лек тізімнен табылмады.',
      todo: 'Жоғарыдағы тізімнен лекті таңдаңыз.',
    },
  },
};
