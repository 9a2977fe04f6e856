/** What stands beside a man or a line of a list: one sentence each, with its numbers. */
export const admissionsFindings = {
  byIin: 'ЖСН бойынша {{iinDate, date}}.',
  iin: {
    missing: 'ЖСН жазылмаған.',
    scientific: 'Excel ЖСН‑ді қысқартып жіберген, соңғы цифрлары жоғалған.',
    notDigits: 'ЖСН тек цифрдан тұрады.',
    length: 'ЖСН‑де 12 цифр болады, мұнда {{length}} тұр.',
    sexDigit: 'ЖСН‑нің жетінші цифры 3 не 5 болуы керек, {{sexDigit}} тұр.',
    womanDigit: 'ЖСН бойынша әйел адам: жетінші цифры {{sexDigit}}.',
    date: 'ЖСН‑нің алғашқы алты цифры күнге сай емес.',
    unassignable: 'Мұндай ЖСН берілмейді: бақылау цифры шықпайды.',
    checkDigit: 'ЖСН‑нің бақылау цифры сәйкес емес: {{expected}} болуы керек, {{given}} тұр.',
    twiceInList: 'Дәл осы ЖСН {{line}}‑жолда тұр: {{fullName}}.',
    inThisIntake: 'Осы лекте бұл ЖСН бар: {{fullName}}.',
    inEarlierIntake: '{{cohortCode}} лекте де болған: {{fullName}}.',
    leadingZeros: 'Басындағы нөл қайтарылды: {{iin}}.',
    numberCell: 'Сан болып жазылған ЖСН мәтінге айналды: {{iin}}.',
    separators: 'ЖСН арасындағы белгілер алынды: {{iin}}.',
  },
  birthDate: {
    noSuchDay: 'Мұндай күн жоқ.',
    notDate: 'Бұл жазба күн емес.',
    disagreesWithIin: 'Туған күні {{date, date}}, ал ЖСН бойынша {{iinDate, date}}.',
    fromIin: 'Туған күні ЖСН‑нен алынды: {{date, date}}.',
    serial: 'Сан күнге айналды: {{date, date}}.',
  },
  medicalDate: {
    serial: 'Комиссия күні саннан оқылды: {{date, date}}.',
    notDate: 'Комиссия күні оқылмады, бос қалады.',
    noSuchDay: 'Комиссияның мұндай күні жоқ, бос қалады.',
  },
  medicalResult: { unreadable: 'Комиссия қорытындысы түсініксіз, бос қалады.' },
  family: { unclear: 'Отбасы жағдайы түсініксіз, бос қалады.' },
  phone: {
    unreadable: 'Телефон нөмірі түсініксіз, сол күйі жазылады.',
    form: 'Телефон бір түрге келтірілді: {{phone}}.',
  },
  paid: {
    unreadable: 'Төлем сомасы оқылмады.',
    negative: 'Төлем нөлден кем бола алмайды.',
    fromText: 'Төлем мәтіннен оқылды: {{tenge, tenge}}.',
  },
  name: {
    spaces: 'Артық бос орын алынды: {{name}}.',
    latin: 'Латын әрпі кириллицаға ауыстырылды: {{letters, list}}.',
    oddLetters: 'Атында бөтен белгі бар: {{name}}.',
    initials: 'Атының тек бас әрпі тұр: {{name}}.',
  },
  surname: { missing: 'Тегі жазылмаған.' },
  givenName: { missing: 'Аты жазылмаған.' },
  cell: { notCalculated: 'Ұяшықта формула тұр, нәтижесі файлда жоқ.' },
  age: {
    below: '{{startsOn, date}} күні {{age}} жаста, {{ageFrom}} жасқа {{reachedOn, date}} күні толады.',
    above: '{{startsOn, date}} күні {{age}} жаста, {{ageTo}} жасқа дейін (қоса алғанда) қабылданады.',
    passedDuringCourse: 'Оқу кезінде, {{passedOn, date}} күні {{turns}} жасқа толады. Кедергі емес.',
  },
  medical: {
    missing: 'Медициналық комиссияның қорытындысы жоқ.',
    unfit: 'Медициналық комиссия жарамсыз деп тапты.',
    limitsNeeded: 'Шектеумен жарамды, бірақ шектеулері жазылмаған.',
  },
  fee: {
    short: '{{due, tenge}} керек, {{paid, tenge}} төленді: {{short, tenge}} кем.',
    overpaid: '{{over, tenge}} артық төленген.',
  },
  documents: { missing: 'Құжат кем: {{names}}.' },
  decision: {
    enrolled: 'Бұрын бұйрықпен қабылданған.',
    refused: '{{date, date}} күні қабылданбаған: {{reason}}.',
    otherIntake: 'Басқа лекте тұр.',
  },
};

/** Refusals in their three parts. */
export const admissionsRefusals = {
  unknownIntake: {
    what: 'Бұл лек жоқ',
    why: 'Лек алынып тасталған болуы мүмкін.',
    todo: 'Жоғарыдан басқа лекті таңдаңыз.',
  },
  unknownMan: {
    what: 'Бұл адам тізімде жоқ',
    why: 'Оны біреу алып тастаған немесе импорт қайтарылған.',
    todo: 'Тізімнен басқа адамды таңдаңыз.',
  },
  badIdentity: {
    what: 'Бұл адамды жазуға болмайды',
    why: '$t(admissions.finding.{{finding}})',
    todo: 'ЖСН мен туған күнін жеке куәліктен қарап түзетіңіз.',
  },
  alreadyEnrolled: {
    what: '{{name}} бұйрықпен қабылданған',
    why: '{{date, date}} күнгі № {{number}} бұйрық.',
    todo: 'Оқудан шығару үшін бөлек бұйрық керек.',
  },
  alreadyRefused: {
    what: '{{name}} бұрын қабылданбаған',
    why: '{{date, date}}: {{reason}}.',
    todo: 'Алдымен қайта қарауға қайтарыңыз.',
  },
  notRefused: {
    what: '{{name}} қабылданбағандар ішінде жоқ',
    why: 'Бұл шешім бұрын қайтарылған.',
    todo: 'Ештеңе істеудің керегі жоқ.',
  },
  unknownPayment: {
    what: 'Бұл төлем жазбасы жоқ',
    why: 'Оны біреу алып тастаған болуы мүмкін.',
    todo: 'Төлемдер тізімін қайта қараңыз.',
  },
  dateAhead: {
    what: 'Бұл күн әлі келген жоқ',
    why: 'Жазылған күн {{date, date}}, ал бүгін {{today, date}}.',
    todo: 'Күнді түзетіңіз.',
  },
  returnTooMuch: {
    what: 'Төленгеннен артық қайтаруға болмайды',
    why: '{{name}}: {{paid, tenge}} төленген, {{amount, tenge}} қайтарылмақ.',
    todo: 'Соманы азайтыңыз.',
  },
  returnStands: {
    what: 'Бұл төлем жазбасын алуға болмайды',
    why: '{{name}}: одан {{returned, tenge}} артық қайтарылған болып шығады.',
    todo: 'Алдымен қайтару жазбасын алып тастаңыз.',
  },
  cannotEnrol: {
    what: '{{count}} адамды қабылдауға болмайды',
    why: 'Таңдалған {{of}} адамның ішінде: {{names, list}}.',
    todo: 'Кедергіні жойыңыз немесе оларсыз бұйрық шығарыңыз.',
  },
  orderAfterCourse: {
    what: 'Бұйрық күні лек аяқталғаннан кейін',
    why: 'Бұйрық {{date, date}} күнгі, ал лек {{endsOn, date}} күні аяқталады.',
    todo: 'Бұйрық күнін түзетіңіз.',
  },
  orderAhead: {
    what: 'Бұйрық күні әлі келген жоқ',
    why: 'Бұйрық {{date, date}} күнгі, бүгін {{today, date}}. Алдын ала тек лектің бірінші күніне дейінгі күн қойылады: {{startsOn, date}}.',
    todo: 'Бүгінгі не бұрынғы күнді қойыңыз.',
  },
  backInEarlier: {
    what: '{{name}} {{intake}} лекте тұр',
    why: 'Ауыстырылған соң бұйрықпен сонда қайтарылған, ал бір адам екі лектің тізімінде болмайды.',
    todo: 'Алдымен оны {{intake}} лектен бұйрықпен шығарыңыз.',
  },
  backElsewhere: {
    what: 'Бұл адам бұрынғы легінде тұр',
    why: 'Ол сонда бұйрықпен қайтарылған, ал бір адам екі лектің тізімінде болмайды.',
    todo: 'Алдымен оны сол лектен бұйрықпен шығарыңыз.',
  },
  orderTaken: {
    what: 'Мұндай бұйрық бар',
    why: '{{date, date}} күнгі № {{number}} бұйрықпен {{intake}} лекке {{men}} адам қабылданған.',
    todo: 'Басқа нөмір немесе күн жазыңыз.',
  },
  columnsMissing: {
    what: 'Бағандар танылмады',
    why: '{{fileName}}: аты-жөні мен ЖСН қай бағанда екені белгісіз.',
    todo: 'Тақырып жолын және бағандарды көрсетіңіз.',
  },
  sameFile: {
    what: 'Бұл файл бұрын импортталған',
    why: '{{fileName}}: {{at, dateTime}}, {{by}}, {{men}} адам. Жаңа адам жоқ.',
    todo: 'Басқа файлды таңдаңыз немесе сол импортты қайтарыңыз.',
  },
  nothingToImport: {
    what: 'Жазатын жол жоқ',
    why: '{{fileName}}: {{rows}} жолдың бірде-бірі жазылмайды.',
    todo: 'Жолдарды түзетіңіз немесе басқа файлды таңдаңыз.',
  },
  fileEmpty: {
    what: 'Файл бос',
    why: '{{fileName}} ішінде ештеңе жоқ.',
    todo: 'Файлды қайта сақтап жіберуін сұраңыз.',
  },
  fileTooLarge: {
    what: 'Файл тым үлкен',
    why: '{{fileName}}: {{megabytes}} МБ, шегі {{limitMegabytes}} МБ.',
    todo: 'Тек тізім тұрған парақты бөлек сақтаңыз.',
  },
  fileEncrypted: {
    what: 'Файлға құпиясөз қойылған',
    why: '{{fileName}} құпиясөзсіз ашылмайды.',
    todo: 'Excel‑де ашып, құпиясөзсіз сақтаңыз.',
  },
  fileOldXls: {
    what: 'Бұл — Excel‑дің ескі түрі (xls)',
    why: '{{fileName}} бұл бағдарламада оқылмайды.',
    todo: 'Excel‑де ашып, xlsx етіп сақтаңыз.',
  },
  fileNotXlsx: {
    what: 'Бұл Excel кестесі емес',
    why: '{{fileName}}: атауы xlsx болғанымен, ішінде кесте жоқ.',
    todo: 'Тізімді xlsx немесе csv етіп сақтаңыз.',
  },
  fileNotTable: {
    what: 'Бұл файлда кесте жоқ',
    why: '{{fileName}}: тек xlsx және csv оқылады.',
    todo: 'Тізімді xlsx немесе csv етіп сақтаңыз.',
  },
  fileBrokenZip: {
    what: 'Файл бүлінген',
    why: '{{fileName}} соңына дейін оқылмайды.',
    todo: 'Файлды қайта жіберуін сұраңыз.',
  },
  fileBrokenXlsx: {
    what: 'Файл бүлінген',
    why: '{{fileName}}: кестенің бөліктері жетіспейді.',
    todo: 'Excel‑де ашып, қайта сақтаңыз.',
  },
  fileBrokenCsv: {
    what: 'Файл оқылмады',
    why: '{{fileName}}: {{line}}‑жолда тырнақша жабылмаған.',
    todo: 'Сол жолды түзетіңіз немесе xlsx етіп сақтаңыз.',
  },
  fileSwells: {
    what: 'Файл күмәнді',
    why: '{{fileName}} ашылғанда {{megabytes}} МБ болады, шегі {{limitMegabytes}} МБ.',
    todo: 'Тізімді жаңа файлға көшіріп сақтаңыз.',
  },
  fileTooManyRows: {
    what: 'Жол тым көп',
    why: '{{fileName}}: {{rows, number}} жол, шегі {{limit, number}}.',
    todo: 'Тек осы лектің тізімін қалдырыңыз.',
  },
  fileTooManyBlankRows: {
    what: 'Бос жол тым көп',
    why: '{{fileName}}: бос жолдармен бірге {{rows, number}} жол, шегі {{limit, number}}.',
    todo: 'Тізімнің астындағы бос жолдарды өшіріңіз.',
  },
  fileMergedTooWide: {
    what: 'Біріктірілген ұяшықтар тым кең',
    why: '{{fileName}}: {{cells, number}} ұяшық біріктірілген, шегі {{limit, number}}.',
    todo: 'Excel‑де біріктіруді алып тастаңыз.',
  },
  fileNoSuchSheet: {
    what: 'Мұндай парақ жоқ',
    why: '{{fileName}}: «{{sheetName}}» парағы табылмады.',
    todo: 'Басқа парақты таңдаңыз: {{sheets, list}}.',
  },
  fileNoRows: {
    what: 'Файлда жол жоқ',
    why: '{{fileName}}: бірде-бір ұяшық толтырылмаған.',
    todo: 'Басқа файлды таңдаңыз.',
  },
};
