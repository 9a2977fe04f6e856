export const components = {
  table: {
    columns: 'Бағандар',
    selectAll: 'Барлығын белгілеу',
    selectRow: 'Белгілеу: {{name}}',
    copied_other: '{{count}} жол көшірілді',
    empty: 'Бұл сүзгіге сай ештеңе жоқ.',
  },
  working: { stop: 'Тоқтату', progress: '{{done}} / {{all}}' },
  refusal: { todo: 'Не істеуге болады', close: 'Жабу' },
  paper: {
    title: 'Басып шығару алдында қарау',
    save: 'Сақтау',
    print: 'Басып шығару',
    saveOnly: 'Бұл файл көрсетілмейді, оны сақтап, өз бағдарламасында ашыңыз.',
  },
  inspector: { close: 'Жабу' },
  date: { wrong: 'Күнді 27.01.2027 түрінде жазыңыз', open: 'Күнтізбе', previous: 'Алдыңғы ай', next: 'Келесі ай' },
};
