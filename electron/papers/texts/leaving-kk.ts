import type { LeavingTexts } from './leaving-texts.ts';

/** U+2011 joins a number and its suffix, U+00A0 a number and its unit. */
export const leavingKk: LeavingTexts = {
  order: {
    unsigned: 'Қол қойылмаған',
    subjects: {
      graduation: (intake) => `${intake} лек курсанттарының оқуды бітіруі туралы`,
      expulsion: (_, men) => (men > 1 ? 'Курсанттарды оқудан шығару туралы' : 'Курсантты оқудан шығару туралы'),
      reinstatement: (_, men) =>
        men > 1 ? 'Курсанттарды оқуға қайта қабылдау туралы' : 'Курсантты оқуға қайта қабылдау туралы',
    },
    certificates: (count, intake) =>
      `${intake} лектің қорытынды емтиханын тапсырған ${count}\u00a0курсант оқуды бітірді деп есептеліп, оларға сертификат берілсін:`,
    references: (count) => `Қорытынды емтиханды тапсырмаған ${count}\u00a0курсантқа анықтама берілсін:`,
    columns: { overall: 'Жалпы баға' },
    expelled: (name, unit, from) => `Курсант ${name} (${unit}) ${from} күнінен бастап оқудан шығарылсын.`,
    allExpelled: (count, from) => `Мына ${count}\u00a0курсант ${from} күнінен бастап оқудан шығарылсын:`,
    setBack: (name, unit, from, into) => `Курсант ${name} (${unit}) ${from} күнінен бастап ${into} лекке ауыстырылсын.`,
    allSetBack: (count, from, into) => `Мына ${count}\u00a0курсант ${from} күнінен бастап ${into} лекке ауыстырылсын:`,
    setBackSubject: (men) =>
      men > 1 ? 'Курсанттарды кейінгі лекке ауыстыру туралы' : 'Курсантты кейінгі лекке ауыстыру туралы',
    reinstated: (name, unit, from) => `Курсант ${name} (${unit}) ${from} күнінен бастап оқуға қайта қабылдансын.`,
    allReinstated: (count, from) => `Мына ${count}\u00a0курсант ${from} күнінен бастап оқуға қайта қабылдансын:`,
    annulled: (number, date) => `${date} күнгі ${number} бұйрықтың оларға қатысты бөлігінің күші жойылсын.`,
    agreed: 'КЕЛІСІЛДІ',
    reason: (reason, note) => `Себебі: ${[reason, note].filter(Boolean).join(', ')}.`,
    reasons: {
      ownWish: 'өз өтініші бойынша',
      discipline: 'тәртіп бұзғаны үшін',
      absence: 'себепсіз келмегені үшін',
      health: 'денсаулығына байланысты',
      fee: 'төлемақы төленбегені үшін',
      falsePapers: 'құжаты жалған болғаны үшін',
      other: 'басқа себеп',
    },
    preparedBy: (name) => `Дайындаған: ${name}`,
    signedBy: (name, at) => `Бағдарламада қол қойған: ${name}, ${at}`,
  },

  oath: {
    title: 'АНТ БЕРГЕНДЕР ТІЗІМІ',
    where: (date, place) => `Ант берілген күні мен орны: ${date}, ${place ?? '________________'}`,
    notTaken: 'ант бермеді',
    counts: (taken, notTaken) => `Ант берді: ${taken}. Ант бермеді: ${notTaken}.`,
    none: 'Тізімде ешкім жоқ.',
  },

  letter: {
    to: (department) => `${department} бастығына`,
    subject: 'Әскери билеттерді беру мерзімі туралы',
    text: (days, count) =>
      `Төмендегі ${count}\u00a0азаматтың сертификаты Сізге тапсырылған күннен бастап әскери билет дайын болуға тиіс ${days}\u00a0күндік мерзім өтті, бірақ билеттің дайын екені туралы хабар түскен жоқ:`,
    columns: {
      born: 'Туған күні',
      certificate: 'Сертификат',
      handedOver: 'Тапсырылды',
      due: 'Соңғы күні',
      late: 'Кешікті, күн',
    },
    asked: 'Билеттердің қашан дайын болатынын және кешігу себебін жазбаша хабарлауыңызды сұраймыз.',
    number: (number) => `Шығыс № ${number}`,
    none: 'Мерзімі өткен әскери билет жоқ.',
  },

  fileNames: {
    graduation: 'Бітіру бұйрығы',
    expulsion: 'Оқудан шығару бұйрығы',
    setBack: 'Кейінгі лекке ауыстыру бұйрығы',
    reinstatement: 'Қайта қабылдау бұйрығы',
    oath: 'Ант бергендер тізімі',
    letters: 'Бөлімдерге хат',
  },
};
