import type { ComparedField, Verdict } from '../../shared/certificates/certificate-terms.ts';

type PageVerdict = Exclude<Verdict, 'notIssued' | 'unknown'>;
type Sentence = { what: string; todo: string };

interface CheckerTexts {
  title: string;
  lead: string;
  code: string;
  codeHint: string;
  paper: string;
  paperHint: string;
  check: string;
  clear: string;
  list: string;
  listOf: string;
  loadList: string;
  listTaken: string;
  listRefused: Record<'unreadable' | 'forged' | 'otherKey' | 'older', string>;
  doubt: { old: string; paperIsNewer: string };
  key: string;
  signed: string;
  onPaper: string;
  since: string;
  works: string;
  field: Record<ComparedField, string>;
  verdict: Record<PageVerdict, Sentence>;
}

const kk: CheckerTexts = {
  title: 'Сертификатты тексеру',
  lead: 'Желі керек емес. Код мектептің кілтімен осы бетте тексеріледі, ешқайда жіберілмейді.',
  code: 'Сертификаттың коды',
  codeHint: 'Осы өрісті басып, QR кодты сканерлеңіз немесе мәтінін қойыңыз. Пернетақта тілі маңызды емес.',
  paper: 'Қағазда не жазылған (салыстыру үшін)',
  paperHint: 'Толтырылған өрістер ғана салыстырылады.',
  check: 'Тексеру',
  clear: 'Келесі қағаз',
  list: 'Күші жойылғандар тізімі',
  listOf: '{{date}} күнгі тізім, жазба: {{count}}',
  loadList: 'Жаңа тізімді файлдан алу…',
  listTaken: 'Жаңа тізім алынды.',
  listRefused: {
    unreadable: 'Бұл файл тізім емес.',
    forged: 'Тізімнің қолтаңбасы мектептікі емес: алынбады.',
    otherKey: 'Тізімге басқа кілтпен қол қойылған: алынбады.',
    older: 'Бұл тізім осы беттегіден ескі: алынбады.',
  },
  doubt: {
    old: 'Тізім {{days}} күн бұрынғы: содан бері күші жойылған болуы мүмкін. Мектептен жаңа тізім сұраңыз.',
    paperIsNewer: 'Қағаз тізімнен кейін берілген: күші жойылғанын бұл тізім білмейді. Жаңа тізім сұраңыз.',
  },
  key: 'Кілт ізі',
  signed: 'Қол қойылғаны',
  onPaper: 'Қағазда',
  since: '{{date}} бастап',
  works: 'Бұл бетке скрипт керек: браузерде скриптке рұқсат беріңіз.',
  field: {
    number: 'Сериясы мен нөмірі',
    registerNumber: 'Тіркеу нөмірі',
    name: 'Тегі, аты, әкесінің аты',
    birthYear: 'Туған жылы',
    iinLast: 'ЖСН соңғы 4 цифры',
    school: 'Мектеп',
    from: 'Оқу басы',
    to: 'Оқу соңы',
    overall: 'Жалпы баға',
    issuedOn: 'Берілген күні',
  },
  verdict: {
    valid: { what: 'Жарамды', todo: 'Төмендегі жазбаны қағазбен салыстырыңыз: бәрі бірдей болуы тиіс.' },
    forged: {
      what: 'Жалған',
      todo: 'Кодқа мектеп қол қоймаған немесе мәтіні кейін өзгертілген. Қағазды қабылдамай, мектепке хабарлаңыз.',
    },
    altered: {
      what: 'Өзгертілген',
      todo: 'Код шын, бірақ қағазда басқаша жазылған. Қағазды қабылдамай, мектепке хабарлаңыз.',
    },
    revoked: {
      what: 'Күші жойылған',
      todo: 'Мектеп бұл сертификаттың күшін жойған. Қабылдамаңыз; себебін мектептен сұраңыз.',
    },
    replaced: { what: 'Орнына телнұсқа берілген', todo: 'Бұл қағаз жарамсыз. Иесінен телнұсқасын сұраңыз.' },
    spoiled: { what: 'Бүлінген бланк', todo: 'Бұл бланк есептен шығарылған. Иесінен жарамды қағазын сұраңыз.' },
    lost: { what: 'Жоғалған бланк', todo: 'Бұл бланкіде сертификат берілмеген. Мектепке хабарлаңыз.' },
    otherKey: {
      what: 'Басқа кілт',
      todo: 'Бұл мектептің кілті емес. Қағаз басқа мектептікі болса, сол мектептің бетімен тексеріңіз.',
    },
    unreadable: {
      what: 'Код оқылмады',
      todo: 'Код толық емес немесе сертификаттікі емес. Қайта сканерлеңіз; болмаса, мектептен нөмірі бойынша сұраңыз.',
    },
  },
};

const ru: CheckerTexts = {
  title: 'Проверка сертификата',
  lead: 'Сеть не нужна. Код проверяется ключом школы на этой странице и никуда не отправляется.',
  code: 'Код сертификата',
  codeHint: 'Щёлкните поле и отсканируйте QR-код или вставьте его текст. Раскладка клавиатуры не важна.',
  paper: 'Что написано на бумаге (для сравнения)',
  paperHint: 'Сравниваются только заполненные поля.',
  check: 'Проверить',
  clear: 'Следующая бумага',
  list: 'Список недействительных',
  listOf: 'Список на {{date}}, записей: {{count}}',
  loadList: 'Взять новый список из файла…',
  listTaken: 'Новый список принят.',
  listRefused: {
    unreadable: 'Этот файл не список.',
    forged: 'Подпись списка не школы: не принят.',
    otherKey: 'Список подписан другим ключом: не принят.',
    older: 'Этот список старше того, что на странице: не принят.',
  },
  doubt: {
    old: 'Списку {{days}} дн.: с тех пор бумагу могли аннулировать. Запросите в школе новый список.',
    paperIsNewer: 'Бумага выдана позже списка: об аннулировании он не знает. Запросите новый список.',
  },
  key: 'Отпечаток ключа',
  signed: 'Подписано',
  onPaper: 'На бумаге',
  since: 'с {{date}}',
  works: 'Странице нужны скрипты: разрешите их в браузере.',
  field: {
    number: 'Серия и номер',
    registerNumber: 'Регистрационный номер',
    name: 'Фамилия, имя, отчество',
    birthYear: 'Год рождения',
    iinLast: 'Последние 4 цифры ИИН',
    school: 'Школа',
    from: 'Начало курса',
    to: 'Конец курса',
    overall: 'Общая оценка',
    issuedOn: 'Дата выдачи',
  },
  verdict: {
    valid: { what: 'Действителен', todo: 'Сравните запись ниже с бумагой: всё должно совпасть.' },
    forged: {
      what: 'Подделка',
      todo: 'Код не подписан школой или его текст потом изменён. Не принимайте бумагу и сообщите школе.',
    },
    altered: {
      what: 'Изменён',
      todo: 'Код подлинный, но на бумаге написано иначе. Не принимайте бумагу и сообщите школе.',
    },
    revoked: { what: 'Аннулирован', todo: 'Сертификат отозван. Не принимайте его; причину спросите в школе.' },
    replaced: { what: 'Заменён дубликатом', todo: 'Эта бумага недействительна. Попросите у владельца дубликат.' },
    spoiled: { what: 'Испорченный бланк', todo: 'Бланк списан. Попросите у владельца действительную бумагу.' },
    lost: { what: 'Утерянный бланк', todo: 'На этом бланке сертификат не выдавали. Сообщите школе.' },
    otherKey: {
      what: 'Другой ключ',
      todo: 'Это не ключ этой школы. Если бумага другой школы, проверьте её страницей той школы.',
    },
    unreadable: {
      what: 'Код не прочитан',
      todo: 'Код неполон или не от сертификата. Отсканируйте ещё раз; иначе спросите школу по номеру.',
    },
  },
};

const en: CheckerTexts = {
  title: 'Check a certificate',
  lead: 'No network is needed. The code is checked with the school’s key on this page and is sent nowhere.',
  code: 'Code of the certificate',
  codeHint: 'Click the field and scan the QR code, or paste its text. The keyboard layout does not matter.',
  paper: 'What the paper says (to compare)',
  paperHint: 'Only fields that are filled in are compared.',
  check: 'Check',
  clear: 'Next paper',
  list: 'List of those no longer valid',
  listOf: 'List of {{date}}, entries: {{count}}',
  loadList: 'Take a newer list from a file…',
  listTaken: 'The newer list is taken.',
  listRefused: {
    unreadable: 'This file is no list.',
    forged: 'The list is not signed by the school: not taken.',
    otherKey: 'The list is signed by another key: not taken.',
    older: 'This list is older than the one on the page: not taken.',
  },
  doubt: {
    old: 'The list is {{days}} days old: the paper may have been revoked since. Ask the school for a new one.',
    paperIsNewer: 'The paper is younger than the list, which cannot know of it. Ask the school for a new one.',
  },
  key: 'Fingerprint of the key',
  signed: 'Signed',
  onPaper: 'On paper',
  since: 'since {{date}}',
  works: 'This page needs scripts: allow them in the browser.',
  field: {
    number: 'Series and number',
    registerNumber: 'Register number',
    name: 'Surname, given name, patronymic',
    birthYear: 'Year of birth',
    iinLast: 'Last 4 digits of the IIN',
    school: 'School',
    from: 'Course from',
    to: 'Course to',
    overall: 'Overall mark',
    issuedOn: 'Issued on',
  },
  verdict: {
    valid: { what: 'Valid', todo: 'Compare what follows with the paper: all of it must agree.' },
    forged: {
      what: 'Forged',
      todo: 'The school did not sign this code, or its text was changed afterwards. Do not accept the paper; tell the school.',
    },
    altered: {
      what: 'Altered',
      todo: 'The code is genuine, but the paper says otherwise. Do not accept the paper; tell the school.',
    },
    revoked: { what: 'Revoked', todo: 'The certificate was withdrawn. Do not accept it; ask the school why.' },
    replaced: { what: 'Replaced by a duplicate', todo: 'This paper is not valid. Ask its holder for the duplicate.' },
    spoiled: { what: 'Spoiled blank', todo: 'The blank was written off. Ask its holder for the valid paper.' },
    lost: { what: 'Lost blank', todo: 'No certificate was issued on this blank. Tell the school.' },
    otherKey: {
      what: 'Another key',
      todo: 'This is not the key of this school. If the paper is another school’s, use that school’s page.',
    },
    unreadable: {
      what: 'The code cannot be read',
      todo: 'It is not whole, or not of a certificate. Scan it again; else ask the school by the number.',
    },
  },
};

export const CHECKER_TEXTS = { kk, ru, en };
export type CheckerLanguage = keyof typeof CHECKER_TEXTS;
export type { PageVerdict };
