export const followup = {
  desk: {
    label: 'Қадағалау үстелдері',
    board: 'Қадағалау',
    enquiries: 'Сұраулар',
  },
  history: {
    handOver: '{{date, date}} тапсырылды ({{count}}): {{department, list}}',
    markReady: '{{date, date}} әскери билет дайын ({{count}}): {{names, list}}',
    markCollected: '{{date, date}} әскери билет алынды ({{count}}): {{names, list}}',
    takeBack_handedOver: 'Тапсыру туралы белгі алынды ({{count}}): {{names, list}}',
    takeBack_ready: 'Дайын деген белгі алынды ({{count}}): {{names, list}}',
    takeBack_collected: 'Алды деген белгі алынды ({{count}}): {{names, list}}',
    enquire: 'Сұрау: {{asker}}, {{purpose}}; табылғаны {{count}}',
  },
  refusal: {
    unknownIntake: { what: 'Мұндай лек жоқ', why: 'Лек тізімде табылмады.', todo: 'Лекті қайта таңдаңыз.' },
    notCertified: {
      what: 'Сертификаты жоқ курсант бар',
      why: 'Таңдалғандардың {{count}} әлі сертификат алмаған.',
      todo: 'Алдымен сертификат беріңіз.',
    },
    revoked: {
      what: 'Сертификаттың күші жойылған',
      why: '{{of}} ішінде {{count}}: {{names, list}}.',
      todo: 'Оларды таңдаудан алып тастаңыз.',
    },
    noDepartment: {
      what: 'Қорғаныс істері бөлімі белгісіз',
      why: '{{of}} ішінде {{count}}: {{names, list}}.',
      todo: 'Бөлімді осы жерде көрсетіңіз немесе қабылдауда енгізіңіз.',
    },
    alreadyDone: {
      what: 'Бұл белгі қойылған',
      why: '{{of}} ішінде {{count}}: {{names, list}}.',
      todo: 'Оларды таңдаудан алып тастаңыз.',
    },
    stepMissing: {
      what: 'Алдыңғы қадам жоқ',
      why: '{{of}} ішінде {{count}}: {{names, list}}.',
      todo: 'Тапсырылды, дайын, алынды: осы ретпен белгілеңіз.',
    },
    dateBefore: {
      what: 'Күні тым ерте',
      why: '{{date, date}}; алдыңғы қадам {{earliest, date}} ({{count}}): {{names, list}}.',
      todo: 'Күнді {{earliest, date}} немесе одан кейін қойыңыз.',
    },
    dateAhead: {
      what: 'Бұл күн әлі келген жоқ',
      why: '{{date, date}}, бүгін {{today, date}}.',
      todo: 'Бүгінгі немесе бұрынғы күнді қойыңыз.',
    },
    notLast: {
      what: 'Бұл қадамды қайтаруға болмайды',
      why: 'Соңғы қадамы басқа ({{count}}): {{names, list}}.',
      todo: 'Алдымен соңғы қадамын қайтарыңыз.',
    },
    chain: {
      what: 'Қадамдар ретімен жүреді',
      why: 'Тапсырылды, дайын, алынды: кейінгі қадам алдыңғысына сүйенеді.',
      todo: 'Алдымен кейінгі қадамды қайтарыңыз.',
    },
    tooShort: {
      what: 'Аты тым қысқа',
      why: 'Кемінде {{letters}} әріп керек.',
      todo: 'Тегін толығырақ жазыңыз.',
    },
    unmaskDenied: {
      what: 'ЖСН толық көрсетілмейді',
      why: 'Оған құқығыңыз жоқ.',
      todo: 'Жасырылған ЖСН-мен жауап алыңыз.',
    },
  },
};
