export const ammunition = {
  history: {
    receive: '{{lot}} топтамасы: {{quantity}} оқ қабылданды',
    writeOff: '{{lot}} топтамасы: {{quantity}} оқ есептен шығарылды, акт {{act}}',
    draw: '{{lot}} топтамасынан {{quantity}} оқ {{date, date}} атысына алынды',
    handIn: '{{lot}} топтамасы: {{date, date}} атысынан {{quantity}} оқ қоймаға тапсырылды',
    issue: '{{date, date}} атысы, {{lot}} топтамасы: {{men}} адамға {{rounds}} оқ берілді',
    account: '{{name}}, {{date, date}} атысы: {{changes, ledgerChanges}}',
    returnRest: '{{date, date}} атысы: атылмаған {{rounds}} оқ қайтарылды',
    casesComplete: '{{date, date}} атысы: гильза саналды: {{cases}}',
    act: '№ {{number}} жоғалту актісі тіркелді',
    takeBackAct: '№ {{number}} жоғалту актісі кері алынды: {{reason}}',
    sign: '{{name}} {{date, date}} атысының оқ-дәрі парағына қол қойды',
  },
  refusal: {
    unknownLot: { what: 'Мұндай топтама жоқ', why: 'Топтама тізімнен табылмады.', todo: 'Тізімді қайта ашыңыз.' },
    otherCalibre: {
      what: 'Калибр сай емес',
      why: 'Топтама {{lot}}, картада {{card}}.',
      todo: 'Басқа топтаманы таңдаңыз.',
    },
    storeShort: {
      what: 'Қоймада оқ жетпейді',
      why: 'Керегі {{asked}}, бары {{there}}.',
      todo: 'Санын азайтыңыз немесе басқа топтама алыңыз.',
    },
    pointShort: {
      what: 'Беру орнында оқ жетпейді',
      why: 'Керегі {{asked}}, бары {{there}}.',
      todo: 'Алдымен қоймадан алыңыз.',
    },
    blocked: {
      what: 'Оқ берілмейді',
      why: '{{date, date}} атыс күнінің есебі теңеспеген.',
      todo: 'Алдымен сол күнді теңестіріңіз.',
    },
    manShort: {
      what: '{{name}}: есеп тең емес',
      why: 'Берілгені {{issued}}, жұмсалғаны {{spent}}.',
      todo: 'Сандарды түзетіңіз.',
    },
    changedMeanwhile: {
      what: '{{name}}: есеп өзгерген',
      why: 'Басқа адам жазып үлгерді. Қазір атылғаны {{fired}}, гильза {{cases}}.',
      todo: 'Жаңа сандарды қарап, қайта жазыңыз.',
    },
    reasonNeeded: {
      what: 'Себебі жазылмаған',
      why: '{{name}}: бұрын жазылған сан азайды.',
      todo: 'Түзету себебін жазыңыз.',
    },
    nothing: { what: 'Жазатын ештеңе жоқ', why: 'Сандар бұрыннан осындай.', todo: 'Ештеңе керек емес.' },
    futureDate: {
      what: 'Күні әлі келген жоқ',
      why: 'Жазба күні {{date, date}}, бүгін {{today, date}}.',
      todo: 'Күнін түзетіңіз.',
    },
    actTaken: { what: '№ {{number}} акт бар', why: 'Сол күнгі сол нөмір тіркелген.', todo: 'Нөмірін тексеріңіз.' },
    unknownAct: { what: 'Мұндай акт жоқ', why: 'Ол бұрын кері алынған.', todo: 'Күнді қайта ашыңыз.' },
    emptyAct: { what: 'Акт бос', why: 'Оқ саны да, гильза саны да нөл.', todo: 'Санын жазыңыз.' },
    notBalanced: {
      what: 'Қол қоюға ерте',
      why: 'Қолда {{onHand}}, беру орнында {{atPoint}}, гильза {{casesShort}} кем, актісіз {{lost}}.',
      todo: 'Есепті нөлге келтіріңіз немесе акт тіркеңіз.',
    },
    signedAlready: {
      what: 'Бұл қол қойылған',
      why: '{{name}} {{at, dateTime}} қол қойған.',
      todo: 'Екінші адам қол қойсын.',
    },
    samePerson: {
      what: 'Бір адам екі рет қол қоймайды',
      why: '{{name}} басқа рөлде қол қойған.',
      todo: 'Екінші қолды басқа адам қойсын.',
    },
    signerNoRight: {
      what: '{{name}} қол қоя алмайды',
      why: 'Оның бұл рөлге құқығы жоқ.',
      todo: 'Құқығы бар адам қол қойсын.',
    },
  },
};
