export const today = {
  title: 'Бүгін',
  steps: 'Лектің жеті қадамы',
  stepsLead: 'Әр қадам өз бетін ашады және бөлек сақталады.',
  stepsDone: 'Лектің жеті қадамы: {{all}} / {{all}} дайын',
  done: 'дайын',
  open: 'Ашу: {{step}}',
  noIntake: 'Мұнда таңдалған лектің күні көрінеді. Алдымен лек ашыңыз.',
  newIntake: 'Жаңа лек ашу',
  waiting: {
    title: 'Шешім күтеді',
    leaves: 'Босату өтініші',
    intake: '{{code}} лекінің кестесі',
    askedBy: '{{version}}‑нұсқа · {{by}}, {{at, dateTime}}',
    changed: 'ұсынғаннан бері өзгерді',
  },
};
