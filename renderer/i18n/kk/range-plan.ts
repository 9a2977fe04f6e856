export const rangePlan = {
  title: 'Полигон',
  noIntake: 'Лек ашылмаған',
  openIntake: 'Лек ашу',
  tab: { days: 'Атыс күндері', stock: 'Оқ-дәрі мен қару', results: 'Нәтижелер', setup: 'Баптау' },
  part: { plan: 'Дайындық', relays: 'Ауысымдар', fire: 'Атыс' },
  session: '{{session}}‑атыс',
  sessionMakeup: '{{session}}‑атыс, қосымша күн',
  day: {
    sub: '{{date, date}} · {{weapon}}, {{distance}} м',
    back: 'Атыс күндеріне қайту',
    parts: 'Күннің бөлімдері',
  },
};
