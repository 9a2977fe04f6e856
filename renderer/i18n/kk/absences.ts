export const absences = {
  title: 'Наряд, ауру, іссапар',
  history: {
    add: '{{names, list}}: жоқ болуы жазылды, {{from, dateTime}} бастап',
    end: '{{name}}: жоқ болуы {{to, dateTime}} аяқталды',
    remove: '{{name}}: жазба алынды, {{from, dateTime}}',
    addPost: 'Наряд посты қосылды: {{name}}, {{men}} адам',
    assignDuty: '{{date, date}}, {{post}}: нарядқа {{names, list}}',
    proposeDuty: '{{from, date}}–{{to, date}}: нарядқа {{count}} адам қойылды',
  },
  refusal: {
    postNameTaken: { what: 'Мұндай пост бар', why: '«{{name}}» тізімде тұр.', todo: 'Басқа атау жазыңыз.' },
    unknownPost: { what: 'Мұндай пост жоқ', why: 'Ол жабылған немесе тізімде жоқ.', todo: 'Тізімнен постты таңдаңыз.' },
    postFull: {
      what: '{{post}}: орын толған',
      why: 'Постқа {{men}} адам керек, {{taken}} қойылған.',
      todo: 'Артығын алып тастаңыз.',
    },
    unknownMan: { what: 'Мұндай курсант жоқ', why: 'Ол осы лектің тізімінде жоқ.', todo: 'Лекті тексеріңіз.' },
    cannotStandDuty: {
      what: '{{name}} нарядқа тұра алмайды',
      why: '{{date, date}}: ол жоқ, тізімнен шыққан немесе наряд қатар түскен.',
      todo: 'Кезектегі басқа адамды таңдаңыз.',
    },
    endsBeforeBegin: {
      what: 'Соңы басынан бұрын',
      why: 'Басы {{from, dateTime}}, соңы {{to, dateTime}}.',
      todo: 'Уақытын түзетіңіз.',
    },
    noteNeeded: {
      what: 'Себебі жазылмаған',
      why: 'Басқа себеппен жоқ болса, ескерту керек.',
      todo: 'Бір сөйлеммен жазыңыз.',
    },
    alreadyEntered: {
      what: '{{name}} туралы жазба бар',
      why: 'Дәл осындай жазба {{from, dateTime}} басталған.',
      todo: 'Бұрынғысын аяқтаңыз немесе уақытын түзетіңіз.',
    },
    unknownEntry: {
      what: 'Мұндай жазба жоқ',
      why: 'Оны басқа адам алып тастаған болуы мүмкін.',
      todo: 'Тізімді қайта ашыңыз.',
    },
  },
};
